//! Duplicate members, of which the last one counts.

use super::{Name, Reader};
use crate::read::document::{NodeId, NodeKind, Replaced, Span, decode};
use std::collections::HashMap;

impl Reader<'_> {
    /// Returns the bits of `Open::names` for a name; all bits if it has escapes, because it can be any name.
    pub(super) fn name_bit(&self, name: Name) -> u64 {
        if name.escaped {
            return u64::MAX;
        }
        // The span includes the quotes, so there is a byte after the first and one before the last.
        let (start, end) = (name.key.start as usize, name.key.end as usize);
        let (first, last) = (self.bytes[start + 1], self.bytes[end - 2]);
        1 << ((end - start + usize::from(first) * 5 + usize::from(last) * 11) % 64)
    }

    /// Marks an earlier member of the same name as replaced: the last one counts, as for `JSON.parse`.
    pub(super) fn replace_namesake(&mut self, object: NodeId, name: Name) {
        let next = self.nodes.len() as NodeId;
        let mut id = object + 1;
        while id < next {
            let node = self.nodes[id as usize];
            if self.same_name(Name { key: node.key, escaped: node.escaped.key }, name) {
                self.drop_member(id, next);
            }
            id = node.end;
        }
    }

    /// Marks replaced members of a large object, all at once.
    pub(super) fn replace_namesakes(&mut self, object: NodeId) {
        let mut last = HashMap::new();
        let mut id = object + 1;
        while id < self.nodes[object as usize].end {
            let node = self.nodes[id as usize];
            if node.named {
                let name = decode(self.span_text(node.key)).into_owned();
                if let Some(earlier) = last.insert(name, id) {
                    self.drop_member(earlier, id);
                }
            }
            id = node.end;
        }
    }

    pub(super) fn drop_member(&mut self, earlier: NodeId, later: NodeId) {
        let key = self.nodes[earlier as usize].key;
        // It is no longer a member. Its name is kept, but lookups and the walk skip it.
        self.nodes[earlier as usize].kind = NodeKind::Broken;
        self.nodes[earlier as usize].named = false;
        self.replaced.push(Replaced { node: later, key });
    }

    pub(super) fn same_name(&self, a: Name, b: Name) -> bool {
        let length = |name: Name| name.key.end - name.key.start;
        if !a.escaped && !b.escaped && length(a) != length(b) {
            return false;
        }
        let (a, b) = (self.span_text(a.key), self.span_text(b.key));
        a == b || decode(a) == decode(b)
    }

    pub(super) fn span_text(&self, span: Span) -> &str {
        &self.text[span.start as usize..span.end as usize]
    }
}
