//! Options of `build`.

use super::endpoint;
use super::format::Format;
use crate::options::{OptionError, ValidateOptions, pick};
use crate::report::Json;
use serde::de::{self, Deserialize, Deserializer};
use std::collections::BTreeMap;

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
    /// The Region. Default: the Region of the pasted command or of the request's ARNs, if there is one.
    pub(crate) region: Option<String>,
    /// A custom endpoint, such as LocalStack, moto or a VPC endpoint. Default: the endpoint of the pasted command, if
    /// there is one.
    pub(crate) endpoint: Option<String>,
    /// Whether sensitive values appear as `•••` in the output and the preview. Default: false.
    pub(crate) mask: bool,
}

impl BuildOptions {
    /// Returns the default options: JSON, validated as `validate` does by default.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets how the request is validated.
    #[must_use]
    pub fn validate(mut self, options: ValidateOptions) -> Self {
        self.validate = options;
        self
    }

    /// Sets the format of the output. If it cannot express the endpoint, nothing is built.
    #[must_use]
    pub fn format(mut self, format: Format) -> Self {
        self.format = format;
        self
    }

    /// Sets the Region. Without it, the Region of the pasted command or of the request's ARNs counts.
    ///
    /// # Errors
    /// Returns an error if the text cannot be part of a host name.
    pub fn region(mut self, region: &str) -> Result<Self, OptionError> {
        self.set("region", Some(region))?;
        Ok(self)
    }

    /// Sets a custom endpoint: LocalStack, moto, a VPC endpoint.
    ///
    /// # Errors
    /// Returns an error if the text is not an `http://` or `https://` address, or if the format that was set before
    /// cannot express it: cmd.exe expands variables between percent signs and exclamation marks.
    pub fn endpoint(mut self, address: &str) -> Result<Self, OptionError> {
        self.set("endpoint", Some(address))?;
        Ok(self)
    }

    /// Sets whether sensitive values appear as `•••` in the output and the preview.
    #[must_use]
    pub fn mask(mut self, mask: bool) -> Self {
        self.mask = mask;
        self
    }

    /// Returns whether the format can express the endpoint.
    pub(super) fn carries_endpoint(&self) -> bool {
        self.endpoint.as_deref().is_none_or(|endpoint| self.format.carries(endpoint))
    }

    /// Sets an option by its name, for JavaScript and command lines. `None` is a value that is not a string.
    ///
    /// # Errors
    /// Returns an error if no option has this name, or if the option does not accept this value, as `mask`, which is a
    /// flag.
    pub fn set(&mut self, name: &str, value: Option<&str>) -> Result<(), OptionError> {
        let refused = |name, allowed: &str| OptionError::Value { name, allowed: allowed.to_owned() };
        match name {
            "format" => {
                self.format = pick("format", value, Format::ALL, Format::name)?;
                if !self.carries_endpoint() {
                    let allowed = "a format other than cli-cmd for an endpoint with % or !, because cmd.exe \
                        expands variables there";
                    return Err(refused("format", allowed));
                }
            }
            "region" => {
                let region = value.filter(|region| endpoint::is_host_label(region));
                let allowed = "a Region code, such as 'us-east-1'";
                self.region = Some(region.ok_or_else(|| refused("region", allowed))?.to_owned());
            }
            "endpoint" => {
                let address = value.filter(|address| endpoint::read(address).is_some());
                let allowed = "an address such as 'http://localhost:4566' or 'https://ecs.example.com/path', \
                    without a query";
                self.endpoint = Some(address.ok_or_else(|| refused("endpoint", allowed))?.to_owned());
                if !self.carries_endpoint() {
                    let allowed =
                        "an address without % and ! for cli-cmd, because cmd.exe expands variables there";
                    return Err(refused("endpoint", allowed));
                }
            }
            "mask" => return Err(refused("mask", "true or false")),
            // Only a request can be built.
            "kind" if value != Some("request") => return Err(refused("kind", "'request'")),
            _ => self.validate.set(name, value).map_err(|error| match error {
                OptionError::Name(name, _) => OptionError::Name(
                    name,
                    "kind, revision, launchType, taskDefinition, input, format, region, endpoint and mask",
                ),
                other => other,
            })?,
        }
        Ok(())
    }

    /// Sets an option that is true or false by its name.
    ///
    /// # Errors
    /// Returns an error if no option has this name, or if the option is not a flag.
    pub fn set_flag(&mut self, name: &str, value: bool) -> Result<(), OptionError> {
        if name != "mask" {
            return self.set(name, None);
        }
        self.mask = value;
        Ok(())
    }
}

/// Reads options by their names in JavaScript, as from a configuration file. Unknown names and values are errors.
impl<'de> Deserialize<'de> for BuildOptions {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut options = Self::default();
        for (name, value) in BTreeMap::<String, Json>::deserialize(deserializer)? {
            let set = match &value {
                Json::Boolean(flag) => options.set_flag(&name, *flag),
                Json::Text(text) => options.set(&name, Some(text)),
                Json::Object(_) => options.validate.set_value(&name, &value),
                _ => options.set(&name, None),
            };
            set.map_err(de::Error::custom)?;
        }
        Ok(options)
    }
}
