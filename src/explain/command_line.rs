//! Commands that start a task.

use super::{LISTED, Page, Prose, request};
use crate::build::command_line::CommandLine;
use crate::options::ValidateOptions;

/// Returns the page of a command: of its request, with what cannot be read of the command.
pub(super) fn page(line: &CommandLine, options: &ValidateOptions) -> Page {
    let options = ValidateOptions { unshown: line.unshown.clone(), ..options.clone() };
    let mut page = request::page(&line.displayed(), &options);
    for message in line.messages().take(LISTED) {
        page.detail("command-line", "Command line", Prose::default().words(&message));
    }
    page
}
