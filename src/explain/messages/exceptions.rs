//! Errors of the API: those of `StartTask`, of `RunTask` and common errors.

use super::{EXCEPTION, KnownMessage, Level, Retry, reference};

const NAME: KnownMessage = KnownMessage { level: Level::Step, ..EXCEPTION };
const COMMON: KnownMessage =
    KnownMessage { level: Level::Step, source: reference!("CommonErrors"), ..EXCEPTION };
const RUN_TASK: KnownMessage =
    KnownMessage { level: Level::Step, source: reference!("API_RunTask"), ..EXCEPTION };

pub(super) const CREDENTIALS: &str =
    "Check which credentials the client uses with `aws sts get-caller-identity`, and renew them.";
pub(super) const SIGNATURE: &str = "Check the access key and the clock of the signing machine, and make \
    sure that no proxy changes the request.";
pub(super) const GRANT: &str = "Grant the caller the action that the message names. `StartTask` requires \
    `ecs:StartTask` on the task definition, `iam:PassRole` for every role that the task definition or the \
    request names, and `ecs:TagResource` for tags. A policy for one revision does not cover a request that \
    names only the family, and conditions such as `ecs:cluster` must match.";
pub(super) const SLOW_DOWN: &str =
    "Send fewer requests at a time: one request starts a task on up to 10 container instances.";

