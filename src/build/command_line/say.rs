//! What is reported about command lines, and why they are changed.

use super::shorthand;

pub(super) const UNCLOSED: &str = "This quote is not closed.";
pub(super) const TYPOGRAPHIC: &str =
    "A shell does not take a typographic quote for a quote; use ' or \" instead.";
pub(super) const RUN_TASK: &str = "Expected aws ecs start-task, found aws ecs run-task, which chooses \
    instances itself; aws ecs start-task takes --container-instances instead.";
pub(super) const OTHER_COMMAND: &str = "Expected aws ecs start-task, found another command of the AWS CLI.";
pub(super) const NO_OPTION: &str = "This belongs to no option; a value that contains spaces must be quoted.";
pub(super) const BRACES: &str = "The shell expands these braces to several words; put the value in quotes.";
pub(super) const NOT_JSON: &str = "The value is not JSON.";
pub(super) const INPUT_NOT_JSON: &str = "The value of --cli-input-json is not JSON.";
pub(super) const INPUT_NOT_OBJECT: &str = "The value of --cli-input-json is not a JSON object.";
pub(super) const INPUT_UNKNOWN: &str =
    "Only the shell knows the value of --cli-input-json; replace the reference with the JSON.";
pub(super) const YAML: &str = "YAML cannot be read here; pass JSON to --cli-input-json.";
pub(super) const FILE: &str =
    "The value is in a file, which cannot be read here; replace the name with its content.";
pub(super) const BACKSLASHES: &str =
    " Between single quotes a shell keeps backslashes; remove those before double quotes.";
pub(super) const UNQUOTED_JSON: &str =
    " The shell removes double quotes; put the whole value in single quotes.";
pub(super) const TYPOGRAPHIC_IN_JSON: &str = " Typographic quotes are not quotes in JSON; use \" instead.";

/// Reasons of changes.
pub(super) const COMMENT: &str = "The command is in a comment.";
pub(super) const MORE: &str = "Another aws ecs start-task command follows; only the first one is read.";
pub(super) const SUBSTITUTED: &str =
    "The variable is assigned earlier in the text, and its value is inserted.";
pub(super) const FROM_FILE: &str =
    "The value is in a file that the text itself writes, and is read from there.";
pub(super) const OPTION_WINS: &str = "An option of its own takes precedence over --cli-input-json.";
pub(super) const ENVIRONMENT_LOSES: &str =
    "An option, or a variable that is set closer to the command, takes precedence.";
pub(super) const ONE_OBJECT: &str = "An array is required; the object is its only item.";

pub(super) fn needs_value(option: &str) -> String {
    format!("--{option} requires a value.")
}

pub(super) fn takes_no_value(option: &str, opposite: &str) -> String {
    format!("--{option} takes no value; its opposite is --{opposite}.")
}

pub(super) fn repeated(option: &str) -> String {
    format!("--{option} is set more than once; only the last one counts.")
}

pub(super) fn of_the_cli(option: &str) -> String {
    format!("--{option} is for the AWS CLI itself and not part of the request.")
}

pub(super) fn variable_of_the_cli(name: &str) -> String {
    format!("{name} is for the AWS CLI itself and not part of the request.")
}

pub(super) fn takes_region() -> String {
    "--region must be the name of a Region.".to_owned()
}

pub(super) fn takes_endpoint() -> String {
    "--endpoint-url must be an address such as http://localhost:4566, without a query.".to_owned()
}

/// What is reported about an option that does not exist, and where its value belongs.
pub(super) fn misplaced(option: &str, place: &str) -> String {
    format!("Unknown option `--{option}`: {place}")
}

/// An unknown option is not repeated: it may be a part of a value.
pub(super) fn unknown(nearest: Option<&str>) -> String {
    match nearest {
        Some(nearest) => format!("Unknown option. Did you mean `--{nearest}`?"),
        None => "Unknown option.".to_owned(),
    }
}

pub(super) fn not_json(option: &str, hint: &str) -> String {
    format!("The value of --{option} begins like JSON but is not valid JSON.{hint}")
}

/// The value is not repeated: it may be that of an environment variable.
pub(super) fn not_shorthand(text: &str, error: &shorthand::Error) -> String {
    let column = text[..error.at].chars().count() + 1;
    format!(
        "The value is neither JSON nor the AWS CLI's shorthand: expected {} at character {column} of it.",
        error.expected
    )
}
