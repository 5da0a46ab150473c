//! The words, limits and fixes of the problems that the walk itself finds. Every generic message of the crate
//! stands here.

use super::{Change, Diagnostic, Json, Meant, Place, Problem, Remedy, Written};
use crate::model::{Kind, Revision};
use crate::read::document::Syntax;
use crate::read::number::Decimal;
use crate::read::{Document, NodeId, NodeKind};
use crate::redact::{is_of_type, shown_name};
use crate::validate::formats::is_one_item;

/// How much of a value a message repeats.
const SHOWN: usize = 60;

/// A value in quotes, cut where it is long, with control characters made visible.
pub(crate) fn quote(text: &str) -> String {
    let mut out = String::from("\"");
    push_shown(text, SHOWN, "\\\"", &mut out);
    out.push('"');
    out
}

/// The name of a variable in quotes, without the value that may stand in it.
pub(crate) fn quote_name(name: &str) -> String {
    quote(&shown_name(name))
}

/// A value or message without quotes, cut where it is very long, with control characters made visible.
pub(crate) fn show(text: &str) -> String {
    let mut out = String::new();
    push_shown(text, 10 * SHOWN, "\"", &mut out);
    out
}

/// `quote` is what a quotation mark is shown as.
fn push_shown(text: &str, most: usize, quote: &str, out: &mut String) {
    for (count, character) in text.chars().enumerate() {
        if count == most {
            out.push('…');
            break;
        }
        match character {
            '"' => out.push_str(quote),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c if c.is_control()
                || matches!(c, '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}') =>
            {
                out.push_str(&code_point(c));
            }
            c => out.push(c),
        }
    }
}

/// The character as `U+XXXX`, for those that do not show.
pub(crate) fn code_point(character: char) -> String {
    format!("U+{:04X}", character as u32)
}

/// What stands at the node, as a phrase. Of a secret only its type is told.
pub(crate) fn found(document: &Document<'_>, node: NodeId, secret: bool) -> String {
    match document.node(node).kind {
        NodeKind::Null => "null".into(),
        NodeKind::True | NodeKind::False if secret => "a boolean".into(),
        NodeKind::True => "true".into(),
        NodeKind::False => "false".into(),
        NodeKind::Number if secret => "a number".into(),
        NodeKind::Number => format!("the number {}", Decimal::read(document.content(node)).written()),
        NodeKind::Text if secret => "a text".into(),
        NodeKind::Text => format!("the text {}", quote(document.content(node))),
        NodeKind::List => "a list".into(),
        NodeKind::Object => "an object".into(),
        NodeKind::Date => "a Date".into(),
        NodeKind::Foreign => document.content(node).to_owned(),
        NodeKind::Undefined => "undefined".into(),
        NodeKind::Broken => "something that is not JSON".into(),
    }
}

/// The type as JSON and JavaScript name it.
fn type_name(kind: NodeKind) -> &'static str {
    match kind {
        NodeKind::Null => "null",
        NodeKind::True | NodeKind::False => "boolean",
        NodeKind::Number => "number",
        NodeKind::Text => "string",
        NodeKind::List => "array",
        NodeKind::Object => "object",
        NodeKind::Date => "Date",
        NodeKind::Undefined => "undefined",
        NodeKind::Foreign | NodeKind::Broken => "other",
    }
}

/// The expected type as a phrase and as data.
fn expected(kind: Kind) -> (&'static str, &'static str) {
    match kind {
        Kind::Text | Kind::Enum(_) => ("text in quotes", "string"),
        Kind::Integer | Kind::Long => ("an integer", "integer"),
        Kind::Boolean => ("true or false", "boolean"),
        Kind::Timestamp => ("a point in time (epoch seconds or ISO 8601 text)", "timestamp"),
        Kind::Structure(_) => ("an object", "object"),
        Kind::List(_) => ("a list", "array"),
    }
}

/// `1 item`, `2 items`.
fn counted(number: i64, noun: &str) -> String {
    format!("{} {noun}{}", grouped(number), if number == 1 { "" } else { "s" })
}

