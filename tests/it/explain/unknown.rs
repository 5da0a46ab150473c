//! Unknown targets lead to the nearest names.

use super::*;

#[test]
fn something_unknown_leads_to_the_nearest_names() {
    for (target, near) in [
        ("overrides.cpuu", "overrides.cpu"),
        ("to-many-items", "too-many-items"),
        ("RESOURCES:MEMORY", "RESOURCE:MEMORY"),
        ("EssentialContainerExit", "EssentialContainerExited"),
        ("ClusterNotFonudException", "ClusterNotFoundException"),
        ("taskDefinitoin", "taskDefinition"),
        ("containerOverrides[].enviroment", "overrides.containerOverrides[].environment"),
    ] {
        let explanation = is(target, Is::Unknown);
        assert!(explanation.related.contains(&near.to_owned()), "{target}: {:?}", explanation.related);
    }
    for target in
        ["", "   ", "\u{0}", "null", "[1, 2]", "{\"hello\": 1}", "once upon a time", "foo", "xyz", "FOO_BAR"]
    {
        assert!(!is(target, Is::Unknown).related.is_empty(), "{target}");
    }
    assert!(!is(&"a word that nobody knows ".repeat(10_000), Is::Unknown).related.is_empty());
    for value in [json!(null), json!(true), json!(1.5), json!([]), json!({ "clutser": "x" })] {
        let explanation = about_value(&value);
        assert_eq!(explanation.kind, Is::Unknown, "{value}");
        assert!(!explanation.related.is_empty(), "{value}");
    }
    // By words that they share.
    let words = is("subnet missing in zone", Is::Unknown).related;
    assert!(words.contains(&"unusual-subnet-id".to_owned()), "{words:?}");
    assert_eq!(about_value(&json!({ "clutser": "x" })).related, ["cluster"]);
}

#[test]
fn an_unknown_path_suggests_its_siblings_in_any_notation() {
    for (dotted, pointer, first) in [
        ("foo", "/foo", None),
        ("overrides.foo", "/overrides/foo", Some("overrides.")),
        ("overrides.cpuu", "/overrides/cpuu", Some("overrides.cpu")),
        ("overrides.enviroment", "/overrides/enviroment", Some("overrides.containerOverrides[].environment")),
        (
            "overrides.containerOverrides[].fo",
            "/overrides/containerOverrides/7/fo",
            Some("overrides.containerOverrides[]."),
        ),
        ("container_overrides.fo", "/container_overrides/fo", Some("overrides.containerOverrides[].")),
        ("overrides.cpu.foo", "/overrides/cpu/foo", Some("overrides.")),
        ("tasks[0].foo", "/tasks/0/foo", Some("tasks[].")),
        ("entryPoint", "/entryPoint", Some("unknown-member")),
    ] {
        let (explanation, other) = (is(dotted, Is::Unknown), is(pointer, Is::Unknown));
        assert_eq!(
            (&explanation.related, &explanation.summary),
            (&other.related, &other.summary),
            "{dotted}"
        );
        let related = &explanation.related;
        assert!((3..=5).contains(&related.len()), "{dotted}: {related:?}");
        assert!(related[0].starts_with(first.unwrap_or_default()), "{dotted}: {related:?}");
    }
    for dotted in ["overrides.cpu", "overrides.containerOverrides[0].cpu", "tasks[0].image", "launchType"] {
        let pointer = format!("/{}", dotted.replace("[0]", "/0").replace('.', "/"));
        assert_eq!(about(dotted).related, about(&pointer).related, "{dotted}");
    }
}
