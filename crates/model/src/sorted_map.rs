//! A map with little code: the tree of the standard library comes to 2 to 10 kB for every pair of types.

use std::borrow::Borrow;
use std::cmp::Ordering;
use std::mem;

/// A block with more entries is divided.
const BLOCK: usize = 32;

/// A map that keeps its entries in the order of their keys, in a list of short lists. To find one of n takes log₂ n comparisons;
/// to add one moves at most [`BLOCK`] entries and n/16 lists.
#[derive(Clone, Debug)]
pub struct SortedMap<K, V> {
    /// No block is empty.
    blocks: Vec<Vec<(K, V)>>,
}

/// A set that keeps its keys in their order, as [`SortedMap`] does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SortedSet<K>(SortedMap<K, ()>);

impl<K, V> SortedMap<K, V> {
    /// Returns an empty map.
    #[must_use]
    pub const fn new() -> Self {
        Self { blocks: Vec::new() }
    }

    /// Whether there is no entry.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.blocks.is_empty()
    }

    /// Returns how many entries there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.blocks.iter().map(Vec::len).sum()
    }

    /// Returns all entries, in the order of their keys.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (&K, &V)> + Clone {
        self.blocks.iter().flatten().map(|(key, value)| (key, value))
    }

    /// Returns all keys, in their order.
    pub fn keys(&self) -> impl DoubleEndedIterator<Item = &K> + Clone {
        self.blocks.iter().flatten().map(|(key, _)| key)
    }

    /// Returns all values, in the order of their keys.
    pub fn values(&self) -> impl DoubleEndedIterator<Item = &V> + Clone {
        self.blocks.iter().flatten().map(|(_, value)| value)
    }

    /// Returns all values, in the order of their keys.
    pub fn values_mut(&mut self) -> impl DoubleEndedIterator<Item = &mut V> {
        self.blocks.iter_mut().flatten().map(|(_, value)| value)
    }

    /// Removes all entries.
    pub fn clear(&mut self) {
        self.blocks.clear();
    }

    /// Removes the entries for which `keep` returns `false`.
    pub fn retain(&mut self, mut keep: impl FnMut(&K, &mut V) -> bool) {
        for block in &mut self.blocks {
            block.retain_mut(|(key, value)| keep(key, value));
        }
        self.blocks.retain(|block| !block.is_empty());
    }
}

impl<K: Ord, V> SortedMap<K, V> {
    /// Returns the block of a key, and where it is there or would be.
    fn place<Q: Ord + ?Sized>(&self, key: &Q) -> (usize, Result<usize, usize>)
    where
        K: Borrow<Q>,
    {
        let is_before = |block: &Vec<(K, V)>| block.last().is_some_and(|(last, _)| last.borrow() < key);
        let block = self.blocks.partition_point(is_before);
        // what comes after all others belongs to the last block
        let block = block.min(self.blocks.len().saturating_sub(1));
        let entries = self.blocks.get(block).map_or(&[][..], Vec::as_slice);
        (block, entries.binary_search_by(|(other, _)| other.borrow().cmp(key)))
    }

    /// Returns the entries from a key on, in the order of their keys.
    pub fn iter_from(&self, key: &K) -> impl Iterator<Item = (&K, &V)> {
        let (block, Ok(place) | Err(place)) = self.place(key);
        let blocks = self.blocks.get(block..).unwrap_or_default();
        let entries = blocks.iter().flatten().skip(place);
        entries.map(|(key, value)| (key, value))
    }

    /// Returns the value of a key.
    pub fn get<Q: Ord + ?Sized>(&self, key: &Q) -> Option<&V>
    where
        K: Borrow<Q>,
    {
        self.get_key_value(key).map(|(_, value)| value)
    }

    /// Returns a key as it is in the map, and its value.
    pub fn get_key_value<Q: Ord + ?Sized>(&self, key: &Q) -> Option<(&K, &V)>
    where
        K: Borrow<Q>,
    {
        let (block, place) = self.place(key);
        let (key, value) = self.blocks.get(block)?.get(place.ok()?)?;
        Some((key, value))
    }

