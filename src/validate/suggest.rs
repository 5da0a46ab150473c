//! Suggests known names for a name that is not known.

use crate::model::{is_same_name, normalized, words};
use crate::sort::sort_by_rank;
use strsim::osa_distance;

/// Names are short: a longer string is not a misspelling, and comparing it would take long.
const MAX_LENGTH: usize = 64;

/// Returns the known name that was probably intended: one that differs in few letters, or one that `name` abbreviates,
/// is a part of, or contains. Short names must differ less, because `gpu` is not `cpu`.
pub(crate) fn suggest(known: &[&'static str], name: &str) -> Option<&'static str> {
    let is_close = |known: &&str| {
        let (name, known) = (normalize_name(name), normalize_name(known));
        let is_one_off = osa_distance(&name, &known) <= 1;
        match name.len().min(known.len()) {
            0..4 => is_one_off && (name.len() != known.len() || name.chars().all(|c| known.contains(c))),
            4..8 => is_one_off || known.starts_with(&name),
            _ => true,
        }
    };
    nearest(known, name).filter(is_close).or_else(|| related(known, name))
}

/// Returns the known name with the smallest edit distance from `name`, if the distance is small and no other is as
/// near.
pub fn nearest<'k>(known: &[&'k str], name: &str) -> Option<&'k str> {
    let name = normalize_name(name);
    if name.is_empty() || name.len() > MAX_LENGTH {
        return None;
    }
    if let Some(same) = known.iter().find(|candidate| is_same_name(candidate, &name)) {
        return Some(same);
    }
    let near = |candidate| {
        let other = normalize_name(candidate);
        // A name that was cut short after its middle is as near as one edit.
        let is_beginning = name.len() >= 5 && 2 * name.len() > other.len() && other.starts_with(&name);
        let distance = if is_beginning { 1 } else { osa_distance(&name, &other) };
        let shorter = name.len().min(other.len());
        let limit = (shorter / 4).max(if shorter < 5 { 1 } else { 2 });
        (distance <= limit && other.len() > 2).then_some((distance, candidate))
    };
    let found: Vec<(usize, &str)> = known.iter().copied().filter_map(near).collect();
    let least = found.iter().map(|(distance, _)| *distance).min()?;
    let mut nearest = found.into_iter().filter(|(distance, _)| *distance == least).map(|(_, name)| name);
    // If several are equally near, none is suggested.
    nearest.next().filter(|_| nearest.next().is_none())
}

/// Returns the known names within an edit distance of a third, and those that begin with `name`, nearest first.
pub(crate) fn most_similar<'k>(known: &[&'k str], name: &str, most: usize) -> Vec<&'k str> {
    let name = normalize_name(name);
    if name.is_empty() || name.len() > MAX_LENGTH {
        return Vec::new();
    }
    let is_similar = |distance: usize, other: &str| {
        distance <= (name.len().max(other.len()) / 3).max(1) || (name.len() >= 4 && other.starts_with(&name))
    };
    let mut found = sorted_by_distance(known, &name);
    found.retain(|(distance, candidate)| is_similar(*distance, &normalize_name(candidate)));
    found.into_iter().take(most).map(|(_, candidate)| candidate).collect()
}

/// Returns all known names, those nearest to `name` first.
pub(crate) fn by_similarity<'k>(known: &[&'k str], name: &str) -> Vec<&'k str> {
    let name: String = normalized(name).take(MAX_LENGTH).collect();
    sorted_by_distance(known, &name).into_iter().map(|(_, candidate)| candidate).collect()
}

/// Pairs each name with its edit distance from a normalized one, nearest first.
fn sorted_by_distance<'k>(known: &[&'k str], name: &str) -> Vec<(usize, &'k str)> {
    let distance = |candidate: &&'k str| (osa_distance(name, &normalize_name(candidate)), *candidate);
    let mut found: Vec<_> = known.iter().map(distance).collect();
    sort_by_rank(&mut found, |(distance, _)| *distance);
    found
}

/// Returns whether `name` is certainly a misspelling of `known`: it differs in letter case or separators, or in one
/// letter (or two adjacent ones that are swapped) of a word of at least four letters, apart from the `s` of a plural.
pub(crate) fn is_misspelling(name: &str, known: &str) -> bool {
    if is_same_name(name, known) {
        return true;
    }
    // Cheaper than comparing the letters; there may be very many names.
    if name.len().abs_diff(known.len()) > 8 {
        return false;
    }
    let name = normalize_name(name);
    let mut words = words(known);
    if differs_in_one_letter(&name, &words) {
        return true;
    }
    let is_plural = words.last_mut().is_some_and(|last| last.pop() == Some('s'));
    is_plural && differs_in_one_letter(&name, &words)
}

