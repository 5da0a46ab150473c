//! The generated files are what the model and the rules give today.

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
