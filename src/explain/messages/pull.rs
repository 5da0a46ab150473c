//! Images that cannot be pulled.

use super::{KnownMessage, Level, Retry, STOP, guide};

const PULL: KnownMessage = KnownMessage { source: guide!("task_cannot_pull_image"), ..STOP };

pub(super) static ALL: &[KnownMessage] = &[
    KnownMessage {
        patterns: &[
            "CannotPullContainerError",
            "CannotPullContainer",
            "Unable to pull customer's container image",
        ],
        level: Level::Step,
        title: "Image could not be pulled",
        meaning: "The image of a container could not be pulled from its registry.",
        action: "Check the image name and tag, the execution role's ECR permissions, and the network path \
            to the registry (NAT gateway, or VPC endpoints for Amazon ECR and Amazon S3).",
        retry: Retry::Unknown,
        ..PULL
    },
    KnownMessage {
        patterns: &["CannotPullECRContainerError"],
        level: Level::Step,
        title: "Amazon ECR login failed",
        meaning: "The agent could not get an authorization token from Amazon ECR to pull the image.",
        action: "Check that the execution role (or the instance role, if there is no execution role) has \
            the `ecr:GetAuthorizationToken` permission, and check the network path to Amazon ECR.",
        retry: Retry::Unknown,
        ..PULL
    },
    KnownMessage {
        patterns: &["CannotPullContainerAuthError"],
        level: Level::Step,
        title: "Registry credentials could not be read",
        meaning: "The credentials for a private registry could not be read from Secrets Manager.",
        action: "Check the secret in `repositoryCredentials`, and the execution role's \
            `secretsmanager:GetSecretValue` permission.",
        retry: Retry::Unknown,
        source: guide!("private-auth"),
        ..PULL
    },
    KnownMessage {
        patterns: &["CannotPullImageManifestError"],
        level: Level::Step,
        title: "Image manifest could not be read",
        meaning: "The agent could not read the manifest of the image to find its digest.",
        action: "Check the image name and tag, the role's permissions, and the network path to the registry.",
        retry: Retry::Unknown,
        ..PULL
    },
    KnownMessage {
        patterns: &[
            "does not contain descriptor matching platform",
            "no matching manifest for",
            "no match for platform in manifest",
            "image operating system {} cannot be used on this platform",
            "does not match the specified platform",
            "no child with platform",
        ],
        title: "Image was not built for this CPU architecture",
        meaning: "The image has no variant for the operating system and CPU architecture of the container \
            instance, for example only arm64 for an x86_64 host.",
        action: "Build a multi-platform image, for example with `docker buildx build --platform \
            linux/amd64,linux/arm64`, or use a container instance with the architecture of the image.",
        source: guide!("task_cannot_pull_image"),
        ..STOP
    },
    KnownMessage {
        patterns: &[
            "CannotPull{}manifest unknown",
            "manifest unknown",
            "CannotPull{}manifest for {} not found",
            "CannotPull{}Tag {} not found in repository",
            "CannotPull{}: not found",
            "CannotPull{}image not found",
            "CannotPull{}failed to resolve ref{}not found",
            "pull image manifest has been retried{}not found",
            "ref pull has been retried{}not found",
            "Requested image not found",
            "ImageNotFoundException",
            "requested image with digest",
            "does not have the specified tag",
            "the image tag does not exist",
        ],
        title: "Image tag or digest not found",
        meaning: "The repository exists, but it has no such tag or digest.",
        action: "Check the tag or digest in the image name, and push the image if it is missing. A lifecycle \
            policy may have removed it.",
        ..PULL
    },
    KnownMessage {
        patterns: &[
            "CannotPull{}repository {} not found",
            "CannotPull{}repository does not exist",
            "repository does not exist or may require",
            "The repository with name {} does not exist in the registry",
            "RepositoryNotFoundException",
            "name unknown: The repository",
            "name unknown",
            "pull access denied for",
            "CannotPull{}API error (404)",
            "does not exist or no pull access",
            "requested access to the resource is denied",
            "insufficient_scope: authorization failed",
        ],
        title: "Image repository not found, or no access to it",
        meaning: "The registry has no repository of this name, or it hides the repository from the role that \
            pulls the image.",
        action: "Check the registry, account, Region and repository in the image name. For a private \
            registry, check the execution role's ECR permissions, the repository policy, or \
            `repositoryCredentials`.",
        ..PULL
    },
    KnownMessage {
        patterns: &[
            "CannotPull{}403 Forbidden",
            "CannotPull{}AccessDenied",
            "CannotPull{}not authorized to perform: ecr:",
            "not authorized to perform: ecr:",
            "CannotPull{}access denied",
            "check if image exists and role has permissions",
            "The task can't pull the image. Check that the role has the permissions",
            "CannotPull{}denied: ",
            "CannotPull{}API error (403)",
            "CannotPull{}The task can't pull the image{}Check that the role has the permissions",
            "pulling private image from ECR failed",
            "unable to pull registry auth from Amazon ECR{}AccessDenied",
            "cannot pull registry auth from Amazon ECR{}not authorized",
        ],
        title: "No permission to pull the image",
        meaning: "The role that pulls the image is not allowed to read it from the registry.",
        action: "Grant the execution role `ecr:GetAuthorizationToken`, `ecr:BatchCheckLayerAvailability`, \
            `ecr:GetDownloadUrlForLayer` and `ecr:BatchGetImage` (managed policy \
            AmazonECSTaskExecutionRolePolicy), and check the repository policy.",
        source: guide!("task_execution_IAM_role"),
        ..STOP
    },
    KnownMessage {
        patterns: &[
            "no basic auth credentials",
            "CannotPull{}unauthorized: ",
            "CannotPull{}authentication required",
            "CannotPull{}401 Unauthorized",
            "CannotPull{}incorrect username or password",
            "CannotPull{}AuthorizationToken has expired",
            "Your authorization token has expired",
        ],
        title: "Registry login is missing or invalid",
        meaning: "The registry requires a login, and the agent had no valid credentials for it.",
        action: "For Amazon ECR, set an execution role with ECR permissions. For another private registry, \
            set `repositoryCredentials` to a secret with the user name and password.",
        source: guide!("private-auth"),
        ..STOP
    },
    KnownMessage {
        patterns: &[
            "toomanyrequests: You have reached your{}pull rate limit",
            "toomanyrequests",
            "pull rate limit",
            "429 Too Many Requests",
        ],
        title: "Registry pull limit reached",
        meaning: "The registry limits how often images are pulled, and this IP address or user reached the \
            limit. Docker Hub does this for anonymous pulls.",
        action: "Log in to the registry with `repositoryCredentials`, or keep a copy of the image in Amazon \
            ECR, for example with a pull through cache rule. Then retry.",
        retry: Retry::Later,
        ..PULL
    },
    KnownMessage {
        patterns: &[
            "CannotPull{}ThrottlingException",
            "CannotPull{}Rate exceeded",
            "ECR{}ThrottlingException: Rate exceeded",
        ],
        title: "Amazon ECR calls are throttled",
        meaning: "Too many pulls called Amazon ECR in a short time.",
        action: "Retry after a pause, and start fewer tasks at a time.",
        retry: Retry::Later,
        ..PULL
    },
    KnownMessage {
        patterns: &[
            "CannotPull{}i/o timeout",
            "CannotPull{}context deadline exceeded",
            "CannotPull{}Client.Timeout exceeded",
            "CannotPull{}request canceled while waiting for connection",
            "CannotPull{}TLS handshake timeout",
            "CannotPull{}net/http: request canceled",
            "CannotPull{}no such host",
            "CannotPull{}connection refused",
            "CannotPull{}network is unreachable",
            "CannotPull{}no route to host",
            "CannotPull{}connection reset by peer",
            "CannotPull{}context canceled",
            "CannotPull{}dial tcp",
            "CannotPull{}There is a connection issue",
            "CannotPull{}RequestError: send request failed",
            "failed to resolve ref{}i/o timeout",
            "registry-1.docker.io{}i/o timeout",
            "cannot pull registry auth from Amazon ECR: There is a connection issue",
            "cannot pull {} from the Amazon ECR repository {} There is a connection issue between the task \
                and Amazon ECR",
            "The task can't pull the image. Check your network configuration",
            "pull command failed: panic: runtime error: invalid memory address",
        ],
        title: "No network path to the registry",
        meaning: "The registry could not be reached from the network of the task or the container instance.",
        action: "Check the route to a NAT gateway or to VPC endpoints (`ecr.api`, `ecr.dkr` and the Amazon S3 \
            gateway), the security groups, the network ACLs and DNS. In the `awsvpc` network mode on EC2, \
            tasks do not get a public IP address.",
        retry: Retry::Unknown,
        source: guide!("verify-connectivity"),
        ..STOP
    },
    KnownMessage {
        patterns: &[
            "CannotPull{}x509: ",
            "x509: certificate signed by unknown authority",
            "x509: certificate has expired",
        ],
        title: "Registry certificate is not trusted",
        meaning: "The container instance does not trust the TLS certificate of the registry, or of a proxy \
            in between.",
        action: "Install the certificate authority on the container instance, or use a registry with a public \
            certificate. Check the clock of the instance.",
        ..PULL
    },
    KnownMessage {
        patterns: &[
            "CannotPull{}no space left on device",
            "CannotPull{}no space left",
            "CannotPull{}failed to register layer",
            "CannotPull{}failed to extract layer",
        ],
        title: "Disk is full",
        meaning: "The disk of the container instance, or the ephemeral storage of the task, has no space for \
            the image.",
        action: "Remove unused images and containers (`docker system prune`, `ECS_IMAGE_CLEANUP_INTERVAL`), \
            enlarge the disk, or use a smaller image.",
        ..PULL
    },
    KnownMessage {
        patterns: &[
            "invalid reference format",
            "failed to normalize image reference",
            "invalid repository name",
            "repository name must be lowercase",
            "invalid image reference",
        ],
        title: "Image name is malformed",
        meaning: "The image name in the task definition cannot be parsed: it contains a space, an uppercase \
            letter, a scheme such as `https://`, or an empty tag.",
        action: "Register a revision with an image such as \
            `123456789012.dkr.ecr.us-east-1.amazonaws.com/app:1.0`. Check for unset variables in the script \
            that wrote it.",
        related: &["taskDefinition"],
        ..PULL
    },
    KnownMessage {
        patterns: &[
            "CannotPull{}500 Internal Server Error",
            "CannotPull{}502 Bad Gateway",
            "CannotPull{}503 Service Unavailable",
            "CannotPull{}received unexpected HTTP status: 5",
            "CannotPull{}API error (500)",
            "CannotPull{}unexpected EOF",
        ],
        title: "Registry failed",
        meaning: "The registry returned a server error, or the connection was interrupted.",
        action: "Retry. If it persists, check the status page of the registry and the container runtime's log.",
        retry: Retry::Later,
        level: Level::Area,
        ..PULL
    },
    KnownMessage {
        patterns: &[
            "CannotPull{}mediaType",
            "CannotPull{}unsupported manifest",
            "CannotPull{}unsupported media type",
            "application/vnd.docker.distribution.manifest.v1+prettyjws not supported",
            "schema 1 manifest",
        ],
        title: "Image format is not supported",
        meaning: "The runtime cannot read the format of the image manifest, such as the outdated Docker \
            schema 1, or a Helm chart or other artifact instead of an image.",
        action: "Rebuild and push the image with a current Docker or BuildKit, and check that the name \
            refers to a container image.",
        ..PULL
    },
    KnownMessage {
        patterns: &["httpReaderSeeker: failed open", "error pulling image conf", "failed to copy: "],
        level: Level::Area,
        title: "Image layers could not be downloaded",
        meaning: "The registry was reached, but a layer of the image could not be downloaded: a pull limit, a \
            missing permission, or no network path to Amazon S3, where Amazon ECR stores layers.",
        action: "Check the status code in the message, the role's permissions, and the route to Amazon S3 \
            (gateway endpoint or NAT gateway).",
        retry: Retry::Unknown,
        ..PULL
    },
];
