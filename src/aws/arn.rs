//! Amazon Resource Names.

use crate::aws::partition::PARTITIONS;

/// The parts of an ARN.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Arn<'a> {
    pub(crate) partition: &'a str,
    pub(crate) service: &'a str,
    pub(crate) region: &'a str,
    pub(crate) account: &'a str,
    pub(crate) resource: &'a str,
}

impl<'a> Arn<'a> {
    /// Splits an ARN. Returns `None` if a part is missing or the partition does not exist.
    pub(crate) fn read(text: &'a str) -> Option<Arn<'a>> {
        let mut resource = text.strip_prefix("arn:")?;
        let mut part = || {
            let colon = resource.bytes().position(|byte| byte == b':')?;
            let part = &resource[..colon];
            resource = &resource[colon + 1..];
            Some(part)
        };
        let (partition, service, region, account) = (part()?, part()?, part()?, part()?);
        PARTITIONS.iter().any(|known| known.name == partition).then_some(Arn {
            partition,
            service,
            region,
            account,
            resource,
        })
    }

    /// Splits an ARN of Amazon ECS whose resource has this type, and returns it with the rest after the type.
    pub(crate) fn read_ecs(text: &'a str, resource_type: &str) -> Option<(Arn<'a>, &'a str)> {
        let arn = Arn::read(text)?;
        let rest = arn.resource.strip_prefix(resource_type)?.strip_prefix('/')?;
        (arn.service == "ecs" && is_region(arn.region) && is_account(arn.account)).then_some((arn, rest))
    }
}

/// Returns the parts of a container instance's ARN: the cluster (long form only) and the ID.
pub(crate) fn container_instance(text: &str) -> Option<(Arn<'_>, Option<&str>, &str)> {
    let (arn, rest) = Arn::read_ecs(text, "container-instance")?;
    let (cluster, id) = match rest.split_once('/') {
        Some((cluster, id)) => (Some(cluster), id),
        None => (None, rest),
    };
    let is_valid = cluster.is_none_or(is_name)
        && !id.is_empty()
        && id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    is_valid.then_some((arn, cluster, id))
}

/// Returns the cluster's name in its ARN.
pub(crate) fn cluster(text: &str) -> Option<(Arn<'_>, &str)> {
    Arn::read_ecs(text, "cluster").filter(|(_, name)| is_name(name))
}

/// Returns the family and the revision (if present) in the ARN of a task definition.
pub(crate) fn task_definition(text: &str) -> Option<(Arn<'_>, Option<&str>)> {
    let (arn, rest) = Arn::read_ecs(text, "task-definition")?;
    Some((arn, family(rest)?))
}

/// Returns the revision of `family` or `family:revision`; the outer `None` if it is neither.
#[expect(clippy::option_option, reason = "whether it is a name, and whether that has a revision")]
pub(crate) fn family(text: &str) -> Option<Option<&str>> {
    match text.bytes().position(|byte| byte == b':') {
        None => is_name(text).then_some(None),
        Some(colon) => {
            let (family, revision) = (&text[..colon], &text[colon + 1..]);
            let digits = revision.bytes().all(|byte| byte.is_ascii_digit());
            let is_valid = digits && (1..=10).contains(&revision.len()) && !revision.starts_with('0');
            (is_valid && is_name(family)).then_some(Some(revision))
        }
    }
}

/// Returns the family and the revision in the ARN or the name of a task definition; `None` if the name is malformed.
pub(crate) fn family_and_revision(text: &str) -> Option<(&str, Option<i64>)> {
    let short = if task_definition(text).is_some() { text.rsplit('/').next().unwrap_or(text) } else { text };
    let revision = family(short)?.and_then(|digits| digits.parse().ok());
    Some((short.split(':').next().unwrap_or(short), revision))
}

/// Returns the ARN of an IAM role: an ARN without Region whose resource is `role/`, a path and a name.
pub(crate) fn role(text: &str) -> Option<Arn<'_>> {
    let arn = Arn::read(text)?;
    let path_and_name = arn.resource.strip_prefix("role/")?;
    let (path, name) = path_and_name.rsplit_once('/').unwrap_or(("", path_and_name));
    let is_valid_name = (1..=64).contains(&name.len()) && name.bytes().all(is_role_name_byte);
    // The path's own limit counts its first and last slash.
    let is_valid_path = path_and_name.len() == name.len()
        || (path.len() + 2 <= 512
            && path
                .split('/')
                .all(|step| !step.is_empty() && step.bytes().all(|b| (0x21..=0x7e).contains(&b))));
    let is_valid = arn.service == "iam"
        && arn.region.is_empty()
        && is_account(arn.account)
        && is_valid_name
        && is_valid_path;
    is_valid.then_some(arn)
}

