//! Messages as data: an ID, an English template, and parameters. One function renders them.
//!
//! Templates are in ICU MessageFormat, so that they can be translated with the usual tools. Of its syntax they use:
//!
//! - `{name}`: a string, or an array of strings, separated by commas;
//! - `{name, number}`: an integer with commas between thousands; `{name, number, ::group-off}`: without;
//! - `{name, date, ::yMMMM}`: a month such as `2024-01`, as `January 2024`;
//! - `{name, plural, =0 {…} one {…} other {…}}`, in which `#` is the number;
//! - `{name, select, key {…} other {…}}`.

use crate::json_value::Json;
use std::sync::OnceLock;

/// A message, the title of a fix, or the reason of a change.
#[derive(Debug)]
pub struct Message {
    /// A stable ID: the code of a rule, or the code, a slash and a word.
    pub id: &'static str,
    /// The English template.
    pub text: &'static str,
    /// The names of the parameters that are arrays of strings.
    pub arrays: &'static [&'static str],
    parts: OnceLock<Vec<Part>>,
}

/// A message with its parameters.
#[derive(Clone, Debug)]
pub(crate) struct Sentence {
    pub(crate) message: &'static Message,
    pub(crate) params: Vec<(&'static str, Json)>,
}

impl Sentence {
    /// Adds a parameter.
    pub(crate) fn with(mut self, name: &'static str, value: impl Into<Json>) -> Self {
        self.params.push((name, exact_in_javascript(value.into())));
        self
    }

    /// Returns the ID of the message.
    pub(crate) fn id(&self) -> &'static str {
        self.message.id
    }

    /// Renders the message in English.
    pub(crate) fn render(&self) -> String {
        self.message.render(&self.params)
    }
}

/// Converts numbers that JavaScript would round to strings.
fn exact_in_javascript(value: Json) -> Json {
    match value {
        Json::Number(digits) => Json::Text(digits),
        exact => exact,
    }
}

impl From<&'static Message> for Sentence {
    fn from(message: &'static Message) -> Self {
        Sentence { message, params: Vec::new() }
    }
}

impl Message {
    pub(crate) const fn new(id: &'static str, text: &'static str) -> Self {
        Message { id, text, arrays: &[], parts: OnceLock::new() }
    }

