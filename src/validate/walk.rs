//! The walk over an input along the model: types, required members, limits. It collects every violation and never stops
//! early.

use super::context::RuleContext;
use super::structural::null_value::Null;
use super::structural::{self, not_in_revision, task_definition_as_request};
use super::unknown::Unknown;
use super::{CheckSet, measure, suggest};
use crate::model::{EnumShape, Format, Kind, Member, MemberId, Shape, is_same_name};
use crate::options::{InputKind, ValidateOptions};
use crate::read::document::{Document, Node};
use crate::read::number::{self, Decimal};
use crate::read::{NodeId, NodeKind};
use crate::report::{Anchor, Diagnostic, HIDDEN, Severity, show_value};
use crate::sort::sort_by_rank;
use crate::task_definition::Match;

/// A report lists this many violations.
pub(crate) const LISTED: usize = 1_000;

/// From this number of diagnostics on, those that cannot be listed are dropped.
const KEPT: usize = 16 * LISTED;

/// The number for "no node" and "no structure".
const NONE: u32 = u32::MAX;

/// Returns whether the request names another task definition than the provided one.
fn is_other_definition(document: &Document<'_>, options: &ValidateOptions) -> bool {
    let Some(definition) = options.definition() else { return false };
    document.task_definition().is_some_and(|name| definition.compare(name) < Match::Possible)
}

/// The walk, with its diagnostics so far.
pub(crate) struct Walk<'d> {
    pub(crate) document: &'d Document<'d>,
    pub(crate) options: &'d ValidateOptions,
    checks: &'d CheckSet,
    diagnostics: Vec<Diagnostic>,
    /// Whether an error was found, listed or not.
    pub(crate) failed: bool,
    /// Whether more was found than can be listed.
    pub(crate) truncated: bool,
    /// Whether the walk is inside a sensitive member.
    secret: bool,
    /// Whether limits apply to the members of the structure that the walk is in.
    limited: bool,
    /// The members of each structure that the walk has been through, so that rules need not search for them by their
    /// names. The first entries, one per node, are the offsets of the members of a structure. An absent member is
    /// `NONE`.
    members: Vec<u32>,
    /// Whether the request runs another task definition than the provided one, which then applies to nothing in it.
    pub(crate) is_other_definition: bool,
}

impl<'d> Walk<'d> {
    pub(crate) fn new(
        document: &'d Document<'d>,
        options: &'d ValidateOptions,
        checks: &'d CheckSet,
    ) -> Self {
        Walk {
            document,
            options,
            checks,
            diagnostics: Vec::new(),
            failed: false,
            truncated: false,
            secret: false,
            limited: true,
            members: {
                let count = document.nodes.len();
                let mut members = Vec::with_capacity(2 * count + 16);
                members.resize(count, NONE);
                members
            },
            is_other_definition: is_other_definition(document, options),
        }
    }

    /// Checks the whole input against a structure.
    pub(crate) fn root(&mut self, shape: &'static Shape) {
        structural::invalid_json::check(self);
        structural::duplicate_member::check(self);
        if !self.document.nodes.is_empty() {
            match self.document.node(0).kind {
                // A null at the root is not a response.
                NodeKind::Null | NodeKind::Undefined => {
                    self.report_wrong_type(&WHOLE, 0, Kind::Structure(shape));
                }
                NodeKind::Object
                    if self.is_request() && task_definition_as_request::is_task_definition(self.document) =>
                {
                    self.report(task_definition_as_request::diagnostic(0));
                }
                _ => self.value(&WHOLE, Kind::Structure(shape), 0, self.document.node(0)),
            }
        }
    }

    /// Returns the diagnostics in the order of the input, as many as are listed.
    pub(crate) fn into_diagnostics(mut self) -> (Vec<Diagnostic>, bool, bool) {
        if !self.diagnostics.is_empty() {
            self.prune();
        }
        (self.diagnostics, self.failed, self.truncated)
    }

