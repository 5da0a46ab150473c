//! Conditions, loops, blocks and assignments of batch files.

use super::{Reader, has_argument, prompt};
use crate::build::command_line::posix::End;
use crate::build::command_line::script::{ScriptContent, after};
use crate::build::command_line::variables::Block;
use crate::build::command_line::words::starts_with_ignoring_case;

/// What ends with the line or with the parenthesis around it.
const OF_LINE: [Block; 4] = [Block::Line, Block::Pipeline, Block::And, Block::Or];

impl Reader<'_, '_> {
    /// Reads what begins or separates commands, and returns whether a command follows.
    pub(super) fn begins_command(&mut self, contents: &mut ScriptContent) -> bool {
        let Some(next) = self.peek() else { return false };
        let rest = &self.text[self.at..];
        let operators = [("&&", End::And), ("||", End::Or), ("&", End::Separator), ("|", End::Pipe)];
        if let Some((operator, end)) = operators.into_iter().find(|(operator, _)| rest.starts_with(operator))
        {
            self.at += operator.len();
            if end == End::Pipe {
                self.scope.open_block(Block::Pipeline);
            }
            after(end, self.scope);
        } else if next == '\n' {
            self.next();
            self.scope.close_innermost(&OF_LINE);
        } else if next == '(' {
            self.next();
            self.parentheses += 1;
            self.scope.open_block(Block::Parentheses);
        } else if next == ')' {
            self.next();
            self.parentheses = self.parentheses.saturating_sub(1);
            self.scope.close_block(&[Block::Parentheses]);
        } else if next.is_whitespace() || next == '@' {
            self.next();
        } else {
            return self.begins_with_word(contents);
        }
        false
    }

    /// Reads a word or a line that is not a command itself, and returns whether there is none.
    fn begins_with_word(&mut self, contents: &mut ScriptContent) -> bool {
        let start = self.at;
        let line = self.line();
        if is_comment(line) {
            self.at += line.trim_end().len();
            contents.comments.push(start..self.at);
        } else if line.starts_with(':') {
            // A label: what comes before may or may not have run.
            self.at += line.len();
            self.scope.forget_variables();
        } else if let Some(length) = prompt(line) {
            self.at += length;
        } else if self.skips_word("if") {
            self.condition();
            self.scope.open_block(Block::Line);
        } else if self.skips_word("else") {
            self.scope.open_block(Block::Line);
        } else if let Some(length) = loop_header(line) {
            self.at += length;
            self.scope.open_block(Block::Line);
        } else if self.skips_word("call") {
            // A batch file can assign any variable.
            let rest = self.text[self.at..].trim_start();
            if !["aws", "set ", "echo"].iter().any(|name| starts_with_ignoring_case(rest, name)) {
                self.scope.forget_variables();
            }
        } else if self.skips_word("endlocal") {
            self.scope.forget_variables();
        } else if self.skips_word("set") {
            self.assignment();
        } else {
            return true;
        }
        false
    }

    /// Skips a word in any letter case, and returns whether it is here.
    fn skips_word(&mut self, word: &str) -> bool {
        let rest = &self.text[self.at..];
        let is_here = starts_with_ignoring_case(rest, word)
            && rest[word.len()..].chars().next().is_none_or(|c| c.is_whitespace() || "(&|)\"/".contains(c));
        self.at += if is_here { word.len() } else { 0 };
        is_here
    }

    /// Skips the condition after `if`.
    fn condition(&mut self) {
        let mut token = self.token();
        while ["/i", "not"].iter().any(|word| token.eq_ignore_ascii_case(word)) {
            token = self.token();
        }
        let is_test = ["exist", "defined", "errorlevel", "cmdextversion"];
        if is_test.iter().any(|word| token.eq_ignore_ascii_case(word)) || token.ends_with("==") {
            self.token();
        } else if !token.contains("==") {
            let operator = self.token();
            if operator == "==" || !operator.starts_with("==") {
                self.token();
            }
        }
    }

    /// Returns what comes before the next space outside of quotes.
    fn token(&mut self) -> &str {
        let rest = self.text[self.at..].trim_start_matches([' ', '\t']);
        let start = self.text.len() - rest.len();
        let mut is_quoted = false;
        let ends = |(_, c): &(usize, char)| {
            is_quoted ^= *c == '"';
            *c == '\n' || c.is_whitespace() && !is_quoted
        };
        let length = rest.char_indices().find(ends).map_or(rest.len(), |(at, _)| at);
        self.at = start + length;
        &self.text[start..self.at]
    }

    /// Reads `NAME=value`, `"NAME=value"`, `/p NAME=prompt` or `/a NAME=expression` after `set`.
    fn assignment(&mut self) {
        let start = self.at;
        self.at = self.command_end();
        let content = self.text[start..self.at].trim();
        let is_computed = ["/p", "/a"].iter().any(|option| starts_with_ignoring_case(content, option));
        let content = if is_computed { content[2..].trim_start() } else { content };
        let (content, is_quoted) = match content.strip_prefix('"').and_then(|rest| rest.rsplit_once('"')) {
            Some((inside, _)) => (inside, true),
            None => (content, false),
        };
        if is_computed {
            for (name, _) in content.split(',').filter_map(|part| part.split_once('=')) {
                self.scope.forget(&name.trim_matches(|c| "\"+-*/%&|^<> ".contains(c)).to_ascii_uppercase());
            }
        } else if let Some((name, value)) = content.split_once('=') {
            let value = if is_quoted { value } else { value.trim_end() };
            let first = self.scope.references.len();
            let word = self.expanded(value);
            let name = name.trim().to_ascii_uppercase();
            // An argument of the batch file is known when it runs.
            if has_argument(value) {
                self.scope.forget(&name);
            } else {
                self.scope.assign(&name, &word);
            }
            self.scope.references.truncate(first);
        }
    }

    /// Returns where the command ends that begins here: at an operator outside of quotes, or at the end of the line.
    fn command_end(&self) -> usize {
        let (mut is_quoted, mut is_escaped) = (false, false);
        for (at, c) in self.text[self.at..].char_indices() {
            match c {
                '\n' => return self.at + at,
                _ if is_escaped => is_escaped = false,
                '^' if !is_quoted => is_escaped = true,
                '"' => is_quoted = !is_quoted,
                '&' | '|' if !is_quoted => return self.at + at,
                ')' if !is_quoted && self.parentheses > 0 => return self.at + at,
                _ => {}
            }
        }
        self.text.len()
    }
}

fn is_comment(line: &str) -> bool {
    let rest = || line["rem".len()..].chars().next();
    line.starts_with("::") || starts_with_ignoring_case(line, "rem") && rest().is_none_or(char::is_whitespace)
}

/// The maximum length of a line of cmd.exe.
const MAX_LINE: usize = 8_191;

/// Returns the length of `for … in (…) do` at the beginning of a line.
fn loop_header(line: &str) -> Option<usize> {
    if !starts_with_ignoring_case(line, "for ") {
        return None;
    }
    let header = line.char_indices().nth(MAX_LINE).map_or(line, |(end, _)| &line[..end]);
    let mut from = header.find(" in ").or_else(|| header.find(" IN "))?;
    while let Some(close) = header[from..].find(')') {
        from += close + 1;
        let rest = line[from..].trim_start();
        let after = rest.get("do".len()..).filter(|_| starts_with_ignoring_case(rest, "do"));
        if let Some(after) = after.filter(|after| after.is_empty() || after.starts_with([' ', '('])) {
            return Some(line.len() - after.len());
        }
    }
    None
}
