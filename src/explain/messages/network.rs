//! Network interfaces and network paths of tasks.

use super::{KnownMessage, Level, Retry, STOP, guide};

const INIT: KnownMessage = KnownMessage { source: guide!("resource-initialization-error"), ..STOP };
pub(super) const PATH: &str = "Check the route to a NAT gateway or to the VPC endpoint of the service, the \
    security groups, the network ACLs, and the DNS settings of the VPC.";

pub(super) static ALL: &[KnownMessage] = &[
    KnownMessage {
        patterns: &[
            "Timeout waiting for network interface provisioning to complete",
            "network interface provisioning",
            "Timeout waiting for network interface attachment",
        ],
        title: "Network interface was not ready in time",
        meaning: "The network interface of the task was not created or attached in time.",
        action: "Start the task again. If it persists, check the limit of network interfaces of the instance \
            type, the free IP addresses of the subnet, and the state of the container agent.",
        retry: Retry::Later,
        related: &["networkConfiguration", "RESOURCE:ENI"],
        source: guide!("internal-error"),
        ..STOP
    },
    KnownMessage {
        patterns: &[
            "Unexpected EC2 error while attempting to Create Network Interface",
            "Create Network Interface with public IP assignment",
            "error while attempting to create network interface",
            "InsufficientFreeAddressesInSubnet",
            "has insufficient free addresses",
            "does not have enough free addresses",
            "NetworkInterfaceLimitExceeded",
            "reached the maximum number of network interfaces",
        ],
        level: Level::Cause,
        title: "Network interface could not be created",
        meaning: "Amazon EC2 could not create the network interface of the task: the subnet has no free IP \
            address, the quota of network interfaces is reached, or the service-linked role lacks a \
            permission.",
        action: "Use a subnet with free IP addresses, remove unused network interfaces, and check the \
            service-linked role AWSServiceRoleForECS. Then retry.",
        retry: Retry::Unknown,
        related: &["networkConfiguration.awsvpcConfiguration.subnets"],
        source: guide!("failed-to-start-error"),
        ..STOP
    },
    KnownMessage {
        patterns: &[
            "failed to configure ENI",
            "unable to setup network interface",
            "failed to setup network namespace",
            "failed to set up the pause container network",
            "eni watcher",
            "failed to invoke CNI",
        ],
        level: Level::Cause,
        title: "Network of the task could not be set up",
        meaning: "The agent could not set up the network namespace or the network interface of the task.",
        action: "Check the agent log and the CNI plugins of the container instance, and update the agent. \
            Then start the task again.",
        retry: Retry::Later,
        source: guide!("task-networking-awsvpc"),
        ..STOP
    },
    KnownMessage {
        patterns: &[
            "There is a connection issue between the task and",
            "RequestCanceled: request context canceled",
            "i/o timeout",
            "context deadline exceeded",
            "connection timed out",
            "no route to host",
        ],
        level: Level::Area,
        title: "No network path",
        meaning: "A service could not be reached in time.",
        action: PATH,
        retry: Retry::Unknown,
        source: guide!("verify-connectivity"),
        ..STOP
    },
    KnownMessage {
        patterns: &["no such host", "Temporary failure in name resolution", "server misbehaving"],
        level: Level::Area,
        title: "Host name could not be resolved",
        meaning: "The DNS name of a service could not be resolved.",
        action: "Check the name and its Region, DNS resolution and DNS host names of the VPC, and the \
            security groups for port 53.",
        retry: Retry::Unknown,
        ..INIT
    },
    KnownMessage {
        patterns: &["connection refused"],
        level: Level::Area,
        title: "Connection refused",
        meaning: "No program listens at the address that was called.",
        action: "Check the address, the port, and proxy settings such as `HTTP_PROXY`.",
        retry: Retry::Unknown,
        ..INIT
    },
    KnownMessage {
        patterns: &["failed to initialize Service Connect", "AppNet agent"],
        level: Level::Area,
        title: "Service Connect proxy failed",
        meaning: "The Service Connect proxy could not be set up. Tasks started with `StartTask` do not use it.",
        action: "Check the Service Connect configuration of the service and its proxy logs.",
        retry: Retry::Unknown,
        source: guide!("service-connect"),
        ..STOP
    },
    KnownMessage {
        patterns: &["Unable to attach network interface to unused device index", "unused device index"],
        title: "No free slot for the network interface",
        meaning: "The container instance has no free device index for the task's network interface.",
        action: "Raise the CPU or memory of the task so that fewer tasks share the instance, enable \
            `awsvpcTrunking`, or use a larger instance type.",
        retry: Retry::Later,
        related: &["RESOURCE:ENI", "networkConfiguration"],
        source: guide!("failed-to-start-error"),
        ..STOP
    },
];