    /// Returns the value of a key, which can be changed.
    pub fn get_mut<Q: Ord + ?Sized>(&mut self, key: &Q) -> Option<&mut V>
    where
        K: Borrow<Q>,
    {
        let (block, place) = self.place(key);
        Some(&mut self.blocks.get_mut(block)?.get_mut(place.ok()?)?.1)
    }

    /// Whether there is an entry with this key.
    pub fn contains_key<Q: Ord + ?Sized>(&self, key: &Q) -> bool
    where
        K: Borrow<Q>,
    {
        self.place(key).1.is_ok()
    }

    /// Sets the value of a key, and returns what it was before.
    pub fn insert(&mut self, key: K, value: V) -> Option<V> {
        let (block, place) = self.place(&key);
        let Some(entries) = self.blocks.get_mut(block) else {
            self.blocks.push(vec![(key, value)]);
            return None;
        };
        match place {
            Ok(place) => entries.get_mut(place).map(|(_, old)| mem::replace(old, value)),
            Err(place) => {
                entries.insert(place, (key, value));
                if entries.len() > BLOCK {
                    let behind = entries.split_off(BLOCK / 2);
                    self.blocks.insert(block + 1, behind);
                }
                None
            }
        }
    }

    /// Removes the entry with a key, and returns its value.
    pub fn remove<Q: Ord + ?Sized>(&mut self, key: &Q) -> Option<V>
    where
        K: Borrow<Q>,
    {
        let (block, place) = self.place(key);
        let place = place.ok()?;
        let entries = self.blocks.get_mut(block)?;
        let (_, value) = entries.remove(place);
        if entries.is_empty() {
            self.blocks.remove(block);
        }
        Some(value)
    }
}

impl<K, V> Default for SortedMap<K, V> {
    fn default() -> Self {
        Self::new()
    }
}

/// Two maps with the same entries are equal, in whichever order these were added.
impl<K: PartialEq, V: PartialEq> PartialEq for SortedMap<K, V> {
    fn eq(&self, other: &Self) -> bool {
        self.len() == other.len() && self.iter().eq(other.iter())
    }
}

impl<K: Eq, V: Eq> Eq for SortedMap<K, V> {}

impl<K: Ord, V: Ord> PartialOrd for SortedMap<K, V> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<K: Ord, V: Ord> Ord for SortedMap<K, V> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.iter().cmp(other.iter())
    }
}

impl<K: Ord, V> Extend<(K, V)> for SortedMap<K, V> {
    fn extend<T: IntoIterator<Item = (K, V)>>(&mut self, entries: T) {
        for (key, value) in entries {
            self.insert(key, value);
        }
    }
}

impl<K: Ord, V> FromIterator<(K, V)> for SortedMap<K, V> {
    fn from_iter<T: IntoIterator<Item = (K, V)>>(entries: T) -> Self {
        let mut map = Self::new();
        map.extend(entries);
        map
    }
}

impl<K: Ord, V, const N: usize> From<[(K, V); N]> for SortedMap<K, V> {
    fn from(entries: [(K, V); N]) -> Self {
        entries.into_iter().collect()
    }
}

impl<K, V> IntoIterator for SortedMap<K, V> {
    type Item = (K, V);
    type IntoIter = std::iter::Flatten<std::vec::IntoIter<Vec<(K, V)>>>;

    fn into_iter(self) -> Self::IntoIter {
        self.blocks.into_iter().flatten()
    }
}

impl<K> SortedSet<K> {
    /// Returns an empty set.
    #[must_use]
    pub const fn new() -> Self {
        Self(SortedMap::new())
    }

    /// Whether there is no key.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Returns how many keys there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Returns all keys, in their order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &K> + Clone {
        self.0.keys()
    }
}

impl<K: Ord> SortedSet<K> {
    /// Returns a key as it is in the set.
    pub fn get<Q: Ord + ?Sized>(&self, key: &Q) -> Option<&K>
    where
        K: Borrow<Q>,
    {
        self.0.get_key_value(key).map(|(key, ())| key)
    }

    /// Whether the key is in the set.
    pub fn contains<Q: Ord + ?Sized>(&self, key: &Q) -> bool
    where
        K: Borrow<Q>,
    {
        self.0.contains_key(key)
    }

