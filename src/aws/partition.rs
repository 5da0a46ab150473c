//! The AWS partitions, with the prefixes of their Regions and the domains of their endpoints.

/// A partition.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Partition {
    /// Its name, as in ARNs.
    pub(crate) name: &'static str,
    /// The prefixes of its Region codes.
    prefixes: &'static [&'static str],
    /// The domain of its endpoints.
    pub(crate) dns_suffix: &'static str,
}

/// Every partition, the commercial one first.
pub(crate) const PARTITIONS: [Partition; 8] = [
    Partition {
        name: "aws",
        prefixes: &["us", "eu", "ap", "sa", "ca", "me", "af", "il", "mx"],
        dns_suffix: "amazonaws.com",
    },
    Partition { name: "aws-cn", prefixes: &["cn"], dns_suffix: "amazonaws.com.cn" },
    Partition { name: "aws-us-gov", prefixes: &["us-gov"], dns_suffix: "amazonaws.com" },
    Partition { name: "aws-iso", prefixes: &["us-iso"], dns_suffix: "c2s.ic.gov" },
    Partition { name: "aws-iso-b", prefixes: &["us-isob"], dns_suffix: "sc2s.sgov.gov" },
    Partition { name: "aws-iso-e", prefixes: &["eu-isoe"], dns_suffix: "cloud.adc-e.uk" },
    Partition { name: "aws-iso-f", prefixes: &["us-isof"], dns_suffix: "csp.hci.ic.gov" },
    Partition { name: "aws-eusc", prefixes: &["eusc-de"], dns_suffix: "amazonaws.eu" },
];

impl Partition {
    /// Returns the partition of a Region. A Region with an unknown prefix counts as commercial, as in the
    /// SDKs.
    pub(crate) fn of(region: &str) -> &'static Partition {
        PARTITIONS.iter().find(|partition| partition.has(region)).unwrap_or(&PARTITIONS[0])
    }

    /// Returns whether the name is one of its prefixes, a word and a number, such as `us-gov-west-1`.
    fn has(&self, region: &str) -> bool {
        self.prefixes.iter().any(|prefix| {
            let rest = region.strip_prefix(prefix).and_then(|rest| rest.strip_prefix('-'));
            rest.and_then(|rest| rest.split_once('-')).is_some_and(|(word, number)| {
                let is_word = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_';
                !word.is_empty()
                    && word.bytes().all(is_word)
                    && !number.is_empty()
                    && number.bytes().all(|byte| byte.is_ascii_digit())
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn regions_are_in_their_partition() {
        for (region, partition) in [
            ("us-east-1", "aws"),
            ("ap-southeast-7", "aws"),
            ("il-central-1", "aws"),
            ("mx-central-1", "aws"),
            ("cn-north-1", "aws-cn"),
            ("us-gov-west-1", "aws-us-gov"),
            ("us-iso-east-1", "aws-iso"),
            ("us-isob-east-1", "aws-iso-b"),
            ("eu-isoe-west-1", "aws-iso-e"),
            ("us-isof-south-1", "aws-iso-f"),
            ("eusc-de-east-1", "aws-eusc"),
            ("us-gov-west-", "aws"),
            ("us-gov-we_st-1", "aws-us-gov"),
            ("us-gov-we.st-1", "aws"),
            ("us-gov-1", "aws"),
            ("moon-base-1", "aws"),
            ("local", "aws"),
        ] {
            assert_eq!(Partition::of(region).name, partition, "{region}");
        }
    }
}
