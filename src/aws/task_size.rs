//! Task sizes: `1024`, `1 vCPU`, `2048`, `2 GB`.

/// Returns task CPU in CPU units (1 vCPU = 1,024 units); `None` if the text is not a size,
/// `i64::MAX` if it is too large to count.
pub(crate) fn cpu_units(text: &str) -> Option<i64> {
    read(text, "vcpu")
}

/// Returns task memory in MiB (1 GB = 1,024 MiB); `None` if the text is not a size, `i64::MAX` if
/// it is too large to count.
pub(crate) fn memory_mib(text: &str) -> Option<i64> {
    read(text, "gb")
}

fn read(text: &str, unit: &str) -> Option<i64> {
    // Parsing digits fails only on overflow.
    let value = |digits: &str| digits.parse().unwrap_or(i64::MAX);
    let (whole, rest) = split_digits(text);
    if rest.is_empty() {
        return (!whole.is_empty()).then(|| value(whole));
    }
    let (fraction, rest) = rest.strip_prefix('.').map_or(("0", rest), split_digits);
    let has_unit = rest.trim_start_matches(' ').eq_ignore_ascii_case(unit);
    if !has_unit || fraction.is_empty() || whole.is_empty() && !text.starts_with('.') {
        return None;
    }
    // Ten digits of a fraction represent every multiple of 1/1024. Further digits are ignored.
    let fraction = &fraction[..fraction.len().min(10)];
    let part = value(fraction) * 1024 / 10_i64.pow(fraction.len() as u32);
    let whole = if whole.is_empty() { 0 } else { value(whole) };
    Some(whole.saturating_mul(1024).saturating_add(part))
}

/// Splits a string after the digits that it begins with.
fn split_digits(text: &str) -> (&str, &str) {
    text.split_at(text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len()))
}

/// Amounts of memory in MiB: minimum, maximum and step. All are multiples of the step.
pub(crate) type Amounts = (i64, i64, i64);

/// The memory that Fargate offers for a number of CPU units. The last row, with three amounts, exists only in
/// revision 2026.
pub(crate) const FARGATE: [(i64, &[Amounts]); 8] = [
    (256, &[(512, 1024, 512), (2048, 2048, 1)]),
    (512, &[(1024, 4096, 1024)]),
    (1024, &[(2048, 8192, 1024)]),
    (2048, &[(4096, 16_384, 1024)]),
    (4096, &[(8192, 30_720, 1024)]),
    (8192, &[(16_384, 61_440, 4096)]),
    (16_384, &[(32_768, 122_880, 8192)]),
    (32_768, &[(61_440, 61_440, 1), (122_880, 122_880, 1), (249_856, 249_856, 1)]),
];

/// The CPU size that only revision 2026 has, and that not every Region offers.
pub(crate) const FARGATE_LARGEST: i64 = 32_768;

/// Returns whether the ranges of a Fargate size contain `memory`.
pub(crate) fn offers(ranges: &[Amounts], memory: i64) -> bool {
    ranges.iter().any(|&(min, max, step)| min <= memory && memory <= max && memory % step == 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_formats_are_read() {
        for (text, units) in [
            ("256", Some(256)),
            (".25 vCPU", Some(256)),
            ("0.25vcpu", Some(256)),
            ("1 VCPU", Some(1024)),
            ("16  vCPU", Some(16_384)),
            ("1 ", None),
            ("1.5", None),
            (" vCPU", None),
            ("1.5.5 vCPU", None),
            ("1 vCPU ", None),
            ("0000000000000000000000256", Some(256)),
            ("9223372036854775806", Some(i64::MAX - 1)),
            ("1.5vCPU", Some(1536)),
            ("0.0009765625 vCPU", Some(1)),
            ("0.00097656249 vCPU", Some(0)),
            ("0.00097656250000000000001 vCPU", Some(1)),
            ("99999999999999999999", Some(i64::MAX)),
            ("", None),
            ("vCPU", None),
            (". vCPU", None),
            ("1. vCPU", None),
            ("1\tvCPU", None),
            ("-1", None),
            ("1e3", None),
            ("1 GB", None),
            ("１", None),
        ] {
            assert_eq!(cpu_units(text), units, "{text:?}");
        }
        assert_eq!(memory_mib("2 GB"), Some(2048));
        assert_eq!(memory_mib("0.5gb"), Some(512));
        assert_eq!(memory_mib("1 vCPU"), None);
    }

    #[test]
    fn fargate_offers_74_combinations_in_2023_and_3_more_in_2026() {
        let combinations = |sizes: &[(i64, &[Amounts])]| {
            sizes
                .iter()
                .map(|(_, ranges)| (1..=300_000).filter(|&memory| offers(ranges, memory)).count())
                .sum::<usize>()
        };
        assert_eq!(combinations(&FARGATE[..7]), 74);
        assert_eq!(combinations(&FARGATE[7..]), 3);
    }
}
