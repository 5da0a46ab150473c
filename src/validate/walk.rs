//! The one walk over an input, led by the model: types, required members, limits. It notes everything it finds
//! and goes on; nothing stops it but the end.

use super::arn_places::ArnPlace;
use super::context::RuleContext;
use super::unknown::Unknown;
use super::{Placed, formats, measure, suggest};
use crate::model::{EnumShape, Format, Kind, Member, MemberId, Revision, Shape};
use crate::options::{InputKind, ValidateOptions};
use crate::read::document::{Document, Node};
use crate::read::number::{self, Decimal};
use crate::read::{NodeId, NodeKind};
use crate::report::{Diagnostic, Meant, Near, Place, Problem, Severity, quote};
use crate::rules::{self, Rule, structural};
use std::rc::Rc;

/// A report lists this many violations.
pub(crate) const LISTED: usize = 1_000;

/// From this many diagnostics on, those that cannot be listed any more are dropped.
const KEPT: usize = 16 * LISTED;

/// No node, and no structure.
const NONE: u32 = u32::MAX;

/// The walk and what it has found so far.
pub(crate) struct Walk<'d> {
    pub(crate) document: &'d Document<'d>,
    pub(crate) options: &'d ValidateOptions,
    diagnostics: Vec<Diagnostic>,
    /// Whether an error was found, listed or not.
    pub(crate) failed: bool,
    /// Whether more was found than can be listed.
    pub(crate) truncated: bool,
    /// Whether the walk is among secrets.
    secret: bool,
    /// Whether limits apply to the members of the structure that the walk is in.
    limited: bool,
    /// The members of each structure that the walk has been through, so that rules need not search for them by their
    /// names. In front is an entry for each node that says where those of a structure begin; what is absent is `NONE`.
    members: Vec<u32>,
    /// The names of variables and the keys of tags in the order of the input: rules ask for those of whole lists.
    names: Vec<Placed<'d>>,
    /// The ARNs of the request, once one of the three rules that compare them has asked.
    pub(crate) arns: Option<Rc<[ArnPlace<'d>]>>,
}

impl<'d> Walk<'d> {
    pub(crate) fn new(document: &'d Document<'d>, options: &'d ValidateOptions) -> Self {
        Walk {
            document,
            options,
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
            names: Vec::with_capacity(document.nodes.len() / 4),
            arns: None,
        }
    }

    /// Checks the whole input against a structure.
    pub(crate) fn root(&mut self, shape: &'static Shape) {
        for (index, error) in self.document.syntax.iter().enumerate() {
            self.report(Diagnostic {
                rule: &structural::invalid_json::RULE,
                severity: Severity::Error,
                node: 0,
                place: Place::Syntax(index),
                secret: false,
                problem: Problem::Syntax(error.problem),
            });
        }
        for (index, replaced) in self.document.replaced.iter().enumerate() {
            self.report(Diagnostic {
                rule: &structural::duplicate_member::RULE,
                severity: structural::duplicate_member::RULE.severity,
                node: replaced.node,
                place: Place::Replaced(index),
                secret: false,
                problem: Problem::ReplacedMember,
            });
        }
        if !self.document.nodes.is_empty() {
            match self.document.node(0).kind {
                // A null at the top is no answer either.
                NodeKind::Null | NodeKind::Undefined => {
                    self.find_wrong_type(&WHOLE, 0, Kind::Structure(shape));
                }
                _ => self.value(&WHOLE, Kind::Structure(shape), 0, self.document.node(0)),
            }
        }
    }

    /// The diagnostics in the order of the input, as many as are listed.
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

    /// Notes that a null in the object cannot be left out: something else would be wrong without it.
    pub(crate) fn need(&mut self, null: NodeId, object: NodeId) {
        // What was found in the object was found last.
        let within = self.diagnostics.iter_mut().rev().take_while(|diagnostic| diagnostic.node >= object);
        for diagnostic in within.filter(|diagnostic| diagnostic.node == null) {
            if let Problem::Null { needed, .. } = &mut diagnostic.problem {
                *needed = true;
            }
        }
    }

