//! Paths with slashes, for comparing and showing, not for opening.

/// Returns a path without `.` and `..`, relative to a folder unless it is absolute.
pub(crate) fn absolute(folder: &str, path: &str) -> String {
    let (folder, path) = if is_windows(folder) {
        (folder.replace('\\', "/"), path.replace('\\', "/"))
    } else {
        (folder.to_owned(), path.to_owned())
    };
    let whole = if is_absolute(&path) { path } else { format!("{folder}/{path}") };
    let mut steps: Vec<&str> = Vec::new();
    for step in whole.split('/') {
        match step {
            "" | "." => {}
            ".." => drop(steps.pop()),
            step => steps.push(step),
        }
    }
    let root = if whole.starts_with('/') { "/" } else { "" };
    format!("{root}{}", steps.join("/"))
}

fn is_windows(folder: &str) -> bool {
    folder.as_bytes().get(1) == Some(&b':')
}

fn is_absolute(path: &str) -> bool {
    path.starts_with('/') || path.as_bytes().get(1..3) == Some(b":/")
}

/// Returns an absolute path relative to an absolute folder that contains it.
pub(crate) fn inside<'p>(path: &'p str, folder: &str) -> Option<&'p str> {
    if folder == "/" {
        return path.strip_prefix('/');
    }
    path.strip_prefix(folder)?.strip_prefix('/')
}

/// Returns an absolute path relative to an absolute folder, with `../` if it is not in the folder.
pub(crate) fn relative(path: &str, folder: &str) -> String {
    let (mut folder, mut up) = (folder, String::new());
    loop {
        if let Some(rest) = inside(path, if folder.is_empty() { "/" } else { folder }) {
            return up + rest;
        }
        let Some(slash) = folder.rfind('/') else { return path.to_owned() };
        folder = &folder[..slash];
        up.push_str("../");
    }
}

/// Returns whether the path matches a pattern, or is the file or in the folder of that name.
fn matches(pattern: &str, path: &str) -> bool {
    let pattern = pattern.strip_prefix("./").unwrap_or(pattern);
    let in_folder = pattern.strip_suffix('/').unwrap_or(pattern);
    let is_glob = || pattern.contains(['*', '?', '[', '{']) && fast_glob::glob_match(pattern, path);
    pattern == path || inside(path, in_folder).is_some() || is_glob()
}

/// Returns whether an absolute path matches a pattern relative to a folder.
pub(crate) fn matches_from(folder: &str, pattern: &str, path: &str) -> bool {
    let (mut folder, mut below) = (folder, pattern);
    while let Some(rest) = below.strip_prefix("../") {
        folder = &folder[..folder.rfind('/').unwrap_or_default()];
        below = rest;
    }
    inside(path, if folder.is_empty() { "/" } else { folder }).is_some_and(|seen| matches(below, seen))
        || is_absolute(pattern) && matches(pattern, path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_seen_from_a_folder() {
        for (folder, path, whole) in [
            ("/a/b", "c.json", "/a/b/c.json"),
            ("/a/b", "./c/../d.json", "/a/b/d.json"),
            ("/a/b", "../../../x", "/x"),
            ("/a/b", "/c/d", "/c/d"),
            ("/", "c", "/c"),
            ("C:\\a", "b\\c.json", "C:/a/b/c.json"),
            ("C:\\a", "D:\\c.json", "D:/c.json"),
            ("/a", "b\\c.json", "/a/b\\c.json"),
            ("/a\\b", "c.json", "/a\\b/c.json"),
        ] {
            assert_eq!(absolute(folder, path), whole);
        }
        assert_eq!(inside("/a/b/c", "/a"), Some("b/c"));
        assert_eq!(inside("/a/b", "/"), Some("a/b"));
        assert_eq!((inside("/ab", "/a"), inside("/a", "/a")), (None, None));
        for (path, folder, seen) in [
            ("/a/b/c", "/a", "b/c"),
            ("/a/b", "/", "a/b"),
            ("/a/b", "/a/c/d", "../../b"),
            ("/ab", "/a", "../ab"),
            ("C:/a", "C:/b", "../a"),
            ("D:/a", "C:/b", "D:/a"),
        ] {
            assert_eq!(relative(path, folder), seen);
        }
    }

    #[test]
    fn patterns_match_files_and_folders() {
        for (pattern, path, result) in [
            ("tasks/*.json", "tasks/a.json", true),
            ("tasks/*.json", "tasks/b/a.json", false),
            ("tasks/**", "tasks/b/a.json", true),
            ("./tasks/[odd].json", "tasks/[odd].json", true),
            ("tasks", "tasks/b/a.json", true),
            ("tasks/", "tasks/a.json", true),
            ("task", "tasks/a.json", false),
        ] {
            assert_eq!(matches(pattern, path), result, "{pattern} {path}");
        }
        for (folder, pattern, result) in [
            ("/a", "b/*.json", true),
            ("/a", "./b", true),
            ("/a/x/y", "../../b/*.json", true),
            ("/a/x", "b/*.json", false),
            ("/", "a/**", true),
            ("/x", "../../../a/b/c.json", true),
            ("/x", "/a/b/*.json", true),
            ("/x/y/z", "../**/c.json", false),
            ("/x", "**/c.json", false),
            ("/a", "**/c.json", true),
            ("/x", "/**/c.json", true),
        ] {
            assert_eq!(matches_from(folder, pattern, "/a/b/c.json"), result, "{folder} {pattern}");
        }
    }
}
