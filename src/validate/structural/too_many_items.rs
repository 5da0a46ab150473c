//! Arrays must not have more items than documented.

use crate::message::Message;
use crate::read::NodeId;
use crate::report::{Code, Example, Rule, RuleDocs, ServiceMessage, Source};
use crate::report::{Diagnostic, Severity};

pub(crate) static RULE: Rule =
    Rule { code: Code::TooManyItems, severity: Severity::Error, source: Source::Member };

static MESSAGE: Message = Message::new(
    "too-many-items",
    "Must contain at most {max, plural, one {# item} other {# items}}, found {actual, number}.",
);

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    since: "0.1.0",
    title: "Arrays must not have more items than documented.",
    why: "The maximum is 10 container instances, 16 subnets, 5 security groups, 10 environment \
        files, 50 tags, and 1 volume. These limits are fixed; a quota increase cannot raise them.",
    how_to_fix: "Split the request, or remove items.",
    about: &["networkConfiguration.awsvpcConfiguration.securityGroups"],
    messages: &[&MESSAGE],
    service_messages: &[ServiceMessage::about(
        "The maximum number of environment files was exceeded. Specify ten or less and try \
            again.",
        "overrides.containerOverrides[].environmentFiles",
    )],
    invalid: Example::request(
        r#"{"networkConfiguration": {"awsvpcConfiguration": {"subnets": ["subnet-0123456789abcdef0"],
            "securityGroups": ["sg-00000001", "sg-00000002", "sg-00000003", "sg-00000004",
            "sg-00000005", "sg-00000006"]}}}"#,
    ),
    valid: Example::request(
        r#"{"networkConfiguration": {"awsvpcConfiguration": {"subnets": ["subnet-0123456789abcdef0"],
            "securityGroups": ["sg-00000001", "sg-00000002", "sg-00000003", "sg-00000004",
            "sg-00000005"]}}}"#,
    ),
};

pub(in crate::validate) fn diagnostic(array: NodeId, max: i64, actual: i64) -> Diagnostic {
    Diagnostic::new(&RULE, array, &MESSAGE).with("max", max).with("actual", actual)
}
