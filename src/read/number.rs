//! Numbers as decimal digits. Requests contain only integers, and code for floating-point numbers would be
//! the largest part of the wasm file.

use std::fmt::{Debug, Display, LowerExp};
use std::str::FromStr;

/// Returns the value of a number of the JSON grammar if it is a 64-bit integer.
pub(crate) fn integer(text: &str) -> Option<i64> {
    text.parse().ok().or_else(|| Decimal::read(text).to_i64())
}

/// A decimal number: `0.d1d2d3… × 10^point`, without zeros at either end of the digits.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Decimal {
    negative: bool,
    digits: String,
    point: i64,
}

impl Decimal {
    /// Reads a number of the JSON grammar, and ignores what follows.
    pub(crate) fn read(text: &str) -> Decimal {
        let (negative, text) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
        let (mantissa, exponent) = text.split_once(['e', 'E']).unwrap_or((text, ""));
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let mut digits = String::with_capacity(whole.len() + fraction.len());
        digits.push_str(whole);
        digits.push_str(fraction);
        let zeros = digits.bytes().take_while(|&byte| byte == b'0').count();
        digits.drain(..zeros);
        digits.truncate(digits.trim_end_matches('0').len());
        let point = (whole.len() as i64 - zeros as i64).saturating_add(saturated(exponent));
        let point = if digits.is_empty() { 0 } else { point };
        Decimal { negative: negative && !digits.is_empty(), digits, point }
    }

    /// Returns whether it has no fraction.
    pub(crate) fn is_integer(&self) -> bool {
        self.digits.len() as i64 <= self.point || self.digits.is_empty()
    }

    /// Returns its value if it is a 64-bit integer.
    pub(crate) fn to_i64(&self) -> Option<i64> {
        if !self.is_integer() || self.point > 19 {
            return None;
        }
        if self.digits.is_empty() {
            return Some(0);
        }
        let zeros = "0".repeat(self.point as usize - self.digits.len());
        [if self.negative { "-" } else { "" }, &self.digits, &zeros].concat().parse().ok()
    }

    /// Returns the number as JavaScript writes it, so that text and values give the same result.
    pub(crate) fn written(&self) -> String {
        let Decimal { negative, digits, point } = self;
        let (count, point) = (digits.len() as i64, *point);
        let mut out = String::new();
        let zeros = |count: i64| "0".repeat(count as usize);
        if *negative {
            out.push('-');
        }
        if digits.is_empty() {
            out.push('0');
        } else if count <= point && point <= 21 {
            out.push_str(digits);
            out.push_str(&zeros(point - count));
        } else if 0 < point && point <= 21 {
            let (whole, fraction) = digits.split_at(point as usize);
            out.push_str(whole);
            out.push('.');
            out.push_str(fraction);
        } else if -6 < point && point <= 0 {
            out.push_str("0.");
            out.push_str(&zeros(-point));
            out.push_str(digits);
        } else {
            let (first, rest) = digits.split_at(1);
            out.push_str(first);
            if !rest.is_empty() {
                out.push('.');
                out.push_str(rest);
            }
            out.push_str(if point > 0 { "e+" } else { "e-" });
            out.push_str(&(point - 1).abs().to_string());
        }
        out
    }

    /// Returns the integer that `text` writes in plain digits, without leading zeros or a plus sign.
    pub(crate) fn plain_integer(text: &str) -> Option<i64> {
        let value: i64 = text.parse().ok()?;
        (value.to_string() == text).then_some(value)
    }
}

/// Returns the exponent's value, cut at a size that no number needs.
fn saturated(exponent: &str) -> i64 {
    const MAX: i64 = 1_000_000_000;
    match exponent.parse::<i64>() {
        Ok(value) => value.clamp(-MAX, MAX),
        Err(_) if exponent.is_empty() => 0,
        Err(_) if exponent.starts_with('-') => -MAX,
        Err(_) => MAX,
    }
}

/// Returns a finite float as `serde_json` writes it: with the shortest digits that are read as it, such as `1.0`,
/// `1e+30` or `1e-7`. Of two shortest ones that are equally close, `serde_json` and JavaScript write the even one.
pub(crate) fn float<F: Debug + Display + LowerExp + FromStr + PartialEq>(value: F) -> String {
    let shortest = format!("{value:?}");
    let (mantissa, exponent) = shortest.split_once('e').unwrap_or((&shortest, ""));
    let decimals = mantissa.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    // With a precision, std rounds to even; without one, it may not.
    let even =
        if exponent.is_empty() { format!("{value:.decimals$}") } else { format!("{value:.decimals$e}") };
    let digits = if even.parse().is_ok_and(|read: F| read == value) { even } else { shortest };
    digits.replace('e', "e+").replace("e+-", "e-")
}

/// Parses a number that is not a 53-bit integer.
pub(crate) fn parse_float(digits: &str) -> f64 {
    // In JavaScript the platform does it: Rust's tables for it would add 16 kB to every download.
    #[cfg(all(target_arch = "wasm32", feature = "wasm"))]
    return js_sys::Number::parse_float(digits);
    #[cfg(not(all(target_arch = "wasm32", feature = "wasm")))]
    digits.parse().unwrap_or(f64::NAN)
}

#[cfg(test)]
mod tests {
    use super::{Decimal, integer};

    #[test]
    fn writes_numbers_as_javascript_does() {
        for (text, written) in [
            ("1", "1"),
            ("1.0", "1"),
            ("-0", "0"),
            ("0.0", "0"),
            ("1e3", "1000"),
            ("1.50", "1.5"),
            ("0.000001", "0.000001"),
            ("0.0000001", "1e-7"),
            ("1e21", "1e+21"),
            ("123e20", "1.23e+22"),
            ("100000000000000000000", "100000000000000000000"),
            ("-12.5E-1", "-1.25"),
            ("1e99999999999999999999", "1e+1000000000"),
        ] {
            assert_eq!(Decimal::read(text).written(), written, "{text}");
        }
    }

    #[test]
    fn integers_are_recognized() {
        for (text, value) in [
            ("0", Some(0)),
            ("7", Some(7)),
            ("999999999", Some(999_999_999)),
            ("1000000000", Some(1_000_000_000)),
            ("-12", Some(-12)),
            ("1.0", Some(1)),
            ("10e-1", Some(1)),
            ("1.5", None),
            ("0e5", Some(0)),
            ("9223372036854775807", Some(i64::MAX)),
            ("-9223372036854775808", Some(i64::MIN)),
            ("9223372036854775808", None),
            ("1e400", None),
        ] {
            assert_eq!(Decimal::read(text).to_i64(), value, "{text}");
            assert_eq!(integer(text), value, "{text}");
        }
    }
}
