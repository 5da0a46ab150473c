//! The options of `aws ecs start-task`: those of the request, which follow from the model, and those of the AWS CLI
//! itself.

use super::words::Word;
use crate::message::Message;
use crate::model::{
    AwsVpcConfiguration, ContainerOverride, Kind, Member, Model, Shape, StartTaskRequest, TaskOverride,
};
use crate::rules::draft::invalid_command_line;
use crate::validate::misplaced;
use std::sync::OnceLock;

/// Options of the AWS CLI that are not part of the request, and whether a value follows them.
const OUTSIDE: [(&str, bool); 23] = [
    ("region", true),
    ("endpoint-url", true),
    ("profile", true),
    ("output", true),
    ("query", true),
    ("color", true),
    ("ca-bundle", true),
    ("cli-read-timeout", true),
    ("cli-connect-timeout", true),
    ("cli-binary-format", true),
    ("cli-error-format", true),
    ("debug", false),
    ("no-verify-ssl", false),
    ("no-paginate", false),
    ("no-sign-request", false),
    ("no-cli-pager", false),
    ("cli-auto-prompt", false),
    ("no-cli-auto-prompt", false),
    ("v2-debug", false),
    ("version", false),
    ("generate-cli-skeleton", false),
    ("cli-input-json", true),
    ("cli-input-yaml", true),
];

/// Returns whether a value follows this option of the AWS CLI itself.
pub(super) fn takes_value(name: &str) -> bool {
    OUTSIDE.iter().any(|(known, value)| *value && *known == name)
}

/// What an option of the command line sets.
#[derive(Clone, Copy)]
pub(crate) enum Setting {
    Member(&'static Member),
    Flag(&'static Member, bool),
    Outside(&'static str, bool),
}

impl Setting {
    /// Returns its name in full, without hyphens.
    pub(super) fn name(self) -> String {
        match self {
            Setting::Member(member) | Setting::Flag(member, true) => flag_name(member),
            Setting::Flag(member, false) => negative_flag_name(member),
            Setting::Outside(name, _) => name.to_owned(),
        }
    }
}

/// Returns the option of this name, or the only one that begins with it: the AWS CLI takes both.
pub(crate) fn find(name: &str) -> Result<Setting, &'static [(String, Setting)]> {
    let all = all();
    if let Some((_, option)) = all.iter().find(|(known, _)| known == name) {
        return Ok(*option);
    }
    let mut longer = all.iter().filter(|(known, _)| !name.is_empty() && known.starts_with(name));
    match (longer.next(), longer.next()) {
        (Some((_, option)), None) => Ok(*option),
        _ => Err(all),
    }
}

/// Returns whether the name is the exact name of an option.
pub(super) fn is_exact(name: &str) -> bool {
    all().iter().any(|(known, _)| known == name)
}

/// Returns the name of the option that a word is, and the value in the same word.
pub(super) fn written(word: &Word) -> Option<(&str, Option<&str>)> {
    let written = word.text.strip_prefix("--").filter(|name| !name.is_empty())?;
    Some(match written.split_once('=') {
        Some((name, value)) => (name, Some(value)),
        None => (written, None),
    })
}

/// Returns the message about an option that does not begin with two hyphens: it has one, or a typographic dash, which
/// editors put in their place.
pub(super) fn wrong_hyphens(word: &Word) -> Option<&'static Message> {
    const DASHES: [char; 6] = ['\u{2010}', '\u{2011}', '\u{2012}', '–', '—', '\u{2212}'];
    let name = word.text.trim_start_matches(DASHES).trim_start_matches('-');
    let (hyphens, name) = word.text.split_at(word.text.len() - name.len());
    let message = match hyphens {
        "" | "--" => return None,
        "-" => &invalid_command_line::ONE_HYPHEN,
        _ if hyphens.contains(DASHES) => &invalid_command_line::TYPOGRAPHIC_DASH,
        _ => return None,
    };
    let is_option = !word.is_quoted && is_exact(name.split('=').next().unwrap_or_default());
    is_option.then_some(message)
}

/// Returns the words after an option that are its values.
pub(super) fn values(option: Setting, words: &[Word]) -> &[Word] {
    let most = match option {
        Setting::Member(Member { kind: Kind::List(_), .. }) => usize::MAX,
        Setting::Member(_) | Setting::Outside(_, true) | Setting::Outside("generate-cli-skeleton", _) => 1,
        Setting::Flag(..) | Setting::Outside(_, false) => 0,
    };
    &words[..words.iter().take(most).take_while(|word| !is_option(word)).count()]
}

/// Returns whether a word is an option rather than a value.
pub(super) fn is_option(word: &Word) -> bool {
    let text = &word.text;
    if !text.starts_with('-') || text.len() == 1 {
        return wrong_hyphens(word).is_some();
    }
    // A number is a value, even a negative one. Text with a space is also a value, unless the space is in the value
    // of a known option.
    if text.contains(' ') {
        return written(word).is_some_and(|(name, inline)| inline.is_some() && find(name).is_ok());
    }
    text.parse::<i64>().is_err()
}

/// Returns every option and its name.
fn all() -> &'static [(String, Setting)] {
    static ALL: OnceLock<Vec<(String, Setting)>> = OnceLock::new();
    ALL.get_or_init(|| {
        let mut all: Vec<(String, Setting)> = Vec::new();
        for member in StartTaskRequest::SHAPE.members {
            let flag = flag_name(member);
            if matches!(member.kind, Kind::Boolean) {
                all.push((negative_flag_name(member), Setting::Flag(member, false)));
                all.push((flag, Setting::Flag(member, true)));
            } else {
                all.push((flag, Setting::Member(member)));
            }
        }
        all.extend(OUTSIDE.iter().map(|&(name, value)| (name.to_owned(), Setting::Outside(name, value))));
        all
    })
}

/// Returns the option of the AWS CLI that sets a member, without its hyphens.
pub(crate) fn flag_name(member: &Member) -> String {
    member.field().replace('_', "-")
}

/// Returns the option that sets a member to false.
pub(crate) fn negative_flag_name(member: &Member) -> String {
    let name = flag_name(member);
    match name.strip_prefix("enable-") {
        // One of the two switches has a negated form that does not follow the AWS CLI's rule.
        Some(rest) if member.name == "enableExecuteCommand" => format!("disable-{rest}"),
        _ => format!("no-{name}"),
    }
}

/// Returns the intended switch if the negated form does not follow the AWS CLI's rule or its exceptions.
pub(super) fn switch(name: &str) -> Option<String> {
    let bare = name.strip_prefix("no-").or_else(|| name.strip_prefix("disable-"))?;
    let is_meant = |member: &&Member| {
        let flag = flag_name(member);
        matches!(member.kind, Kind::Boolean) && (flag == bare || flag.strip_prefix("enable-") == Some(bare))
    };
    StartTaskRequest::SHAPE.members.iter().find(is_meant).map(negative_flag_name)
}

/// Returns the message about an unknown option whose value belongs elsewhere.
pub(super) fn elsewhere(name: &str) -> Option<&'static Message> {
    let has = |shape: &Shape| shape.member_in_any_spelling(name).is_some();
    if misplaced::is_of_run_task(name) {
        Some(&invalid_command_line::OPTION_OF_RUN_TASK)
    } else if has(TaskOverride::SHAPE) || has(ContainerOverride::SHAPE) {
        Some(&invalid_command_line::BELONGS_IN_OVERRIDES)
    } else if has(AwsVpcConfiguration::SHAPE) {
        Some(&invalid_command_line::BELONGS_IN_NETWORK)
    } else {
        None
    }
}
