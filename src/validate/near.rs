//! The nearest known name to one that is not known.

/// The known name that was probably meant: one that differs in few letters, or one that `name` abbreviates, is a part
/// of, or contains. In short names another letter often makes another word: `gpu` is not `cpu`.
pub(crate) fn suggest(known: impl Iterator<Item = &'static str> + Clone, name: &str) -> Option<&'static str> {
    let is_close = |near: &&str| {
        let (a, b) = (plain(name), plain(near));
        match a.len().min(b.len()) {
            0..4 => {
                distance(&a, &b) == 1 && (a.len() != b.len() || a.iter().all(|letter| b.contains(letter)))
            }
            4..8 => b.starts_with(&a) || distance(&a, &b) <= 1,
            _ => true,
        }
    };
    nearest(known.clone(), name).filter(is_close).or_else(|| related(known, name))
}

/// Whether `name` is certainly a misspelling of `known`: it differs in letter case or separators, or in one letter (or
/// two that are swapped) of a word of at least four letters, besides the `s` of a plural.
pub(crate) fn is_slip(name: &str, known: &str) -> bool {
    if is_same(name, known) {
        return true;
    }
    // Cheaper than to compare the letters; there may be very many names.
    if name.len().abs_diff(known.len()) > 8 {
        return false;
    }
    let (name, letters) = (plain(name), plain(known));
    let singular = letters.strip_suffix(&['s']).unwrap_or(&letters);
    is_one_letter_off(&name, &letters, known) || is_one_letter_off(&name, singular, known)
}

/// Whether the only difference is a letter of a word of `known` that has four letters in both spellings.
fn is_one_letter_off(name: &[char], letters: &[char], known: &str) -> bool {
    let same = |pairs: &mut dyn Iterator<Item = (&char, &char)>| pairs.take_while(|(a, b)| a == b).count();
    let before = same(&mut name.iter().zip(letters));
    let after = same(&mut name[before..].iter().rev().zip(letters[before..].iter().rev()));
    let (ours, theirs) = (&name[before..name.len() - after], &letters[before..letters.len() - after]);
    let is_letter = ours.iter().chain(theirs).all(char::is_ascii_alphabetic);
    let is_one = match (ours, theirs) {
        ([_], []) | ([], [_]) | ([_], [_]) => true,
        ([a, b], [c, d]) => a == d && b == c,
        _ => false,
    };
    if !is_letter || !is_one {
        return false;
    }
    let mut end = 0;
    words(known).iter().any(|word| {
        let start = end;
        end += word.len();
        let is_in_it = if theirs.is_empty() {
            start <= before && before <= end
        } else {
            start <= before && before < end
        };
        let count = word.iter().filter(|letter| letter.is_ascii_alphabetic()).count();
        is_in_it && count.min(count + ours.len() - theirs.len()) >= 4
    })
}

/// The words of a name in lower case: they begin with a capital letter or follow a separator.
fn words(name: &str) -> Vec<Vec<char>> {
    let letters: Vec<char> = name.chars().collect();
    let mut words: Vec<Vec<char>> = vec![Vec::new()];
    for (index, letter) in letters.iter().enumerate() {
        if is_separator(*letter) {
            words.push(Vec::new());
            continue;
        }
        // `ECSManagedTags` is `ECS`, `Managed` and `Tags`.
        let ends_acronym = letters.get(index + 1).is_some_and(char::is_ascii_lowercase);
        let follows_small = index > 0 && !letters[index - 1].is_ascii_uppercase();
        if letter.is_ascii_uppercase() && (ends_acronym || follows_small) {
            words.push(Vec::new());
        }
        if let Some(word) = words.last_mut() {
            word.push(letter.to_ascii_lowercase());
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

/// The one name nearest to `name`, if it is near enough to be meant.
pub(crate) fn nearest<'k>(known: impl Iterator<Item = &'k str> + Clone, name: &str) -> Option<&'k str> {
    let plain = plain(name);
    // Names are short; something long is no slip, and comparing it would take long.
    if plain.is_empty() || plain.len() > 64 {
        return None;
    }
    if let Some(same) = known.clone().find(|candidate| self::plain(candidate) == plain) {
        return Some(same);
    }
    let mut best: Option<(usize, &str)> = None;
    let mut tied = false;
    for candidate in known {
        let other = self::plain(candidate);
        // A name that was cut short behind its middle is as near as a slip.
        let is_begun = plain.len() >= 5 && 2 * plain.len() > other.len() && other.starts_with(&plain);
        let distance = if is_begun { 1 } else { distance(&plain, &other) };
        let shorter = plain.len().min(other.len());
        if distance > (shorter / 4).max(if shorter < 5 { 1 } else { 2 }) || other.len() <= 2 {
            continue;
        }
        match best {
            Some((least, _)) if distance > least => {}
            Some((least, _)) if distance == least => tied = true,
            _ => {
                best = Some((distance, candidate));
                tied = false;
            }
        }
    }
    best.filter(|_| !tied).map(|(_, candidate)| candidate)
}

/// The one name that `name` is short for (`env`, `taskDef`), a part of (`instances`), or longer than it has to be
/// (`clusterName`).
pub(crate) fn related<'k>(known: impl Iterator<Item = &'k str>, name: &str) -> Option<&'k str> {
    let plain = plain(name);
    if !(3..=64).contains(&plain.len()) {
        return None;
    }
    let own = words(name);
    let mut best: Option<(usize, &str)> = None;
    for candidate in known {
        let (other, theirs) = (self::plain(candidate), words(candidate));
        let is_related = other.starts_with(&plain)
            || is_short_for(&own, &theirs)
            || is_part(&own, &theirs)
            || is_part(&theirs, &own);
        if is_related {
            let difference = plain.len().abs_diff(other.len());
            if best.is_none_or(|(least, _)| difference < least) {
                best = Some((difference, candidate));
            }
        }
    }
    best.map(|(_, candidate)| candidate)
}

