//! A list has at most as many items as documented.

use crate::report::Severity;
use crate::rules::{Example, Rule, RuleDocs, ServiceMessage, Source};

pub(crate) static RULE: Rule =
    Rule { code: "too-many-items", severity: Severity::Error, source: Source::Member, checks: &[] };

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "A list has at most as many items as documented.",
    why: "10 container instances, 16 subnets, 5 security groups, 10 environment files, 50 tags, \
        1 volume: fixed limits of the service that no quota request raises.",
    how_to_fix: "Split the request, or leave items out.",
    about: &["networkConfiguration.awsvpcConfiguration.securityGroups"],
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