pub(super) static ALL: &[KnownMessage] = &[
    KnownMessage {
        patterns: &["ServerException"],
        title: "Server error in Amazon ECS",
        meaning: "The service failed to process the request. The tasks may have been started.",
        action: "Check with `aws ecs list-tasks` whether the tasks run, then retry: `StartTask` has no client \
            token, so a repeated request can start a second copy.",
        retry: Retry::Later,
        ..NAME
    },
    KnownMessage {
        patterns: &["ClientException", "AmazonECSException"],
        level: Level::Outcome,
        title: "Amazon ECS rejected the request",
        meaning: "The request cannot be processed: an identifier that does not exist, a role that cannot be \
            assumed, a missing permission, or a quota.",
        action: "Read the message; it names the cause.",
        ..EXCEPTION
    },
    KnownMessage {
        patterns: &["InvalidParameterException"],
        level: Level::Outcome,
        title: "A parameter is invalid",
        meaning: "A member of the request has a value that is malformed or not allowed.",
        action: "Run `validate` on the request to find the member.",
        ..EXCEPTION
    },
    KnownMessage {
        patterns: &["ClusterNotFoundException", "Cluster not found.", "ClusterNotFound"],
        title: "Cluster not found",
        meaning: "The cluster does not exist in this account and Region, or it was deleted.",
        action: "Check the name and the Region; `aws ecs list-clusters` lists clusters. Without `cluster`, \
            the request goes to the `default` cluster.",
        related: &["cluster"],
        member: "cluster",
        level: Level::Cause,
        ..EXCEPTION
    },
    KnownMessage {
        patterns: &["The referenced cluster was inactive", "The specified cluster is inactive"],
        title: "Cluster was deleted",
        meaning: "The cluster was deleted. For a while after that, it is still listed as `INACTIVE`.",
        action: "Create the cluster again, or use another one.",
        related: &["cluster", "ClusterNotFoundException"],
        member: "cluster",
        ..EXCEPTION
    },
    KnownMessage {
        patterns: &[
            "AccessDeniedException",
            "AccessDenied",
            "Access denied",
            "UnauthorizedOperation",
            "NotAuthorized",
            "UnauthorizedAccess",
        ],
        title: "Access denied",
        meaning: "The caller lacks a permission; the message names it.",
        action: GRANT,
        ..NAME
    },
    KnownMessage {
        patterns: &["NamespaceNotFoundException"],
        title: "Cloud Map namespace not found",
        meaning: "The Cloud Map namespace that the cluster uses for Service Connect does not exist.",
        action: "Change the Service Connect default of the cluster, or create the namespace.",
        ..NAME
    },
    KnownMessage {
        patterns: &["UnsupportedFeatureException"],
        title: "Feature is not supported in this Region",
        meaning: "The Region does not support a feature that the request or the task definition requires.",
        action: "Remove the feature from the request or the task definition, or use a Region that supports it.",
        ..NAME
    },
    KnownMessage {
        patterns: &[
            "ThrottlingException",
            "Throttling",
            "Rate exceeded",
            "RequestLimitExceeded",
            "TooManyRequestsException",
            "ThrottledException",
            "RequestThrottled",
            "SlowDown",
        ],
        title: "Too many requests",
        meaning: "The account sent too many requests in a short time.",
        action: SLOW_DOWN,
        retry: Retry::Later,
        ..COMMON
    },
    KnownMessage {
        patterns: &[
            "UnrecognizedClientException",
            "InvalidClientTokenId",
            "The security token included in the request is invalid",
        ],
        title: "Credentials are invalid",
        meaning: "The access key or session token is invalid: it was deleted, belongs to another partition, \
            or the session token is missing.",
        action: CREDENTIALS,
        ..COMMON
    },
    KnownMessage {
        patterns: &[
            "ExpiredTokenException",
            "ExpiredToken",
            "The security token included in the request is expired",
            "TokenRefreshRequired",
            "the SSO session associated with this profile has expired",
            "Error loading SSO Token",
            "Token has expired and refresh failed",
            "The provided token has expired",
        ],
        level: Level::Cause,
        title: "Credentials have expired",
        meaning: "The temporary credentials of the session have expired.",
        action: "Sign in again (`aws sso login`) or renew the credentials of the role.",
        ..COMMON
    },
    KnownMessage {
        patterns: &[
            "InvalidSignatureException",
            "SignatureDoesNotMatch",
            "The request signature we calculated does not match",
        ],
        title: "Signature does not match the request",
        meaning: "The signature was calculated with a different secret key or for a different request.",
        action: SIGNATURE,
        ..COMMON
    },
    KnownMessage {
        patterns: &["RequestExpired", "Signature expired", "Signature not yet current"],
        level: Level::Cause,
        title: "Signature has expired",
        meaning: "The request arrived too long after it was signed, usually because the clock of the \
            signing machine is wrong.",
        action: SIGNATURE,
        ..COMMON
    },
    KnownMessage {
        patterns: &["IncompleteSignature", "IncompleteSignatureException"],
        title: "Signature is incomplete",
        meaning: "The request lacks a part of the signature, such as the `Authorization` header.",
        action: SIGNATURE,
        ..COMMON
    },
    KnownMessage {
        patterns: &[
            "MissingAuthenticationToken",
            "Missing Authentication Token",
            "MissingAuthenticationTokenException",
        ],
        title: "Request is not signed",
        meaning: "The request was not signed.",
        action: "Provide credentials to the client, and send the request to the Amazon ECS endpoint with POST.",
        ..COMMON
    },
    KnownMessage {
        patterns: &[
            "OptInRequired",
            "SubscriptionRequiredException",
            "AWS Access Key Id needs a subscription for the service",
        ],
        title: "Account cannot use the service here",
        meaning: "The account is not activated, or it has not enabled the Region.",
        action: "Enable the Region for the account, and check that its registration is complete.",
        ..COMMON
    },
    KnownMessage {
        patterns: &["ServiceUnavailable", "ServiceUnavailableException", "Service Unavailable"],
        title: "Service is unavailable",
        meaning: "The service is temporarily unavailable.",
        action: "Retry after a pause.",
        retry: Retry::Later,
        ..COMMON
    },
    KnownMessage {
        patterns: &[
            "InternalFailure",
            "InternalServerError",
            "Internal Server Error",
            "InternalServiceError",
            "The request processing has failed because of an unknown error",
        ],
        title: "Internal failure of the service",
        meaning: "The service failed for an unknown reason. The tasks may have been started.",
        action: "Check with `aws ecs list-tasks` whether the tasks run, then retry after a pause.",
        retry: Retry::Later,
        ..COMMON
    },
    KnownMessage {
        patterns: &["SerializationException"],
        title: "Body is not JSON or has the wrong type",
        meaning: "The body is not JSON, or a member has a value of the wrong type.",
        action: "Run `validate` on the request: it reports the member.",
        related: &["wrong-type"],
        ..COMMON
    },
    KnownMessage {
        patterns: &["UnknownOperationException", "InvalidAction"],
        title: "Unknown operation",
        meaning: "The request names an operation that the service does not have.",
        action: "Set the `X-Amz-Target` header to `AmazonEC2ContainerServiceV20141113.StartTask`.",
        ..COMMON
    },
    KnownMessage {
        patterns: &[
            "MalformedHttpRequestException",
            "MalformedQueryString",
            "ValidationError",
            "ValidationException",
            "InvalidParameterValue",
            "InvalidQueryParameter",
            "MissingParameter",
            "MissingAction",
        ],
        level: Level::Outcome,
        title: "Request is malformed",
        meaning: "A part of the request is missing, malformed or not allowed.",
        action: "Run `validate` on the request to find the member.",
        ..COMMON
    },
    KnownMessage {
        patterns: &["InvalidParameterCombination"],
        title: "Parameters cannot be combined",
        meaning: "Members of the request exclude each other, or one requires another. For `StartTask` this is \
            about Amazon EBS volumes.",
        action: "Run `validate` on the request: it checks type, size, IOPS and throughput of the volume.",
        related: &["ebs-iops"],
        ..COMMON
    },
    KnownMessage {
        patterns: &["RequestTimeout", "RequestTimeoutException"],
        title: "Service timed out",
        meaning: "The service did not receive the whole request in time.",
        action: "Check the network, then retry.",
        retry: Retry::Later,
        ..COMMON
    },
    KnownMessage {
        patterns: &["BlockedException", "Your account is currently blocked", "Your account was blocked"],
        title: "Account is blocked",
        meaning: "AWS has blocked the account from starting tasks.",
        action: "Contact AWS Support about the account.",
        level: Level::Cause,
        ..RUN_TASK
    },
    KnownMessage {
        patterns: &["PlatformUnknownException"],
        title: "Platform version does not exist",
        meaning: "A `RunTask` request names a Fargate platform version that does not exist. `StartTask` has \
            no `platformVersion`.",
        action: "Use an existing platform version, such as `LATEST`.",
        ..RUN_TASK
    },
    KnownMessage {
        patterns: &["PlatformTaskDefinitionIncompatibilityException"],
        title: "Platform version does not support the task definition",
        meaning: "The Fargate platform version does not support a feature that the task definition requires.",
        action: "Use a newer platform version, such as `LATEST`.",
        ..RUN_TASK
    },
    KnownMessage {
        patterns: &["ConflictException"],
        title: "Client token was used for another request",
        meaning: "A `RunTask` request repeats the `clientToken` of a different request. `StartTask` has no \
            client token.",
        action: "Use a new client token for each different request.",
        ..RUN_TASK
    },
    KnownMessage {
        patterns: &[
            "LimitExceededException",
            "AttributeLimitExceededException",
            "ServiceQuotaExceededException",
        ],
        title: "Quota reached",
        meaning: "A quota of the account for this resource is reached.",
        action: "Remove what is not needed, or request a higher quota in Service Quotas.",
        ..NAME
    },
    KnownMessage {
        patterns: &["ServiceNotFoundException"],
        title: "Service not found",
        meaning: "The service does not exist in this cluster and Region. `StartTask` does not send this \
            error.",
        action: "Check the name, the cluster and the Region; `aws ecs list-services` lists services.",
        source: reference!("API_DescribeServices"),
        ..NAME
    },
    KnownMessage {
        patterns: &["ServiceNotActiveException"],
        title: "Service was deleted",
        meaning: "The service is being deleted or was deleted. `StartTask` does not send this error.",
        action: "Create the service again; `aws ecs describe-services` shows its status.",
        source: reference!("API_UpdateService"),
        ..NAME
    },
    KnownMessage {
        patterns: &["internal-error"],
        level: Level::Cause,
        title: "Internal error of ecs-start-task",
        meaning: "Validation failed because of a bug in `ecs-start-task`. The input was not validated.",
        action: "Report it together with an input that causes it and contains no secrets.",
        ..EXCEPTION
    },
    KnownMessage {
        patterns: &[
            "ClusterContainsTasksException",
            "ClusterContainsServicesException",
            "ClusterContainsContainerInstancesException",
            "ClusterContainsCapacityProviderException",
        ],
        title: "Cluster is not empty",
        meaning: "The cluster cannot be deleted while it has tasks, services, container instances or capacity \
            providers. `StartTask` does not send this error.",
        action: "Stop or remove what the cluster contains, then delete it.",
        source: reference!("API_DeleteCluster"),
        ..NAME
    },
    KnownMessage {
        patterns: &["UpdateInProgressException", "NoUpdateAvailableException", "MissingVersionException"],
        title: "Container agent cannot be updated",
        meaning: "An update of the agent is already running, not available, or not possible for its version. \
            `StartTask` does not send this error.",
        action: "Check `agentUpdateStatus` in `aws ecs describe-container-instances`, or replace the instance \
            with one from a newer AMI.",
        retry: Retry::Unknown,
        source: reference!("API_UpdateContainerAgent"),
        ..NAME
    },
    KnownMessage {
        patterns: &["ResourceInUseException"],
        title: "Resource is in use",
        meaning: "The resource is being changed or is still used by another one. `StartTask` does not send this error.",
        action: "Wait until the other change is complete.",
        retry: Retry::Later,
        source: reference!("API_DeleteCapacityProvider"),
        ..NAME
    },
    KnownMessage {
        patterns: &["TaskSetNotFoundException", "ServiceDeploymentNotFoundException"],
        title: "Task set or deployment not found",
        meaning: "The task set or service deployment does not exist in this cluster and Region. `StartTask` \
            does not send this error.",
        action: "Check the ARN, the cluster and the Region.",
        source: reference!("API_DescribeTaskSets"),
        ..NAME
    },
    KnownMessage {
        patterns: &["Tasks provisioning capacity limit exceeded", "provisioning capacity limit"],
        level: Level::Cause,
        title: "Too many tasks are provisioning",
        meaning: "The capacity providers of the cluster already have as many tasks in `PROVISIONING` as the \
            quota allows. `StartTask` does not use capacity providers.",
        action: "Wait until tasks leave `PROVISIONING`, and check that the Auto Scaling group can grow.",
        retry: Retry::Later,
        ..RUN_TASK
    },
];