    /// Adds a key, and returns whether it was not there before.
    pub fn insert(&mut self, key: K) -> bool {
        self.0.insert(key, ()).is_none()
    }
}

impl<K> Default for SortedSet<K> {
    fn default() -> Self {
        Self::new()
    }
}

impl<K: Ord> Extend<K> for SortedSet<K> {
    fn extend<T: IntoIterator<Item = K>>(&mut self, keys: T) {
        for key in keys {
            self.insert(key);
        }
    }
}

impl<K: Ord> FromIterator<K> for SortedSet<K> {
    fn from_iter<T: IntoIterator<Item = K>>(keys: T) -> Self {
        let mut set = Self::new();
        set.extend(keys);
        set
    }
}

impl<K> IntoIterator for SortedSet<K> {
    type Item = K;
    type IntoIter = std::iter::Map<<SortedMap<K, ()> as IntoIterator>::IntoIter, fn((K, ())) -> K>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter().map(|(key, ())| key)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    #[test]
    fn does_what_the_map_of_the_standard_library_does() {
        let (mut map, mut tree) = (SortedMap::new(), BTreeMap::new());
        let mut state = 1_u32;
        for round in 0..4000_u32 {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            // first more is added than removed, then the other way round
            let (key, adds) = (state >> 22, (state >> 8) % 4 < if round < 2000 { 3 } else { 1 });
            if adds {
                assert_eq!(map.insert(key, round), tree.insert(key, round));
            } else {
                assert_eq!(map.remove(&key), tree.remove(&key));
            }
            assert_eq!(map.len(), tree.len());
            assert_eq!(map.is_empty(), tree.is_empty());
            let other = key ^ 5;
            assert_eq!(map.get(&other), tree.get(&other));
            assert_eq!(map.get_mut(&other), tree.get_mut(&other));
            assert_eq!(map.contains_key(&other), tree.contains_key(&other));
            if round % 100 == 0 {
                assert!(map.iter().eq(&tree) && map.keys().rev().eq(tree.keys().rev()));
                assert!(map.values().eq(tree.values()));
                assert!(map.iter_from(&other).eq(tree.range(other..)));
            }
        }
        assert!(map.len() > BLOCK, "several blocks");
        for (one, other) in map.values_mut().zip(tree.values_mut()) {
            (*one, *other) = (*one / 2, *other / 2);
        }
        map.retain(|key, _| key % 3 == 0);
        tree.retain(|key, _| key % 3 == 0);
        assert!(map.clone().into_iter().eq(tree));
        let mut other = map.clone();
        map.retain(|_, _| false);
        other.clear();
        assert!(map.is_empty() && map.iter().next().is_none() && map == other);
    }

    #[test]
    fn the_order_in_which_entries_were_added_makes_no_difference() {
        let up: SortedMap<u32, u32> = (0..500).map(|key| (key, key)).collect();
        let mut down: SortedMap<u32, u32> = (0..500).rev().map(|key| (key, key)).collect();
        assert_ne!(up.blocks.len(), 1);
        assert_eq!(up, down);
        down.insert(7, 8);
        assert!(up != down && up < down);
    }

    #[test]
    fn a_set_has_each_key_once_and_in_order() {
        let mut set = SortedSet::from_iter(["b", "a", "b"]);
        assert!(set.insert("c") && !set.insert("a"));
        assert!(set.iter().eq(&["a", "b", "c"]));
        assert_eq!((set.len(), set.is_empty()), (3, false));
        assert!(set.contains("a") && !set.contains("d"));
        assert_eq!(set.get("c"), Some(&"c"));
        assert!(set.into_iter().eq(["a", "b", "c"]));
        assert!(SortedSet::<&str>::default().is_empty());
    }

    #[test]
    fn a_key_is_found_by_what_it_borrows() {
        let map = SortedMap::from([("b".to_owned(), 1), ("a".to_owned(), 2)]);
        assert_eq!(map.get("a"), Some(&2));
        assert_eq!(map.get_key_value("b").map(|(key, _)| key.as_str()), Some("b"));
        assert_eq!(map.get("c"), None);
    }
}