/// Returns whether one word differs by one edit of a letter, and has at least four letters in both spellings.
fn differs_in_one_letter(name: &str, words: &[String]) -> bool {
    let letters = |word: &str| word.chars().filter(char::is_ascii_alphabetic).count();
    let others = |word: &str| word.chars().filter(|c| !c.is_ascii_alphabetic()).collect::<String>();
    (0..words.len()).any(|index| {
        let (before, word, after) = (words[..index].concat(), &words[index], words[index + 1..].concat());
        let written = name.strip_prefix(&*before).and_then(|rest| rest.strip_suffix(&*after));
        written.is_some_and(|written| {
            letters(written).min(letters(word)) >= 4
                && others(written) == others(word)
                && osa_distance(written, word) == 1
        })
    })
}

/// Returns the known name that `name` is short for (`env`, `taskDef`), a part of (`instances`), or contains
/// (`clusterName`).
fn related<'k>(known: &[&'k str], name: &str) -> Option<&'k str> {
    let normalized = normalize_name(name);
    if !(3..=MAX_LENGTH).contains(&normalized.len()) {
        return None;
    }
    let own = words(name);
    let is_related = |candidate: &&str| {
        let theirs = words(candidate);
        theirs.concat().starts_with(&normalized)
            || is_short_for(&own, &theirs)
            || is_part(&own, &theirs)
            || is_part(&theirs, &own)
    };
    known
        .iter()
        .copied()
        .filter(is_related)
        .min_by_key(|candidate| normalized.len().abs_diff(normalize_name(candidate).len()))
}

/// Returns whether each word has letters of one of the others, in their order and from the first one on.
fn is_short_for(words: &[String], others: &[String]) -> bool {
    let abbreviates = |word: &str, other: &str| {
        let mut letters = other.chars();
        word.chars().next() == other.chars().next() && word.chars().all(|c| letters.any(|other| other == c))
    };
    let mut others = others.iter();
    words.iter().all(|word| others.any(|other| abbreviates(word, other)))
}

/// Returns whether the words are among the others, one after the other, in singular or plural.
fn is_part(words: &[String], others: &[String]) -> bool {
    fn singular(word: &str) -> &str {
        word.strip_suffix('s').unwrap_or(word)
    }
    let is_same = |(a, b): (&String, &String)| singular(a) == singular(b);
    let letters: usize = words.iter().map(String::len).sum();
    letters >= 4 && others.windows(words.len().max(1)).any(|window| words.iter().zip(window).all(is_same))
}

