//! A right request in the forms that clients take: one file a form.

mod arguments;
mod boto3;
mod cli;
mod cmd;
mod go;
mod http;
mod java;
mod js;
mod literal;
mod powershell;
mod rust;
mod step_functions;
mod typed;

use super::BuildOptions;
use super::endpoint::{self, Endpoint};
use crate::read::{Document, NodeId};
use literal::{JSON, Style};

/// An output format of `build`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
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

impl Format {
    /// Every form.
    pub const ALL: [Format; 13] = [
        Format::Json,
        Format::Cli,
        Format::CliPowerShell,
        Format::CliCmd,
        Format::CliFile,
        Format::Boto3,
        Format::Js,
        Format::Rust,
        Format::Go,
        Format::Java,
        Format::Http,
        Format::Curl,
        Format::StepFunctions,
    ];

    /// Its name in options.
    pub const fn name(self) -> &'static str {
        match self {
            Format::Json => "json",
            Format::Cli => "cli",
            Format::CliPowerShell => "cli-powershell",
            Format::CliCmd => "cli-cmd",
            Format::CliFile => "cli-file",
            Format::Boto3 => "boto3",
            Format::Js => "js",
            Format::Rust => "rust",
            Format::Go => "go",
            Format::Java => "java",
            Format::Http => "http",
            Format::Curl => "curl",
            Format::StepFunctions => "step-functions",
        }
    }

    /// Whether the form has a way to write the endpoint.
    pub(super) fn carries(self, endpoint: &str) -> bool {
        self != Format::CliCmd || cmd::carries(endpoint)
    }
}

/// A request to write, and where it goes.
pub(super) struct Target<'d> {
    request: &'d Document<'d>,
    region: &'d str,
    /// Whether the Region was chosen, not taken by default.
    region_chosen: bool,
    /// An endpoint of the caller's own.
    own_endpoint: Option<&'d str>,
}

impl Target<'_> {
    /// Where the request goes.
    fn endpoint(&self) -> Endpoint {
        self.own_endpoint.and_then(endpoint::read).unwrap_or_else(|| Endpoint::of(self.region))
    }
}

/// The root of every request.
const ROOT: NodeId = 0;

/// Writes a request that has no errors.
pub(super) fn write(request: &Document<'_>, options: &BuildOptions) -> String {
    let target = Target {
        request,
        region: options.region.as_deref().unwrap_or(endpoint::DEFAULT_REGION),
        region_chosen: options.region.is_some(),
        own_endpoint: options.endpoint.as_deref(),
    };
    match options.format {
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
    }
}

/// Compact JSON.
pub(super) fn compact(document: &Document<'_>, node: NodeId) -> String {
    literal::write(document, node, &JSON)
}
