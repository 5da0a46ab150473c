//! The Region and endpoint of a request.

use crate::aws::partition::Partition;

/// The Region that is used if none is known.
pub(crate) const DEFAULT_REGION: &str = "us-east-1";

/// An address that requests go to.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Endpoint {
    /// Scheme, host and port.
    pub(crate) origin: String,
    /// The host, with the port unless it is the default.
    pub(crate) host: String,
    /// Begins with a slash.
    pub(crate) path: String,
}

impl Endpoint {
    /// Returns the endpoint of Amazon ECS in a Region.
    pub(crate) fn of(region: &str) -> Endpoint {
        let host = format!("ecs.{region}.{}", Partition::of(region).dns_suffix);
        Endpoint { origin: format!("https://{host}"), host, path: "/".to_owned() }
    }

    /// Returns the whole address.
    pub(crate) fn url(&self) -> String {
        format!("{}{}", self.origin, self.path)
    }
}

/// Reads an `http://` or `https://` address; `None` if the text is not one.
pub(crate) fn read(address: &str) -> Option<Endpoint> {
    let (scheme, rest) = address.split_once("://")?;
    let default_port = match &*scheme.to_ascii_lowercase() {
        "http" => "80",
        "https" => "443",
        _ => return None,
    };
    let end = rest.find('/').unwrap_or(rest.len());
    let (authority, path) = rest.split_at(end);
    let is_path = |c: char| c.is_ascii_graphic() && !"?#\"'<>\\^`{|}$".contains(c);
    if !path.chars().all(is_path) {
        return None;
    }
    // An IPv6 address is in brackets and contains colons.
    let (name, port) = match authority.rsplit_once(':') {
        Some((name, port)) if !port.contains(']') => (name, Some(port)),
        _ => (authority, None),
    };
    let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '_');
    let is_host = match name.strip_prefix('[').and_then(|name| name.strip_suffix(']')) {
        Some(address) => {
            !address.is_empty() && address.chars().all(|c| c.is_ascii_hexdigit() || matches!(c, ':' | '.'))
        }
        None => !name.is_empty() && name.chars().all(is_name),
    };
    let is_port = |port: &str| port.parse::<u16>().is_ok_and(|number| number > 0) && !port.starts_with('+');
    if !is_host || !port.is_none_or(is_port) {
        return None;
    }
    let host = match port {
        Some(port) if port != default_port => format!("{name}:{port}"),
        _ => name.to_owned(),
    };
    let origin = format!("{}://{host}", scheme.to_ascii_lowercase());
    Some(Endpoint { origin, host, path: if path.is_empty() { "/".to_owned() } else { path.to_owned() } })
}

/// Returns whether the text can be a Region code: a label of a host name.
pub(crate) fn is_host_label(text: &str) -> bool {
    (1..=63).contains(&text.len())
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
        && !text.starts_with('-')
        && !text.ends_with('-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_partition_has_its_own_suffix() {
        for (region, url) in [
            ("us-east-1", "https://ecs.us-east-1.amazonaws.com/"),
            ("cn-north-1", "https://ecs.cn-north-1.amazonaws.com.cn/"),
            ("us-gov-west-1", "https://ecs.us-gov-west-1.amazonaws.com/"),
            ("us-iso-east-1", "https://ecs.us-iso-east-1.c2s.ic.gov/"),
            ("us-isob-east-1", "https://ecs.us-isob-east-1.sc2s.sgov.gov/"),
            ("eu-isoe-west-1", "https://ecs.eu-isoe-west-1.cloud.adc-e.uk/"),
            ("us-isof-south-1", "https://ecs.us-isof-south-1.csp.hci.ic.gov/"),
            ("eusc-de-east-1", "https://ecs.eusc-de-east-1.amazonaws.eu/"),
        ] {
            assert_eq!(Endpoint::of(region).url(), url);
        }
    }

    #[test]
    fn addresses_are_taken_apart() {
        for (address, host, path) in [
            ("http://localhost:4566", "localhost:4566", "/"),
            (
                "HTTPS://vpce-1.ecs.us-east-1.vpce.amazonaws.com/",
                "vpce-1.ecs.us-east-1.vpce.amazonaws.com",
                "/",
            ),
            ("https://example.com:443/a/b", "example.com", "/a/b"),
            ("http://[::1]:80", "[::1]", "/"),
            ("http://[::1]:5000/", "[::1]:5000", "/"),
        ] {
            let endpoint = read(address).unwrap();
            assert_eq!((&*endpoint.host, &*endpoint.path), (host, path), "{address}");
        }
        for wrong in [
            "",
            "localhost:4566",
            "ftp://a",
            "http://",
            "http://a b",
            "http://a:0",
            "http://a:x",
            "http://a:+1",
            "http://a/?x",
            "http://a/\"",
            "http://a'",
            "http://u@a",
            "http://[::1",
            "http://a\n",
            "http://$(x)/",
        ] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }
}
