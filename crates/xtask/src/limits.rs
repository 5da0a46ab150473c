//! The page of the limits: what the API documentation limits, by how much, and which rule enforces it. Each limit knows
//! the inputs on both sides of it, which a test validates.

use crate::form_layout;
use crate::rule_limits;
#[cfg(test)]
use ecs_start_task::ValidateOptions;
use ecs_start_task::internal::{grouped, page_of, pointer_of_path};
use ecs_start_task::model::{EnumShape, Kind, Member, Range, Shape};
use ecs_start_task::rules::{self, Source};
use ecs_start_task::{Code, InputKind, Revision, Severity, Target};
use std::fmt::Write;

/// Returns JSON text for the path of a member and a value.
pub(crate) type Input = Box<dyn Fn(&str, i128) -> String>;

/// A limit of the documentation.
pub(crate) struct Limit {
    pub(crate) kind: InputKind,
    /// The path of the member, such as `overrides.containerOverrides[].cpu`.
    pub(crate) member: String,
    /// What the limit applies to; empty if that is the whole member in every request.
    pub(crate) condition: String,
    pub(crate) unit: &'static str,
    /// The values that are allowed in each revision; `None` if the revision does not have the member.
    pub(crate) ranges: [Option<(i128, i128)>; 2],
    /// The rules that report a smaller and a larger value.
    pub(crate) rules: [&'static str; 2],
    pub(crate) launch_type: Target,
    pub(crate) task_definition: Option<&'static str>,
    /// The input with a value on either side.
    #[cfg_attr(not(test), expect(dead_code, reason = "tests validate the inputs"))]
    pub(crate) input: Input,
}

/// No limit on this side.
pub(crate) const NONE: (i128, i128) = (i128::MIN, i128::MAX);

impl Limit {
    /// The options to validate the inputs with.
    #[cfg(test)]
    pub(crate) fn options(&self, revision: Revision) -> ValidateOptions {
        let options = ValidateOptions::new().kind(self.kind).revision(revision).launch_type(self.launch_type);
        match self.task_definition {
            Some(definition) => options.task_definition(definition).unwrap_or_default(),
            None => options,
        }
    }

    /// What the inputs of a revision do on each side: the value, and the rule that reports it, if any.
    pub(crate) fn sides(&self, revision: Revision) -> Vec<(i128, Option<&'static str>)> {
        let Some((min, max)) = self.ranges[revision as usize] else { return Vec::new() };
        let mut sides = Vec::new();
        if min != NONE.0 {
            sides.extend([(min, None), (min - 1, Some(self.rules[0]))]);
        }
        if max != NONE.1 {
            sides.extend([(max, None), (max + 1, Some(self.rules[1]))]);
        }
        // A count or a length cannot be negative.
        sides.retain(|(value, _)| *value >= 0 || self.unit != "items" && self.unit != "characters");
        sides
    }
}

/// A member with a closed set of values.
pub(crate) struct Choice {
    pub(crate) kind: InputKind,
    pub(crate) member: String,
    pub(crate) shape: &'static EnumShape,
    pub(crate) since: Revision,
}

/// A member that is required.
pub(crate) struct Required {
    pub(crate) kind: InputKind,
    /// The path of the object that contains it; empty for the whole input.
    pub(crate) object: String,
    pub(crate) name: &'static str,
    /// Whether it is required in each revision; `None` if the revision does not have it.
    pub(crate) revisions: [Option<bool>; 2],
}

/// The limits, enums and required members that a walk through the model finds.
#[derive(Default)]
pub(crate) struct Found {
    pub(crate) limits: Vec<Limit>,
    pub(crate) choices: Vec<Choice>,
    pub(crate) required: Vec<Required>,
    shapes: Vec<&'static Shape>,
}

/// Returns all limits and all closed sets. The limits that the documentation puts on requests do not apply to what the
/// service returns, so a response has only those of its own objects.
pub(crate) fn all() -> Found {
    let mut found = Found::default();
    for kind in [InputKind::Request, InputKind::Response] {
        found.structure(kind, kind.shape(), "");
    }
    found.limits.extend(rule_limits::all());
    found
}

impl Found {
    fn structure(&mut self, kind: InputKind, shape: &'static Shape, prefix: &str) {
        if self.shapes.iter().any(|known| std::ptr::eq(*known, shape)) {
            return;
        }
        self.shapes.push(shape);
        for member in shape.members {
            let required = |&revision| (member.since <= revision).then(|| member.required.at(revision));
            let revisions = [Revision::Y2023, Revision::Y2026].each_ref().map(required);
            if revisions.contains(&Some(true)) {
                let object = prefix.trim_end_matches('.').to_owned();
                self.required.push(Required { kind, object, name: member.name, revisions });
            }
            self.value(kind, member, member.kind, format!("{prefix}{}", member.name));
        }
    }