    fn prune(&mut self) {
        // Stable, so that diagnostics of one place keep the order in which they were made. A name stands before its
        // value.
        self.diagnostics.sort_by_key(|diagnostic| match diagnostic.place {
            Place::Syntax(_) => 0,
            Place::Key => 2 * diagnostic.node as usize + 1,
            _ => 2 * diagnostic.node as usize + 2,
        });
        self.truncated |= self.diagnostics.len() > LISTED;
        self.diagnostics.truncate(LISTED);
    }

    /// The text, unless the walk is among secrets.
    pub(crate) fn shown<'t>(&self, text: &'t str) -> Option<&'t str> {
        (!self.secret).then_some(text)
    }

    /// The text in quotes; of a secret only its type.
    pub(crate) fn quote(&self, text: &str) -> String {
        self.shown(text).map_or("a text".to_owned(), quote)
    }

    fn is_request(&self) -> bool {
        self.options.kind == InputKind::Request
    }

    fn find(&mut self, rule: &'static Rule, node: NodeId, problem: Problem) {
        self.find_at(rule, rule.severity, node, Place::Value, problem);
    }

    /// Notes a value of another type.
    fn find_wrong_type(&mut self, member: &'static Member, node: NodeId, kind: Kind) {
        self.find(
            &structural::wrong_type::RULE,
            node,
            Problem::WrongType { kind, verbatim: member.verbatim },
        );
    }

    /// Notes what a response may have and a request may not: services add members and values.
    fn find_unknown(&mut self, rule: &'static Rule, node: NodeId, place: Place, problem: Problem) {
        let severity = if self.is_request() { rule.severity } else { Severity::Warning };
        self.find_at(rule, severity, node, place, problem);
    }

    fn find_at(
        &mut self,
        rule: &'static Rule,
        severity: Severity,
        node: NodeId,
        place: Place,
        problem: Problem,
    ) {
        let secret = self.secret;
        self.report(Diagnostic { rule, severity, node, place, secret, problem });
    }

    /// Whether what is found here may be listed: all that was found so far stands in front of it.
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
        // Members mostly come in documented order, so the search starts behind the last one found.
        let mut expected = 0;
        // As `Document::children` goes, with each node at hand: a second look at each costs the walk some per cent.
        let mut next = object + 1;
        while next < end {
            let (child, node) = (next, document.node(next));
            next = node.end;
            if !node.named {
                continue;
            }
            let Some(index) = document.position(child, shape.members, expected) else {
                self.unknown(shape, object, child);
                continue;
            };
            expected = index + 1;
            let member = &shape.members[index];
            let is_unshown = object == 0 && self.options.unshown.contains(&member.name);
            if node.kind != NodeKind::Null {
                self.members[first + index] = child;
            }
            if member.since > revision {
                self.find_unknown(
                    &structural::not_in_revision::RULE,
                    child,
                    Place::Key,
                    Problem::NewerMember { came: member.introduced },
                );
                continue;
            }
            let secret = self.secret;
            self.secret |= member.sensitive || is_unshown;
            self.member(member, child, node);
            self.secret = secret;
        }
        for (index, member) in shape.members.iter().enumerate() {
            let is_absent = || {
                self.members[first + index] == NONE
                    && !document.children(object).any(|child| document.is_named(child, member.name))
            };
            if member.required.at(revision) && member.since <= revision && is_absent() {
                let place = Place::Absent(member.name);
                let rule = &structural::missing_member::RULE;
                self.find_at(rule, rule.severity, object, place, Problem::Missing);
            }
        }
        self.limited = limited;
        self.rules(shape, object);
    }

    fn unknown(&mut self, shape: &'static Shape, object: NodeId, member: NodeId) {
        // A fix of what no pointer leads to could not be applied.
        let is_mendable = self.is_listed() && !self.document.has_ill_formed_name(member);
        let unknown = Unknown {
            document: self.document,
            shape,
            object,
            node: member,
            revision: self.options.revision,
            is_request: self.is_request(),
        };
        let meant = if is_mendable { unknown.meant() } else { Meant::Unknown };
        let problem = Problem::UnknownMember { shape, meant };
        self.find_unknown(&structural::unknown_member::RULE, member, Place::Key, problem);
    }

    /// Runs the checks of objects of this shape.
    fn rules(&mut self, shape: &'static Shape, object: NodeId) {
        for check in rules::checks_of(shape) {
            if check.inputs.include(self.options.kind) {
                (check.run)(&mut RuleContext::new(self, object));
            }
        }
    }

    /// The names kept of what is in a node.
    pub(crate) fn names_in(&self, id: NodeId) -> &[Placed<'d>] {
        let end = self.document.node(id).end;
        let place = |before| self.names.partition_point(|(node, _)| *node < before);
        &self.names[place(id)..place(end)]
    }

    /// A member of an object; `None` where it is absent or null, or where the walk has not been there.
    #[inline(always)]
    pub(crate) fn member_of(&self, object: NodeId, member: MemberId) -> Option<NodeId> {
        let first = *self.members.get(object as usize)?;
        let at = (first as usize).checked_add(member.index())?;
        self.members.get(at).copied().filter(|node| *node != NONE)
    }

    fn member(&mut self, member: &'static Member, id: NodeId, node: &'d Node) {
        if self.is_request() && node.kind != NodeKind::Null {
            let context = &mut RuleContext::new(self, id);
            rules::request::deprecated_member::check(context, member);
            rules::request::fargate_only_member::check(context, member);
        }
        self.value(member, member.kind, id, node);
    }

    fn value(&mut self, member: &'static Member, kind: Kind, id: NodeId, node: &'d Node) {
        let found = node.kind;
        match (kind, found) {
            (_, NodeKind::Broken) => {}
            (_, NodeKind::Foreign) => self.find(&structural::not_json::RULE, id, Problem::Foreign),
            (_, NodeKind::Null | NodeKind::Undefined) => {
                if self.is_request() || found == NodeKind::Undefined {
                    let required = node.named && member.required.at(self.options.revision);
                    let needed = node.named && member.effectively_required;
                    // A null among arguments may be one whose value is missing.
                    let ordered = !node.named && member.verbatim;
                    self.find(&structural::null_value::RULE, id, Problem::Null { required, needed, ordered });
                }
            }
            (Kind::Text, NodeKind::Text) => self.text(member, id, node),
            (Kind::Enum(choices), NodeKind::Text) => self.choice(choices, id),
            (Kind::Integer, NodeKind::Number) => self.integer(member, 32, id),
            (Kind::Long, NodeKind::Number) => self.integer(member, 64, id),
            (Kind::Boolean, NodeKind::True | NodeKind::False) => {}
            (Kind::Timestamp, NodeKind::Number) => {}
            (Kind::Timestamp, NodeKind::Text | NodeKind::Date) => formats::timestamp(self, id),
            (Kind::Structure(shape), NodeKind::Object) => self.structure(shape, id, node.end),
            (Kind::List(item), NodeKind::List) => {
                if self.limited && !member.items.contains(i64::from(node.count)) {
                    self.wrong_count(member, id, i64::from(node.count));
                }
                // As many items as the list needs cannot be left out.
                let mut needed = None;
                let (document, mut next) = (self.document, id + 1);
                while next < node.end {
                    let (child, node) = (next, document.node(next));
                    next = node.end;
                    // In a response a null member is an absent one; a null item stands for nothing.
                    if !self.is_request() && node.kind == NodeKind::Null {
                        self.find_wrong_type(member, child, *item);
                    } else if member.items.min > 0
                        && matches!(node.kind, NodeKind::Null | NodeKind::Undefined)
                        && *needed.get_or_insert_with(|| self.filled_items(id) < member.items.min)
                    {
                        let problem = Problem::Null { required: false, needed: true, ordered: false };
                        self.find(&structural::null_value::RULE, child, problem);
                    } else {
                        self.value(member, *item, child, node);
                    }
                }
            }
            (kind, _) => self.find_wrong_type(member, id, kind),
        }
    }

    /// How many items of a list are not null.
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
                let rule = &structural::not_in_revision::RULE;
                self.find_unknown(rule, id, Place::Value, Problem::NewerChoice { came: newer.introduced });
            }
            None => {
                let known = choices.at(self.options.revision);
                let nearest = self.is_listed().then(|| suggest::suggest(known, value)).flatten();
                // Services add values to responses, so there a similar one may be a new one.
                let is_certain = |near: &str| {
                    suggest::is_misspelling(value, near)
                        && (self.is_request() || suggest::is_same_name(value, near))
                };
                let nearest = nearest.map(|name| Near { name, is_certain: is_certain(name) });
                let problem = Problem::UnknownChoice { choices, nearest };
                self.find_unknown(&structural::unknown_value::RULE, id, Place::Value, problem);
            }
        }
    }

    fn wrong_count(&mut self, member: &'static Member, id: NodeId, actual: i64) {
        let range = member.items;
        // Tags that AWS adds do not count towards the limit; only responses have them.
        if !self.is_request() && member.name == "tags" && measure::own_tags(self.document, id) <= range.max {
            return;
        }
        let rule = if actual > range.max {
            &structural::too_many_items::RULE
        } else {
            &structural::too_few_items::RULE
        };
        self.find(rule, id, Problem::Items { min: range.min, max: range.max, actual });
    }

    fn text(&mut self, member: &'static Member, id: NodeId, node: &'d Node) {
        if self.document.is_ill_formed(id) {
            self.find(&structural::ill_formed_text::RULE, id, Problem::IllFormed);
            return;
        }
        let content = self.document.content_of(id, node);
        let range = member.length.at(self.options.revision);
        // A character is one to four bytes, so most texts need no counting.
        let bytes = content.len() as i64;
        if self.limited && (bytes > range.max || (bytes + 3) / 4 < range.min) {
            let actual = content.chars().count() as i64;
            if !range.contains(actual) {
                let rule = if actual > range.max {
                    &structural::too_long::RULE
                } else {
                    &structural::too_short::RULE
                };
                let newer = member.length.at(Revision::Y2026).contains(actual).then_some(member.introduced);
                self.find(rule, id, Problem::Length { min: range.min, max: range.max, actual, newer });
            }
        }
        if !member.known.is_empty() && !member.known.contains(&content) {
            let rule = &structural::unknown_value::RULE;
            let problem = Problem::UnknownText { known: member.known };
            self.find_unknown(rule, id, Place::Value, problem);
        }
        if member.format.tells_apart() {
            self.names.push((id, content));
        }
        if member.format != Format::Any && self.limited {
            formats::check(self, member.format, id, content);
        }
    }

    fn integer(&mut self, member: &'static Member, bits: u8, id: NodeId) {
        let content = self.document.content(id);
        let fits = |value: &i64| bits == 64 || i32::try_from(*value).is_ok();
        let Some(actual) = number::integer(content).filter(fits) else {
            if !Decimal::read(content).is_integer() {
                self.find(&structural::wrong_type::RULE, id, Problem::NotAnInteger);
                return;
            }
            self.find(&structural::integer_out_of_range::RULE, id, Problem::BeyondBits(bits));
            return;
        };
        let range = member.range.at(self.options.revision);
        if self.limited && !range.contains(actual) {
            let rule =
                if actual > range.max { &structural::too_large::RULE } else { &structural::too_small::RULE };
            self.find(rule, id, Problem::Number { min: range.min, max: range.max, actual });
        }
    }
}

/// Stands for the member that the whole input would be.
static WHOLE: Member = Member::new("", "", Kind::Text);
