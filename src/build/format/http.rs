//! The HTTP request, raw and by curl.

use super::cli::quoted;
use super::{ROOT, Target, compact};
use crate::build::endpoint::DEFAULT_REGION;
use crate::build::references::has_any;

/// The header that names the operation.
const TARGET: &str = "AmazonEC2ContainerServiceV20141113.StartTask";

/// The media type of the protocol.
const CONTENT_TYPE: &str = "application/x-amz-json-1.1";

/// Returns the HTTP request. Signing adds more headers.
pub(super) fn request(target: &Target<'_>) -> String {
    let endpoint = target.endpoint();
    let body = compact(target.request, ROOT);
    let (path, host, length) = (&endpoint.path, &endpoint.host, body.len());
    format!(
        "POST {path} HTTP/1.1\r\nHost: {host}\r\nContent-Type: {CONTENT_TYPE}\r\nX-Amz-Target: \
            {TARGET}\r\nContent-Length: {length}\r\n\r\n{body}"
    )
}

/// Returns the request for curl, which signs it with the credentials of the environment.
pub(super) fn curl(target: &Target<'_>) -> String {
    let endpoint = match target.custom_address().filter(|address| has_any(address)) {
        // Only the shell knows where its path begins.
        Some(address) => address,
        None => target.endpoint().url(),
    };
    // Between brackets curl would find a pattern of several addresses, and start a task at each.
    let globoff = if endpoint.contains(['[', ']', '{', '}']) { "--globoff " } else { "" };
    let url = quoted(&endpoint);
    let signature = quoted(&format!("aws:amz:{}:ecs", target.region.unwrap_or(DEFAULT_REGION)));
    let body = quoted(&compact(target.request, ROOT));
    format!(
        r#"curl {globoff}{url} \
  --aws-sigv4 {signature} \
  --user "$AWS_ACCESS_KEY_ID:$AWS_SECRET_ACCESS_KEY" \
  --header "X-Amz-Security-Token: $AWS_SESSION_TOKEN" \
  --header 'Content-Type: {CONTENT_TYPE}' \
  --header 'X-Amz-Target: {TARGET}' \
  --data-binary {body}
"#
    )
}