/// Returns the name without what spelling conventions differ in: separators and the case of letters.
fn normalize_name(name: &str) -> String {
    normalized(name).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_unique_nearest_name_is_suggested() {
        let (two, other_two, one) = ("abcdefghijXY", "abcdefghijZW", "abcdefghijkX");
        let name = "abcdefghijkl";
        for (known, expected) in [
            (vec![one], Some(one)),
            (vec![one, two], Some(one)),
            (vec![two, one], Some(one)),
            (vec![two, other_two], None),
            (vec![two, other_two, one], Some(one)),
            (vec![one, two, other_two], Some(one)),
            (vec![two, one, other_two], Some(one)),
            (vec![two, one, "abcdefghijkZ"], None),
            (vec![two, name, one], Some(name)),
            (vec!["abcdefghXYZW"], None),
            (vec![], None),
        ] {
            assert_eq!(nearest(&known, name), expected, "{known:?}");
        }
        // As many edits as a quarter of the shorter name has letters, and one in any case, two from five letters on.
        assert_eq!(nearest(&["abcdefgX"], "abcdefYZ"), Some("abcdefgX"));
        assert_eq!(nearest(&["abcdX"], "abcYZ"), Some("abcdX"));
        assert_eq!(nearest(&["abcdX"], "abYZW"), None);
        assert_eq!(nearest(&["abXd"], "abYZ"), None);
        assert_eq!(nearest(&["abX"], "abY"), Some("abX"));
        assert_eq!(nearest(&["aX"], "aY"), None);
    }

    #[test]
    fn abbreviations_and_parts_are_related() {
        let known = ["cluster", "containerInstances", "environmentFiles", "environment", "memory", "tags"];
        for (name, expected) in [
            ("env", Some("environment")),
            ("ENV", Some("environment")),
            ("envFiles", Some("environmentFiles")),
            ("mem", Some("memory")),
            ("me", None),
            ("instances", Some("containerInstances")),
            ("Instance", Some("containerInstances")),
            ("clusterName", Some("cluster")),
            ("theCluster", Some("cluster")),
            ("theTag", Some("tags")),
            ("tor", None),
            ("", None),
            ("clusterxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", None),
        ] {
            assert_eq!(related(&known, name), expected, "{name}");
        }
        // Of two that differ as much, the one that is documented first.
        assert_eq!(related(&["networkOne", "networkTwo"], "network"), Some("networkOne"));
    }

    #[test]
    fn a_misspelling_is_one_letter_of_a_longer_word() {
        for (name, known) in [
            ("TASKDEFINITION", "taskDefinition"),
            ("task-definition", "taskDefinition"),
            ("CPU", "cpu"),
            ("taskDefintion", "taskDefinition"),
            ("taskkDefinition", "taskDefinition"),
            ("nmae", "name"),
            ("containerOverride", "containerOverrides"),
            ("overide", "overrides"),
            ("awsvpcConfigurations", "awsvpcConfiguration"),
            ("TASK_DEFINITON", "TASK_DEFINITION"),
        ] {
            assert!(is_misspelling(name, known), "{name}");
        }
        for (name, known) in [
            ("gpu", "cpu"),
            ("cpus", "cpu"),
            ("kye", "key"),
            ("nam", "name"),
            ("tag", "tags"),
            ("taskRoleArm", "taskRoleArn"),
            ("startedAt", "startedBy"),
            ("ext5", "ext4"),
            ("gp4", "gp3"),
            ("comand2", "command"),
            ("value.$", "value"),
            ("securityGroups", "group"),
            ("", "name"),
            ("_", "name"),
        ] {
            assert!(!is_misspelling(name, known), "{name}");
        }
        assert!(!is_misspelling(&"x".repeat(1_000_000), "name"));
    }

    #[test]
    fn short_and_other_words_are_not_suggested() {
        let of_container = ["name", "command", "environment", "environmentFiles", "cpu", "memory"];
        let of_request = ["cluster", "enableECSManagedTags", "enableExecuteCommand", "group", "tags"];
        for (name, expected) in [
            ("gpu", None),
            ("cpus", Some("cpu")),
            ("cup", Some("cpu")),
            ("env", Some("environment")),
            ("cmd", Some("command")),
            ("envFiles", Some("environmentFiles")),
            ("Comment", None),
        ] {
            assert_eq!(suggest(&of_container, name), expected, "{name}");
        }
        for (name, expected) in
            [("End", None), ("enableExec", Some("enableExecuteCommand")), ("clstr", Some("cluster"))]
        {
            assert_eq!(suggest(&of_request, name), expected, "{name}");
        }
    }

    #[test]
    fn spelling_conventions_make_no_difference() {
        for name in ["startedBy", "STARTED_BY", "started-by", "Started By"] {
            assert_eq!(nearest(&["startedAt", "startedBy"], name), Some("startedBy"));
        }
    }

    #[test]
    fn empty_and_long_names_are_not_misspellings() {
        assert_eq!(nearest(&["_"], "-"), None);
        assert!(most_similar(&["_"], "-", 9).is_empty());
        let long: &'static str = "a".repeat(65).leak();
        for (name, expected) in [(&long[1..], Some(&long[1..])), (long, None)] {
            assert_eq!(nearest(&[&long[1..], long], name), expected);
            assert_eq!(most_similar(&[name], name, 9).first().copied(), expected);
        }
    }

    #[test]
    fn most_similar_lists_names_within_a_third_and_prefixes() {
        let several =
            |name: &str| most_similar(&["abcdefXYZ", "abcdefghX", "abcdeWXYZ", "abcdefghijklmnopq"], name, 9);
        assert_eq!(several("abcdefghi"), ["abcdefghX", "abcdefXYZ", "abcdefghijklmnopq"]);
        assert_eq!(several("abcd"), ["abcdefXYZ", "abcdefghX", "abcdeWXYZ", "abcdefghijklmnopq"]);
        assert!(several("abc").is_empty());
        assert_eq!(super::most_similar(&["ab", "ac", "abcd"], "ab", 1), ["ab"]);
        assert_eq!(super::most_similar(&["ab", "ac", "xy"], "ab", 9), ["ab", "ac"]);
    }

    #[test]
    fn all_names_are_sorted_by_similarity() {
        let known = ["abcd", "xyz", "abc", "bac"];
        assert_eq!(by_similarity(&known, "A-bc"), ["abc", "abcd", "bac", "xyz"]);
        assert_eq!(by_similarity(&known, &"x".repeat(1_000_000)).len(), 4);
    }
}
