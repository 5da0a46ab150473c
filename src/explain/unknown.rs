//! Explains unknown targets: suggests the nearest known names.

use super::messages;
use super::{ExplanationKind, Page, Prose, guide, is_name, member};
use crate::model::is_same_name;
use crate::read::pointer;
use crate::rules::DOCS;
use crate::sort::sort_by_rank;
use crate::validate::structural::unknown_member;
use crate::validate::suggest;

/// At most this many names are listed.
const MOST: usize = 5;

/// Returns the page of an unknown target.
pub(super) fn page(target: &str) -> Page {
    let mut page = Page::new(
        ExplanationKind::Unknown,
        "Unknown target",
        "This is not a known member, rule, failure reason, stop code, exception or message.",
    );
    if is_name(target) {
        page.title = Prose::new("Unknown: ").value(target);
    }
    if let Some(reason) = member::misplaced(target) {
        page.summary = Prose::new("This is not a member of a request. ").own(reason);
        page.related(unknown_member::RULE.code.as_str());
    }
    messages::begun(target, 0).into_iter().take(MOST).for_each(|name| page.related(name));
    nearest(target, &mut page);
    page.detail(
        "targets",
        "Known targets",
        "A member path (`overrides.cpu`), a rule (`too-many-items`), a failure reason \
            (`RESOURCE:MEMORY`), a stop code (`EssentialContainerExited`), a stopped reason, an exception \
            (`ClientException`), an error message, a violation, an event, a request or a response.",
    );
    page.docs = guide("troubleshooting");
    page
}

/// Returns every name that can be explained, members apart.
fn names() -> impl Iterator<Item = &'static str> {
    let rules = DOCS.iter().map(|docs| docs.rule.code.as_str());
    rules.chain(messages::names()).chain(messages::attributes())
}

/// Adds the names that are nearest: by spelling, by where a path leads, by words.
fn nearest(target: &str, page: &mut Page) {
    // Longer texts are not misspelled names, and comparing them with every name is slow.
    const LONGEST: usize = 4096;
    let mut end = target.len().min(LONGEST);
    while !target.is_char_boundary(end) {
        end -= 1;
    }
    let target = &target[..end];
    let paths = member::paths();
    let paths: Vec<&str> = paths.iter().map(String::as_str).collect();
    let mut all: Vec<&str> = names().collect();
    all.extend(&paths);
    // A path is the same however it is written.
    let steps = member::steps(target);
    let joined = steps.join(".");
    let wanted = if steps.is_empty() { target } else { &joined };
    let by_spelling = suggest::most_similar(&all, wanted, MOST);
    let lasts: Vec<&str> = paths.iter().map(|path| last_name(path)).collect();
    let mut by_last = suggest::most_similar(&lasts, last_name(wanted), 3);
    for near in &mut by_last {
        *near = lasts.iter().position(|last| last == near).map_or(*near, |index| paths[index]);
    }
    let (is_inside, inside) = siblings(&paths, &steps);
    let inside = suggest::by_similarity(&inside, wanted);
    // The structure that a path leads to is more specific than its spelling, and the root is least specific.
    let mut found: Vec<&str> = Vec::new();
    if is_inside {
        found.extend(by_spelling.iter().filter(|name| inside.contains(name)));
        found.extend(&by_last);
        found.extend(&inside);
    }
    for names in [by_spelling, by_last, with_words(&all, target), inside] {
        found.extend(&names);
    }
    for name in found {
        if page.related.len() < MOST {
            page.related(name);
        }
    }
}

fn last_name(path: &str) -> &str {
    pointer::without_brackets(&path[path.rfind('.').map_or(0, |at| at + 1)..])
}

/// Returns the members of the structure that the known part of a path leads to, and whether any part is known.
fn siblings<'p>(paths: &[&'p str], steps: &[String]) -> (bool, Vec<&'p str>) {
    let parent = |path: &'p str| &path[..path.rfind('.').unwrap_or_default()];
    for length in (0..steps.len()).rev() {
        let leads = |path: &&&'p str| {
            let mut own = parent(path).rsplit('.').map(pointer::without_brackets);
            steps[..length].iter().rev().all(|step| own.next().is_some_and(|name| is_same_name(name, step)))
        };
        if let Some(first) = paths.iter().find(leads) {
            let inside = paths.iter().copied().filter(|path| parent(path) == parent(first));
            return (length > 0, inside.collect());
        }
    }
    (false, Vec::new())
}

/// Returns the names that contain a word of a string: first those whose words few others contain.
fn with_words<'n>(names: &[&'n str], text: &str) -> Vec<&'n str> {
    let lower: Vec<String> = names.iter().map(|name| name.to_ascii_lowercase()).collect();
    let mut scores = vec![0; names.len()];
    let words = text.split(|c: char| !c.is_ascii_alphanumeric()).map(|word| word.trim_end_matches('s'));
    for word in words.filter(|word| word.len() > 3).take(20) {
        let word = word.to_ascii_lowercase();
        let having: Vec<usize> = (0..names.len()).filter(|&index| lower[index].contains(&word)).collect();
        for &index in &having {
            scores[index] += 1000 / having.len();
        }
    }
    let mut found: Vec<usize> = (0..names.len()).filter(|&index| scores[index] > 0).collect();
    sort_by_rank(&mut found, |&index| usize::MAX - scores[index]);
    found.into_iter().map(|index| names[index]).collect()
}
