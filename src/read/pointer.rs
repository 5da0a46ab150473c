//! JSON Pointers (RFC 6901), such as `/overrides/containerOverrides/0/cpu`, and the paths that name members in
//! documentation, such as `overrides.containerOverrides[].cpu`.

use super::document::decode;
use super::{Document, NodeId, NodeKind};
use crate::sort::sort_by_rank;
use std::borrow::Cow;

/// Returns the steps of a JSON Pointer without escapes.
pub(crate) fn steps(pointer: &str) -> impl Iterator<Item = Cow<'_, str>> {
    pointer.split('/').skip(1).map(unescape)
}

/// Splits a JSON Pointer into that of the parent and the last step, which is unescaped.
pub(crate) fn split_last(pointer: &str) -> Option<(&str, Cow<'_, str>)> {
    let (parent, step) = pointer.rsplit_once('/')?;
    Some((parent, unescape(step)))
}

/// Appends a step to a JSON Pointer.
pub(crate) fn push(pointer: &mut String, step: &str) {
    pointer.push('/');
    for character in step.chars() {
        match character {
            '~' => pointer.push_str("~0"),
            '/' => pointer.push_str("~1"),
            other => pointer.push(other),
        }
    }
}

fn unescape(step: &str) -> Cow<'_, str> {
    if step.contains('~') { step.replace("~1", "/").replace("~0", "~").into() } else { step.into() }
}

/// Returns whether a step can be the index of an item.
pub(crate) fn is_index(step: &str) -> bool {
    !step.is_empty() && step.bytes().all(|byte| byte.is_ascii_digit())
}

/// Returns the node at a JSON Pointer. Of members of the same name the last one counts.
pub(crate) fn find(document: &Document<'_>, pointer: &str) -> Option<NodeId> {
    let mut node = 0;
    document.nodes.first()?;
    for step in steps(pointer) {
        node = match document.node(node).kind {
            NodeKind::Object => {
                let is_named = |&child: &NodeId| {
                    let child = document.node(child);
                    child.named && decode(document.slice(child.key)) == step
                };
                document.children(node).filter(is_named).last()?
            }
            NodeKind::List => document.children(node).nth(step.parse().ok()?)?,
            _ => return None,
        };
    }
    Some(node)
}

/// Returns the JSON Pointer of each of the nodes, in the order of the document, in one pass over it.
pub(crate) fn pointers(document: &Document<'_>, wanted: &[NodeId]) -> Vec<(NodeId, String)> {
    struct Container {
        end: NodeId,
        is_object: bool,
        /// The index of the next child.
        next: usize,
        /// The length of the parent's pointer.
        parent: usize,
    }
    let mut found = Vec::new();
    let mut wanted = wanted.to_vec();
    sort_by_rank(&mut wanted, |&node| node as usize);
    wanted.dedup();
    let mut wanted = wanted.into_iter().peekable();
    let mut containers: Vec<Container> = Vec::new();
    let mut pointer = String::new();
    for (id, node) in (0..).zip(&document.nodes) {
        let Some(&next) = wanted.peek() else { break };
        while let Some(passed) = containers.pop_if(|container| container.end <= id) {
            pointer.truncate(passed.parent);
        }
        let length = pointer.len();
        let is_container = matches!(node.kind, NodeKind::List | NodeKind::Object);
        if let Some(parent) = containers.last_mut() {
            if let Some(index) = document.rows.get(id as usize) {
                parent.next = *index as usize;
            }
            if is_container || next == id {
                if parent.is_object {
                    push(&mut pointer, document.key(id));
                } else {
                    push(&mut pointer, &parent.next.to_string());
                }
            }
            parent.next += 1;
        }
        if next == id {
            wanted.next();
            found.push((id, pointer.clone()));
        }
        if is_container {
            let is_object = node.kind == NodeKind::Object;
            containers.push(Container { end: node.end, is_object, next: 0, parent: length });
        } else {
            pointer.truncate(length);
        }
    }
    found
}

/// Returns the JSON Pointer of a member path; of an array, that of its first item.
pub fn of_path(path: &str) -> String {
    if path.is_empty() { String::new() } else { format!("/{}", path.replace("[]", "/0").replace('.', "/")) }
}

/// Returns the names on a path or pointer in any notation (`a.b[0].c`, `/a/b/0/c`, `a["b"][*].c`), without indexes.
pub(crate) fn names(path: &str) -> impl Iterator<Item = &str> {
    let steps = path.split(['.', '/', '[', ']']).map(|step| step.trim_matches([' ', '"', '\'', '`']));
    steps.filter(|step| !step.is_empty() && *step != "-" && *step != "*" && !is_index(step))
}

/// Returns a member path without the `[]` at its end.
pub(crate) fn without_brackets(path: &str) -> &str {
    path.trim_end_matches("[]")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::json;

    #[test]
    fn steps_are_escaped_and_unescaped() {
        for (pointer, expected) in [
            ("", &[][..]),
            ("/", &[""]),
            ("/a/0/b", &["a", "0", "b"]),
            ("/a~1b/~0/~01", &["a/b", "~", "~1"]),
            ("/é//x", &["é", "", "x"]),
        ] {
            assert!(steps(pointer).eq(expected.iter().copied()), "{pointer}");
            let mut written = String::new();
            expected.iter().for_each(|step| push(&mut written, step));
            assert_eq!(written, pointer);
            let last = expected.split_last().map(|(last, before)| {
                let mut parent = String::new();
                before.iter().for_each(|step| push(&mut parent, step));
                (parent, (*last).to_owned())
            });
            let split = split_last(pointer).map(|(parent, last)| (parent.to_owned(), last.into_owned()));
            assert_eq!(split, last, "{pointer}");
        }
    }

    #[test]
    fn pointers_lead_to_their_nodes() {
        let document = json::read(r#"{"a": [1, {"b/c": 2, "~": [[], 3]}], "\u0061b": null, "d": {}}"#);
        let all: Vec<NodeId> = (0..document.nodes.len() as NodeId).collect();
        let pointers = pointers(&document, &all);
        assert_eq!(pointers.len(), all.len());
        for (id, pointer) in &pointers {
            assert_eq!(find(&document, pointer), Some(*id), "{pointer}");
        }
        assert_eq!(pointers[4].1, "/a/1/b~1c");
        assert_eq!(super::pointers(&document, &[4, 0, 4]), [pointers[0].clone(), pointers[4].clone()]);
        for missing in ["/b", "/a/2", "/a/x", "/a/-1", "/a/0/0", "/a/1/b", "/d/0"] {
            assert_eq!(find(&document, missing), None, "{missing}");
        }
        assert_eq!(find(&json::read(""), ""), None);
        // Of members of the same name the last one counts.
        let document = json::read(r#"{"a": 1, "a": 2}"#);
        assert_eq!(find(&document, "/a"), Some(2));
    }

    #[test]
    fn paths_are_read_in_any_notation() {
        for path in ["a.b[0].c", "/a/b/0/c", "a[\"b\"][*].c", "a.b[].c", "a.b[-].c", "['a']['b'].`c`"] {
            assert!(names(path).eq(["a", "b", "c"]), "{path}");
        }
        assert!(names("a.0x").eq(["a", "0x"]) && names("./0/").next().is_none());
        assert_eq!(
            (of_path("a.b[].c"), of_path("a[]"), of_path("")),
            ("/a/b/0/c".into(), "/a/0".into(), String::new())
        );
        assert_eq!((without_brackets("a[]"), without_brackets("a[].b")), ("a", "a[].b"));
        assert!(is_index("0") && is_index("017") && !is_index("") && !is_index("1a") && !is_index("-"));
    }
}
