//! Labels of members and items, in titles of schemas and in forms.

use crate::model::{Member, MemberDocs, words};

/// Words with a fixed spelling.
const WORDS: [(&str, &str); 18] = [
    ("arn", "ARN"),
    ("aws", "AWS"),
    ("awsvpc", "awsvpc"),
    ("cpu", "CPU"),
    ("ebs", "EBS"),
    ("ecs", "ECS"),
    ("gib", "GiB"),
    ("gpu", "GPU"),
    ("id", "ID"),
    ("iops", "IOPS"),
    ("ip", "IP"),
    ("ipv4", "IPv4"),
    ("ipv6", "IPv6"),
    ("kms", "KMS"),
    ("mps", "MPS"),
    ("nvidia", "NVIDIA"),
    ("arns", "ARNs"),
    ("ids", "IDs"),
];

/// Returns a name in camel case as words: `enableECSManagedTags` becomes `Enable ECS managed tags`.
pub fn label(name: &str) -> String {
    let words = words(name);
    let spelled = words.iter().map(|word| {
        WORDS.iter().find(|(plain, _)| plain == word).map_or(word.as_str(), |(_, spelled)| spelled)
    });
    let mut label = spelled.collect::<Vec<_>>().join(" ");
    if !label.starts_with("awsvpc")
        && let Some(first) = label.get_mut(..1)
    {
        first.make_ascii_uppercase();
    }
    label
}

/// Returns the label of an array's item.
pub fn item_label(member: &Member, said: &MemberDocs) -> String {
    match (said.item, said.structure) {
        (Some(name), _) => name.to_owned(),
        (None, Some(docs)) => label(docs.shape.name),
        (None, None) => {
            let label = label(member.name);
            label.strip_suffix('s').map_or_else(|| label.clone(), str::to_owned)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_become_words() {
        for (name, words) in [
            ("cluster", "Cluster"),
            ("containerInstances", "Container instances"),
            ("enableECSManagedTags", "Enable ECS managed tags"),
            ("awsvpcConfiguration", "awsvpc configuration"),
            ("assignPublicIp", "Assign public IP"),
            ("sizeInGiB", "Size in GiB"),
            ("taskRoleArn", "Task role ARN"),
            ("managedEBSVolume", "Managed EBS volume"),
            ("privateIpv4Address", "Private IPv4 address"),
            ("bindIP", "Bind IP"),
            ("kmsKeyId", "KMS key ID"),
            ("gpuIds", "GPU IDs"),
            ("nvidiaMps", "NVIDIA MPS"),
            ("iops", "IOPS"),
            ("key", "Key"),
        ] {
            assert_eq!(label(name), words);
        }
    }
}
