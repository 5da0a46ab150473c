//! Recipes of Makefiles, with make's own variables as those of a shell.

use super::{View, lines};
use crate::build::command_line::posix::enclosed_end;
use crate::build::command_line::program::OPERATION;

/// Returns the recipes of a Makefile as one script; `None` if the text is not one.
pub(in super::super) fn recipes(text: &str) -> Option<View<'_>> {
    let mut view = View::new();
    let (mut in_rule, mut in_recipe, mut has_operation) = (false, false, false);
    for (at, line) in lines(text) {
        let continues = in_recipe && view.text.ends_with("\\\n");
        if let Some(command) = line.strip_prefix('\t').filter(|_| in_rule || continues) {
            let bare =
                if continues { command } else { command.trim_start_matches(['@', '-', '+', ' ', '\t']) };
            expand(text, at + line.len() - bare.len(), at + line.len(), &mut view);
            view.push_text("\n", at + line.len());
            in_recipe = true;
            has_operation |= line.contains(OPERATION);
        } else if continues {
            expand(text, at, at + line.len(), &mut view);
            view.push_text("\n", at + line.len());
            has_operation |= line.contains(OPERATION);
        } else if let Some((name, value)) = assignment(line.trim_end()) {
            in_recipe = false;
            view.push_text(name, at);
            view.push_text("=\"", at);
            let end = at + line.trim_end().len();
            expand(text, end - value.len(), end, &mut view);
            view.push_text("\"\n", at + line.len());
        } else if is_rule(line) {
            (in_rule, in_recipe) = (true, false);
        } else if !line.trim().is_empty() && !line.starts_with('#') {
            (in_rule, in_recipe) = (false, false);
        }
    }
    has_operation.then_some(view)
}

/// Returns whether the line names targets: `deploy: build`.
fn is_rule(line: &str) -> bool {
    let Some((targets, rest)) = line.split_once(':') else { return false };
    let is_name = |c: char| c.is_ascii_alphanumeric() || "_-./%$() ".contains(c);
    !targets.is_empty()
        && !targets.starts_with([' ', '-'])
        && targets.chars().all(is_name)
        && !rest.starts_with(['=', '/', '\\'])
}

/// Returns the name and the value that a line without space at its end assigns: `NAME = value`, `:=`, `?=`.
fn assignment(line: &str) -> Option<(&str, &str)> {
    let line = line.strip_prefix("export ").unwrap_or(line);
    let (name, value) = line.split_once('=')?;
    let name = name.trim_end_matches([':', '?']).trim();
    let is_name = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    // A double quote would end the string that the value is written in.
    let value = value.trim_start();
    (is_name && !value.contains(['"', '\\', '`'])).then_some((name, value))
}

/// Appends a part of a recipe as the shell gets it: `$$` as a dollar sign, `$(NAME)` as a variable.
fn expand(text: &str, start: usize, end: usize, view: &mut View<'_>) {
    let mut at = start;
    while let Some(dollar) = text[at..end].find('$').map(|length| at + length) {
        view.push(text, at..dollar);
        let rest = &text[dollar + 1..end];
        at = dollar + 1;
        if rest.starts_with('$') {
            view.push_text("$", dollar);
            at += 1;
        } else if rest.starts_with('(') {
            let close = enclosed_end(&text[..end], at, ')', &mut 0);
            let inside = text[at + 1..close].trim_end_matches(')');
            let is_name = inside.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
            match inside.strip_prefix("shell ") {
                Some(command) => view.push_text(&format!("$({command})"), dollar),
                None if is_name => view.push_text(&format!("${{{inside}}}"), dollar),
                // Functions of make do not exist in shells.
                None => view.push_text("$(make)", dollar),
            }
            at = close;
        } else {
            view.push_text("$", dollar);
        }
    }
    view.push(text, at..end);
}