/// Whether each word has letters of one of the others, in their order and from the first one on.
fn is_short_for(words: &[Vec<char>], others: &[Vec<char>]) -> bool {
    let abbreviates = |word: &[char], other: &[char]| {
        let mut letters = other.iter();
        word.first() == other.first() && word.iter().all(|letter| letters.any(|other| other == letter))
    };
    let mut others = others.iter();
    words.iter().all(|word| others.any(|other| abbreviates(word, other)))
}

/// Whether the words are among the others, one after the other; a plural is as good as a singular.
fn is_part(words: &[Vec<char>], others: &[Vec<char>]) -> bool {
    fn singular(word: &[char]) -> &[char] {
        word.strip_suffix(&['s']).unwrap_or(word)
    }
    let same = |(a, b): (&Vec<char>, &Vec<char>)| singular(a) == singular(b);
    let letters: usize = words.iter().map(Vec::len).sum();
    letters >= 4 && others.windows(words.len().max(1)).any(|window| words.iter().zip(window).all(same))
}

/// The names nearest to `name`, best first, that might be meant.
pub(crate) fn several<'k>(known: &[&'k str], name: &str, most: usize) -> Vec<&'k str> {
    let wanted = plain(name);
    if wanted.is_empty() || wanted.len() > 64 {
        return Vec::new();
    }
    let mut found = ranked(known, &wanted, false);
    found.truncate(most);
    found
}

/// The names in the order of how near they are to `name`, however far that is.
pub(crate) fn in_order<'k>(known: &[&'k str], name: &str) -> Vec<&'k str> {
    ranked(known, &folded(name).take(64).collect::<Vec<_>>(), true)
}

fn ranked<'k>(known: &[&'k str], wanted: &[char], all: bool) -> Vec<&'k str> {
    let mut found: Vec<(usize, &str)> = Vec::new();
    for &candidate in known {
        let other = plain(candidate);
        let distance = distance(wanted, &other);
        // A name that was cut short is near as well.
        let is_begun = wanted.len() >= 4 && other.starts_with(wanted);
        if all || is_begun || distance <= (wanted.len().max(other.len()) / 3).max(1) {
            found.push((distance, candidate));
        }
    }
    found.sort_by_key(|(distance, _)| *distance);
    found.into_iter().map(|(_, candidate)| candidate).collect()
}

/// The name without what spelling conventions differ in.
pub(crate) fn plain(name: &str) -> Vec<char> {
    folded(name).collect()
}

/// Whether the names are the same but for what spelling conventions differ in. Takes no memory, for there may be
/// very many names to compare.
pub(crate) fn is_same(a: &str, b: &str) -> bool {
    folded(a).eq(folded(b))
}

fn folded(name: &str) -> impl Iterator<Item = char> {
    name.chars().filter(|c| !is_separator(*c)).map(|c| c.to_ascii_lowercase())
}

fn is_separator(character: char) -> bool {
    matches!(character, '_' | '-' | ' ')
}

