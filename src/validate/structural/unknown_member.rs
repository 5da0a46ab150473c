//! Objects must contain only documented members.

use crate::message::Message;
use crate::report::Severity;
use crate::report::{Code, Example, Rule, RuleDocs, ServiceMessage, Source};
use crate::validate::misplaced;

pub(crate) static RULE: Rule =
    Rule { code: Code::UnknownMember, severity: Severity::Error, source: Source::Member };

pub(in crate::validate) static UNKNOWN: Message =
    Message::new("unknown-member", "Unknown member \"{name}\" in {shape}.");
pub(in crate::validate) static SIMILAR: Message =
    Message::new("unknown-member/similar", "Unknown member \"{name}\". Did you mean \"{suggestion}\"?");
pub(in crate::validate) static BELONGS_IN: Message =
    Message::new("unknown-member/belongs-in", "Unknown member \"{name}\". It belongs in {place}.");
pub(in crate::validate) static BELONGS_IN_TWO: Message = Message::new(
    "unknown-member/belongs-in-two",
    "Unknown member \"{name}\". It belongs in {first} or in {second}.",
);
pub(in crate::validate) static BELONGS_IN_THREE: Message = Message::new(
    "unknown-member/belongs-in-three",
    "Unknown member \"{name}\". It belongs in {first}, in {second} or in {third}.",
);
pub(in crate::validate) static BELONGS_AT_TOP: Message = Message::new(
    "unknown-member/belongs-at-top",
    "Unknown member \"{name}\". It belongs at the top level of the request.",
);
pub(in crate::validate) static BELONGS_AT_TOP_OR_IN: Message = Message::new(
    "unknown-member/belongs-at-top-or-in",
    "Unknown member \"{name}\". It belongs at the top level of the request, or in {places}.",
)
.with_arrays(&["places"]);

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    since: "0.1.0",
    title: "Objects must contain only documented members.",
    why: "Names are case-sensitive. Some SDKs reject an unknown name. Others drop it without an \
        error, and the task runs without that setting. Members of `RunTask` and of the task \
        definition are not members of `StartTask`.",
    how_to_fix: "Use the name that the message suggests, or remove the member.",
    about: &[],
    messages: &[
        &UNKNOWN,
        &SIMILAR,
        &BELONGS_IN,
        &BELONGS_IN_TWO,
        &BELONGS_IN_THREE,
        &BELONGS_AT_TOP,
        &BELONGS_AT_TOP_OR_IN,
        &misplaced::JSON_PATH,
        &misplaced::STEP_FUNCTIONS,
        &misplaced::GPUS,
        &misplaced::RUN_TASK,
        &misplaced::RUN_TASK_CALL,
        &misplaced::COUNT,
        &misplaced::PLACEMENT,
        &misplaced::PLATFORM_VERSION,
        &misplaced::CLIENT_TOKEN,
        &misplaced::RESPONSE,
        &misplaced::TASK_DEFINITION,
        &misplaced::VALUE_FROM,
    ],
    service_messages: &[ServiceMessage::about("Unknown parameter in {}: {}", "{}.{}")],
    invalid: Example::request(r#"{"startedby": "nightly"}"#),
    valid: Example::request(r#"{"startedBy": "nightly"}"#),
};
