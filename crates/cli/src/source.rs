//! An input in its syntax: JSON, JSONC (JSON with comments and trailing commas) or YAML. The library reads only JSON,
//! so the others are converted, and positions in reports are mapped back.

use super::yaml::{self, Map};
use ecs_start_task::internal::{
    LineIndex, Shown, cover, cover_ranges, fix_all_of, hidden_ranges, invalid_yaml, jsonc_syntax,
    kind_and_revision, read_json, removable_syntax,
};
use ecs_start_task::{
    AppliedFix, BuildOptions, BuildResult, Code, Explanation, FixSelection, InputKind, Report,
    ValidateOptions, Violation, build, explain, validate,
};
use std::ops::Range;

/// The syntax of a file, by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Syntax {
    Json,
    Jsonc,
    Yaml,
}

impl Syntax {
    pub(crate) fn of(name: &str) -> Syntax {
        let ends_in = |ending: &str| {
            let start = name.len().checked_sub(ending.len());
            start.and_then(|start| name.get(start..)).is_some_and(|end| end.eq_ignore_ascii_case(ending))
        };
        if ends_in(".jsonc") {
            Syntax::Jsonc
        } else if ends_in(".yaml") || ends_in(".yml") {
            Syntax::Yaml
        } else {
            Syntax::Json
        }
    }
}

/// A string and its JSON.
pub(crate) struct SourceText {
    pub(crate) text: String,
    pub(crate) syntax: Syntax,
    /// Absent if the text itself is JSON.
    json: Option<String>,
    /// Maps positions in the JSON to the YAML text.
    map: Option<Map>,
    /// Why the text is not YAML.
    error: Option<yaml::Error>,
}

impl SourceText {
    pub(crate) fn new(text: String, syntax: Syntax) -> SourceText {
        let mut source = SourceText { text, syntax, json: None, map: None, error: None };
        match syntax {
            Syntax::Json => {}
            Syntax::Jsonc => {
                let marks = source.text.len() - source.text.trim_start_matches('\u{FEFF}').len();
                let mut parts = jsonc_syntax(&source.text);
                parts.insert(0, 0..marks);
                source.json = Some(blanked(&source.text, parts));
            }
            Syntax::Yaml => match yaml::read(&source.text) {
                Ok((json, map)) => (source.json, source.map) = (Some(json), Some(map)),
                Err(error) => source.error = Some(error),
            },
        }
        source
    }

    /// Returns the text as JSON.
    pub(crate) fn json(&self) -> &str {
        if self.error.is_some() { "" } else { self.json.as_deref().unwrap_or(&self.text) }
    }

    pub(crate) fn validate(&self, options: &ValidateOptions) -> Report {
        let mut report = validate(self.json(), options);
        self.locate(&mut report, kind_and_revision(options).0);
        report
    }

    /// Returns whether the text is a pipeline in YAML that contains the command.
    fn is_pipeline(&self) -> bool {
        self.syntax == Syntax::Yaml && self.text.contains("ecs start-task")
    }

    pub(crate) fn build(&self, options: &BuildOptions) -> BuildResult {
        if self.is_pipeline() {
            return build(&self.text, options);
        }
        let mut built = build(self.json(), options);
        self.locate(&mut built.report, InputKind::Request);
        built
    }

    /// Returns an explanation of the text.
    pub(crate) fn explain(&self, options: &ValidateOptions) -> Explanation {
        explain(if self.is_pipeline() || self.error.is_some() { &self.text } else { self.json() }, options)
    }

    /// Returns the text without values that must not be shown.
    pub(crate) fn cover(&self, kind: InputKind) -> Shown {
        let Some(map) = &self.map else { return cover(&self.text, &read_json(&self.text), kind) };
        let json = self.json();
        let hidden = hidden_ranges(json, &read_json(json), kind).into_iter().map(|part| map.range(part));
        cover_ranges(&self.text, hidden.chain(map.comments.iter().cloned()).collect())
    }

    /// Returns whether `--fix` fixes a violation. Trailing commas and byte order marks are removed without a fix in the
    /// report. Nothing in YAML is fixed.
    pub(crate) fn is_fixable(&self, violation: &Violation, which: FixSelection) -> bool {
        let is_removable =
            matches!(&*violation.message_id, "invalid-json/trailing-comma" | "invalid-json/byte-order-mark");
        self.syntax != Syntax::Yaml && (is_removable || which.of(violation).is_some())
    }

