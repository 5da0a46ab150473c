//! Sorting with little code.

use std::collections::BinaryHeap;

/// Sorts by a rank. Items of the same rank keep their order. A heap sort, because each instance of `sort_unstable` is
/// 2 to 8 kB of WebAssembly.
pub(crate) fn sort_by_rank<T>(items: &mut Vec<T>, rank: impl Fn(&T) -> usize) {
    let order: BinaryHeap<(usize, usize)> =
        items.iter().enumerate().map(|(index, item)| (rank(item), index)).collect();
    let mut sorted: Vec<Option<T>> = items.drain(..).map(Some).collect();
    items.extend(order.into_sorted_vec().into_iter().filter_map(|(_, index)| sorted[index].take()));
}
