//! What a caller can choose about building.

use super::endpoint;
use super::format::Format;
use crate::options::{OptionError, ValidateOptions, pick};

/// Options of `build`. Only requests are built: `kind` must be `request`.
///
/// ```
/// use ecs_start_task::{BuildOptions, Format};
///
/// let options = BuildOptions::new().format(Format::Cli).region("eu-central-1").unwrap();
/// # let _ = options;
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(default))]
pub struct BuildOptions {
    #[cfg_attr(feature = "schema", schemars(flatten))]
    pub(crate) validate: ValidateOptions,
    /// The format of the output. Default: `json`.
    pub(crate) format: Format,
    /// The Region for formats that name an endpoint or a client. Default: `us-east-1`.
    pub(crate) region: Option<String>,
    /// A custom endpoint: LocalStack, moto, a VPC endpoint.
    pub(crate) endpoint: Option<String>,
}

impl BuildOptions {
    /// JSON, for the default Region, judged as `validate` does by default.
    pub fn new() -> Self {
        Self::default()
    }

    /// How the request is judged.
    pub fn validate(mut self, options: ValidateOptions) -> Self {
        self.validate = options;
        self
    }

    /// The form that the request is written in. Where it cannot carry the endpoint, nothing is built.
    pub fn format(mut self, format: Format) -> Self {
        self.format = format;
        self
    }

    /// The Region for formats that name an endpoint or a client; `us-east-1` by default.
    ///
    /// # Errors
    /// Where the text cannot be part of a host's name.
    pub fn region(mut self, region: &str) -> Result<Self, OptionError> {
        self.set("region", Some(region))?;
        Ok(self)
    }

    /// An endpoint of your own: LocalStack, moto, a VPC endpoint.
    ///
    /// # Errors
    /// Where the text is no `http://` or `https://` address, or one that the form chosen before cannot carry:
    /// cmd.exe fills in variables between percent signs and exclamation marks.
    pub fn endpoint(mut self, address: &str) -> Result<Self, OptionError> {
        self.set("endpoint", Some(address))?;
        Ok(self)
    }

    /// Whether the form has a way to write the endpoint.
    pub(super) fn carries_endpoint(&self) -> bool {
        self.endpoint.as_deref().is_none_or(|endpoint| self.format.carries(endpoint))
    }

    /// Sets an option by its name, as JavaScript and command lines do; `None` stands for a value that is no
    /// text.
    ///
    /// # Errors
    /// Where no option has this name, or the option does not take this value.
    pub fn set(&mut self, name: &str, value: Option<&str>) -> Result<(), OptionError> {
        let refused = |name, allowed: &str| OptionError::Value { name, allowed: allowed.to_owned() };
        match name {
            "format" => {
                self.format = pick("format", value, &Format::ALL.map(|format| (format.name(), format)))?;
                if !self.carries_endpoint() {
                    let allowed =
                        "another form for an endpoint with % or !, where cmd.exe may fill in variables";
                    return Err(refused("format", allowed));
                }
            }
            "region" => {
                let region = value.filter(|region| endpoint::is_region(region));
                let allowed = "the name of a Region, such as 'us-east-1'";
                self.region = Some(region.ok_or_else(|| refused("region", allowed))?.to_owned());
            }
            "endpoint" => {
                let address = value.filter(|address| endpoint::read(address).is_some());
                let allowed = "an address such as 'http://localhost:4566' or 'https://ecs.example.com/path', without a query";
                self.endpoint = Some(address.ok_or_else(|| refused("endpoint", allowed))?.to_owned());
                if !self.carries_endpoint() {
                    let allowed =
                        "for cli-cmd an address without % and !, where cmd.exe may fill in variables";
                    return Err(refused("endpoint", allowed));
                }
            }
            // Only a request can be built.
            "kind" if value != Some("request") => return Err(refused("kind", "'request'")),
            _ => self.validate.set(name, value).map_err(|error| match error {
                OptionError::Name(name, _) => OptionError::Name(
                    name,
                    "kind, revision, launchType, taskDefinition, format, region and endpoint",
                ),
                other => other,
            })?,
        }
        Ok(())
    }
}
