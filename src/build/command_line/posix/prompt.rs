//! Prompts before commands, as copied from a terminal.

/// A longer line does not begin with a prompt.
const MAX_PROMPT: usize = 100;

/// Returns the length of the prompt at the beginning of a line: `$ `, `user@host:~$ `, `[user@host folder]$ `.
pub(super) fn prompt(line: &str) -> Option<usize> {
    let is_sign = |&(at, c): &(usize, char)| {
        matches!(c, '$' | '%' | '#' | '❯') && line[at + c.len_utf8()..].starts_with(' ')
    };
    let (at, sign) = line.char_indices().take(MAX_PROMPT).take_while(|(_, c)| *c != '\n').find(is_sign)?;
    // The name of a Python environment.
    let before = line[..at].split_once(") ").filter(|(name, _)| name.starts_with('('));
    let written = before.map_or(&line[..at], |(_, rest)| rest);
    let before = written.trim_end();
    let has_sign = match sign {
        // After a space, it begins a comment.
        '#' => !before.is_empty() && before.len() == written.len(),
        _ => true,
    };
    (has_sign && is_place(before)).then_some(at + sign.len_utf8())
}

/// Returns whether a string is what a prompt says before its sign: who, where, which shell.
fn is_place(text: &str) -> bool {
    let is_name = |c: char| c.is_alphanumeric() || "_-.:~/@ ".contains(c);
    if let Some(inside) = text.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
        return !inside.starts_with([' ', '-']) && inside.contains(['@', ' ']) && inside.chars().all(is_name);
    }
    let shell = ["bash-", "sh-"].iter().find_map(|shell| text.strip_prefix(shell));
    let is_version = |rest: &str| rest.chars().all(|c| c.is_ascii_digit() || c == '.');
    let first = text.split(' ').next().unwrap_or_default();
    text.is_empty()
        || shell.is_some_and(is_version)
        || text.chars().all(is_name) && (first.contains('@') || text == first && text.starts_with(['~', '/']))
}

#[cfg(test)]
mod tests {
    use super::prompt;

    #[test]
    fn prompts_of_common_shells() {
        for text in [
            "$ ",
            "% ",
            "❯ ",
            "user@host:~$ ",
            "me@mac ~ % ",
            "root@host:/# ",
            "[ec2-user@ip-10-0-0-1 ~]$ ",
            "[root@host /]# ",
            "bash-4.2$ ",
            "sh-5.1# ",
            "~ $ ",
            "~/app $ ",
            "(base) me@mac ~ % ",
        ] {
            assert_eq!(prompt(&format!("{text}aws")), Some(text.len() - 1), "{text}");
        }
    }

    #[test]
    fn what_is_not_a_prompt() {
        for text in [
            "aws $ x",
            "# aws",
            "aws # x",
            "user@host # x",
            "[ -n a@b ]$ x",
            "[[ -n a ]] # x",
            "[ a ] # x",
            "[-n a]$ x",
            "bash-x$ x",
            "~ a $ x",
            "echo a@b $ x",
            "a@b \"c\" $ x",
            "$x $ x",
            "a\n$ x",
            "a@b",
            "a@b$",
            "",
        ] {
            assert_eq!(prompt(text), None, "{text}");
        }
    }
}
