//! The generated files are up to date.

#[test]
fn generated_files_are_up_to_date() {
    let root = crate::root();
    let stale: Vec<String> = crate::generate::files()
        .into_iter()
        .filter(|(path, content)| std::fs::read_to_string(root.join(path)).ok().as_ref() != Some(content))
        .map(|(path, _)| path)
        .collect();
    assert!(stale.is_empty(), "run `npm run generate`: stale are {stale:?}");
}

#[test]
fn the_index_of_the_rules_has_every_rule() {
    let page = crate::rules_page::page();
    for docs in ecs_start_task::rules::DOCS {
        let code = docs.rule.code;
        assert_eq!(page.matches(&format!("\n| [`{code}`](#{code}) | ")).count(), 1, "{code}");
    }
}
