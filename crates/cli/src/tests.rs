//! The command line handles any input without a panic and never prints a secret.

use super::config::FILE_NAME;
use super::host::{Entry, FileError, Host, Stream};
use super::run;
use super::schema::Schema;
use proptest::prelude::*;

/// A system with one file. Standard input has the same content.
struct Fake {
    content: Vec<u8>,
    out: String,
    err: String,
}

impl Host for Fake {
    fn read(&mut self, path: &str) -> Result<Vec<u8>, FileError> {
        if path.ends_with(FILE_NAME) {
            return Err(FileError::NotFound);
        }
        Ok(self.content.clone())
    }

    fn read_input(&mut self) -> Result<Vec<u8>, FileError> {
        Ok(self.content.clone())
    }

    fn exists(&self, _: &str) -> bool {
        true
    }

    fn folder(&self) -> String {
        "/work".to_owned()
    }

    fn write(&mut self, _: &str, _: &[u8]) -> Result<(), FileError> {
        Ok(())
    }

    fn replace(&mut self, _: &str, _: &[u8], new: &[u8]) -> Result<(), FileError> {
        self.content = new.to_vec();
        Ok(())
    }

    fn list(&mut self, _: &str) -> Vec<Entry> {
        Vec::new()
    }

    fn print(&mut self, stream: Stream, text: &str) -> Result<(), FileError> {
        if stream == Stream::Error { &mut self.err } else { &mut self.out }.push_str(text);
        Ok(())
    }

    fn is_terminal(&self, _: Stream) -> bool {
        false
    }

    fn variable(&self, _: &str) -> Option<String> {
        None
    }

    fn schema(&mut self, _: Schema) -> Option<String> {
        None
    }

    fn composer(&mut self) -> Result<String, &'static str> {
        Err("there is none")
    }

    fn start(&mut self, _: &str, _: &[String]) -> bool {
        false
    }

    fn is_macos(&self) -> bool {
        false
    }

    fn has_backslashes(&self) -> bool {
        false
    }
}

/// Runs a command on the content and returns all output.
fn said(words: &str, content: &[u8]) -> (u8, String, String) {
    let mut host = Fake { content: content.to_vec(), out: String::new(), err: String::new() };
    let code = run(words.split(' ').map(str::to_owned).collect(), &mut host);
    (code, host.out, host.err)
}

const COMMANDS: [&str; 18] = [
    "validate file.yaml",
    "validate --output json file.yml",
    "validate --output concise file.jsonc",
    "validate --output gitlab file.jsonc",
    "validate --output junit file.yaml",
    "validate --diff file",
    "validate --statistics file",
    "build --output json file.yaml",
    "validate file",
    "validate --color always file",
    "validate --kind response -",
    "validate --output json file",
    "validate --output github file",
    "validate --output sarif file",
    "validate --fix -",
    "build --format cli file",
    "build --output json file",
    "explain -",
];

fn ends_in_order(content: &[u8]) {
    for words in COMMANDS {
        let (code, out, err) = said(words, content);
        let (out, err) = (out.replace("\r\n", "\n"), err.replace("\r\n", "\n"));
        assert!(code <= 3 && code != 2, "{words}: {code}: {err}");
        if words.contains("output json") || words.contains("gitlab") || words.contains("sarif") {
            assert!(serde_json::from_str::<serde_json::Value>(&out).is_ok(), "{words}: {out}");
        }
        // A build and a fixed text go into files; colors begin with an escape.
        let is_data = words.starts_with("build --format") || words.contains("--fix");
        let acts =
            |c: char| c.is_control() && !"\n\t".contains(c) && !(words.contains("always") && c == '\u{1b}');
        assert!(is_data || !out.contains(acts), "{words}: {out:?}");
        assert!(!err.contains(acts), "{words}: {err:?}");
    }
    // A second run fixes nothing.
    let (_, fixed, _) = said("validate --fix -", content);
    let (_, again, _) = said("validate --fix -", fixed.as_bytes());
    assert_eq!(fixed, again);
}

const CANARY: &str = "canary7Zq";

/// Returns a request whose only secret is the canary, a piece of which is taken out or doubled.
fn broken_request() -> impl Strategy<Value = String> {
    let whole = format!(
        r#"{{"taskDefinition": "web:7", "containerInstances": ["0123456789abcdef0123456789abcdef"],
            "overrides": {{"cpu": 1, "containerOverrides": [{{"name": "app", "environment":
            [{{"name": "PW", "value": "{CANARY}"}}, {{"name": "B", "value": "b"}}]}}]}}, "startedBy": "a b"}}"#
    );
    let secret = whole.find(CANARY).unwrap_or_default();
    (0..whole.len(), 0..4_usize, "[\\[\\]{}:,\"'\\\\ \n/a😀é1-]{0,3}").prop_map(
        move |(at, length, put_in)| {
            let end = (at + length).min(whole.len());
            // The secret itself stays whole, or there would be nothing to look for.
            if at < secret + CANARY.len() && end > secret {
                return whole.clone();
            }
            format!("{}{put_in}{}", &whole[..at], &whole[end..])
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn any_text_ends_in_order(text in ".{0,120}") {
        ends_in_order(text.as_bytes());
    }

    #[test]
    fn any_bytes_end_in_order(bytes in prop::collection::vec(any::<u8>(), 0..60)) {
        for words in COMMANDS {
            prop_assert!(said(words, &bytes).0 <= 3);
        }
    }

    #[test]
    fn signs_of_json_end_in_order(text in "[\\[\\]{}:,\"'\\\\/0-9eE+.a-f\u{e9}\u{1F600} \r\n\t-]{0,60}") {
        ends_in_order(text.as_bytes());
    }

    #[test]
    fn a_broken_request_ends_in_order_and_keeps_its_secret(text in broken_request(), spread in any::<bool>()) {
        let text = if spread { text.replace(',', ",\n") } else { text };
        ends_in_order(text.as_bytes());
        for words in COMMANDS {
            let (_, out, err) = said(words, text.as_bytes());
            let is_data = words.starts_with("build") || words.contains("--fix");
            prop_assert!(is_data || !out.contains(CANARY), "{words}: {text}\n{out}");
            prop_assert!(!err.contains(CANARY), "{words}: {text}\n{err}");
        }
    }
}