    fn value(&mut self, kind: InputKind, member: &'static Member, value: Kind, path: String) {
        let both = |get: &dyn Fn(Revision) -> Range| {
            Revision::ALL.iter().map(|&revision| (member.since <= revision).then(|| get(revision))).collect()
        };
        match value {
            Kind::List(item) => {
                let ranges: Vec<_> = both(&|_| member.items);
                self.add(
                    kind,
                    &path,
                    "items",
                    &ranges,
                    ["too-few-items", "too-many-items"],
                    |path, count| {
                        let items = vec!["{}"; usize::try_from(count).unwrap_or_default()];
                        at(path, &format!("[{}]", items.join(",")))
                    },
                );
                self.value(kind, member, *item, format!("{path}[]"));
            }
            Kind::Text => {
                let ranges: Vec<_> = both(&|revision| member.length.at(revision));
                self.add(kind, &path, "characters", &ranges, ["too-short", "too-long"], |path, count| {
                    at(path, &format!("\"{}\"", "x".repeat(usize::try_from(count).unwrap_or_default())))
                });
            }
            Kind::Integer | Kind::Long => {
                let ranges: Vec<_> = both(&|revision| member.range.at(revision));
                let unit = form_layout::unit(member.name).unwrap_or("");
                self.add(kind, &path, unit, &ranges, ["too-small", "too-large"], |path, number| {
                    at(path, &number.to_string())
                });
            }
            Kind::Structure(shape) => self.structure(kind, shape, &format!("{path}.")),
            Kind::Enum(shape) => {
                self.choices.push(Choice { kind, member: path, shape, since: member.since });
            }
            Kind::Boolean | Kind::Timestamp => {}
        }
    }

