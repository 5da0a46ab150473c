//! Group names that services use.

use super::{Example, placeholder_value, rule};
use crate::read::NodeId;
use crate::report::Finding;
use crate::validate::walk::Walk;

rule! {
    code: "service-group",
    severity: Warning,
    title: "A group does not begin with `service:`.",
    why: "Tasks of a service carry `service:` and the service's name as their group. A task of your own with such a group hides among them.",
    remedy: "Choose another name, or leave the group out.",
    invalid: Example::request(r#"{"group": "service:web"}"#),
    valid: Example::request(r#"{"group": "nightly-batch"}"#),
}

pub(crate) fn look(walk: &mut Walk<'_>, id: NodeId, content: &str) {
    if content.starts_with("service:") {
        walk.note(Finding::new(&RULE, id, "Groups that begin with service: are those of the tasks of services."));
    } else {
        placeholder_value::look(walk, id, content);
    }
}
