//! Errors about services.

use super::{EXCEPTION, KnownMessage, Retry, reference};

pub(super) static ALL: &[KnownMessage] = &[
    KnownMessage {
        patterns: &["Unable to Start a service that is still Draining"],
        title: "Service is still draining",
        meaning: "A service of this name was deleted and still has tasks. `StartTask` does not send this message.",
        action: "Wait until the old service is `INACTIVE`, or use another name.",
        retry: Retry::Later,
        source: reference!("API_CreateService"),
        ..EXCEPTION
    },
    KnownMessage {
        patterns: &["Creation of service was not idempotent"],
        title: "Service already exists",
        meaning: "A service of this name already exists with other settings. `StartTask` does not send this message.",
        action: "Update or delete the existing service, or use another name.",
        source: reference!("API_CreateService"),
        ..EXCEPTION
    },
    KnownMessage {
        patterns: &[
            "The target group with targetGroupArn {} does not have an associated load balancer",
            "does not have an associated load balancer",
        ],
        title: "Target group has no load balancer",
        meaning: "The target group of a service is not used by a listener of a load balancer. `StartTask` \
            does not send this message.",
        action: "Add the target group to a listener before you create the service.",
        source: reference!("API_CreateService"),
        ..EXCEPTION
    },
];
