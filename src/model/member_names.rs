//! Names of members in other spellings.

use super::Member;

/// Returns whether two names are the same apart from the case of letters and separators: `taskDefinition` is
/// `TaskDefinition` and `task_definition`.
pub(crate) fn is_same_name(a: &str, b: &str) -> bool {
    normalized(a).eq(normalized(b))
}

/// Returns the letters of a name in lower case, without separators.
pub(crate) fn normalized(name: &str) -> impl Iterator<Item = char> {
    name.chars().filter(|c| !is_separator(*c)).map(|c| c.to_ascii_lowercase())
}

/// Returns whether the character separates the words of a name.
fn is_separator(character: char) -> bool {
    matches!(character, '_' | '-' | ' ')
}

/// Returns the words of a name in lower case: each begins with a capital letter or after a separator. `GiB` is one
/// word.
pub(crate) fn words(name: &str) -> Vec<String> {
    let letters: Vec<char> = name.replace("GiB", "Gib").chars().collect();
    let mut words = vec![String::new()];
    for (index, letter) in letters.iter().enumerate() {
        if is_separator(*letter) {
            words.push(String::new());
            continue;
        }
        // `ECSManagedTags` is `ECS`, `Managed` and `Tags`.
        let ends_acronym = letters.get(index + 1).is_some_and(char::is_ascii_lowercase);
        let follows_lowercase = index > 0 && !letters[index - 1].is_ascii_uppercase();
        if letter.is_ascii_uppercase() && (ends_acronym || follows_lowercase) {
            words.push(String::new());
        }
        if let Some(word) = words.last_mut() {
            word.push(letter.to_ascii_lowercase());
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

impl Member {
    /// Returns its name in snake case: the field in this crate and in the AWS SDK for Rust.
    pub fn field(&self) -> String {
        if self.name == "type" {
            return "r#type".into();
        }
        words(self.name).join("_")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Kind;

    #[test]
    fn names_are_the_same_in_every_spelling() {
        assert!(is_same_name("a_B", "A-b") && !is_same_name("ab", "abc"));
    }

    #[test]
    fn words_begin_with_capitals_and_after_separators() {
        assert_eq!(words("enableECSManagedTags"), ["enable", "ecs", "managed", "tags"]);
        assert_eq!(words("TASK_DEFINITION"), ["task", "definition"]);
        assert_eq!(words("Started By-x__"), ["started", "by", "x"]);
        assert_eq!(words("sizeInGiB"), ["size", "in", "gib"]);
    }

    #[test]
    fn fields_are_in_snake_case() {
        for (name, field) in [
            ("enableECSManagedTags", "enable_ecs_managed_tags"),
            ("bindIP", "bind_ip"),
            ("privateIpv4Address", "private_ipv4_address"),
            ("sizeInGiB", "size_in_gib"),
            ("type", "r#type"),
        ] {
            assert_eq!(Member::new(name, Kind::Text).field(), field);
        }
    }
}