/// Returns whether the text is the ARN of an S3 object; `Some(true)` if its key ends in `.env`.
pub(crate) fn environment_file(text: &str) -> Option<bool> {
    let arn = Arn::read(text)?;
    let (bucket, key) = arn.resource.split_once('/')?;
    let edge = |byte: Option<&u8>| byte.is_some_and(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
    let bytes = bucket.as_bytes();
    let is_valid_bucket = (3..=63).contains(&bytes.len())
        && edge(bytes.first())
        && edge(bytes.last())
        && bytes.iter().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'.' | b'-'));
    let is_valid = arn.service == "s3"
        && arn.region.is_empty()
        && arn.account.is_empty()
        && is_valid_bucket
        && !key.is_empty()
        && !key.contains(['\r', '\n', '\u{2028}', '\u{2029}']);
    // S3 keys are case-sensitive.
    is_valid.then(|| key.strip_suffix(".env").is_some())
}

fn is_role_name_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"+=,.@_-".contains(&byte)
}

/// Returns whether a string is a name of a cluster, family or container: 1 to 255 letters, digits, hyphens and
/// underscores.
pub(crate) fn is_name(text: &str) -> bool {
    (1..=255).contains(&text.len()) && text.bytes().all(is_name_byte)
}

pub(crate) fn is_name_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-'
}

/// Returns the first character that such a name must not contain.
pub(crate) fn outside_names(text: &str) -> Option<char> {
    let at = text.bytes().position(|byte| !is_name_byte(byte))?;
    text[at..].chars().next()
}

fn is_account(text: &str) -> bool {
    text.len() == 12 && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Returns whether a string has the format of a Region: lowercase words and digits separated by hyphens. The
/// list of Regions changes often.
fn is_region(text: &str) -> bool {
    let (mut hyphens, mut follows_hyphen) = (0, true);
    for byte in text.bytes() {
        let is_hyphen = byte == b'-';
        if !(is_hyphen && !follows_hyphen || byte.is_ascii_lowercase() || byte.is_ascii_digit()) {
            return false;
        }
        hyphens += u32::from(is_hyphen);
        follows_hyphen = is_hyphen;
    }
    hyphens > 0 && !follows_hyphen
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_revision_has_1_to_10_digits() {
        assert_eq!(family("web:1"), Some(Some("1")));
        assert_eq!(family("web:1234567890"), Some(Some("1234567890")));
        assert_eq!(family("web:12345678901"), None);
        assert_eq!(family("web:"), None);
    }

    #[test]
    fn the_path_of_a_role_consists_of_visible_ascii() {
        for (path, is_valid) in [("!", true), ("~", true), (" ", false), ("\u{7F}", false)] {
            let arn = format!("arn:aws:iam::123456789012:role/{path}/name");
            assert_eq!(role(&arn).is_some(), is_valid, "{path:?}");
        }
    }

    #[test]
    fn a_region_contains_a_hyphen() {
        for (text, is_valid) in [("us-east-1", true), ("local-1", true), ("local", false), ("local-", false)]
        {
            assert_eq!(is_region(text), is_valid, "{text}");
        }
    }
}
