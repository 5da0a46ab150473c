//! Objects as Python and JavaScript print them: single quotes, bare names, `True`, `datetime.datetime(…)`.

/// Returns a printed object as JSON text. What has no counterpart in JSON becomes null.
pub(super) fn to_json(text: &str) -> String {
    let mut json = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let length = match first {
            '\'' | '"' => string(rest, first, &mut json),
            c if c.is_alphabetic() || "_$<".contains(c) => word(rest, &mut json),
            c => {
                json.push(if c == '(' {
                    '['
                } else if c == ')' {
                    ']'
                } else {
                    c
                });
                c.len_utf8()
            }
        };
        rest = &rest[length..];
    }
    json
}

/// Adds the string that the text starts with, and returns its length.
fn string(text: &str, quote: char, json: &mut String) -> usize {
    json.push('"');
    let mut is_escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        match c {
            _ if is_escaped => {
                is_escaped = false;
                // JSON has no escape for an apostrophe.
                if c != '\'' {
                    json.push('\\');
                }
                json.push(c);
            }
            '\\' => is_escaped = true,
            c if c == quote => {
                json.push('"');
                return at + 1;
            }
            '"' => json.push_str("\\\""),
            c => json.push(c),
        }
    }
    json.push('"');
    text.len()
}

/// Adds the word that the text starts with, and returns its length: with its arguments, if it is a call.
fn word(text: &str, json: &mut String) -> usize {
    if text.starts_with('<') {
        json.push_str("null");
        return text.find('>').map_or(text.len(), |end| end + 1);
    }
    let end = text.find(|c: char| !c.is_alphanumeric() && !"_$.".contains(c)).unwrap_or(text.len());
    if text[end..].starts_with('(') {
        json.push_str("null");
        return end + call(&text[end..]);
    }
    match &text[..end] {
        "True" | "true" => json.push_str("true"),
        "False" | "false" => json.push_str("false"),
        "None" | "null" | "undefined" => json.push_str("null"),
        name => {
            json.push('"');
            json.push_str(name);
            json.push('"');
        }
    }
    end
}

/// Returns the length of the arguments that the text starts with.
fn call(text: &str) -> usize {
    let mut depth = 0usize;
    for (at, c) in text.char_indices() {
        match c {
            '(' => depth += 1,
            ')' if depth == 1 => return at + 1,
            ')' => depth -= 1,
            _ => {}
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn printed_objects_become_json() {
        for (printed, json) in [
            ("{'a': 'it\\'s', 'b': \"x'y\"}", r#"{"a": "it's", "b": "x'y"}"#),
            ("{'a': '\"'}", r#"{"a": "\""}"#),
            (
                "{'a': datetime.datetime(2024, 1, 1, tzinfo=tzlocal()), 'b': None}",
                r#"{"a": null, "b": null}"#,
            ),
            ("{ tasks: [], ok: true, n: 1.5 }", r#"{ "tasks": [], "ok": true, "n": 1.5 }"#),
            ("{'a': <Enum.X: 1>, 'b': (1, 2)}", r#"{"a": null, "b": [1, 2]}"#),
            ("{'a", r#"{"a""#),
            ("{f(", "{null"),
        ] {
            assert_eq!(to_json(printed), json);
        }
    }
}
