//! The Region and the endpoint of a request: from the options, the command line, or the request's ARNs.

use super::endpoint::{DEFAULT_REGION, is_host_label};
use super::references::{Place, Reference, Role, displayed_text, indices};
use super::{BuildOptions, Format};
use crate::message::Sentence;
use crate::names::names;
use crate::options::InputKind;
use crate::read::pointer::pointers;
use crate::read::{Document, NodeId, NodeKind};
use crate::report::{Violation, show_value};
use crate::rules::draft::invalid_command_line;
use crate::rules::identity::region_mismatch;
use crate::sort::sort_by_rank;
use crate::validate::arn::Arn;
use serde::Serialize;

/// The Region that a request is for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Region {
    /// The name, or the reference as written in the draft.
    pub name: String,
    /// The source of the name.
    pub source: RegionSource,
}

/// The source of a Region.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename_all = "kebab-case"))]
#[non_exhaustive]
pub enum RegionSource {
    /// The `region` option.
    Option,
    /// The pasted command: `--region`, or a variable set before it.
    CommandLine,
    /// An ARN in the request.
    Arn,
    /// The default `us-east-1`: none is known, and the format requires one.
    Assumed,
}

names! {
    RegionSource, "source of a Region", name:
    Option = "option",
    CommandLine = "command-line",
    Arn = "arn",
    Assumed = "assumed",
}

/// A custom endpoint.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct CustomEndpoint {
    /// The URL, or the reference as written in the draft.
    pub url: String,
    /// The source of the address.
    pub source: EndpointSource,
}

/// The source of a custom endpoint.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename_all = "kebab-case"))]
#[non_exhaustive]
pub enum EndpointSource {
    /// The `endpoint` option.
    Option,
    /// The pasted command: `--endpoint-url`, or a variable set before it.
    CommandLine,
}

names! { EndpointSource, "source of an endpoint", name: Option = "option", CommandLine = "command-line", }

/// The Region and endpoint of a request, with marks for references.
#[derive(Clone, Debug, Default)]
pub(crate) struct Destination {
    pub(crate) region: Option<(String, RegionSource)>,
    pub(crate) endpoint: Option<(String, EndpointSource)>,
}

impl Destination {
    /// Chooses the Region and the endpoint.
    pub(crate) fn choose(
        options: &BuildOptions,
        line: (Option<String>, Option<String>),
        request: &Document<'_>,
    ) -> Self {
        let region = options.region.clone().map(|name| (name, RegionSource::Option));
        let region = region.or_else(|| line.0.map(|name| (name, RegionSource::CommandLine)));
        let region = region.or_else(|| {
            let (_, arn) = arns(request).into_iter().next()?;
            Some((arn.region.to_owned(), RegionSource::Arn))
        });
        let requires_one = matches!(options.format, Format::Http | Format::Curl);
        let region =
            region.or_else(|| requires_one.then(|| (DEFAULT_REGION.to_owned(), RegionSource::Assumed)));
        let endpoint = options.endpoint.clone().map(|url| (url, EndpointSource::Option));
        let endpoint = endpoint.or_else(|| line.1.map(|url| (url, EndpointSource::CommandLine)));
        Destination { region, endpoint }
    }

    /// Returns the Region for the result of `build`.
    pub(crate) fn listed_region(&self, references: &[Reference]) -> Option<Region> {
        let (name, source) = self.region.as_ref()?;
        Some(Region { name: displayed_text(name, references).into_owned(), source: *source })
    }

    /// Returns the endpoint for the result of `build`.
    pub(crate) fn listed_endpoint(&self, references: &[Reference]) -> Option<CustomEndpoint> {
        let (url, source) = self.endpoint.as_ref()?;
        Some(CustomEndpoint { url: displayed_text(url, references).into_owned(), source: *source })
    }

    /// Returns the same with references as written.
    pub(crate) fn displayed(&self, references: &[Reference]) -> Destination {
        let shown = |text: &str| displayed_text(text, references).into_owned();
        Destination {
            region: self.region.as_ref().map(|(name, source)| (shown(name), *source)),
            endpoint: self.endpoint.as_ref().map(|(url, source)| (shown(url), *source)),
        }
    }

    /// Returns the references in the Region and the endpoint.
    pub(crate) fn references(&self, references: &[Reference]) -> Vec<Place> {
        let region = self.region.iter().map(|(name, _)| (name, Role::Region));
        let endpoint = self.endpoint.iter().map(|(url, _)| (url, Role::Endpoint));
        region
            .chain(endpoint)
            .filter_map(|(text, role)| {
                let indices: Vec<usize> = indices(text).filter(|&index| index < references.len()).collect();
                (!indices.is_empty()).then(|| Place { path: String::new(), indices, role })
            })
            .collect()
    }

    /// Returns whether a format has a way to write the endpoint.
    pub(crate) fn is_carried_by(&self, format: Format) -> bool {
        self.endpoint.as_ref().is_none_or(|(url, _)| format.carries(url))
    }

    /// Returns the violations about the Region and the endpoint.
    pub(crate) fn violations(&self, request: &Document<'_>, options: &BuildOptions) -> Vec<Violation> {
        let violation = |rule, path, message| Violation::new(rule, InputKind::Request, path, message);
        let mut violations = Vec::new();
        // The option was checked before. This endpoint is from a command line.
        if !self.is_carried_by(options.format) {
            let message = invalid_command_line::ENDPOINT_FOR_CMD.with("format", options.format.name());
            violations.push(violation(&invalid_command_line::RULE, String::new(), message));
        }
        let (nodes, messages): (Vec<NodeId>, Vec<Sentence>) =
            self.contradictions(request).into_iter().unzip();
        for ((_, path), message) in pointers(request, &nodes).into_iter().zip(messages) {
            violations.push(violation(&region_mismatch::RULE, path, message));
        }
        violations
    }

    /// Returns the ARNs in another Region than an option or the command line specifies. The rule compares the ARNs
    /// with each other.
    fn contradictions(&self, request: &Document<'_>) -> Vec<(NodeId, Sentence)> {
        let Some((region, RegionSource::Option | RegionSource::CommandLine)) = &self.region else {
            return Vec::new();
        };
        if super::references::has_any(region) {
            return Vec::new();
        }
        let others = arns(request).into_iter().filter(|(_, arn)| arn.region != region);
        let mut others: Vec<_> =
            others.map(|(node, arn)| (node, contradiction(arn.region, region))).collect();
        sort_by_rank(&mut others, |(node, _)| *node as usize);
        others
    }
}

/// Returns what is reported about an ARN of another Region.
fn contradiction(of_arn: &str, chosen: &str) -> Sentence {
    region_mismatch::OF_REQUEST.with("actual", show_value(of_arn)).with("expected", show_value(chosen))
}

/// Returns the Amazon ECS ARNs of a request, of which other parts may be unknown.
fn arns<'d>(request: &'d Document<'_>) -> Vec<(NodeId, Arn<'d>)> {
    if request.nodes.first().is_none_or(|root| root.kind != NodeKind::Object) {
        return Vec::new();
    }
    let instances = request.items(request.member(0, "containerInstances"));
    let nodes =
        request.member(0, "cluster").into_iter().chain(instances).chain(request.member(0, "taskDefinition"));
    nodes
        .filter_map(|node| {
            let arn = request.text_of(node).and_then(Arn::read)?;
            (arn.service == "ecs" && is_host_label(arn.region)).then_some((node, arn))
        })
        .collect()
}
