//! Required members must be present.

use crate::message::Message;
use crate::model::Member;
use crate::read::NodeId;
use crate::report::{Code, Example, Rule, RuleDocs, ServiceMessage, Source};
use crate::report::{Diagnostic, Severity};

pub(crate) static RULE: Rule =
    Rule { code: Code::MissingMember, severity: Severity::Error, source: Source::Member };

static MESSAGE: Message = Message::new("missing-member", "Required member \"{name}\" is missing.");

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    since: "0.1.0",
    title: "Required members must be present.",
    why: "The service rejects an object without its required members. The AWS SDKs for JavaScript and Rust \
        do not check them in a request.",
    how_to_fix: "Add the member.",
    about: &["taskDefinition"],
    messages: &[&MESSAGE],
    service_messages: &[
        ServiceMessage::about("Missing required parameter in {}: {}", "{}.{}"),
        ServiceMessage::about("the following arguments are required: {}", "{}"),
    ],
    invalid: Example::whole(r#"{"containerInstances": ["0123456789abcdef0123456789abcdef"]}"#),
    valid: Example::request(r"{}"),
};

pub(in crate::validate) fn diagnostic(object: NodeId, member: &'static Member) -> Diagnostic {
    Diagnostic::new(&RULE, object, &MESSAGE).with("name", member.name).at_missing(member.name)
}
