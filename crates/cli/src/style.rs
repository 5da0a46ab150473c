//! Colors for terminals.

use super::arguments::Color;
use super::host::{Host, Stream};
use annotate_snippets::Renderer;
use annotate_snippets::renderer::{AnsiColor, Effects, Style};

/// The styles of a stream.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Styles {
    colored: bool,
}

impl Styles {
    /// Returns the styles of a stream: colors for a terminal, unless the environment or the user turns them
    /// off.
    pub(super) fn of(color: Color, host: &dyn Host, stream: Stream) -> Styles {
        let colored = match color {
            Color::Always => true,
            Color::Never => false,
            Color::Auto => {
                let unwanted = host.variable("NO_COLOR").is_some_and(|value| !value.is_empty())
                    || host.variable("TERM").is_some_and(|value| value == "dumb");
                !unwanted && host.is_terminal(stream)
            }
        };
        Styles { colored }
    }

    /// Returns styles without colors, for files.
    pub(super) fn plain() -> Styles {
        Styles { colored: false }
    }

    pub(super) fn is_colored(self) -> bool {
        self.colored
    }

    /// Returns the renderer of excerpts.
    pub(super) fn renderer(self) -> Renderer {
        if self.colored { Renderer::styled() } else { Renderer::plain() }
    }

    pub(super) fn error(self, text: &str) -> String {
        self.paint(AnsiColor::BrightRed.on_default().effects(Effects::BOLD), text)
    }

    pub(super) fn good(self, text: &str) -> String {
        self.paint(AnsiColor::BrightGreen.on_default().effects(Effects::BOLD), text)
    }

    pub(super) fn strong(self, text: &str) -> String {
        self.paint(Style::new().effects(Effects::BOLD), text)
    }

    /// Paints like the line numbers of an excerpt.
    pub(super) fn faint(self, text: &str) -> String {
        self.paint(AnsiColor::BrightBlue.on_default().effects(Effects::BOLD), text)
    }

    fn paint(self, style: Style, text: &str) -> String {
        if self.colored { format!("{style}{text}{style:#}") } else { text.to_owned() }
    }
}