    fn add(
        &mut self,
        kind: InputKind,
        member: &str,
        unit: &'static str,
        ranges: &[Option<Range>],
        rules: [&'static str; 2],
        input: impl Fn(&str, i128) -> String + 'static,
    ) {
        let wide = |range: &Range| {
            let min = if range.min == i64::MIN { NONE.0 } else { i128::from(range.min) };
            (min, if range.max == i64::MAX { NONE.1 } else { i128::from(range.max) })
        };
        let ranges = [0, 1].map(|index| ranges[index].as_ref().map(wide));
        if ranges.iter().flatten().all(|range| *range == NONE) {
            return;
        }
        let limit = Limit {
            kind,
            member: member.to_owned(),
            condition: String::new(),
            unit,
            ranges,
            rules,
            launch_type: Target::default(),
            task_definition: None,
            input: Box::new(input),
        };
        self.limits.push(limit);
    }
}

/// Returns JSON text with a value at the path of a member, and nothing else.
pub(crate) fn at(path: &str, value: &str) -> String {
    path.split('.').rev().fold(value.to_owned(), |inner, step| {
        let name = step.trim_end_matches("[]");
        let depth = (step.len() - name.len()) / 2;
        format!("{{\"{name}\":{}{inner}{}}}", "[".repeat(depth), "]".repeat(depth))
    })
}

/// The text of `docs/limits.md`.
pub(crate) fn page() -> String {
    let found = all();
    let mut out = String::from(
        "<!-- Generated from the model and the rules by `npm run generate`. -->\n\n# Limits\n\nThe API \
            documentation's limits, required members and closed sets of values, with the rules that enforce them. \
            Tests validate inputs on both sides of each.\n\n\
            - Both bounds are allowed values. `–` means that the revision does not have the member.\n\
            - Characters are Unicode characters.\n\
            - Limits on requests do not apply to a response: the service can return other values.\n\
            - The service does not enforce limits marked *warning*. All others are errors.\n\
            - [Rules](rules.md) without a number, such as the format of an ARN, are not on this page.\n",
    );
    for (kind, title) in [(InputKind::Request, "Requests"), (InputKind::Response, "Responses")] {
        let _ = write!(
            out,
            "\n## {title}\n\n| member | applies to | unit | 2023 | 2026 | rule | source |\n\
                | --- | --- | --- | --- | --- | --- | --- |\n"
        );
        let mut limits: Vec<_> = found.limits.iter().filter(|limit| limit.kind == kind).collect();
        limits.sort_by_key(|limit| order(kind, &limit.member));
        limits.into_iter().for_each(|limit| row(limit, &mut out));
        required_members(&found, kind, &mut out);
        let _ = write!(
            out,
            "\n### Values\n\nOther values are [`unknown-value`](rules.md#unknown-value), values of 2026 under 2023 \
                [`not-in-revision`](rules.md#not-in-revision).\n\n| member | 2023 | added in 2026 | source |\n\
                | --- | --- | --- | --- |\n"
        );
        for choice in found.choices.iter().filter(|choice| choice.kind == kind) {
            let values = |since: Revision| {
                let values =
                    choice.shape.values.iter().filter(|value| value.since.max(choice.since) == since);
                values.map(|value| format!("`{}`", value.value)).collect::<Vec<_>>().join(", ")
            };
            let _ = writeln!(
                out,
                "| `{}` | {} | {} | {} |",
                choice.member,
                values(Revision::Y2023),
                values(Revision::Y2026),
                source(kind, &choice.member)
            );
        }
    }
    out
}

fn required_members(found: &Found, kind: InputKind, out: &mut String) {
    out.push_str(
        "\n### Required members\n\nIf the object is present, a missing member is \
            [`missing-member`](rules.md#missing-member).\n\n| object | member | 2023 | 2026 | source |\n\
            | --- | --- | --- | --- | --- |\n",
    );
    for required in found.required.iter().filter(|required| required.kind == kind) {
        let Required { object, name, .. } = required;
        let [then, now] = required.revisions.map(|revision| match revision {
            None => "–",
            Some(true) => "required",
            Some(false) => "optional",
        });
        let (object, path) = match object.as_str() {
            "" => (format!("the {}", kind.name()), (*name).to_owned()),
            object => (format!("`{object}`"), format!("{object}.{name}")),
        };
        let _ = writeln!(out, "| {object} | `{name}` | {then} | {now} | {} |", source(kind, &path));
    }
}

fn row(limit: &Limit, out: &mut String) {
    let range = |range: Option<(i128, i128)>| match range {
        None => "–".to_owned(),
        Some((min, max)) if min == max => number(min),
        Some((min, max)) => match (min > NONE.0, max < NONE.1) {
            (true, true) => format!("{} to {}", number(min), number(max)),
            (true, false) => format!("at least {}", number(min)),
            _ => format!("at most {}", number(max)),
        },
    };
    let mut codes: Vec<Code> = Vec::new();
    let sides = Revision::ALL.iter().flat_map(|&revision| limit.sides(revision));
    for code in sides.filter_map(|(_, rule)| rule?.parse().ok()) {
        if !codes.contains(&code) {
            codes.push(code);
        }
    }
    let links = codes.iter().map(|code| {
        let is_warning = rules::by_code(*code).rule.severity == Severity::Warning;
        format!("[`{code}`](rules.md#{code}){}", if is_warning { " (warning)" } else { "" })
    });
    let page = codes.iter().find_map(|code| match rules::by_code(*code).rule.source {
        Source::Page(address) => Some(format!("[AWS documentation]({address})")),
        Source::Member => None,
    });
    let _ = writeln!(
        out,
        "| `{}` | {} | {} | {} | {} | {} | {} |",
        limit.member,
        limit.condition,
        limit.unit,
        range(limit.ranges[0]),
        range(limit.ranges[1]),
        links.collect::<Vec<_>>().join(", "),
        page.unwrap_or_else(|| source(limit.kind, &limit.member))
    );
}

/// A number with commas between thousands.
pub(crate) fn number(value: i128) -> String {
    i64::try_from(value).map_or_else(|_| value.to_string(), grouped)
}

fn source(kind: InputKind, member: &str) -> String {
    format!("[API reference]({})", page_of(kind.shape(), &pointer_of_path(member)))
}

/// Sorts members as they are documented.
fn order(kind: InputKind, member: &str) -> Vec<usize> {
    let mut shape = Some(kind.shape());
    let mut order = Vec::new();
    for step in member.split('.') {
        let name = step.trim_end_matches("[]");
        let Some(index) = shape.and_then(|shape| shape.members.iter().position(|of| of.name == name)) else {
            break;
        };
        order.push(index);
        let mut inner = shape.map(|shape| shape.members[index].kind);
        while let Some(Kind::List(item)) = inner {
            inner = Some(*item);
        }
        shape = match inner {
            Some(Kind::Structure(inner)) => Some(inner),
            _ => None,
        };
    }
    order
}