    /// Adds a diagnostic to the report.
    pub(crate) fn report(&mut self, diagnostic: Diagnostic) {
        self.failed |= diagnostic.severity == Severity::Error;
        self.diagnostics.push(diagnostic);
        if self.diagnostics.len() >= KEPT {
            self.prune();
        }
    }

    /// Records that nulls in the object cannot be omitted, because that would violate another rule.
    pub(crate) fn require(&mut self, object: NodeId, is_required: impl Fn(NodeId) -> bool) {
        // Diagnostics about the object are the last ones.
        let within = self.diagnostics.iter_mut().rev().take_while(|diagnostic| diagnostic.node >= object);
        within
            .filter(|diagnostic| is_required(diagnostic.node))
            .for_each(structural::null_value::require_value);
    }

    fn prune(&mut self) {
        // Stable, so that diagnostics of one place keep the order in which they were made. A name is before its value.
        sort_by_rank(&mut self.diagnostics, |diagnostic| match diagnostic.anchor {
            Anchor::Syntax(_) => 0,
            Anchor::Key => 2 * diagnostic.node as usize + 1,
            _ => 2 * diagnostic.node as usize + 2,
        });
        self.truncated |= self.diagnostics.len() > LISTED;
        self.diagnostics.truncate(LISTED);
    }

    /// Returns whether the walk is inside a sensitive member, whose values no message may repeat.
    pub(crate) fn is_secret(&self) -> bool {
        self.secret
    }

    /// Returns a value as a message shows it.
    pub(crate) fn show(&self, value: &str) -> String {
        if self.secret { HIDDEN.to_owned() } else { show_value(value) }
    }

    /// Returns a number as a message shows it, written out.
    pub(super) fn show_number(&self, node: NodeId) -> String {
        self.show(&self.document.written_number(node))
    }

    pub(crate) fn is_request(&self) -> bool {
        self.options.kind == InputKind::Request
    }

    fn report_wrong_type(&mut self, member: &'static Member, node: NodeId, kind: Kind) {
        self.report(structural::wrong_type::diagnostic(self, node, member, kind));
    }

    fn report_null(&mut self, node: NodeId, null: Null) {
        self.report(structural::null_value::diagnostic(self, node, null));
    }

    /// Reports additions as a warning in a response and as an error in a request, because services add members and
    /// values.
    fn report_unknown(&mut self, mut diagnostic: Diagnostic) {
        if !self.is_request() {
            diagnostic.severity = Severity::Warning;
        }
        self.report(diagnostic);
    }

    /// Returns whether a violation here can be listed, because all others so far precede it.
    fn is_listed(&self) -> bool {
        self.diagnostics.len() < LISTED
    }

    fn structure(&mut self, shape: &'static Shape, object: NodeId, end: NodeId) {
        let (document, revision) = (self.document, self.options.revision);
        let limited = self.limited;
        self.limited = self.options.kind.limits(shape);
        let first = self.members.len();
        self.members[object as usize] = first as u32;
        self.members.resize(first + shape.members.len(), NONE);
        // Members are usually in documented order, so the search starts after the last one found.
        let mut expected = 0;
        // The same as `Document::children`, but each node is read once: reading it twice slows the walk.
        let mut next = object + 1;
        while next < end {
            let (child, node) = (next, document.node(next));
            next = node.end;
            if !node.named {
                continue;
            }
            let Some(index) = document.position(child, shape.members, expected) else {
                if !document.is_schema_reference(object, child) {
                    self.unknown(shape, object, child);
                }
                continue;
            };
            expected = index + 1;
            let member = &shape.members[index];
            let is_unshown = object == 0 && self.options.unshown.contains(&member.name);
            if node.kind != NodeKind::Null {
                self.members[first + index] = child;
            }
            if member.since > revision {
                let diagnostic = not_in_revision::diagnostic(child, member.name, member.introduced);
                self.report_unknown(diagnostic.at_name());
                continue;
            }
            let secret = self.secret;
            self.secret |= member.sensitive || is_unshown;
            self.member(member, child, node);
            self.secret = secret;
        }
        for (index, member) in shape.members.iter().enumerate() {
            // In a request, null has been reported already.
            let is_absent = || {
                self.members[first + index] == NONE
                    && !(self.is_request()
                        && document.children(object).any(|child| document.is_named(child, member.name)))
            };
            if member.required.at(revision) && member.since <= revision && is_absent() {
                self.report(structural::missing_member::diagnostic(object, member));
            }
        }
        self.limited = limited;
        for check in self.checks.of_objects(shape) {
            check(&mut RuleContext::new(self, object));
        }
    }

