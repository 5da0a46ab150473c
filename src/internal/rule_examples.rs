//! Runs the examples of rules: for their documentation and for tests.

use crate::options::ValidateOptions;
use crate::rules::Example;
use crate::{BuildOptions, Format, Report, build, validate};

/// Returns the options that an example is checked with.
pub fn options(example: &Example) -> ValidateOptions {
    let mut options =
        ValidateOptions::new().kind(example.kind).revision(example.revision).launch_type(example.launch_type);
    if let Some(definition) = example.task_definition {
        // One that cannot be read is a violation, not an error.
        let _ = options.set("taskDefinition", Some(definition));
    }
    options
}

/// Validates an example, or builds it if it is a draft.
pub fn report(example: &Example) -> Report {
    if example.is_draft {
        // The CLI format can express everything in a command line.
        let options = BuildOptions::from(options(example)).format(Format::Cli);
        return build(&text(example), &options).report;
    }
    validate(&text(example), &options(example))
}

/// Returns the whole input of an example, with the required members that a request leaves out.
pub fn text(example: &Example) -> String {
    let input = example.input();
    if example.is_whole {
        return input;
    }
    let mut members = Vec::new();
    for (name, value) in
        [("taskDefinition", r#""web:7""#), ("containerInstances", r#"["0123456789abcdef0123456789abcdef"]"#)]
    {
        if !input.contains(&format!("\"{name}\"")) {
            members.push(format!("\"{name}\": {value}"));
        }
    }
    let own = input.trim();
    let own = own.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')).unwrap_or_default().trim();
    if !own.is_empty() {
        members.push(own.to_owned());
    }
    format!("{{{}}}", members.join(", "))
}
