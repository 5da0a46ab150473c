//! The checks of the rules, indexed by what they check.

use super::RuleContext;
use crate::model::{Format, Member, Shape};
use crate::options::InputKind;

/// A check of a rule.
pub(crate) struct Check {
    inputs: Inputs,
    of: CheckOf,
}

/// The values that a check is for.
enum CheckOf {
    /// Objects of a shape: the smallest that contains all members that the check reads.
    Objects(&'static Shape, ObjectCheck),
    /// Strings of a format.
    Strings(Format, StringCheck),
    /// Members that are present.
    Members(MemberCheck),
}

type ObjectCheck = fn(&mut RuleContext<'_, '_>);
type StringCheck = fn(&mut RuleContext<'_, '_>, &str);
type MemberCheck = fn(&mut RuleContext<'_, '_>, &'static Member);

/// The inputs that a check is for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Inputs {
    Requests,
    Responses,
    Both,
}

impl Check {
    /// Creates a check of objects in requests.
    pub(crate) const fn requests(shape: &'static Shape, check: ObjectCheck) -> Self {
        Check { inputs: Inputs::Requests, of: CheckOf::Objects(shape, check) }
    }

    /// Creates a check of objects in responses.
    pub(crate) const fn responses(shape: &'static Shape, check: ObjectCheck) -> Self {
        Check { inputs: Inputs::Responses, of: CheckOf::Objects(shape, check) }
    }

    /// Creates a check of objects in requests and responses.
    pub(crate) const fn both(shape: &'static Shape, check: ObjectCheck) -> Self {
        Check { inputs: Inputs::Both, of: CheckOf::Objects(shape, check) }
    }

    /// Creates a check of strings in requests. IDs and ARNs in responses are taken as the service returns them.
    pub(crate) const fn strings(format: Format, check: StringCheck) -> Self {
        Check { inputs: Inputs::Requests, of: CheckOf::Strings(format, check) }
    }

    /// Creates a check of strings in requests and responses.
    pub(crate) const fn all_strings(format: Format, check: StringCheck) -> Self {
        Check { inputs: Inputs::Both, of: CheckOf::Strings(format, check) }
    }

    /// Returns whether it is a check of objects.
    pub(crate) fn is_of_objects(&self) -> bool {
        matches!(self.of, CheckOf::Objects(..))
    }

    /// Creates a check of the members of requests that are present and not null.
    pub(crate) const fn members(check: MemberCheck) -> Self {
        Check { inputs: Inputs::Requests, of: CheckOf::Members(check) }
    }
}

/// The checks for a kind of input, by what they are of, in the order of the rules.
#[derive(Default)]
pub(crate) struct CheckSet {
    objects: Vec<(&'static Shape, Vec<ObjectCheck>)>,
    /// By the number of the format.
    strings: Vec<Vec<StringCheck>>,
    pub(super) members: Vec<MemberCheck>,
}

impl CheckSet {
    pub(crate) fn new(kind: InputKind, checks: impl Iterator<Item = &'static Check>) -> Self {
        let mut set = CheckSet::default();
        for check in checks {
            let is_included = match check.inputs {
                Inputs::Requests => kind == InputKind::Request,
                Inputs::Responses => kind == InputKind::Response,
                Inputs::Both => true,
            };
            if is_included {
                set.add(&check.of);
            }
        }
        set
    }

    fn add(&mut self, check: &CheckOf) {
        match *check {
            CheckOf::Objects(shape, check) => {
                match self.objects.iter_mut().find(|(known, _)| std::ptr::eq(*known, shape)) {
                    Some((_, checks)) => checks.push(check),
                    None => self.objects.push((shape, vec![check])),
                }
            }
            CheckOf::Strings(format, check) => {
                let index = format as usize;
                if self.strings.len() <= index {
                    self.strings.resize(index + 1, Vec::new());
                }
                self.strings[index].push(check);
            }
            CheckOf::Members(check) => self.members.push(check),
        }
    }

    /// Returns the checks of objects of this shape.
    pub(super) fn of_objects(&self, shape: &'static Shape) -> &[ObjectCheck] {
        self.objects.iter().find(|(known, _)| std::ptr::eq(*known, shape)).map_or(&[], |(_, checks)| checks)
    }

    /// Returns the checks of strings of this format.
    pub(super) fn of_strings(&self, format: Format) -> &[StringCheck] {
        self.strings.get(format as usize).map_or(&[], Vec::as_slice)
    }
}