    fn unknown(&mut self, shape: &'static Shape, object: NodeId, member: NodeId) {
        // A fix without a pointer could not be applied.
        let is_fixable = self.is_listed() && !self.document.has_ill_formed_name(member);
        let unknown = Unknown {
            document: self.document,
            shape,
            object,
            node: member,
            revision: self.options.revision,
            is_request: self.is_request(),
        };
        self.report_unknown(if is_fixable { unknown.diagnostic() } else { unknown.unknown() });
    }

    /// Returns a member of an object; `None` if it is absent or null, or was not visited by the walk.
    #[inline(always)]
    pub(crate) fn member_of(&self, object: NodeId, member: MemberId) -> Option<NodeId> {
        let first = *self.members.get(object as usize)?;
        let at = (first as usize).checked_add(member.index())?;
        self.members.get(at).copied().filter(|node| *node != NONE)
    }

    fn member(&mut self, member: &'static Member, id: NodeId, node: &'d Node) {
        if node.kind != NodeKind::Null {
            for check in &self.checks.members {
                check(&mut RuleContext::new(self, id), member);
            }
        }
        self.value(member, member.kind, id, node);
    }

    fn value(&mut self, member: &'static Member, kind: Kind, id: NodeId, node: &'d Node) {
        let found = node.kind;
        match (kind, found) {
            (_, NodeKind::Broken) => {}
            (_, NodeKind::NonJson) => self.report(structural::not_json::diagnostic(self, id)),
            (_, NodeKind::Null | NodeKind::Undefined) => {
                if self.is_request() || found == NodeKind::Undefined {
                    let required = node.named && member.required.at(self.options.revision);
                    // A null among arguments may be one whose value is missing.
                    let ordered = !node.named && member.verbatim;
                    self.report_null(id, Null { required, ordered, needed: false });
                }
            }
            (Kind::Text, NodeKind::Text) => self.text(member, id, node),
            (Kind::Enum(choices), NodeKind::Text) => self.choice(choices, id),
            (Kind::Integer, NodeKind::Number) => self.integer(member, 32, id),
            (Kind::Long, NodeKind::Number) => self.integer(member, 64, id),
            (Kind::Boolean, NodeKind::True | NodeKind::False) => {}
            (Kind::Timestamp, NodeKind::Number) => {}
            (Kind::Timestamp, NodeKind::Text | NodeKind::Date) => {
                self.check_string(Format::Timestamp, id, self.document.content(id));
            }
            (Kind::Structure(shape), NodeKind::Object) => self.structure(shape, id, node.end),
            (Kind::List(item), NodeKind::List) => {
                if self.limited && !member.items.contains(i64::from(node.count)) {
                    self.wrong_count(member, id, i64::from(node.count));
                }
                // Required items cannot be omitted.
                let mut is_needed = None;
                let (document, mut next) = (self.document, id + 1);
                while next < node.end {
                    let (child, node) = (next, document.node(next));
                    next = node.end;
                    // In a response, a null member counts as absent, and a null item as nothing.
                    if !self.is_request() && node.kind == NodeKind::Null {
                        self.report_wrong_type(member, child, *item);
                    } else if member.items.min > 0
                        && matches!(node.kind, NodeKind::Null | NodeKind::Undefined)
                        && *is_needed.get_or_insert_with(|| self.filled_items(id) < member.items.min)
                    {
                        self.report_null(child, Null { needed: true, ..Null::default() });
                    } else {
                        self.value(member, *item, child, node);
                    }
                }
            }
            (kind, _) => self.report_wrong_type(member, id, kind),
        }
    }

