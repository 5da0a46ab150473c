//! `compose`: opens the composer in the browser.

use super::arguments::{Command, Settings, Usage};
use super::host::{Host, Stream};
use super::terminal::Content;
use super::{Run, inputs};

pub(super) fn run(run: &mut Run<'_>, settings: &Settings) {
    if let Some(target) = settings.targets.first() {
        let message =
            format!("Unexpected argument '{}'. compose accepts only options.", inputs::shown(target));
        return run.wrong_use(&Usage { message, command: Some(Command::Compose) });
    }
    let page = match run.host.composer() {
        Ok(page) => page,
        Err(reason) => return run.report_error(reason),
    };
    run.write(Stream::Out, Content::Data(&format!("{page}\n")));
    if settings.no_open {
        return;
    }
    let openers = openers(run.host, &page);
    if !openers.iter().any(|(program, arguments)| run.host.start(program, arguments)) {
        run.remark("No browser could be opened. Open this file in a browser.\n");
    }
}

/// Returns the commands that may open the page, in order.
fn openers(host: &dyn Host, page: &str) -> Vec<(String, Vec<String>)> {
    let chosen = host.variable("BROWSER").unwrap_or_default();
    let mut openers: Vec<_> = chosen.split(':').filter_map(|command| chosen_opener(command, page)).collect();
    let words = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
    let has_display =
        ["DISPLAY", "WAYLAND_DISPLAY"].iter().any(|name| host.variable(name).is_some_and(|v| !v.is_empty()));
    if host.has_backslashes() {
        // `start` of cmd.exe would read characters of the path.
        openers.push(("rundll32".to_owned(), words(&["url.dll,FileProtocolHandler", page])));
    } else if host.is_macos() {
        openers.push(("open".to_owned(), words(&[page])));
    } else if has_display {
        openers.push(("xdg-open".to_owned(), words(&[page])));
    }
    openers
}

/// Reads a command of `BROWSER`: words, in which `%s` is the page; without it, the page follows.
fn chosen_opener(command: &str, page: &str) -> Option<(String, Vec<String>)> {
    let mut words = command.split_whitespace();
    let program = words.next()?.to_owned();
    let mut arguments: Vec<String> = words.map(|word| word.replace("%s", page)).collect();
    if !command.contains("%s") {
        arguments.push(page.to_owned());
    }
    Some((program, arguments))
}

#[cfg(test)]
mod tests {
    use super::chosen_opener;

    #[test]
    fn a_command_of_browser_is_read_as_words() {
        let read = |command| chosen_opener(command, "/a b/composer.html");
        let words = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
        assert_eq!(read("firefox"), Some(("firefox".to_owned(), words(&["/a b/composer.html"]))));
        let placed = read(" chromium --app=file://%s --new-window ");
        let arguments = words(&["--app=file:///a b/composer.html", "--new-window"]);
        assert_eq!(placed, Some(("chromium".to_owned(), arguments)));
        assert_eq!(read(" "), None);
    }
}
