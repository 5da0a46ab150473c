//! A single instance of the standard sort for all callers.

/// Sorts by a rank. Items of the same rank keep their order. Each instance of std's sort is 5 kB of WebAssembly:
/// one for each caller would be a ninth of the core.
pub(crate) fn sort_by_rank<T>(items: &mut Vec<T>, rank: impl Fn(&T) -> usize) {
    let mut order: Vec<(usize, usize)> =
        items.iter().enumerate().map(|(index, item)| (rank(item), index)).collect();
    order.sort_unstable();
    let mut sorted: Vec<Option<T>> = items.drain(..).map(Some).collect();
    items.extend(order.into_iter().filter_map(|(_, index)| sorted[index].take()));
}