    /// Applies the fixes of wanted violations. Nothing in YAML is fixed.
    pub(crate) fn fixed(
        &self,
        options: &ValidateOptions,
        which: FixSelection,
        is_wanted: &dyn Fn(&Violation) -> bool,
    ) -> (String, Vec<AppliedFix>) {
        match self.syntax {
            Syntax::Yaml => (self.text.clone(), Vec::new()),
            Syntax::Jsonc => fix_all_of(&self.text, options, which, is_wanted),
            Syntax::Json => {
                let removable = removable_syntax(&self.text);
                let mut made = Vec::with_capacity(removable.len());
                let mut tidy = self.text.clone();
                for part in removable.into_iter().rev() {
                    let title = if &tidy[part.clone()] == "," {
                        "Remove the trailing comma"
                    } else {
                        "Remove the byte order mark"
                    };
                    made.push(AppliedFix::new(Code::InvalidJson, String::new(), title.to_owned()));
                    tidy.replace_range(part, "");
                }
                made.reverse();
                let (fixed, fixes) = fix_all_of(&tidy, options, which, is_wanted);
                made.extend(fixes);
                (fixed, made)
            }
        }
    }

    /// Maps the positions of a report from the JSON to the text.
    fn locate(&self, report: &mut Report, kind: InputKind) {
        let lines = LineIndex::new(&self.text);
        let range = |part: Range<usize>| lines.range(part.start, part.end);
        if let Some(error) = &self.error {
            report.violations = vec![invalid_yaml(kind, &error.reason, range(error.at..error.at))];
            report.valid = false;
        } else if let Some(map) = &self.map {
            for violation in &mut report.violations {
                violation.range = violation.range.map(|in_json| range(map.range(in_json.bytes())));
            }
        }
    }
}

/// Replaces parts of the text by spaces: one for each UTF-16 unit, with line breaks kept.
fn blanked(text: &str, parts: Vec<Range<usize>>) -> String {
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for part in parts {
        out.push_str(&text[at..part.start]);
        for character in text[part.clone()].chars() {
            match character {
                '\n' | '\r' => out.push(character),
                other => out.extend(std::iter::repeat_n(' ', other.len_utf16())),
            }
        }
        at = part.end;
    }
    out.push_str(&text[at..]);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_become_spaces_of_the_same_width() {
        let text = "{ /* é😀\n */ \"a\": [1, // x\n], }";
        let source = SourceText::new(text.to_owned(), Syntax::Jsonc);
        assert_eq!(source.json(), "{       \n    \"a\": [1      \n]  }");
        assert_eq!(text.encode_utf16().count(), source.json().encode_utf16().count());
        assert_eq!(SourceText::new("\u{FEFF}{}".to_owned(), Syntax::Jsonc).json(), " {}");
    }

    #[test]
    fn nothing_of_a_secret_in_yaml_is_shown() {
        let request = |environment: &str| {
            format!("taskDefinition: web:7\noverrides:\n  containerOverrides:\n  - name: app\n{environment}")
        };
        for environment in [
            "    environment: # canary\n    - {name: A, value: canary}\n",
            "    environment:\n    - name: A\n      value: |\n        one\n        canary\n",
            "    environment:\n    - name: A\n      value: >-\n        canary\n\n        canary\n",
            "    environment:\n    - name: A\n      value: plain\n       canary\n",
            "    environment:\n    - name: A\n      value: 'x\n       canary'\n",
            "    environment:\n    - &a {name: A, value: &b canary}\n    - *a\n    - {name: C, value: *b}\n",
            "    environment: {A: canary}\n    unknown: [canary, {b: canary}]\n",
            "    environment: [A=canary]\n    env: canary\n    \"x=canary\": 1\n",
        ] {
            let source = SourceText::new(request(environment), Syntax::Yaml);
            assert!(source.error.is_none(), "{environment}: {:?}", source.error);
            let shown = source.cover(InputKind::Request).text;
            assert!(!shown.contains("canary"), "{shown}");
            assert!(shown.starts_with("taskDefinition: web:7\noverrides:\n"), "{shown}");
        }
        let broken = SourceText::new(request("    environment: [canary\n"), Syntax::Yaml);
        assert!(broken.error.is_some() && !broken.cover(InputKind::Request).text.contains("canary"));
    }
}
