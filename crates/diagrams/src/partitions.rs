//! Which values of a variable a part of a function does not distinguish. A question may have thirty answers; most parts of
//! a function tell two or three groups of them apart, so a node has one child for each group.

use std::collections::HashMap;
use std::rc::Rc;

use rustc_hash::FxBuildHasher;

/// The class of each value: classes are numbered in the order of their first values.
type Classes = Rc<[u16]>;

/// In place of the number of a partition.
const NONE: u32 = u32::MAX;

/// Two partitions of the same values together.
#[derive(Clone, Debug)]
pub struct Common {
    /// The coarsest partition that is finer than both.
    pub partition: u32,
    /// For each of its classes, the class in the first partition and the one in the second.
    pub pairs: Rc<[(u16, u16)]>,
}

/// The partitions of a store by number.
#[derive(Clone, Debug, Default)]
pub struct Partitions {
    all: Vec<Classes>,
    /// The first value of each class.
    firsts: Vec<Classes>,
    common: HashMap<(u32, u32), Common, FxBuildHasher>,
    /// The number of a partition by its classes, with [`NONE`]; and of one in which classes of another are one.
    numbers: HashMap<(u32, Classes), u32, FxBuildHasher>,
}

/// Returns, for each item, the number of the first equal one among the different ones, and the different ones.
pub fn distinct<T: Copy + PartialEq>(items: &[T]) -> (Vec<u16>, Vec<T>) {
    let mut found: Vec<T> = Vec::new();
    let mut classes = Vec::with_capacity(items.len());
    for item in items {
        let class = found.iter().position(|known| known == item).unwrap_or_else(|| {
            found.push(*item);
            found.len() - 1
        });
        classes.push(u16::try_from(class).unwrap_or(u16::MAX));
    }
    (classes, found)
}

impl Partitions {
    /// The number of a partition, by the class of each value.
    pub fn number(&mut self, classes: &[u16]) -> u32 {
        let key = (NONE, Classes::from(classes));
        if let Some(known) = self.numbers.get(&key) {
            return *known;
        }
        let number = u32::try_from(self.all.len()).unwrap_or(NONE);
        self.all.push(Rc::clone(&key.1));
        let mut firsts: Vec<u16> = Vec::new();
        for (value, class) in (0..).zip(classes) {
            // classes are numbered in the order of their first values
            if usize::from(*class) == firsts.len() {
                firsts.push(value);
            }
        }
        self.firsts.push(firsts.into());
        self.numbers.insert(key, number);
        number
    }

    /// The class of each value.
    pub fn classes(&self, partition: u32) -> &[u16] {
        self.all.get(partition as usize).map_or(&[], |classes| classes)
    }

    /// The class of a value.
    pub fn class_of(&self, partition: u32, value: u16) -> usize {
        let class = self.classes(partition).get(usize::from(value));
        class.map_or(0, |class| usize::from(*class))
    }

    /// How many classes there are.
    pub fn count(&self, partition: u32) -> usize {
        self.firsts.get(partition as usize).map_or(0, |firsts| firsts.len())
    }

    /// The first value of a class.
    pub fn first(&self, partition: u32, class: usize) -> u16 {
        let firsts = self.firsts.get(partition as usize);
        firsts.and_then(|firsts| firsts.get(class)).copied().unwrap_or(0)
    }

    /// Both partitions together.
    pub fn common(&mut self, one: u32, other: u32) -> Common {
        if let Some(known) = self.common.get(&(one, other)) {
            return known.clone();
        }
        let pairs: Vec<(u16, u16)> = self
            .classes(one)
            .iter()
            .copied()
            .zip(self.classes(other).iter().copied())
            .collect();
        let (classes, pairs) = distinct(&pairs);
        let common = Common {
            partition: self.number(&classes),
            pairs: pairs.into(),
        };
        self.common.insert((one, other), common.clone());
        common
    }

    /// The partition in which classes of another are one: by the new class of each of its classes.
    pub fn merged(&mut self, partition: u32, into: &[u16]) -> u32 {
        let key = (partition, Classes::from(into));
        if let Some(known) = self.numbers.get(&key) {
            return *known;
        }
        let of = |class: &u16| into.get(usize::from(*class)).copied().unwrap_or(0);
        let classes: Vec<u16> = self.classes(partition).iter().map(of).collect();
        let merged = self.number(&classes);
        self.numbers.insert(key, merged);
        merged
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn partitions_are_refined_and_merged() {
        let mut partitions = Partitions::default();
        let one = partitions.number(&[0, 0, 1, 1]);
        let other = partitions.number(&[0, 1, 1, 1]);
        let common = partitions.common(one, other);
        assert_eq!(partitions.classes(common.partition), [0, 1, 2, 2]);
        assert_eq!(*common.pairs, [(0, 0), (0, 1), (1, 1)]);
        assert_eq!(partitions.merged(common.partition, &[0, 0, 1]), one);
        assert_eq!(partitions.common(one, one).partition, one);
    }
}
