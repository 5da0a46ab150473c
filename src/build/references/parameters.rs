//! Parameters of POSIX shells, as opposed to expressions of programs in the same notation.

use super::{Reference, Shell};

impl Reference {
    /// Returns whether a program inserts it before a shell sees the command: `${{ github.sha }}`, `${params.CLUSTER}`.
    pub(super) fn is_of_program(&self) -> bool {
        self.shell == Shell::Posix && !is_parameter(&self.text)
    }

    /// Returns whether it is a variable, or an argument of a script, and nothing else, such as a default.
    pub(crate) fn is_variable(&self) -> bool {
        (self.name.is_some() && self.default.is_none()) || self.is_positional()
    }

    /// Returns whether it is an argument of a script or function: `$1`, `${1}`, `%1`.
    fn is_positional(&self) -> bool {
        let braced = self.text.strip_prefix("${").and_then(|rest| rest.strip_suffix('}'));
        let number = braced.or_else(|| self.text.strip_prefix(['$', '%'])).unwrap_or_default();
        !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())
    }

    /// Returns whether a POSIX shell expands it as it is written.
    pub(crate) fn is_of_posix_shell(&self) -> bool {
        self.shell == Shell::Posix && !self.is_of_program()
    }
}

/// Returns whether a shell expands a reference. What is in braces can be something else: a parameter is a number, a
/// sign or a name, which can have an index, and an operator can follow it.
fn is_parameter(reference: &str) -> bool {
    let Some(inside) = reference.strip_prefix("${").and_then(|rest| rest.strip_suffix('}')) else {
        return true;
    };
    // The length of a value, and indirection.
    let parameter = inside.strip_prefix(['#', '!']).filter(|rest| !rest.is_empty()).unwrap_or(inside);
    let is_of_name = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let after_name = parameter.trim_start_matches(is_of_name);
    let after = if after_name.len() < parameter.len() {
        let index = after_name.strip_prefix('[').and_then(|index| index.split_once(']'));
        index.map_or(after_name, |(_, after)| after)
    } else {
        let Some(after) = parameter.strip_prefix(['@', '*', '#', '?', '-', '$', '!']) else { return false };
        after
    };
    after.is_empty() || after.starts_with([':', '-', '=', '?', '+', '#', '%', '/', '^', ',', '@', '*'])
}

#[cfg(test)]
mod tests {
    use super::is_parameter;

    #[test]
    fn parameters_of_shells() {
        for text in [
            "$A",
            "$1",
            "$(a.b)",
            "`a`",
            "${A}",
            "${1}",
            "${12}",
            "${@}",
            "${#}",
            "${#A}",
            "${!A}",
            "${A[0]}",
            "${A[@]}",
            "${A[0]:-b}",
            "${A:-b}",
            "${A-b}",
            "${A:?b}",
            "${A:=b}",
            "${A:+b}",
            "${A#b}",
            "${A%%.*}",
            "${A/b/c}",
            "${A^^}",
            "${A,,}",
            "${A@Q}",
            "${A:1:2}",
            "${!A*}",
        ] {
            assert!(is_parameter(text), "{text}");
        }
    }

    #[test]
    fn expressions_of_programs() {
        for text in [
            "${}",
            "${a.b}",
            "${ids.join(' ')}",
            "${f(x)}",
            "${{ a }}",
            "${a ? b : c}",
            "${a || b}",
            "${a[0].b}",
            "${(a)}",
            "${\"a\"}",
            "${ a }",
            "${a - b}",
        ] {
            assert!(!is_parameter(text), "{text}");
        }
    }
}
