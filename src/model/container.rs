//! The containers of a task in a response, with their ports, network interfaces and agents.

use super::declare::{enums, model};
use super::format::Format;
use super::{HealthStatus, SharingStrategy, Timestamp};

model! {
    /// A container of a task.
    pub struct Container {
        /// Its ARN.
        #[member(
            "containerArn",
            example = r#""arn:aws:ecs:us-east-1:123456789012:container/01234567-89ab-cdef-0123-456789abcdef""#,
        )]
        container_arn: String,
        /// ARN of its task.
        #[member(
            "taskArn",
            example = r#""arn:aws:ecs:us-east-1:123456789012:task/default/0123456789abcdef0123456789abcdef""#,
        )]
        task_arn: String,
        /// Its name in the task definition.
        #[member("name", example = r#""app""#)]
        name: String,
        /// Its image.
        #[member("image", example = r#""nginx:latest""#)]
        image: String,
        /// Digest of its image's manifest.
        #[member("imageDigest", example = r#""sha256:0123""#)]
        image_digest: String,
        /// Its ID in the container runtime.
        #[member("runtimeId", example = r#""0123456789abcdef""#)]
        runtime_id: String,
        /// The state it is in.
        #[member(
            "lastStatus",
            known = &["PENDING", "RUNNING", "STOPPED"],
            example = r#""PENDING""#,
        )]
        last_status: String,
        /// What it exited with; absent until then.
        #[member("exitCode", example = "0")]
        exit_code: i32,
        /// More about a running or stopped container: up to 255 characters, since 2026 up to 1,024.
        #[member(
            "reason",
            length = 0..=1024,
            length_2023 = 0..=255,
            introduced = "2025-05",
            example = r#""OutOfMemoryError""#,
        )]
        reason: String,
        /// Ports of the container and of the host.
        #[member("networkBindings")]
        network_bindings: Vec<NetworkBinding>,
        /// Its network interfaces.
        #[member("networkInterfaces")]
        network_interfaces: Vec<NetworkInterface>,
        /// Its health; `UNKNOWN` without a health check.
        #[member("healthStatus", example = r#""UNKNOWN""#)]
        health_status: HealthStatus,
        /// Agents that Amazon ECS runs in it.
        #[member("managedAgents")]
        managed_agents: Vec<ManagedAgent>,
        /// Its CPU units as text; `0` where the task definition sets none.
        #[member("cpu", example = r#""0""#)]
        cpu: String,
        /// Hard limit of its memory in MiB, as text.
        #[member("memory", example = r#""512""#)]
        memory: String,
        /// Memory in MiB set aside for it, as text.
        #[member("memoryReservation", example = r#""256""#)]
        memory_reservation: String,
        /// The GPUs it was given.
        #[member("gpuIds", example = r#"["GPU-0123"]"#)]
        gpu_ids: Vec<String>,
        /// The Neuron devices it was given.
        #[member("neuronDeviceIds", since = 2026, example = r#"["0"]"#)]
        neuron_device_ids: Vec<String>,
        /// How it shares its GPU.
        #[member("gpuSharingStrategy", since = 2026)]
        gpu_sharing_strategy: SharingStrategy,
    }

    /// A port of a container and the port of the host that leads to it.
    pub struct NetworkBinding {
        /// The host address it is bound to.
        #[member("bindIP", example = r#""0.0.0.0""#)]
        bind_ip: String,
        /// The container's port.
        #[member("containerPort", example = "80")]
        container_port: i32,
        /// The host's port.
        #[member("hostPort", example = "49153")]
        host_port: i32,
        /// The protocol.
        #[member("protocol", example = r#""tcp""#)]
        protocol: TransportProtocol,
        /// A range of container ports, first and last with a hyphen between, within 1 to 65535.
        #[member("containerPortRange", format = Format::PortRange, example = r#""8000-8010""#)]
        container_port_range: String,
        /// The range of host ports that belongs to it.
        #[member("hostPortRange", format = Format::PortRange, example = r#""49200-49210""#)]
        host_port_range: String,
    }

    /// A network interface of a container.
    pub struct NetworkInterface {
        /// ID of the attachment it belongs to.
        #[member("attachmentId", example = r#""01234567-89ab-cdef-0123-456789abcdef""#)]
        attachment_id: String,
        /// Its private IPv4 address.
        #[member("privateIpv4Address", example = r#""10.0.0.12""#)]
        private_ipv4_address: String,
        /// Its private IPv6 address.
        #[member("ipv6Address", example = r#""2001:db8::1""#)]
        ipv6_address: String,
    }

    /// An agent that Amazon ECS runs in a container.
    pub struct ManagedAgent {
        /// When it was last started.
        #[member("lastStartedAt", example = "1563421499")]
        last_started_at: Timestamp,
        /// Which agent it is.
        #[member("name", example = r#""ExecuteCommandAgent""#)]
        name: ManagedAgentName,
        /// Why it is in the state it is in.
        #[member("reason", example = r#""Execute Command Agent started""#)]
        reason: String,
        /// The state it is in.
        #[member(
            "lastStatus",
            known = &["PENDING", "RUNNING", "STOPPED"],
            example = r#""RUNNING""#,
        )]
        last_status: String,
    }
}

enums! {
    /// A transport protocol.
    pub enum TransportProtocol {
        /// TCP.
        #[value("tcp")]
        Tcp,
        /// UDP.
        #[value("udp")]
        Udp,
    }

    /// An agent that Amazon ECS runs in a container.
    pub enum ManagedAgentName {
        /// The agent behind ECS Exec.
        #[value("ExecuteCommandAgent")]
        ExecuteCommandAgent,
    }
}
