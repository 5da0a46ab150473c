//! The names of the builders' methods for values that may be absent, which `macro_rules!` cannot make.

use ecs_start_task::model::{Member, Model, Shape, StartTaskRequest, StartTaskResponse};
use std::collections::BTreeSet;

const START: &str = "\
//! Names for the methods of builders that set a member to a value that may be absent: `macro_rules!` cannot make names.
// Generated from the model by `npm run generate`.

/// Writes the method `maybe_…` of a member. Its input is the name of the member, and then the member.
macro_rules! maybe_setter {
";

const END: &str = "    \
    // A new member has no such method until the file is generated again.
    ($field:ident $($member:tt)+) => {};
}

pub(super) use maybe_setter;
";

/// Returns the text of `maybe_setters.rs`.
pub(crate) fn file() -> String {
    let shapes = [StartTaskRequest::SHAPE, StartTaskResponse::SHAPE].into_iter().flat_map(Shape::structures);
    let fields: BTreeSet<String> = shapes.flat_map(|shape| shape.members).map(Member::field).collect();
    let arms = fields.iter().map(|field| {
        let name = field.trim_start_matches("r#");
        format!(
            "    ({field} $($member:tt)+) => {{
        $crate::model::declare::optional_setter! {{ maybe_{name} $($member)+ }}
    }};\n"
        )
    });
    [START.to_owned(), arms.collect(), END.to_owned()].concat()
}
