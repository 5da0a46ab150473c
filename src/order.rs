//! Putting things in order. One sort serves everything: the standard library's is compiled anew for each type that
//! is sorted, and was a tenth of the wasm file.

/// The numbers below `count` in order, those that are equal in the order they have already.
pub(crate) fn order(count: usize, precedes: &dyn Fn(usize, usize) -> bool) -> Vec<usize> {
    let mut sorted: Vec<usize> = (0..count).collect();
    let mut merged = Vec::with_capacity(count);
    let mut run = 1;
    while run < count {
        for start in (0..count).step_by(2 * run) {
            let (middle, end) = ((start + run).min(count), (start + 2 * run).min(count));
            let (mut left, mut right) = (start, middle);
            while left < middle || right < end {
                let takes_right = left == middle || (right < end && precedes(sorted[right], sorted[left]));
                let from = if takes_right { &mut right } else { &mut left };
                merged.push(sorted[*from]);
                *from += 1;
            }
        }
        std::mem::swap(&mut sorted, &mut merged);
        merged.clear();
        run *= 2;
    }
    sorted
}

/// The items by their rank, those of the same rank in the order they have already.
pub(crate) fn by_rank<T>(items: Vec<T>, rank: impl Fn(&T) -> usize) -> Vec<T> {
    let ranks: Vec<usize> = items.iter().map(rank).collect();
    let order = order(ranks.len(), &|a, b| ranks[a] < ranks[b]);
    let mut items: Vec<Option<T>> = items.into_iter().map(Some).collect();
    order.iter().filter_map(|&index| items[index].take()).collect()
}

/// The numbers in ascending order, each once.
pub(crate) fn distinct(numbers: &[u32]) -> Vec<u32> {
    let order = order(numbers.len(), &|a, b| numbers[a] < numbers[b]);
    let mut distinct = Vec::with_capacity(order.len());
    for index in order {
        if distinct.last() != Some(&numbers[index]) {
            distinct.push(numbers[index]);
        }
    }
    distinct
}

/// The numbers of those texts that were there before already, ascending, each with the number of the first like it.
pub(crate) fn repeated(texts: &[&str]) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut first = 0;
    for index in order(texts.len(), &|a, b| texts[a] < texts[b]) {
        // The sort is stable, so the first of those that are equal comes first.
        if index != first && texts[index] == texts[first] {
            found.push((index, first));
        } else {
            first = index;
        }
    }
    by_rank(found, |(index, _)| *index)
}

/// The numbers of the texts in alphabetical order; of several that are equal, of the last one.
pub(crate) fn alphabetical(texts: &[&str]) -> Vec<usize> {
    let mut order = order(texts.len(), &|a, b| texts[a] < texts[b]);
    let mut kept = 0;
    for index in 0..order.len() {
        if order.get(index + 1).is_none_or(|&next| texts[next] != texts[order[index]]) {
            order[kept] = order[index];
            kept += 1;
        }
    }
    order.truncate(kept);
    order
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_things_keep_their_order() {
        let sorted = by_rank(vec!["b2", "a1", "c", "b1", "a2", "b0", ""], |text| {
            text.bytes().next().map_or(0, usize::from)
        });
        assert_eq!(sorted, ["", "a1", "a2", "b2", "b1", "b0", "c"]);
        for count in 0..40 {
            let numbers: Vec<u32> = (0..count).map(|number| number * 7919 % 13).collect();
            let mut expected = numbers.clone();
            expected.sort_unstable();
            assert_eq!(by_rank(numbers.clone(), |&number| number as usize), expected);
            expected.dedup();
            assert_eq!(distinct(&numbers), expected);
        }
    }

    #[test]
    fn repetitions_are_told_in_the_order_of_the_input() {
        assert_eq!(repeated(&["a", "b", "a", "", "b", "a", ""]), [(2, 0), (4, 1), (5, 0), (6, 3)]);
        assert!(repeated(&[]).is_empty());
        assert_eq!(alphabetical(&["b", "a", "b", "c", "a"]), [4, 2, 3]);
        assert!(alphabetical(&[]).is_empty());
    }
}
