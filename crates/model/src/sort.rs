//! Puts lists in order with little code: the sort of the standard library comes to some 5 kB for every type.

use std::cmp::Ordering;

/// Puts a list in order; equal items keep theirs.
pub fn order<T: Ord>(items: &mut [T]) {
    by(items, T::cmp);
}

/// Puts a list in the order of a key; equal items keep theirs.
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
        // what stood there may have been moved away already, perhaps more than once
        while from < to {
            from = places.get(from).copied().unwrap_or(to);
        }
        items.swap(to, from);
    }
}

/// For each place of the ordered list, where its item stands in the list as it is.
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
}
