//! A state of AWS Step Functions that calls the operation directly.

use super::literal::{self, JSON, Style, json_text};
use super::{ROOT, Target};
use crate::build::endpoint::DEFAULT_REGION;
use crate::partition::Partition;

pub(super) fn write(target: &Target<'_>) -> String {
    // The integration wants the names of members with a capital first.
    let key = |name: &str| json_text(&capitalised(name));
    let style = Style { indent: Some("  "), level: 1, key, ..JSON };
    let parameters = literal::write(target.request, ROOT, &style);
    let partition = Partition::of(target.region.unwrap_or(DEFAULT_REGION)).name;
    format!(
        "{{\n  \"Type\": \"Task\",\n  \"Resource\": \"arn:{partition}:states:::aws-sdk:ecs:startTask\",\n  \"Parameters\": {parameters},\n  \"End\": true\n}}\n"
    )
}

/// The name with its first letter in upper case.
pub(super) fn capitalised(name: &str) -> String {
    let mut characters = name.chars();
    characters
        .next()
        .map_or_else(String::new, |first| first.to_ascii_uppercase().to_string() + characters.as_str())
}