    /// Returns how many items of a list are not null.
    fn filled_items(&self, list: NodeId) -> i64 {
        let is_filled = |item: &NodeId| {
            !matches!(self.document.node(*item).kind, NodeKind::Null | NodeKind::Undefined | NodeKind::Broken)
        };
        self.document.children(list).filter(is_filled).count() as i64
    }

    fn choice(&mut self, choices: &'static EnumShape, id: NodeId) {
        let value = self.document.content(id);
        match choices.find(value) {
            Some(choice) if choice.since <= self.options.revision => {}
            Some(newer) => {
                self.report_unknown(not_in_revision::diagnostic(id, value, newer.introduced));
            }
            None => {
                let suggested = || {
                    let known: Vec<_> = choices.at(self.options.revision).collect();
                    suggest::suggest(&known, value)
                };
                let nearest = self.is_listed().then(suggested).flatten();
                // Services add values to responses, so a similar value there may be a new one.
                let is_certain = |near: &str| {
                    suggest::is_misspelling(value, near) && (self.is_request() || is_same_name(value, near))
                };
                let nearest = nearest.map(|name| (name, is_certain(name)));
                self.report_unknown(structural::unknown_value::diagnostic(self, id, choices, nearest));
            }
        }
    }

    fn wrong_count(&mut self, member: &'static Member, id: NodeId, actual: i64) {
        let range = member.items;
        // Tags that AWS adds do not count towards the limit; only responses have them.
        if !self.is_request() && member.name == "tags" && measure::own_tags(self.document, id) <= range.max {
            return;
        }
        self.report(if actual > range.max {
            structural::too_many_items::diagnostic(id, range.max, actual)
        } else {
            structural::too_few_items::diagnostic(id, range.min, actual)
        });
    }

    fn text(&mut self, member: &'static Member, id: NodeId, node: &'d Node) {
        if self.document.is_ill_formed(id) {
            self.report(structural::ill_formed_text::diagnostic(id));
            return;
        }
        let content = self.document.content_of(node);
        let range = member.length.at(self.options.revision);
        // A character is one to four bytes, so most texts need no counting.
        let bytes = content.len() as i64;
        if self.limited && (bytes > range.max || (bytes + 3) / 4 < range.min) {
            let actual = content.chars().count() as i64;
            if !range.contains(actual) {
                self.report(if actual > range.max {
                    structural::too_long::diagnostic(id, member, range.max, actual)
                } else {
                    structural::too_short::diagnostic(id, range.min, actual)
                });
            }
        }
        if !member.known.is_empty() && !member.known.contains(&content) {
            self.report_unknown(structural::unknown_value::undocumented(self, id, member.known));
        }
        if self.limited {
            self.check_string(member.format, id, content);
        }
    }

    fn check_string(&mut self, format: Format, id: NodeId, content: &str) {
        for check in self.checks.of_strings(format) {
            check(&mut RuleContext::new(self, id), content);
        }
    }

    fn integer(&mut self, member: &'static Member, bits: i64, id: NodeId) {
        let content = self.document.content(id);
        let fits = |value: &i64| bits == 64 || i32::try_from(*value).is_ok();
        let Some(actual) = number::integer(content).filter(fits) else {
            if !Decimal::read(content).is_integer() {
                self.report(structural::wrong_type::not_an_integer(self, id));
                return;
            }
            self.report(structural::integer_out_of_range::diagnostic(self, id, bits));
            return;
        };
        let range = member.range.at(self.options.revision);
        if self.limited && !range.contains(actual) {
            self.report(if actual > range.max {
                structural::too_large::diagnostic(id, range.max, actual)
            } else {
                structural::too_small::diagnostic(id, range.min, actual)
            });
        }
    }
}

/// The pseudo-member for the whole input.
static WHOLE: Member = Member::new("", Kind::Text);
