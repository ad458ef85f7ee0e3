//! The variables of a store by number, with their order as labels: comparing two is comparing two numbers, however long the
//! variables themselves are.

/// Variables by number.
#[derive(Clone, Debug)]
pub struct Variables<V> {
    all: Vec<V>,
    /// The label of each variable: of two variables the smaller one has the smaller label.
    labels: Vec<u64>,
    /// The numbers in the order of the variables.
    sorted: Vec<u32>,
}

impl<V> Default for Variables<V> {
    fn default() -> Self {
        Self {
            all: Vec::new(),
            labels: Vec::new(),
            sorted: Vec::new(),
        }
    }
}

impl<V: Copy + Ord> Variables<V> {
    /// The number of a variable; it gets one if it has none.
    pub fn number(&mut self, variable: V) -> u32 {
        let all = &self.all;
        let known = |number: &u32| all.get(*number as usize).copied();
        let before = |number: &u32| known(number).is_some_and(|other| other < variable);
        let place = self.sorted.partition_point(before);
        if let Some(number) = self.sorted.get(place).filter(|number| known(number) == Some(variable)) {
            return *number;
        }
        let number = u32::try_from(all.len()).unwrap_or(u32::MAX);
        self.sorted.insert(place, number);
        self.all.push(variable);
        let label_at = |place: usize| self.sorted.get(place).map(|number| self.label(*number));
        let below = place.checked_sub(1).and_then(label_at).unwrap_or(0);
        let above = label_at(place + 1).unwrap_or(u64::MAX);
        self.labels.push(below + (above - below) / 2);
        if above - below < 2 {
            self.spread();
        }
        number
    }

    /// Gives all variables labels at equal distances.
    fn spread(&mut self) {
        let step = u64::MAX / (self.sorted.len() as u64 + 1);
        let mut label = 0;
        for number in &self.sorted {
            label += step;
            if let Some(known) = self.labels.get_mut(*number as usize) {
                *known = label;
            }
        }
    }

    /// The variable with a number.
    pub fn get(&self, number: u32) -> Option<V> {
        self.all.get(number as usize).copied()
    }

    /// A number that orders the variables.
    pub fn label(&self, number: u32) -> u64 {
        self.labels.get(number as usize).copied().unwrap_or(u64::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_follow_the_order_of_the_variables() {
        let mut variables = Variables::default();
        // halving the distance each time leaves no room for a label after 64 of them
        let numbers: Vec<(u32, u32)> = (0..1000)
            .map(|value: u32| {
                let value = if value.is_multiple_of(2) { value } else { 2000 - value };
                (value, variables.number(value))
            })
            .collect();
        for (a, one) in &numbers {
            for (b, other) in &numbers {
                assert_eq!(a.cmp(b), variables.label(*one).cmp(&variables.label(*other)), "{a} {b}");
            }
        }
        assert_eq!(variables.number(0), 0);
        assert_eq!(variables.get(0), Some(0));
        assert_eq!(variables.get(1000), None);
    }
}
