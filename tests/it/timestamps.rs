//! Which strings are timestamps.

use crate::support::*;
use serde_json::json;

fn is_right(text: &str) -> bool {
    let found = found(&json!({ "tasks": [{ "createdAt": text }] }), response());
    match &*found {
        [] => true,
        [one] => {
            assert_eq!(one, "invalid-timestamp@/tasks/0/createdAt");
            false
        }
        more => panic!("{more:?}"),
    }
}

#[test]
fn days_are_those_of_their_month() {
    for (month, days) in
        [(1, 31), (3, 31), (4, 30), (5, 31), (6, 30), (7, 31), (8, 31), (9, 30), (10, 31), (11, 30), (12, 31)]
    {
        for year in [1970, 2023, 2024] {
            let on = |day: u32| is_right(&format!("{year}-{month:02}-{day:02}T12:30:15Z"));
            assert!(on(1) && on(days), "{year}-{month}");
            assert!(!on(0) && !on(days + 1), "{year}-{month}");
        }
    }
    for (year, days) in
        [(2023, 28), (2024, 29), (1900, 28), (2000, 29), (2100, 28), (2400, 29), (1600, 29), (1200, 29)]
    {
        let on = |day: u32| is_right(&format!("{year}-02-{day:02}T12:30:15Z"));
        assert!(on(1) && on(days) && !on(days + 1) && !on(0), "{year}");
    }
    for year in ["x024", "2x24", "20x4", "202x", "-024", "024", "+002024"] {
        assert!(!is_right(&format!("{year}-01-01T12:30:15Z")), "{year}");
    }
    for month in ["00", "13", "20", "21"] {
        assert!(!is_right(&format!("2024-{month}-01T12:30:15Z")), "{month}");
    }
}

#[test]
fn separators_are_those_of_iso_8601() {
    let right = "2026-11-23T12:30:15.5+05:30";
    for (at, separators) in
        [(4, "-"), (7, "-"), (10, "Tt "), (13, ":"), (16, ":"), (19, ".,"), (21, "+-"), (24, ":")]
    {
        for other in (' '..='~').filter(|other| !other.is_ascii_digit()) {
            let text = format!("{}{other}{}", &right[..at], &right[at + 1..]);
            assert_eq!(is_right(&text), separators.contains(other), "{text}");
        }
    }
}

#[test]
fn times_of_day() {
    for time in
        ["00:00", "23:59", "19:09", "00:00:00", "23:59:59", "23:59:60", "12:30:15.1", "12:30:15,123456789"]
    {
        for offset in ["", "Z", "z", "+00:00", "-07:00", "+1400", "+23:59", "-2359", "+05:30"] {
            assert!(is_right(&format!("2026-11-23T{time}{offset}")), "{time}{offset}");
        }
    }
    for time in [
        "24:00",
        "30:00",
        "23:60",
        "12:70",
        "23:59:61",
        "23:59:70",
        "1:00",
        "12",
        "12:3",
        "12:30:",
        "12:30:1",
        "12:30:15.",
        "12:30:15,",
        "12:30:15.Z1",
        "12:30.5",
        "12-30",
        "12:30:15:00",
        "ab:cd",
        "12:30:15.1.2",
        "12:30:15;1",
    ] {
        assert!(!is_right(&format!("2026-11-23T{time}")), "{time}");
        assert!(!is_right(&format!("2026-11-23T{time}Z")), "{time}Z");
    }
    for offset in [
        "ZZ", "Z ", "+", "+1", "+01", "+0", "+01:", "+01:0", "+010", "+01:000", "+01000", "+24:00", "+30:00",
        "+01:60", "+0160", "+01:70", "1", " +01:00", "+01:00Z", "+ab:cd", "*01:00",
    ] {
        assert!(!is_right(&format!("2026-11-23T12:30:15{offset}")), "{offset}");
        assert!(!is_right(&format!("2026-11-23T12:30:15.5{offset}x")), "{offset}x");
        assert!(!is_right(&format!("2026-11-23T12:30{offset}")), "{offset}");
    }
}

#[test]
fn separators_between_date_and_time() {
    for between in ["T", "t", " "] {
        assert!(is_right(&format!("2026-11-23{between}12:30:15Z")), "{between}");
    }
    for text in [
        "",
        "2026",
        "2026-11-23",
        "2026-11-23T",
        "2026-11-23_12:30Z",
        "2026-11-23T12_30Z",
        "2026/11-23T12:30Z",
        "2026-11/23T12:30Z",
        "2026-11-23  12:30Z",
        "202-11-23T12:30Z",
        "+002026-11-23T12:30Z",
        "yyyy-11-23T12:30Z",
        "2026-mm-23T12:30Z",
        "2026-11-ddT12:30Z",
        "２026-11-23T12:30Z",
    ] {
        assert!(!is_right(text), "{text}");
    }
}
