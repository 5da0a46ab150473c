//! Builds a document node by node, for normalization and command lines.

use super::document::{Document, Escaped, Node, NodeId, NodeKind, Replaced, Span};
use std::borrow::Cow;

/// Builds a document. Its text has no quotes and escapes.
#[derive(Debug, Default)]
pub(crate) struct Maker {
    text: String,
    nodes: Vec<Node>,
    ill_formed: Vec<u32>,
    replaced: Vec<Replaced>,
    open: Vec<NodeId>,
    /// The index of each node among its siblings in form state, those that are left out included.
    rows: Vec<u32>,
    /// The index of the next node, if it is not that of its place.
    row: Option<u32>,
    /// Whether members that a later duplicate replaced are omitted.
    leaves_out_replaced: bool,
}

impl Maker {
    /// Omits members that a later one of the same name replaced.
    pub(crate) fn without_replaced() -> Self {
        Maker { leaves_out_replaced: true, ..Maker::default() }
    }

    /// Opens an array or an object. The following nodes are in it until it is closed.
    pub(crate) fn open(&mut self, name: Option<&str>, kind: NodeKind) {
        let id = self.push(name, kind, "");
        self.open.push(id);
    }

    /// Closes the innermost array or object.
    pub(crate) fn close(&mut self) {
        let end = self.nodes.len() as NodeId;
        if let Some(id) = self.open.pop() {
            self.nodes[id as usize].end = end;
        }
    }

    /// Adds a scalar value.
    pub(crate) fn leaf(&mut self, name: Option<&str>, kind: NodeKind, content: &str) {
        self.push(name, kind, content);
    }

    /// Sets the index in form state of the next node, which is an item of an array.
    pub(crate) fn set_row(&mut self, index: u32) {
        self.row = Some(index);
    }

    /// Returns the number that the next node will have.
    pub(crate) fn next_id(&self) -> NodeId {
        self.nodes.len() as NodeId
    }

    /// Returns the length of the text so far, in bytes.
    pub(crate) fn text_len(&self) -> usize {
        self.text.len()
    }

    /// Marks a member as replaced by a later one of the same name.
    pub(crate) fn replace(&mut self, earlier: NodeId, later: NodeId) {
        let node = &mut self.nodes[earlier as usize];
        node.kind = NodeKind::Broken;
        node.named = false;
        self.replaced.push(Replaced { node: later, key: node.key });
    }

    /// Copies a value of another document, under a new name.
    pub(crate) fn copy(&mut self, name: Option<&str>, document: &Document<'_>, root: NodeId) {
        let end = document.node(root).end;
        // Where each container that is still open ends in the other document.
        let mut ends: Vec<NodeId> = Vec::new();
        let mut id = root;
        while id < end {
            while ends.pop_if(|end| *end <= id).is_some() {
                self.close();
            }
            let node = document.node(id);
            let own = (node.named && id != root).then(|| document.key(id));
            let own = if id == root { name } else { own };
            match node.kind {
                NodeKind::List | NodeKind::Object => {
                    self.open(own, node.kind);
                    ends.push(node.end);
                }
                // A member that a later one of its name replaced: it stays one, and nothing of what is in it.
                NodeKind::Broken if self.leaves_out_replaced => {
                    id = node.end;
                    continue;
                }
                NodeKind::Broken => {
                    let key = document.key(id);
                    let key = name.filter(|_| id == root).unwrap_or(key);
                    let made = self.push(Some(key), node.kind, document.slice(node.at));
                    self.nodes[made as usize].named = false;
                    id = node.end;
                    continue;
                }
                kind => {
                    let made = self.push(own, kind, document.content(id));
                    if document.is_ill_formed(id) {
                        self.ill_formed.push(self.nodes[made as usize].at.start);
                    }
                }
            }
            id += 1;
        }
        for _ in ends {
            self.close();
        }
    }

    pub(crate) fn finish(mut self) -> Document<'static> {
        while !self.open.is_empty() {
            self.close();
        }
        Document {
            text: Cow::Owned(self.text),
            nodes: self.nodes,
            ill_formed: self.ill_formed,
            replaced: self.replaced,
            rows: self.rows,
            ..Document::default()
        }
    }

    fn push(&mut self, name: Option<&str>, kind: NodeKind, content: &str) -> NodeId {
        let mut index = 0;
        if let Some(&container) = self.open.last() {
            let count = &mut self.nodes[container as usize].count;
            index = *count;
            *count += 1;
        }
        self.rows.push(self.row.take().unwrap_or(index));
        let id = self.nodes.len() as NodeId;
        let key = name.map_or(Span::default(), |name| self.add(name));
        let at = self.add(content);
        self.nodes.push(Node {
            kind,
            named: name.is_some(),
            escaped: Escaped::default(),
            end: id + 1,
            count: 0,
            at,
            key,
        });
        id
    }

    fn add(&mut self, text: &str) -> Span {
        let start = self.text.len() as u32;
        self.text.push_str(text);
        Span { start, end: self.text.len() as u32 }
    }
}