/// How many characters have to be added, removed, replaced or swapped with their neighbour.
fn distance(a: &[char], b: &[char]) -> usize {
    let mut before = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for i in 0..a.len() {
        let mut row = vec![i + 1];
        for j in 0..b.len() {
            let replaced = last[j] + usize::from(a[i] != b[j]);
            let mut least = replaced.min(last[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && a[i] == b[j - 1] && a[i - 1] == b[j] {
                let swapped: &Vec<usize> = &before;
                least = least.min(swapped[j - 1] + 1);
            }
            row.push(least);
        }
        before = std::mem::replace(&mut last, row);
    }
    last[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn nearest_of(known: &[&'static str], name: &str) -> Option<&'static str> {
        nearest(known.iter().copied(), name)
    }

    #[test]
    fn the_nearest_is_the_one_that_no_other_is_as_near_as() {
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
            assert_eq!(nearest_of(&known, name), expected, "{known:?}");
        }
        // As many slips as a quarter of the shorter name has letters, and one in any case, two from five letters on.
        assert_eq!(nearest_of(&["abcdefgX"], "abcdefYZ"), Some("abcdefgX"));
        assert_eq!(nearest_of(&["abcdX"], "abcYZ"), Some("abcdX"));
        assert_eq!(nearest_of(&["abcdX"], "abYZW"), None);
        assert_eq!(nearest_of(&["abXd"], "abYZ"), None);
        assert_eq!(nearest_of(&["abX"], "abY"), Some("abX"));
        assert_eq!(nearest_of(&["aX"], "aY"), None);
    }

    #[test]
    fn what_stands_for_a_name() {
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
            assert_eq!(related(known.into_iter(), name), expected, "{name}");
        }
        // Of two that differ as much, the one that is documented first.
        assert_eq!(related(["networkOne", "networkTwo"].into_iter(), "network"), Some("networkOne"));
    }

    #[test]
    fn a_slip_is_one_letter_of_a_longer_word() {
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
            assert!(is_slip(name, known), "{name}");
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
            assert!(!is_slip(name, known), "{name}");
        }
        assert!(!is_slip(&"x".repeat(1_000_000), "name"));
    }

    #[test]
    fn short_and_other_words_are_not_suggested() {
        let of_container = ["name", "command", "environment", "environmentFiles", "cpu", "memory"];
        let of_request = ["cluster", "enableECSManagedTags", "enableExecuteCommand", "group", "tags"];
        let suggested = |known: &[&'static str], name| suggest(known.iter().copied(), name);
        for (name, expected) in [
            ("gpu", None),
            ("cpus", Some("cpu")),
            ("cup", Some("cpu")),
            ("env", Some("environment")),
            ("cmd", Some("command")),
            ("envFiles", Some("environmentFiles")),
            ("Comment", None),
        ] {
            assert_eq!(suggested(&of_container, name), expected, "{name}");
        }
        for (name, expected) in
            [("End", None), ("enableExec", Some("enableExecuteCommand")), ("clstr", Some("cluster"))]
        {
            assert_eq!(suggested(&of_request, name), expected, "{name}");
        }
    }

    #[test]
    fn words_begin_with_capitals_and_after_separators() {
        let words = |name| words(name).iter().map(|word| word.iter().collect::<String>()).collect::<Vec<_>>();
        assert_eq!(words("enableECSManagedTags"), ["enable", "ecs", "managed", "tags"]);
        assert_eq!(words("TASK_DEFINITION"), ["task", "definition"]);
        assert_eq!(words("Started By-x__"), ["started", "by", "x"]);
        assert_eq!(words("sizeInGiB"), ["size", "in", "gi", "b"]);
    }

    #[test]
    fn spelling_conventions_make_no_difference() {
        for name in ["startedBy", "STARTED_BY", "started-by", "Started By"] {
            assert_eq!(nearest_of(&["startedAt", "startedBy"], name), Some("startedBy"));
        }
        assert!(is_same("a_B", "A-b") && !is_same("ab", "abc"));
    }

    #[test]
    fn nothing_and_what_is_long_are_no_slips() {
        assert_eq!(nearest_of(&["_"], "-"), None);
        assert!(several(&["_"], "-", 9).is_empty());
        let long: &'static str = "a".repeat(65).leak();
        for (name, expected) in [(&long[1..], Some(&long[1..])), (long, None)] {
            assert_eq!(nearest_of(&[&long[1..], long], name), expected);
            assert_eq!(several(&[name], name, 9).first().copied(), expected);
        }
    }

    #[test]
    fn several_are_those_within_a_third_or_begun_best_first() {
        let several =
            |name: &str| several(&["abcdefXYZ", "abcdefghX", "abcdeWXYZ", "abcdefghijklmnopq"], name, 9);
        assert_eq!(several("abcdefghi"), ["abcdefghX", "abcdefXYZ", "abcdefghijklmnopq"]);
        assert_eq!(several("abcd"), ["abcdefXYZ", "abcdefghX", "abcdeWXYZ", "abcdefghijklmnopq"]);
        assert!(several("abc").is_empty());
        assert_eq!(super::several(&["ab", "ac", "abcd"], "ab", 1), ["ab"]);
        assert_eq!(super::several(&["ab", "ac", "xy"], "ab", 9), ["ab", "ac"]);
    }

    #[test]
    fn in_order_are_all_of_them() {
        let known = ["abcd", "xyz", "abc", "bac"];
        assert_eq!(in_order(&known, "A-bc"), ["abc", "abcd", "bac", "xyz"]);
        assert_eq!(in_order(&known, &"x".repeat(1_000_000)).len(), 4);
    }

    #[test]
    fn a_slip_is_one_letter_or_two_that_changed_places() {
        let between = |a: &str, b: &str| distance(&plain(a), &plain(b));
        for (a, b, expected) in [
            ("", "", 0),
            ("a", "", 1),
            ("", "ab", 2),
            ("ab", "ab", 0),
            ("ab", "ba", 1),
            ("abc", "acb", 1),
            ("abcd", "badc", 2),
            ("abc", "axc", 1),
            ("abc", "bc", 1),
            ("abc", "abxc", 1),
            ("kitten", "sitting", 3),
            ("ab", "bca", 3),
            ("abc", "cba", 2),
        ] {
            assert_eq!(between(a, b), expected, "{a} {b}");
            assert_eq!(between(b, a), expected, "{b} {a}");
        }
    }
}
