//! Network configurations.

pub(crate) mod network_configuration_missing;
pub(crate) mod network_configuration_not_allowed;
pub(crate) mod public_ip_on_ec2;
pub(crate) mod unusual_security_group_id;
pub(crate) mod unusual_subnet_id;
