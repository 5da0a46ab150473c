//! The output formats, one file per format.

mod arguments;
mod boto3;
mod cli;
mod cmd;
mod expression;
mod go;
mod http;
mod java;
mod js;
mod literal;
mod powershell;
mod rust;
mod step_functions;
mod typed;

use super::endpoint::{self, DEFAULT_REGION, Endpoint};
use super::references::{Reference, has_any, indices, rewritten};
use super::region::Destination;
use crate::names::names;
use crate::read::{Document, NodeId};
use literal::{JSON, Style};

/// An output format of `build`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename_all = "kebab-case"))]
#[non_exhaustive]
pub enum Format {
    /// JSON, laid out in lines.
    #[default]
    Json,
    /// A command of the AWS CLI for POSIX shells.
    Cli,
    /// A command of the AWS CLI for PowerShell, Windows PowerShell included.
    #[cfg_attr(feature = "schema", schemars(rename = "cli-powershell"))]
    CliPowerShell,
    /// A command of the AWS CLI for the Windows command prompt.
    CliCmd,
    /// A JSON file and the command of the AWS CLI that reads it.
    CliFile,
    /// Python, with boto3.
    Boto3,
    /// JavaScript, with the AWS SDK v3.
    Js,
    /// Rust, with aws-sdk-ecs.
    Rust,
    /// Go, with the AWS SDK v2.
    Go,
    /// Java, with the AWS SDK v2.
    Java,
    /// The HTTP request as it goes over the wire, without its signature.
    Http,
    /// A command of curl, which signs it.
    Curl,
    /// A state of AWS Step Functions.
    StepFunctions,
}

names! {
    Format, "format", name:
    Json = "json",
    Cli = "cli",
    CliPowerShell = "cli-powershell",
    CliCmd = "cli-cmd",
    CliFile = "cli-file",
    Boto3 = "boto3",
    Js = "js",
    Rust = "rust",
    Go = "go",
    Java = "java",
    Http = "http",
    Curl = "curl",
    StepFunctions = "step-functions",
}

impl Format {
    /// Returns whether the format has a way to write the endpoint.
    pub(super) fn carries(self, endpoint: &str) -> bool {
        self != Format::CliCmd || cmd::carries(endpoint)
    }
}

/// A request to write, with its Region and endpoint.
pub(super) struct Target<'d> {
    request: &'d Document<'d>,
    references: &'d [Reference],
    region: Option<&'d str>,
    /// A custom endpoint.
    custom_endpoint: Option<&'d str>,
}

impl Target<'_> {
    /// Returns the Region and endpoint.
    fn endpoint(&self) -> Endpoint {
        let custom = self.custom_endpoint.and_then(endpoint::read);
        custom.unwrap_or_else(|| Endpoint::of(self.region.unwrap_or(DEFAULT_REGION)))
    }

    /// Returns the URL of the custom endpoint, in the notation that clients accept.
    fn custom_address(&self) -> Option<String> {
        let address = self.custom_endpoint?;
        let address = match endpoint::read(address) {
            Some(endpoint) => endpoint.url(),
            // A part of it is a reference.
            None => address.to_owned(),
        };
        Some(address.trim_end_matches('/').to_owned())
    }

    /// Returns whether the shell splits a value of an array into several.
    fn splits(&self, node: NodeId) -> bool {
        let content = self.request.content(node);
        has_any(content)
            && indices(content)
                .any(|index| self.references.get(index).is_some_and(|reference| reference.splits))
    }
}

/// The root of every request.
const ROOT: NodeId = 0;

/// Writes a request. If it has errors, the output is for display only.
pub(super) fn write(
    request: &Document<'_>,
    references: &[Reference],
    destination: &Destination,
    format: Format,
) -> String {
    // Without references, no part of a string is a mark.
    let is_shielded = references.is_empty() && request.text.contains(MARKS);
    let shielded;
    let request = if is_shielded {
        shielded = rewritten(request, |text| {
            text.replace(MARKS[0], SHIELDS[0]).replace(MARKS[1], SHIELDS[1]).into()
        });
        &shielded
    } else {
        request
    };
    let target = Target {
        request,
        references,
        region: destination.region.as_ref().map(|(name, _)| name.as_str()),
        custom_endpoint: destination.endpoint.as_ref().map(|(url, _)| url.as_str()),
    };
    let output = match format {
        Format::Json => literal::write(request, ROOT, &Style { indent: Some("  "), ..JSON }),
        Format::Cli => cli::line(&target),
        Format::CliFile => cli::file(&target),
        Format::CliPowerShell => powershell::write(&target),
        Format::CliCmd => cmd::write(&target),
        Format::Boto3 => boto3::write(&target),
        Format::Js => js::write(&target),
        Format::Rust => rust::write(&target),
        Format::Go => go::write(&target),
        Format::Java => java::write(&target),
        Format::Http => http::request(&target),
        Format::Curl => http::curl(&target),
        Format::StepFunctions => step_functions::write(&target),
    };
    if is_shielded {
        let escape = |text: &str| text.chars().map(|c| format!("\\u{:04x}", c as u32)).collect::<String>();
        return MARKS.iter().zip(SHIELDS).fold(output, |output, (mark, shield)| {
            let mark = mark.to_string();
            output.replace(shield, &mark).replace(&escape(shield), &escape(&mark))
        });
    }
    if references.is_empty() { output } else { expression::insert(&output, references, format) }
}

/// The characters that begin marks, and their replacements where they are not marks.
const MARKS: [char; 2] = ['\u{FDD0}', '\u{FDD2}'];
const SHIELDS: [&str; 2] = ["\u{FDEE}", "\u{FDEF}"];

/// Returns compact JSON.
pub(super) fn compact(document: &Document<'_>, node: NodeId) -> String {
    literal::write(document, node, &JSON)
}