    /// Declares parameters that are arrays of strings.
    pub(crate) const fn with_arrays(mut self, names: &'static [&'static str]) -> Self {
        self.arrays = names;
        self
    }

    /// Adds a parameter.
    pub(crate) fn with(&'static self, name: &'static str, value: impl Into<Json>) -> Sentence {
        Sentence::from(self).with(name, value)
    }

    /// Renders the message in English.
    pub(crate) fn render(&self, params: &[(&'static str, Json)]) -> String {
        let mut out = String::new();
        let value = |name: &str| {
            let value = params.iter().find(|(known, _)| *known == name).map(|(_, value)| value);
            debug_assert!(value.is_some(), "{} needs the parameter {name}", self.id);
            value
        };
        render(self.parts(), None, &value, &mut out);
        out
    }

    /// Returns the parsed template.
    pub fn parts(&self) -> &[Part] {
        self.parts.get_or_init(|| Parser { rest: self.text }.parts(false))
    }
}

/// A part of a template.
#[derive(Debug, PartialEq)]
pub enum Part {
    /// Text.
    Text(&'static str),
    /// A string, or an array of strings.
    Value(&'static str),
    /// An integer, with or without commas.
    Number(&'static str, Grouping),
    /// A month, such as `2024-01`.
    Month(&'static str),
    /// A template for each number.
    Plural(&'static str, Vec<Case>),
    /// The number of the plural around it.
    Count,
    /// A template for each value.
    Select(&'static str, Vec<Case>),
}

/// Whether a number has commas between thousands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grouping {
    /// With commas.
    Commas,
    /// Without.
    Off,
}

/// A case of a plural or a selection: its key, and its text.
pub type Case = (&'static str, Vec<Part>);

struct Parser {
    rest: &'static str,
}

impl Parser {
    /// Parses up to the brace that closes a case, or to the end of the template.
    fn parts(&mut self, in_plural: bool) -> Vec<Part> {
        let mut parts = Vec::new();
        while let Some(at) = self.rest.find(['{', '}', '#', '\'']) {
            let (text, rest) = self.rest.split_at(at);
            parts.push(Part::Text(text));
            self.rest = &rest[1..];
            match rest.as_bytes()[0] {
                b'}' => return parts,
                b'{' => parts.push(self.argument()),
                b'#' if in_plural => parts.push(Part::Count),
                b'#' => parts.push(Part::Text("#")),
                _ => parts.push(Part::Text(self.quoted())),
            }
        }
        parts.push(Part::Text(std::mem::take(&mut self.rest)));
        parts
    }

    /// Parses what follows an apostrophe: another one, braces to be taken literally, or nothing special.
    fn quoted(&mut self) -> &'static str {
        if let Some(rest) = self.rest.strip_prefix('\'') {
            self.rest = rest;
        } else if self.rest.starts_with(['{', '}']) {
            let (quoted, rest) = self.rest.split_once('\'').unwrap_or((self.rest, ""));
            self.rest = rest;
            return quoted;
        }
        "'"
    }

    fn argument(&mut self) -> Part {
        let (name, is_last) = self.word();
        if is_last {
            return Part::Value(name);
        }
        match self.word() {
            ("plural", false) => Part::Plural(name, self.cases(true)),
            ("select", false) => Part::Select(name, self.cases(false)),
            (_, true) => Part::Number(name, Grouping::Commas),
            // The only styles in use are ::group-off and ::yMMMM.
            (kind, false) => {
                self.word();
                if kind == "date" { Part::Month(name) } else { Part::Number(name, Grouping::Off) }
            }
        }
    }

    /// Parses up to a comma or a closing brace, and returns whether it was the brace.
    fn word(&mut self) -> (&'static str, bool) {
        let at = self.rest.find([',', '}']).unwrap_or(self.rest.len());
        let (word, rest) = self.rest.split_at(at);
        self.rest = rest.get(1..).unwrap_or_default();
        (word.trim(), !rest.starts_with(','))
    }

    fn cases(&mut self, in_plural: bool) -> Vec<Case> {
        let mut cases = Vec::new();
        while let Some(at) = self.rest.find(['{', '}']) {
            let (key, rest) = self.rest.split_at(at);
            self.rest = &rest[1..];
            if rest.starts_with('}') {
                break;
            }
            cases.push((key.trim(), self.parts(in_plural)));
        }
        cases
    }
}

fn render<'p>(
    parts: &[Part],
    count: Option<i64>,
    value: &impl Fn(&str) -> Option<&'p Json>,
    out: &mut String,
) {
    for part in parts {
        match *part {
            Part::Text(text) => out.push_str(text),
            Part::Value(name) | Part::Number(name, Grouping::Off) => push_value(value(name), out),
            Part::Number(name, Grouping::Commas) => match value(name) {
                Some(Json::Integer(number)) => out.push_str(&grouped(*number)),
                other => push_value(other, out),
            },
            Part::Month(name) => {
                if let Some(Json::Text(month)) = value(name) {
                    out.push_str(&month_and_year(month));
                }
            }
            Part::Count => out.push_str(&grouped(count.unwrap_or_default())),
            Part::Plural(name, ref cases) => {
                let number = if let Some(Json::Integer(number)) = value(name) { *number } else { 0 };
                let exact = format!("={number}");
                let category = if number == 1 { "one" } else { "other" };
                render(case(cases, &[&exact, category]), Some(number), value, out);
            }
            Part::Select(name, ref cases) => {
                let key = if let Some(Json::Text(key)) = value(name) { key } else { "other" };
                render(case(cases, &[key]), count, value, out);
            }
        }
    }
}

/// Returns the case of the first of these keys that there is, else the last one, `other`.
fn case<'c>(cases: &'c [Case], keys: &[&str]) -> &'c [Part] {
    let found = keys.iter().find_map(|key| cases.iter().find(|(known, _)| known == key));
    found.or(cases.last()).map_or(&[], |(_, parts)| parts)
}

fn push_value(value: Option<&Json>, out: &mut String) {
    match value {
        Some(Json::Text(text) | Json::Number(text)) => out.push_str(text),
        Some(Json::List(items)) => {
            for (index, item) in items.iter().enumerate() {
                if index > 0 {
                    out.push_str(", ");
                }
                push_value(Some(item), out);
            }
        }
        Some(Json::Integer(number)) => out.push_str(&number.to_string()),
        // No message has other parameters.
        Some(Json::Null | Json::Boolean(_) | Json::Object(_)) | None => {}
    }
}

/// Writes a month such as `2024-01` as `January 2024`.
fn month_and_year(month: &str) -> String {
    const NAMES: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let (year, number) = month.split_once('-').unwrap_or_default();
    let name = number.parse::<usize>().ok().and_then(|number| NAMES.get(number.checked_sub(1)?));
    format!("{} {year}", name.unwrap_or(&number))
}

/// Writes a number with a comma between thousands.
pub fn grouped(number: i64) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut out = String::from(if number < 0 { "-" } else { "" });
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn render<const N: usize>(text: &'static str, params: [(&'static str, Json); N]) -> String {
        Message::new("test", text).render(&params)
    }

    #[test]
    fn arguments_are_filled_in() {
        assert_eq!(render("Found {a}.", [("a", "x".into())]), "Found x.");
        assert_eq!(render("{ a }", [("a", ["x", "y"].into_iter().collect())]), "x, y");
        assert_eq!(render("{a, number} {a}", [("a", 12_345.into())]), "12,345 12345");
        assert_eq!(render("{a, number, ::group-off}.", [("a", 12_345.into())]), "12345.");
        assert_eq!(render("{a, number}", [("a", i64::MAX.into())]), i64::MAX.to_string());
    }

    #[test]
    fn months_are_named() {
        assert_eq!(render("in {m, date, ::yMMMM}.", [("m", "2024-01".into())]), "in January 2024.");
        assert_eq!(render("{m, date, ::yMMMM}", [("m", "2026-12".into())]), "December 2026");
    }

    #[test]
    fn plurals_and_selections_choose_a_case() {
        let items = "{n, plural, =0 {no items} one {# item} other {# items in {a}}}.";
        let count = |n: i64| render(items, [("n", n.into()), ("a", "x".into())]);
        assert_eq!(
            [0, 1, 2, 1_000].map(count),
            ["no items.", "1 item.", "2 items in x.", "1,000 items in x."]
        );
        let select = "{k, select, a {first {n, plural, one {one} other {#}}} other {second}}!";
        let choose = |k: &str| render(select, [("k", k.into()), ("n", 3.into())]);
        assert_eq!(["a", "b"].map(choose), ["first 3!", "second!"]);
    }

    #[test]
    fn apostrophes_quote_braces_only() {
        assert_eq!(render("It's '{a}' ''#''", []), "It's {a} '#'");
    }

    #[test]
    fn values_are_not_templates() {
        assert_eq!(render("{a}", [("a", "{b} '#' }".into())]), "{b} '#' }");
    }

    #[test]
    fn numbers_are_grouped() {
        for (number, text) in [(0, "0"), (999, "999"), (1_000, "1,000"), (-12_345_678, "-12,345,678")] {
            assert_eq!(grouped(number), text);
        }
        assert_eq!(grouped(i64::MIN), "-9,223,372,036,854,775,808");
    }
}
