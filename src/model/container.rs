//! The containers of a task in a response, with their ports, network interfaces and agents.

use super::declare::{enums, model};
use super::format::Format;
use super::{HealthStatus, SharingStrategy, Timestamp};

model! {
    /// A container of a task.
    pub struct Container {
        /// ARN of the container.
        #[member(
            "containerArn",
            example = r#""arn:aws:ecs:us-east-1:123456789012:container/01234567-89ab-cdef-0123-456789abcdef""#,
        )]
        container_arn: String,
        /// ARN of the task.
        #[member(
            "taskArn",
            example = r#""arn:aws:ecs:us-east-1:123456789012:task/default/0123456789abcdef0123456789abcdef""#,
        )]
        task_arn: String,
        /// Name of the container in the task definition.
        #[member("name", example = r#""app""#)]
        name: String,
        /// Image of the container.
        #[member("image", example = r#""nginx:latest""#)]
        image: String,
        /// Digest of the image manifest.
        #[member("imageDigest", example = r#""sha256:0123""#)]
        image_digest: String,
        /// ID of the container in the container runtime.
        #[member("runtimeId", example = r#""0123456789abcdef""#)]
        runtime_id: String,
        /// Last known status.
        #[member(
            "lastStatus",
            known = &["PENDING", "RUNNING", "STOPPED"],
            example = r#""PENDING""#,
        )]
        last_status: String,
        /// Exit code. Absent while the container runs.
        #[member("exitCode", example = "0")]
        exit_code: i32,
        /// Details about a running or stopped container. Up to 255 characters, since 2026 up to 1,024.
        #[member(
            "reason",
            length = 0..=1024,
            length_2023 = 0..=255,
            introduced = "2025-05",
            example = r#""OutOfMemoryError""#,
        )]
        reason: String,
        /// Port mappings between the container and the host.
        #[member("networkBindings")]
        network_bindings: Vec<NetworkBinding>,
        /// Network interfaces of the container.
        #[member("networkInterfaces")]
        network_interfaces: Vec<NetworkInterface>,
        /// Health status. `UNKNOWN` without a health check.
        #[member("healthStatus", example = r#""UNKNOWN""#)]
        health_status: HealthStatus,
        /// Agents that Amazon ECS runs in the container.
        #[member("managedAgents")]
        managed_agents: Vec<ManagedAgent>,
        /// CPU units, as a string. `0` if the task definition sets none.
        #[member("cpu", example = r#""0""#)]
        cpu: String,
        /// Hard memory limit in MiB, as a string.
        #[member("memory", example = r#""512""#)]
        memory: String,
        /// Soft memory limit in MiB, as a string.
        #[member("memoryReservation", example = r#""256""#)]
        memory_reservation: String,
        /// IDs of the GPUs assigned to the container.
        #[member("gpuIds", example = r#"["GPU-0123"]"#)]
        gpu_ids: Vec<String>,
        /// IDs of the Neuron devices assigned to the container.
        #[member("neuronDeviceIds", since = 2026, example = r#"["0"]"#)]
        neuron_device_ids: Vec<String>,
        /// How the container shares its GPU.
        #[member("gpuSharingStrategy", since = 2026)]
        gpu_sharing_strategy: SharingStrategy,
    }

    /// A mapping between a port of the container and a port of the host.
    pub struct NetworkBinding {
        /// IP address of the host that the port is bound to.
        #[member("bindIP", example = r#""0.0.0.0""#)]
        bind_ip: String,
        /// Port of the container.
        #[member("containerPort", example = "80")]
        container_port: i32,
        /// Port of the host.
        #[member("hostPort", example = "49153")]
        host_port: i32,
        /// Transport protocol.
        #[member("protocol", example = r#""tcp""#)]
        protocol: TransportProtocol,
        /// Range of container ports: the first and the last port from 1 to 65535, separated by a hyphen.
        #[member("containerPortRange", format = Format::PortRange, example = r#""8000-8010""#)]
        container_port_range: String,
        /// Range of host ports that the container ports are bound to.
        #[member("hostPortRange", format = Format::PortRange, example = r#""49200-49210""#)]
        host_port_range: String,
    }

    /// A network interface of a container.
    pub struct NetworkInterface {
        /// ID of the attachment that the network interface belongs to.
        #[member("attachmentId", example = r#""01234567-89ab-cdef-0123-456789abcdef""#)]
        attachment_id: String,
        /// Private IPv4 address.
        #[member("privateIpv4Address", example = r#""10.0.0.12""#)]
        private_ipv4_address: String,
        /// IPv6 address.
        #[member("ipv6Address", example = r#""2001:db8::1""#)]
        ipv6_address: String,
    }

    /// An agent that Amazon ECS runs in a container.
    pub struct ManagedAgent {
        /// When the agent last started.
        #[member("lastStartedAt", example = "1563421499")]
        last_started_at: Timestamp,
        /// Name of the agent.
        #[member("name", example = r#""ExecuteCommandAgent""#)]
        name: ManagedAgentName,
        /// Reason for the status.
        #[member("reason", example = r#""Execute Command Agent started""#)]
        reason: String,
        /// Last known status.
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
        /// The agent for ECS Exec.
        #[value("ExecuteCommandAgent")]
        ExecuteCommandAgent,
    }
}
