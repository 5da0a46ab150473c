//! Whether a script is written for PowerShell.

use crate::build::command_line::cmd;
use crate::build::command_line::words::without_strings;

/// Verbs of commands such as `Get-Content`.
const VERBS: [&str; 22] = [
    "Add",
    "ConvertFrom",
    "ConvertTo",
    "Export",
    "ForEach",
    "Format",
    "Get",
    "Import",
    "Invoke",
    "Join",
    "New",
    "Out",
    "Read",
    "Remove",
    "Select",
    "Set",
    "Start",
    "Stop",
    "Test",
    "Wait",
    "Where",
    "Write",
];

/// Returns whether a script is written for PowerShell: lines continued by a backtick, assignments to variables with a
/// dollar sign, blocks in braces, arrays, variables of the environment, its commands, its prompt.
pub(in super::super) fn is_likely(text: &str) -> bool {
    let unquoted = without_strings(text);
    let has_variable = ["$env:", "$PSNativeCommandArgumentPassing"].iter().any(|name| text.contains(name));
    // For cmd.exe or bash, they are text.
    has_variable && !cmd::is_likely(text) && !is_for_bash(&unquoted)
        || ["aws --% ", "@{", "<#"].iter().any(|sign| unquoted.contains(sign))
        || lists_items(&unquoted)
        || has_computed_value(&unquoted)
        || calls_command(&unquoted)
        || unquoted.lines().any(|line| {
            let start = line.trim_start();
            assignment(start).is_some() || prompt(start).is_some() || opens_block(start) || is_continued(line)
        })
}

/// Returns whether a script without strings has lines continued by a backslash, or here-documents.
fn is_for_bash(unquoted: &str) -> bool {
    unquoted.lines().any(|line| line.ends_with(" \\") || line.contains(" <<"))
}

/// Returns whether a script without strings contains an array: `@('a', 'b')`. In bash, a pattern such as `@(a|b)`
/// begins with a letter.
fn lists_items(unquoted: &str) -> bool {
    unquoted.match_indices("@(").any(|(at, sign)| {
        let before = unquoted[..at].chars().next_back();
        let next = unquoted[at + sign.len()..].chars().next();
        before.is_none_or(|c| c.is_whitespace() || matches!(c, '=' | '(' | ','))
            && next.is_some_and(|c| c.is_whitespace() || matches!(c, '\'' | '"' | '$' | '@' | ')'))
    })
}

/// Returns whether a script without strings has an option with a value in parentheses: `--overrides (Get-Overrides)`.
/// In bash, that is an error.
fn has_computed_value(unquoted: &str) -> bool {
    unquoted.match_indices(" (").any(|(at, sign)| {
        let is_expression = unquoted[at + sign.len()..].starts_with(['$', '@', '\'', '"']);
        let option = unquoted[..at].rsplit(|c: char| c != '-' && !c.is_ascii_lowercase()).next();
        is_expression && option.is_some_and(|option| option.starts_with("--") && option.len() > "--".len())
    })
}

/// Returns whether a backtick after a space ends a line, and nothing in the line opens it.
fn is_continued(line: &str) -> bool {
    let line = line.trim_end_matches('\r');
    line.ends_with(" `") && line.matches('`').count() == 1
}

/// Returns whether a line begins with a condition in parentheses and a block in braces: `if ($found) {`.
fn opens_block(line: &str) -> bool {
    let line = line.trim_start_matches(['}', ' ']);
    let rest = ["if", "elseif", "foreach", "while", "switch"].iter().find_map(|word| line.strip_prefix(word));
    let condition = rest.and_then(|rest| rest.trim_start().strip_prefix("($"));
    condition.is_some_and(|rest| rest.contains(") {") || rest.ends_with(')'))
        || ["try {", "finally {"].iter().any(|block| line.starts_with(block))
}

/// Returns whether a script without strings contains a command such as `Get-Content` or `Write-Host`.
fn calls_command(text: &str) -> bool {
    text.match_indices('-').any(|(at, _)| {
        let verb = text[..at].rsplit(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
        let begins_word = !text[..at - verb.len()].ends_with(['-', '_', '/', '.']);
        let noun = &text.as_bytes()[at + 1..];
        let is_noun = noun.first().is_some_and(u8::is_ascii_uppercase)
            && noun.get(1).is_some_and(u8::is_ascii_lowercase);
        begins_word && is_noun && VERBS.contains(&verb)
    })
}

/// An assignment to a variable: `$name = …`, `[string]$name = …`, `$name += …`.
pub(super) struct Assignment<'t> {
    pub(super) name: &'t str,
    /// Whether the value is added to the one before.
    pub(super) appends: bool,
    pub(super) value: &'t str,
}

