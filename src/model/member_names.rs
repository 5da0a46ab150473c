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
pub(crate) fn is_separator(character: char) -> bool {
    matches!(character, '_' | '-' | ' ')
}

impl Member {
    /// Returns its name in snake case: the field in this crate and in the AWS SDK for Rust.
    pub fn field(&self) -> String {
        if self.name == "type" {
            return "r#type".into();
        }
        let letters: Vec<char> = self.name.chars().collect();
        let is_upper = |at: usize| letters.get(at).is_some_and(char::is_ascii_uppercase);
        let mut out = String::new();
        for (at, letter) in letters.iter().enumerate() {
            // A word begins at a capital letter; in a series of them, such as `ECSManaged`, at the last one.
            let is_start = is_upper(at) && (!is_upper(at - 1) || at + 1 < letters.len() && !is_upper(at + 1));
            if is_start {
                out.push('_');
            }
            out.push(letter.to_ascii_lowercase());
        }
        out.replace("_gi_b", "_gib")
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
