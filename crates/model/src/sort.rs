//! A stable binary insertion sort with little code: the sort of the standard library comes to some 5 kB for every type.
//!
//! A list of n items takes at most n·log₂ n comparisons, and moves n²/2 positions of one word each: a list of a thousand
//! items takes less time than one assessment.

use std::cmp::Ordering;

/// Sorts a list; equal items keep their order.
pub fn order<T: Ord>(items: &mut [T]) {
    by(items, T::cmp);
}

/// Sorts a list by a key; equal items keep their order.
pub fn order_by_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    by(items, |a, b| key(a).cmp(&key(b)));
}

fn by<T>(items: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    let at_places = |a: usize, b: usize| match (items.get(a), items.get(b)) {
        (Some(a), Some(b)) => compare(a, b),
        _ => Ordering::Equal,
    };
    let places = places(items.len(), &at_places);
    for (to, from) in places.iter().enumerate() {
        let mut from = *from;
        // the item from there may have been moved already, perhaps more than once
        while from < to {
            from = places.get(from).copied().unwrap_or(to);
        }
        items.swap(to, from);
    }
}

/// Returns for each position of the sorted list where its item is in the unsorted list.
fn places(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = Vec::with_capacity(count);
    for place in 0..count {
        let behind = places.partition_point(|before| compare(*before, place) != Ordering::Greater);
        places.insert(behind, place);
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn orders_as_the_standard_library_does() {
        let mut state = 1_u32;
        for length in (0..40).chain([1000]) {
            let mut items: Vec<(u32, usize)> = Vec::new();
            for place in 0..length {
                state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                items.push((state >> 27, place));
            }
            let mut expected = items.clone();
            expected.sort_by_key(|(key, _)| *key);
            let mut by_key = items.clone();
            order_by_key(&mut by_key, |(key, _)| *key);
            assert_eq!(by_key, expected);
            expected.sort();
            order(&mut items);
            assert_eq!(items, expected);
        }
    }

    #[test]
    fn comparisons_grow_like_n_log_n() {
        use std::cell::Cell;

        struct Counted<'a>(u32, &'a Cell<u32>);
        impl Ord for Counted<'_> {
            fn cmp(&self, other: &Self) -> Ordering {
                self.1.set(self.1.get() + 1);
                self.0.cmp(&other.0)
            }
        }
        impl PartialOrd for Counted<'_> {
            fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
                Some(self.cmp(other))
            }
        }
        impl PartialEq for Counted<'_> {
            fn eq(&self, other: &Self) -> bool {
                self.0 == other.0
            }
        }
        impl Eq for Counted<'_> {}

        // a set-up file has up to 500 services
        let compared = Cell::new(0);
        for step in [1, 7, 499] {
            compared.set(0);
            let mut items: Vec<_> = (0..500).map(|at| Counted(at * step % 500, &compared)).collect();
            order(&mut items);
            assert!(items.is_sorted_by_key(|item| item.0));
            assert!(compared.get() <= 500 * 9, "{} comparisons", compared.get());
        }
    }
}