/// Reads the beginning of an assignment.
pub(super) fn assignment(text: &str) -> Option<Assignment<'_>> {
    // Types do not affect a string or an array.
    let is_type = |c: char| c.is_ascii_alphanumeric() || "._[]".contains(c);
    let types = if text.starts_with('[') { text.find(|c| !is_type(c))? } else { 0 };
    let (types, rest) = text.split_at(types);
    if !types.is_empty() && !types.ends_with(']') {
        return None;
    }
    let rest = rest.trim_start_matches(' ').strip_prefix('$')?;
    let length = rest.find(|c: char| !c.is_ascii_alphanumeric() && !"_:".contains(c)).filter(|&at| at > 0)?;
    let (name, after) = rest.split_at(length);
    let after = after.trim_start_matches([' ', '\t']);
    let (appends, value) = match after.strip_prefix("+=") {
        Some(value) => (true, value),
        None => (false, after.strip_prefix('=')?),
    };
    (!value.starts_with('=')).then_some(Assignment { name, appends, value })
}

/// Returns the length of a prompt such as `PS C:\>`.
pub(super) fn prompt(line: &str) -> Option<usize> {
    const MAX_PROMPT: usize = 200;
    if !line.starts_with("PS ") && !line.starts_with("PS>") {
        return None;
    }
    line.find('>').map(|at| at + 1).filter(|&length| length < MAX_PROMPT && !line[..length].contains('\n'))
}

/// Returns a function that measures the prompt `>> ` of a continued line, if a script has prompts.
pub(in super::super) fn continued_prompts(text: &str) -> Option<fn(&str) -> usize> {
    let mut lines = text.lines().map(str::trim_start).skip_while(|line| prompt(line).is_none());
    lines.any(|line| line.starts_with(">>")).then_some(|line| match line.strip_prefix(">>") {
        Some(rest) => ">>".len() + usize::from(rest.starts_with(' ')),
        None => 0,
    })
}

#[cfg(test)]
mod tests {
    use super::is_likely;

    #[test]
    fn scripts_of_powershell() {
        for text in [
            "$env:AWS_PAGER = ''",
            "$cluster = 'prod'",
            "[string]$cluster = 'prod'",
            "[string[]] $clusters = 'a', 'b'",
            "$line += ' --cluster prod'",
            "PS C:\\> aws",
            "aws ecs `\n  start-task",
            "if ($found) { aws }",
            "} elseif ($found) {",
            "foreach ($id in $ids)\n{",
            "try {\n  aws\n}",
            "Write-Host \"Starting\"",
            "aws ecs start-task | ConvertFrom-Json",
            "# Don't wait.\naws ecs start-task | ConvertFrom-Json",
            "aws --% ecs start-task",
            "aws ecs start-task --container-instances @('a', 'b')",
            "$ids = @(\n  'a'\n)",
            "<# Starts it. #>\naws ecs start-task",
            "aws ecs start-task --overrides ($json -replace 'a', 'b')",
            "Write-Host 'it''s'; aws ecs start-task --overrides (Get-Content a.json)",
        ] {
            assert!(is_likely(text), "{text}");
        }
    }

    #[test]
    fn scripts_of_other_shells() {
        for text in [
            "cluster=prod",
            "aws ecs start-task ^\n  --group \"$env:a\"",
            "aws ecs start-task \\\n  --group '$env:a'",
            "cat > a.json <<'JSON'\n{ \"group\": \"$env:a\" }\nJSON\naws ecs start-task",
            "aws ecs start-task \\\r\n  --group '$PSNativeCommandArgumentPassing'",
            "aws ecs start-task --group 'a\n$x = 1\n'",
            "echo `aws ecs start-task `",
            "[ \"$a\" = \"$b\" ] && aws",
            "[[ $a == $b ]] && aws",
            "$cluster == prod",
            "if (( a > 0 )); then aws; fi",
            "if ($found) then aws",
            "aws ecs start-task --container-Instances a",
            "docker run my-Get-Image",
            "aws ecs start-task --group pre-Start-Up",
            "aws ecs start-task --overrides '{\"a\": [\"@{\", \"Get-Content\", \"@('\\''\"]}'",
            "aws ecs start-task --group \"\\\"Get-Content\"",
            "case $a in @(a|b)) ;; esac",
            "aws ecs start-task --group a; (cd b && aws); f () { aws; }",
            "Use --group (required) here",
            "aws set set-Up",
            "größe-Änderung",
        ] {
            assert!(!is_likely(text), "{text}");
        }
    }
}
