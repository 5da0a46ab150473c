//! Which words of a command may be repeated in messages, explanations and excerpts of the source.
//!
//! After an option that can contain secrets, and after a word that belongs to no option, any word may be a part of a
//! secret whose quoting broke. That ends at an exactly spelled option whose value has the format of such values.

use super::options::{self, Setting};
use super::program;
use super::words::Word;
use crate::build::endpoint;
use crate::build::references::{Piece, Reference, pieces};
use crate::model::{Format, Kind, Member};
use crate::rules::identity::{invalid_cluster, unusual_container_instance_id};
use crate::rules::task_definition::invalid_task_definition;
use crate::validate::arn;

/// What may be shown of a word.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shows {
    All,
    /// The names of its variables.
    Variables,
    /// Names of variables in capitals, such as `$TOKEN`, but not the end of `pa$sword`.
    Capitals,
    Nothing,
}

impl Shows {
    /// Returns whether a reference to something that only the shell knows may be named.
    pub(super) fn names(self, reference: &str) -> bool {
        match self {
            Shows::All | Shows::Variables => true,
            Shows::Capitals => !reference.contains(|c: char| c.is_ascii_lowercase()),
            Shows::Nothing => false,
        }
    }
}

/// Returns what may be shown of each of the words.
pub(crate) fn shown(words: &[Word], references: &[Reference]) -> Vec<Shows> {
    let or_nothing = |is_shown: bool| if is_shown { Shows::All } else { Shows::Nothing };
    let mut shown = Vec::with_capacity(words.len());
    let mut is_open = true;
    while let Some(word) = words.get(shown.len()) {
        let Some((name, inline)) = options::written(word) else {
            let names_command = match &*word.text {
                "ecs" | "start-task" => true,
                _ => shown.is_empty() && program::is_named(word),
            };
            is_open &= names_command;
            shown.push(or_nothing(is_open));
            continue;
        };
        let option = options::find(name).ok().filter(|_| is_open || options::is_exact(name));
        let Some(option) = option else {
            is_open = false;
            shown.push(Shows::Nothing);
            continue;
        };
        let is_list = matches!(option, Setting::Member(Member { kind: Kind::List(_), .. }));
        let of_value = |is_open, text: &str| match (is_open, may_be_plain(option)) {
            _ if fits(option, text) => Shows::All,
            (true, true) if is_plain(text, references) => Shows::All,
            // Anything can follow the values of a list, even a value whose option is missing.
            (true, true) if !is_list => Shows::Variables,
            (true, false) => Shows::Capitals,
            _ => Shows::Nothing,
        };
        if let Some(value) = inline {
            let shows = of_value(is_open, value);
            is_open = shows == Shows::All;
            shown.push(shows);
            continue;
        }
        shown.push(Shows::All);
        let values = options::values(option, &words[shown.len()..]);
        let mut all_shown = is_open || !values.is_empty();
        for word in values {
            let shows = of_value(is_open, &word.text);
            all_shown &= shows == Shows::All;
            is_open &= all_shown;
            shown.push(shows);
        }
        is_open = all_shown;
    }
    shown
}

/// Returns whether an option takes single strings and no structures, in which environment variables are.
fn may_be_plain(option: Setting) -> bool {
    match option {
        Setting::Member(Member { kind: Kind::Text | Kind::Enum(_) | Kind::List(Kind::Text), .. }) => true,
        Setting::Outside(name, _) => !matches!(name, "cli-input-json" | "cli-input-yaml"),
        Setting::Member(_) | Setting::Flag(..) => false,
    }
}

/// Returns whether a string contains only variables and characters that are not special in quoting, shorthand, JSON or
/// assignments.
fn is_plain(text: &str, references: &[Reference]) -> bool {
    pieces(text).iter().all(|piece| match piece {
        Piece::Text(text) => {
            text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_-.:/@+<>".contains(&byte))
        }
        Piece::Reference { index, .. } => references.get(*index).is_some_and(Reference::is_variable),
    })
}

/// Returns whether a string has the format of the option's values.
fn fits(option: Setting, text: &str) -> bool {
    match option {
        Setting::Member(Member { kind: Kind::Enum(choices), .. }) => choices.find(text).is_some(),
        Setting::Member(member) => match member.format {
            Format::Cluster => invalid_cluster::is_valid(text),
            Format::ContainerInstance => {
                unusual_container_instance_id::is_usual(text) || arn::container_instance(text).is_some()
            }
            Format::TaskDefinition => invalid_task_definition::is_valid(text),
            Format::StartedBy => text.len() <= 36 && arn::is_name(text),
            _ => false,
        },
        // Only a name such as `us-east-1` is certainly a Region.
        Setting::Outside("region", _) => {
            endpoint::is_host_label(text)
                && text.matches('-').count() >= 2
                && text.ends_with(|c: char| c.is_ascii_digit())
        }
        Setting::Outside("endpoint-url", _) => endpoint::read(text).is_some(),
        Setting::Outside(..) | Setting::Flag(..) => false,
    }
}