/// The number with a comma between thousands.
pub(crate) fn grouped(number: i64) -> String {
    let digits = number.to_string();
    let (mut out, digits) = match digits.strip_prefix('-') {
        Some(rest) => (String::from("-"), rest),
        None => (String::new(), &*digits),
    };
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// Values in a row, with `or` before the last.
pub(crate) fn alternatives<'a>(values: impl Iterator<Item = &'a str>) -> String {
    let values: Vec<_> = values.collect();
    match values.split_last() {
        None => String::new(),
        Some((only, [])) => (*only).to_owned(),
        Some((last, others)) => format!("{} or {last}", others.join(", ")),
    }
}

/// Names in a row, the first ten of them.
pub(crate) fn sequence<'a>(names: impl Iterator<Item = &'a str>) -> String {
    let names: Vec<_> = names.map(quote).collect();
    let more = if names.len() > 10 {
        format!(" and {} more", grouped(names.len() as i64 - 10))
    } else {
        String::new()
    };
    let shown = &names[..names.len().min(10)];
    match shown.split_last() {
        Some((last, others)) if more.is_empty() && !others.is_empty() => {
            format!("{} and {last}", others.join(", "))
        }
        _ => shown.join(", ") + &more,
    }
}

/// Puts a diagnostic into words.
pub(crate) fn write(diagnostic: Diagnostic, document: &Document<'_>, revision: Revision) -> Written {
    let node = diagnostic.node;
    let secret = diagnostic.secret;
    // Syntax problems belong to no node: there may be none.
    let name = || match diagnostic.place {
        Place::Absent(member) => member.to_owned(),
        _ => document.key(node).to_owned(),
    };
    match diagnostic.problem {
        Problem::Written(written) => *written,
        Problem::Syntax(problem) => say(syntax(problem).into()),
        Problem::ReplacedMember => {
            say(format!("{} is given more than once; only the last one counts.", quote_name(&name())))
        }
        Problem::WrongType { kind, verbatim } => {
            let (phrase, data) = expected(kind);
            let leaf = if let Kind::List(item) = kind { *item } else { kind };
            let secret = secret || !is_of_type(leaf, document, node);
            let mut written = say(format!("Expected {phrase}, found {}.", found(document, node, secret)));
            let actual = type_name(document.node(node).kind);
            written.limit = Some(Json::object([("expected", data.into()), ("actual", actual.into())]));
            written.remedies.extend(conversion(document, node, kind, verbatim));
            written
        }
        // Without it there would be another thing wrong.
        Problem::Null { required: true, .. } => {
            say(format!("The service refuses null, and {} is required: give it a value.", quote(&name())))
        }
        Problem::Null { needed, ordered, .. } => {
            let (is_hole, is_item) =
                (document.node(node).kind == NodeKind::Undefined, !document.node(node).named);
            let what = match (is_hole, needed, is_item) {
                (true, false, _) => "An empty slot in a list cannot be sent; leave the item out.",
                (true, true, _) => "An empty slot in a list cannot be sent; give the item a value.",
                (false, true, _) => "The service refuses null; give a value instead.",
                (false, false, true) => "The service refuses null; leave the item out instead.",
                (false, false, false) => "The service refuses null; leave the member out instead.",
            };
            let title = if is_hole { "Remove the empty slot" } else { "Remove the null" };
            let mut written = say(what.into());
            if node != 0 && !needed {
                written.remedies.push(Remedy::remove(title, node).safe_if(!ordered));
            }
            written
        }
        Problem::Foreign => {
            let what = document.content(node);
            let mut written = say(format!("JSON has no form for {what}; give plain data instead."));
            written.limit = Some(Json::object([("actual", Json::from(what))]));
            written
        }
        Problem::IllFormed => {
            say("The text holds half of a surrogate pair, which is no Unicode character and cannot be sent."
                .into())
        }
        Problem::Missing => say(format!("The required member {} is missing.", quote(&name()))),
        Problem::UnknownMember { shape, meant } => unknown_member(&name(), node, shape.name, meant),
        Problem::NewerMember { came } => {
            let mut written = say(newer_than_2023(&quote(&name()), came));
            written.limit = Some(newer(revision));
            written
        }
        Problem::UnknownChoice { choices, nearest } => {
            let values = || choices.at(revision);
            let mut written =
                say(format!("Expected {}, found {}.", alternatives(values()), found(document, node, secret)));
            written.limit = Some(Json::object([("allowed", values().collect())]));
            if let Some(nearest) = nearest {
                let fix = Remedy::replace(format!("Change to {}", nearest.name), node, nearest.name);
                written.remedies.push(fix.safe_if(nearest.is_certain));
            }
            written
        }
        Problem::NewerChoice { came } => {
            let mut written = say(newer_than_2023(&quote(document.content(node)), came));
            written.limit = Some(newer(revision));
            written
        }
        Problem::UnknownText { known } => {
            let known = || known.iter().copied();
            let mut written = say(format!(
                "Not a value the documentation names ({}): found {}.",
                alternatives(known()),
                found(document, node, secret)
            ));
            written.limit = Some(Json::object([("known", known().collect())]));
            written
        }
        Problem::NotAnInteger => {
            let mut written = say(format!("Expected an integer, found {}.", found(document, node, secret)));
            written.limit = Some(Json::object([("expected", "integer".into()), ("actual", "number".into())]));
            written
        }
        Problem::BeyondBits(bits) => {
            let max = if bits == 32 { i64::from(i32::MAX) } else { i64::MAX };
            let min = if bits == 32 { i64::from(i32::MIN) } else { i64::MIN };
            let mut written =
                say(format!("Expected a {bits}-bit integer, found {}.", found(document, node, secret)));
            written.limit = Some(Json::object([("min", min.into()), ("max", max.into())]));
            written
        }
        Problem::Items { min, max, actual } => bounds(min, max, actual, |number| counted(number, "item")),
        Problem::Length { min, max, actual, newer } => {
            let mut written = bounds(min, max, actual, |number| counted(number, "character"));
            if let Some(came) = newer {
                written.message += &accepted_since("The larger limit", came);
            }
            written
        }
        Problem::Number { min, max, actual } => bounds(min, max, actual, grouped),
    }
}

