//! Options on their way in.

use crate::definition::TaskDefinition;
use crate::options::OptionError;
use crate::read::{Document, NodeId, NodeKind};
use std::sync::Arc;

/// Sets the option of a name; no value stands for one that is no text.
type Setter<'a> = dyn FnMut(&str, Option<&str>) -> Result<(), OptionError> + 'a;

/// Sets each option of the object by its name. A task definition that is given as an object is returned: it stays a
/// part of the document, so that it crosses and is read once.
pub(super) fn read(
    document: &Document<'_>,
    set: &mut Setter<'_>,
) -> Result<Option<Arc<TaskDefinition>>, String> {
    if document.nodes.first().is_none_or(|node| node.kind != NodeKind::Object) {
        return Err("The options have to be an object.".to_owned());
    }
    let mut definition = None;
    for member in document.children(0) {
        let name = document.key(member);
        let done = match document.node(member).kind {
            NodeKind::Text => set(name, Some(document.content(member))),
            NodeKind::Object if name == "taskDefinition" => {
                if !is_json(document, member) {
                    return Err(OptionError::TaskDefinition("it holds what JSON cannot hold").to_string());
                }
                TaskDefinition::of(document, member).map(|read| definition = Some(Arc::new(read)))
            }
            _ => set(name, None),
        };
        done.map_err(|error| error.to_string())?;
    }
    Ok(definition)
}

/// Whether there is nothing in a value that JSON cannot hold, such as a cycle.
fn is_json(document: &Document<'_>, value: NodeId) -> bool {
    (value..document.node(value).end).all(|id| document.node(id).kind != NodeKind::Foreign)
}
