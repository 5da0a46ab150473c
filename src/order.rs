//! Putting things in order. One sort serves everything: the standard library's is compiled anew for each type that
//! is sorted, and was a tenth of the wasm file.

use crate::read::NodeId;

/// The numbers below `count` in order, those that are equal in the order they have already.
pub(crate) fn order(count: usize, precedes: &dyn Fn(usize, usize) -> bool) -> Vec<usize> {
    let mut sorted: Vec<usize> = (0..count).collect();
    if (1..count).all(|index| !precedes(index, index - 1)) {
        return sorted;
    }
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

/// When two texts are the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Same {
    Exactly,
    /// But for the case of ASCII letters.
    InAnyCase,
}

/// A text and where it stands.
pub(crate) type Placed<'t> = (NodeId, &'t str);

/// So few texts are compared with each other sooner than by a table.
const FEW: usize = 8;

/// The numbers of those texts that were there before already, ascending, each with the number of the first like it.
pub(crate) fn repeated(texts: &[Placed<'_>], same: Same) -> Vec<(usize, usize)> {
    if texts.len() <= FEW {
        return among_few(texts, same);
    }
    among_hashed(texts, same).unwrap_or_else(|| among_sorted(texts, same))
}

/// The same for a few, each compared with those before it, and letter by letter only where the hashes are one.
fn among_few(texts: &[Placed<'_>], same: Same) -> Vec<(usize, usize)> {
    let mut hashes = [0; FEW];
    hashes.iter_mut().zip(texts).for_each(|(hash, (_, text))| *hash = self::hash(text.as_bytes()));
    let is_one = |a: usize, b: usize| hashes[a] == hashes[b] && same.holds(texts[a].1, texts[b].1);
    let first = |index: usize| (0..index).find(|&other| is_one(other, index));
    (1..texts.len()).filter_map(|index| Some((index, first(index)?))).collect()
}

/// The same by a hash table; `None` where too many texts share a hash, as only those can that are made to.
fn among_hashed(texts: &[Placed<'_>], same: Same) -> Option<Vec<(usize, usize)>> {
    const EMPTY: u32 = u32::MAX;
    let size = (2 * texts.len()).next_power_of_two();
    let mut table = vec![EMPTY; size];
    let mut found = Vec::new();
    let mut collisions = 0;
    for (index, (_, text)) in texts.iter().enumerate() {
        let mut at = hash(text.as_bytes()) & (size - 1);
        while table[at] != EMPTY && !same.holds(texts[table[at] as usize].1, text) {
            at = (at + 1) & (size - 1);
            collisions += 1;
        }
        if collisions > 8 * size {
            return None;
        }
        match table[at] {
            EMPTY => table[at] = index as u32,
            first => found.push((index, first as usize)),
        }
    }
    Some(found)
}

/// The same by sorting.
fn among_sorted(texts: &[Placed<'_>], same: Same) -> Vec<(usize, usize)> {
    let keys: Vec<String> = match same {
        Same::Exactly => texts.iter().map(|(_, text)| (*text).to_owned()).collect(),
        Same::InAnyCase => texts.iter().map(|(_, text)| text.to_ascii_lowercase()).collect(),
    };
    let mut found = Vec::new();
    let mut first = 0;
    for index in order(keys.len(), &|a, b| keys[a] < keys[b]) {
        // The sort is stable, so the first of those that are equal comes first.
        if index != first && keys[index] == keys[first] {
            found.push((index, first));
        } else {
            first = index;
        }
    }
    by_rank(found, |(index, _)| *index)
}

impl Same {
    fn holds(self, a: &str, b: &str) -> bool {
        match self {
            Same::Exactly => a == b,
            Same::InAnyCase => a.eq_ignore_ascii_case(b),
        }
    }
}

/// A number for the text, the same in any case of its letters.
fn hash(text: &[u8]) -> usize {
    let mut hash = text.len() as u64;
    let mut mix = |word: u64| {
        hash = (hash.rotate_left(5) ^ (word | 0x2020_2020_2020_2020)).wrapping_mul(0x517C_C1B7_2722_0A95);
    };
    let (words, rest) = text.as_chunks::<8>();
    words.iter().for_each(|word| mix(u64::from_le_bytes(*word)));
    mix(rest.iter().rev().fold(0, |word, byte| word << 8 | u64::from(*byte)));
    (hash >> 32) as usize
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
    fn texts_that_share_a_hash_are_told_as_well() {
        // Letters that differ in bit 5 alone are one to the hash: texts of them are all alike to it.
        let texts: Vec<String> = (0..2_000_u32)
            .map(|number| (0..11).map(|bit| if number >> bit & 1 == 0 { '@' } else { '`' }).collect())
            .collect();
        let mut texts: Vec<_> = texts.iter().map(|text| (0, text.as_str())).collect();
        texts.push(texts[7]);
        assert!(among_hashed(&texts, Same::Exactly).is_none());
        assert_eq!(repeated(&texts, Same::Exactly), [(2_000, 7)]);
    }

    #[test]
    fn repetitions_are_told_in_the_order_of_the_input() {
        let hashed = |texts: &[Placed<'_>], same| among_hashed(texts, same).expect("few share a hash");
        for among in [hashed, repeated, among_few, among_sorted] {
            let texts = ["a", "b", "a", "", "b", "a", ""].map(|text| (0, text));
            assert_eq!(among(&texts, Same::Exactly), [(2, 0), (4, 1), (5, 0), (6, 3)]);
            let texts = ["Team", "a rather long key", "team", "A Rather Long Key", "TEAM", "Team"]
                .map(|text| (0, text));
            assert_eq!(among(&texts, Same::InAnyCase), [(2, 0), (3, 1), (4, 0), (5, 0)]);
            assert_eq!(among(&texts, Same::Exactly), [(5, 0)]);
            assert!(among(&[], Same::Exactly).is_empty());
        }
        assert_eq!(alphabetical(&["b", "a", "b", "c", "a"]), [4, 2, 3]);
        assert!(alphabetical(&[]).is_empty());
    }
}