fn say(message: String) -> Written {
    Written { message, ..Written::default() }
}

/// What is said of everything that the newer revision alone accepts; `came` is empty where no more is known.
fn newer_than_2023(what: &str, came: &str) -> String {
    let came = if came.is_empty() { "after the 2023 documentation" } else { came };
    format!("{what} came {came}; the option revision: \"2026\" accepts it.")
}

/// What is said behind the message where the newer revision accepts what the older one refuses.
pub(crate) fn accepted_since(what: &str, came: &str) -> String {
    format!(" {}", newer_than_2023(what, came))
}

fn newer(revision: Revision) -> Json {
    Json::object([("since", Revision::Y2026.name().into()), ("revision", revision.name().into())])
}

/// The bound that is broken, in words and as data.
fn bounds(min: i64, max: i64, actual: i64, show: impl Fn(i64) -> String) -> Written {
    let (bound, name, limit) = if actual > max { ("at most", "max", max) } else { ("at least", "min", min) };
    let mut written = say(format!("Expected {bound} {}, found {}.", show(limit), grouped(actual)));
    written.limit = Some(Json::object([(name, limit.into()), ("actual", actual.into())]));
    written
}

fn unknown_member(name: &str, node: NodeId, shape: &'static str, meant: Meant) -> Written {
    let unknown = format!("{} is not a member of {shape}", quote_name(name));
    match meant {
        Meant::Member(near) => {
            let mut written = say(format!("{unknown}; did you mean \"{}\"?", near.name));
            let fix = Remedy::new(format!("Rename to {}", near.name), Change::Rename(node, near.name));
            written.remedies.push(fix.safe_if(near.is_certain));
            written
        }
        Meant::Elsewhere(reason) => say(format!("{unknown}: {reason}")),
        Meant::Foreign(reason) => {
            let mut written = say(format!("{unknown}: {reason}"));
            written.remedies.push(Remedy::remove(format!("Remove {}", show(&shown_name(name))), node));
            written
        }
        Meant::Unknown => say(format!("{unknown}.")),
    }
}

