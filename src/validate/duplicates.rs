//! Strings that occur more than once in an array.

use crate::read::NodeId;
use std::collections::HashMap;
use std::hash::{Hash, Hasher};

/// How two strings are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Same {
    Exactly,
    /// Ignoring the case of ASCII letters.
    InAnyCase,
}

impl Same {
    fn are_equal(self, one: &str, other: &str) -> bool {
        match self {
            Same::Exactly => one == other,
            Same::InAnyCase => one.eq_ignore_ascii_case(other),
        }
    }
}

/// Up to this number, strings are compared with each other. Hashing them takes longer: `validate` takes 6 % less time
/// for a request of 1 kB.
const FEW: usize = 16;

/// A string and its node.
pub(crate) type Placed<'t> = (NodeId, &'t str);

/// Returns each string that repeats an earlier one, together with the first of its kind, in the order of the input.
pub(crate) fn duplicates<'t>(strings: &[Placed<'t>], same: Same) -> Vec<[Placed<'t>; 2]> {
    if strings.len() <= FEW {
        let duplicate = |(index, &string): (usize, &Placed<'t>)| {
            let earlier = strings[..index].iter().find(|earlier| same.are_equal(earlier.1, string.1))?;
            Some([string, *earlier])
        };
        return strings.iter().enumerate().filter_map(duplicate).collect();
    }
    let mut first = HashMap::with_capacity(strings.len());
    let duplicate = |&string: &Placed<'t>| {
        let earlier = *first.entry(Key { string: string.1, same }).or_insert(string);
        (earlier.0 != string.0).then_some([string, earlier])
    };
    strings.iter().filter_map(duplicate).collect()
}

/// A string as a map key, compared in the selected way.
struct Key<'t> {
    string: &'t str,
    same: Same,
}

impl PartialEq for Key<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.same.are_equal(self.string, other.string)
    }
}

impl Eq for Key<'_> {}

impl Hash for Key<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        match self.same {
            Same::Exactly => self.string.hash(state),
            Same::InAnyCase => {
                self.string.bytes().for_each(|byte| state.write_u8(byte.to_ascii_lowercase()));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn duplicates_are_in_the_order_of_the_input() {
        let found = |strings: &[&'static str], same| -> Vec<(NodeId, NodeId)> {
            let strings: Vec<_> = (0..).zip(strings.iter().copied()).collect();
            let pairs = |strings: &[Placed<'_>]| -> Vec<_> {
                duplicates(strings, same).iter().map(|[(node, _), (first, _)]| (*node, *first)).collect()
            };
            let found = pairs(&strings);
            let others: Vec<_> = (100..).zip((0..FEW).map(|number| format!("other {number}"))).collect();
            let others = others.iter().map(|(node, string)| (*node, string.as_str()));
            assert_eq!(pairs(&others.chain(strings.iter().copied()).collect::<Vec<_>>()), found);
            found
        };
        let strings = ["a", "b", "a", "", "b", "a", ""];
        assert_eq!(found(&strings, Same::Exactly), [(2, 0), (4, 1), (5, 0), (6, 3)]);
        let strings = ["Team", "a rather long key", "team", "A Rather Long Key", "TEAM", "Team"];
        assert_eq!(found(&strings, Same::InAnyCase), [(2, 0), (3, 1), (4, 0), (5, 0)]);
        assert_eq!(found(&strings, Same::Exactly), [(5, 0)]);
        assert!(found(&["é", "É"], Same::InAnyCase).is_empty());
        assert!(found(&[], Same::Exactly).is_empty() && found(&["a"], Same::Exactly).is_empty());
    }
}
