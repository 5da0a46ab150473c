//! Conversions between the JSON values of reports and those of serde_json (feature `serde_json`).

use crate::json_value::Json;
use crate::read::number::Decimal;
use serde_json::{Number, Value};
use thiserror::Error;

/// A number that `serde_json::Number` cannot represent exactly: an integer of more than 64 bits, or a number with more
/// digits than `f64` has. With serde_json's feature `arbitrary_precision`, every number fits.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
#[error("serde_json can represent a number exactly only with its feature `arbitrary_precision`")]
pub struct InexactNumber {
    digits: String,
}

impl InexactNumber {
    /// Returns the number as JSON. The message does not contain it, because the input can be secret.
    pub fn digits(&self) -> &str {
        &self.digits
    }
}

/// Numbers stay exact.
///
/// ```
/// use ecs_start_task::JsonValue;
/// use serde_json::json;
///
/// let value = JsonValue::from(json!({ "max": u64::MAX }));
/// assert_eq!(value.to_string(), r#"{"max":18446744073709551615}"#);
/// ```
impl From<Value> for Json {
    fn from(value: Value) -> Self {
        match value {
            Value::Null => Json::Null,
            Value::Bool(value) => Json::Boolean(value),
            Value::Number(number) => from_number(&number),
            Value::String(text) => Json::Text(text),
            Value::Array(items) => Json::List(items.into_iter().map(Json::from).collect()),
            Value::Object(members) => {
                Json::Object(members.into_iter().map(|(name, value)| (name, value.into())).collect())
            }
        }
    }
}

/// Numbers stay exact, or the conversion fails. Serialization with `serde_json::to_value` rounds them instead. Of
/// members with the same name, the last counts.
///
/// ```
/// use ecs_start_task::{InexactNumber, JsonValue};
/// use serde_json::{Value, json};
///
/// assert_eq!(Value::try_from(JsonValue::from(1 << 60)), Ok(json!(1_i64 << 60)));
///
/// let long = JsonValue::Number("12345678901234567890123".to_owned());
/// let error: InexactNumber = Value::try_from(long).unwrap_err();
/// assert_eq!(error.digits(), "12345678901234567890123");
/// ```
impl TryFrom<Json> for Value {
    type Error = InexactNumber;

    fn try_from(value: Json) -> Result<Self, InexactNumber> {
        Ok(match value {
            Json::Null => Value::Null,
            Json::Boolean(value) => Value::Bool(value),
            Json::Integer(value) => value.into(),
            Json::Number(digits) => Value::Number(to_number(digits)?),
            Json::Text(text) => Value::String(text),
            Json::List(items) => items.into_iter().map(Value::try_from).collect::<Result<_, _>>()?,
            Json::Object(members) => Value::Object(
                members
                    .into_iter()
                    .map(|(name, value)| Ok((name, value.try_into()?)))
                    .collect::<Result<_, _>>()?,
            ),
        })
    }
}

fn from_number(number: &Number) -> Json {
    let text = number.to_string();
    let is_plain = text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    if is_plain { Json::number(&text) } else { Json::number(&Decimal::read(&text).written()) }
}

fn to_number(digits: String) -> Result<Number, InexactNumber> {
    match digits.parse::<Number>() {
        Ok(number) if Decimal::read(&number.to_string()) == Decimal::read(&digits) => Ok(number),
        _ => Err(InexactNumber { digits }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn there_and_back(value: Value) {
        let own = Json::from(value.clone());
        assert_eq!(own.to_string().parse::<Value>().unwrap(), value);
        assert_eq!(Value::try_from(own), Ok(value));
    }

    #[test]
    fn values_are_the_same_in_both_directions() {
        for value in [
            json!(null),
            json!([true, false, [], {}, "é\"\\\u{0}", ""]),
            json!({ "b": { "a": [1, 2] }, "a": null, "": "x" }),
            json!([0, -1, 1_i64 << 53, 1_i64 << 60, i64::MIN, i64::MAX, u64::MAX]),
            json!([0.1, -1.5, 1e300, 5e-324, f64::MAX, 2251799813685249.5]),
        ] {
            there_and_back(value);
        }
    }

    #[test]
    fn numbers_are_exact_or_an_error() {
        for exact in ["7", "-9223372036854775808", "18446744073709551615", "1e2", "0.1", "1.5e300", "-0"] {
            let value = Value::try_from(Json::Number(exact.to_owned())).unwrap();
            assert_eq!(Decimal::read(&value.to_string()), Decimal::read(exact));
        }
        for inexact in [
            "12345678901234567890123",
            "18446744073709551617",
            "0.12345678901234567890",
            "1e400",
            "1e-400",
            "x",
            "",
        ] {
            let nested = Json::object([("a", Json::List(vec![Json::Number(inexact.to_owned())]))]);
            let error = Value::try_from(nested).unwrap_err();
            assert_eq!(error.digits(), inexact);
            assert!(!error.to_string().contains("123"));
        }
        // A power of two that f64 has exactly is written with other digits.
        assert!(Value::try_from(Json::Number("18446744073709551616".to_owned())).is_err());
    }

    #[test]
    fn numbers_look_as_in_a_report() {
        for (value, text) in
            [(json!(1.0), "1"), (json!(1e300), "1e+300"), (json!(-0.0), "0"), (json!(0.5), "0.5")]
        {
            assert_eq!(Json::from(value).to_string(), text);
        }
    }
}
