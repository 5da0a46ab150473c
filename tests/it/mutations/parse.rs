//! Inputs without errors can be parsed, and the serialized value has no errors.

use super::generate::{Setting, inputs};
use ecs_start_task::{Checked, InputKind, Report, ValidateOptions, parse, parse_response, validate};
use proptest::prelude::*;
use serde::Serialize;
use serde_json::Value;

/// Writes JSON in one of the ways that mean the same, or nearly: the choices decide.
struct Writer<'c, C: Iterator<Item = &'c u8>> {
    choices: C,
    is_response: bool,
    out: String,
}

impl<'c, C: Iterator<Item = &'c u8>> Writer<'c, C> {
    /// Returns whether one of so many happens.
    fn one_in(&mut self, many: u8) -> bool {
        self.choices.next().is_some_and(|choice| choice % many == 0)
    }

    fn value(&mut self, value: &Value) {
        let junk = ["null", "7", "\"EC2\"", "{}", "[]", "1e400", "[null]"];
        if self.one_in(100) {
            let choice = self.choices.next().map_or(0, |choice| usize::from(*choice) % junk.len());
            return self.out.push_str(junk[choice]);
        }
        match value {
            Value::Number(number) if number.is_i64() => {
                let hundredth = number.as_i64().filter(|number| number % 100 == 0).map(|number| number / 100);
                match (self.choices.next().map_or(0, |choice| choice % 4), hundredth) {
                    (0, _) => self.out.push_str(&format!("{number}.0")),
                    (1, Some(hundredth)) => self.out.push_str(&format!("{hundredth}e2")),
                    (2, _) => self.out.push_str(&format!("{number}0E-1")),
                    _ => self.out.push_str(&number.to_string()),
                }
            }
            Value::Array(items) => {
                self.out.push('[');
                for (index, item) in items.iter().enumerate() {
                    self.out.push_str(if index > 0 { "," } else { "" });
                    self.value(item);
                }
                self.out.push(']');
            }
            Value::Object(members) => {
                self.out.push('{');
                for (index, (name, value)) in members.iter().enumerate() {
                    self.out.push_str(if index > 0 { "," } else { "" });
                    if self.one_in(12) {
                        self.out.push_str(&format!("{name:?}: [{{\"a\": null}}],"));
                    }
                    if self.is_response && self.one_in(12) {
                        self.out.push_str("\"unknown\": [[null]], \"reason\": null,");
                    }
                    if self.one_in(8) {
                        self.out.push_str(&format!("\"\\u{:04x}{}\":", name.as_bytes()[0], &name[1..]));
                    } else {
                        self.out.push_str(&format!("\"{name}\":"));
                    }
                    self.value(value);
                }
                self.out.push('}');
            }
            other => self.out.push_str(&other.to_string()),
        }
    }
}

/// Asserts that parsing succeeds exactly if the report has no errors, and that the serialized value has none.
fn is_checked<T: Serialize>(
    parsed: Result<Checked<T>, Report>,
    text: &str,
    options: &ValidateOptions,
    again: impl Fn(&T) -> Report,
) -> Result<(), TestCaseError> {
    let report = validate(text, options);
    match parsed {
        Ok(checked) => {
            prop_assert!(report.valid);
            prop_assert_eq!(checked.warnings(), &report.violations);
            let written = serde_json::to_string(checked.value()).expect("JSON");
            let errors: Vec<_> = validate(&written, options).errors().cloned().collect();
            prop_assert!(errors.is_empty(), "{}\n{}\n{:#?}", text, written, errors);
            prop_assert!(again(checked.value()).valid);
        }
        Err(returned) => {
            prop_assert!(!report.valid, "{}", text);
            prop_assert_eq!(returned, report);
        }
    }
    Ok(())
}

fn check(setting: Setting, text: &str) -> Result<(), TestCaseError> {
    let options = setting.options();
    match setting.kind {
        InputKind::Response => {
            is_checked(parse_response(text, &options), text, &options, |value| value.validate(&options))
        }
        InputKind::Request => {
            is_checked(parse(text, &options), text, &options, |value| value.validate(&options))
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn what_has_no_errors_is_parsed((setting, input) in inputs(),
        choices in prop::collection::vec(any::<u8>(), 1..300)) {
        let mut writer = Writer {
            choices: choices.iter().cycle(),
            is_response: setting.kind == InputKind::Response,
            out: String::new(),
        };
        writer.value(&input);
        check(setting, &writer.out)?;
        // As another revision sees it.
        for other in Setting::all().into_iter().filter(|other| other.kind == setting.kind) {
            check(other, &writer.out)?;
        }
        check(setting, &input.to_string())?;
        prop_assert!(validate(&input.to_string(), &setting.options()).valid);
    }
}
