//! The format of a timestamp.

use crate::message::Message;
use crate::model::Format;
use crate::report::{Diagnostic, Severity};
use crate::rules::{Check, Code, Example, Rule, RuleDocs, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule =
    Rule { code: Code::InvalidTimestamp, severity: Severity::Error, source: Source::Member };

pub(crate) static CHECKS: &[Check] = &[Check::all_strings(Format::Timestamp, check)];

static MESSAGE: Message =
    Message::new("invalid-timestamp", "Must be epoch seconds or an ISO 8601 string, found \"{value}\".");
static EMPTY: Message = Message::new(
    "invalid-timestamp/empty",
    "Must be epoch seconds or an ISO 8601 string, found an empty string or an invalid date.",
);

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    since: "0.1.0",
    title: "Timestamps must be epoch seconds or ISO 8601 strings.",
    why: "The service sends seconds since 1970 as a number. Events and some clients use ISO 8601 strings \
        such as `2026-11-23T09:30:00Z`.",
    how_to_fix: "Check the program that produced the response.",
    about: &["tasks[].createdAt"],
    messages: &[&MESSAGE, &EMPTY],
    service_messages: &[],
    invalid: Example::response(r#"{"tasks": [{"createdAt": "yesterday"}]}"#),
    valid: Example::response(r#"{"tasks": [{"createdAt": "2026-11-23T09:30:00.123Z"}]}"#),
};

fn check(context: &mut RuleContext<'_, '_>, content: &str) {
    let node = context.node();
    if content.is_empty() {
        // A `Date` without a valid time reads as empty.
        context.report(Diagnostic::new(&RULE, node, &EMPTY));
    } else if !is_iso_8601(content) {
        context.report(Diagnostic::new(&RULE, node, &MESSAGE).with("value", context.show(content)));
    }
}

/// Returns whether the string is a date, `T` or a space, a time with at least minutes, and an optional UTC
/// offset.
fn is_iso_8601(text: &str) -> bool {
    // Years after 9999 have a sign and six digits. No task is that new.
    let bytes = text.as_bytes();
    let number = |from: usize, to: usize| -> Option<u32> {
        let digits = bytes.get(from..to)?;
        digits
            .iter()
            .all(u8::is_ascii_digit)
            .then(|| digits.iter().fold(0, |n, b| n * 10 + u32::from(b - b'0')))
    };
    let sign = |at: usize, signs: &[u8]| bytes.get(at).is_some_and(|byte| signs.contains(byte));
    let (Some(year), Some(month), Some(day), Some(hour), Some(minute)) =
        (number(0, 4), number(5, 7), number(8, 10), number(11, 13), number(14, 16))
    else {
        return false;
    };
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let days = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => return false,
    };
    let is_date_valid =
        sign(4, b"-") && sign(7, b"-") && sign(10, b"T t") && sign(13, b":") && (1..=days).contains(&day);
    if !is_date_valid || hour > 23 || minute > 59 {
        return false;
    }
    let mut at = 16;
    if sign(at, b":") {
        // 60 is a leap second.
        if number(at + 1, at + 3).is_none_or(|second| second > 60) {
            return false;
        }
        at += 3;
        if sign(at, b".,") {
            let digits = bytes[at + 1..].iter().take_while(|byte| byte.is_ascii_digit()).count();
            if digits == 0 {
                return false;
            }
            at += 1 + digits;
        }
    }
    match bytes.get(at) {
        None => true,
        Some(b'Z' | b'z') => at + 1 == bytes.len(),
        Some(b'+' | b'-') => {
            let colon = usize::from(sign(at + 3, b":"));
            number(at + 1, at + 3).is_some_and(|hours| hours <= 23)
                && number(at + 3 + colon, at + 5 + colon).is_some_and(|minutes| minutes <= 59)
                && at + 5 + colon == bytes.len()
        }
        Some(_) => false,
    }
}