/// The only way to turn what was found into the type expected, if there is one. Numbers and strings that hold the
/// same digits can mean nothing else, nor can the only item of a list.
fn conversion(document: &Document<'_>, node: NodeId, kind: Kind, verbatim: bool) -> Option<Remedy> {
    let found = document.node(node).kind;
    match kind {
        Kind::Text => match found {
            NodeKind::Number => {
                let content = document.content(node);
                // A version 1.10 is none 1.1.
                let text = if verbatim { content.to_owned() } else { Decimal::read(content).written() };
                let is_exact = text == content && is_exact_in_javascript(content);
                Some(Remedy::replace("Write it as text in quotes", node, text).safe_if(is_exact))
            }
            NodeKind::True => Some(Remedy::replace("Write it as text in quotes", node, "true")),
            NodeKind::False => Some(Remedy::replace("Write it as text in quotes", node, "false")),
            _ => None,
        },
        Kind::Integer | Kind::Long if found == NodeKind::Text => {
            let content = document.content(node);
            let integer = Decimal::plain_integer(content)?;
            (integer.unsigned_abs() < 1 << 53)
                .then(|| Remedy::replace("Write it as a number, without quotes", node, integer).safe_if(true))
        }
        Kind::Boolean if found == NodeKind::Text => {
            let content = document.content(node);
            let value = if content.eq_ignore_ascii_case("true") {
                true
            } else if content.eq_ignore_ascii_case("false") {
                false
            } else {
                return None;
            };
            Some(Remedy::replace("Write it without quotes", node, Json::Boolean(value)))
        }
        Kind::List(Kind::Text) if found == NodeKind::Text => {
            let item = document.content(node);
            is_one_item(item).then(|| {
                Remedy::replace("Put it into a list", node, Json::List(vec![item.into()])).safe_if(true)
            })
        }
        _ => None,
    }
}

/// Whether a number is still what was written after JavaScript has read it: a longer one has been rounded already
/// where the input is a value.
fn is_exact_in_javascript(content: &str) -> bool {
    content.bytes().filter(u8::is_ascii_digit).count() <= 15
}

/// What is wrong with the text.
pub(crate) fn syntax(problem: Syntax) -> &'static str {
    match problem {
        Syntax::Empty => "There is no JSON here: the text is empty.",
        Syntax::ByteOrderMark => {
            "The text begins with a byte order mark, which JSON does not allow; save it without one."
        }
        Syntax::UnexpectedEnd => {
            "The JSON text ends too early: something that was opened here or before is not closed."
        }
        Syntax::UnexpectedCharacter => "This character has no place in JSON here.",
        Syntax::ExpectedMember => "Expected the name of a member in double quotes.",
        Syntax::ExpectedColon => "Expected a colon between the member's name and its value.",
        Syntax::ExpectedComma => "Expected a comma or the end of this list or object.",
        Syntax::ExpectedValue => "Expected a value.",
        Syntax::TrailingComma => "JSON allows no comma behind the last item; remove it.",
        Syntax::MissingComma => "A comma is missing in front of this.",
        Syntax::TrailingText => "The JSON value ends before this; there is more text behind it.",
        Syntax::Comment => "JSON has no comments; remove it.",
        Syntax::SingleQuotes => "JSON wants double quotes, not single ones.",
        Syntax::UnquotedName => "The name of a member has to stand in double quotes.",
        Syntax::UnknownWord => {
            "Text has to stand in double quotes; the only bare words are true, false and null."
        }
        Syntax::ControlCharacter => {
            "A line break or control character stands inside a text; write it as an escape such as \\n, or close the quotes."
        }
        Syntax::BadEscape => "This backslash starts no escape that JSON knows; write \\\\ for a backslash.",
        Syntax::BadNumber => {
            "This is no number that JSON knows: no plus sign, no leading zeros, digits around the point."
        }
    }
}
