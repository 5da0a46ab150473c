//! What SDKs, the AWS CLI and tools report before or after they call the service.

use super::exceptions::CREDENTIALS;
use super::{EXCEPTION, KnownMessage, Level, Retry, reference};

const STEP_FUNCTIONS: &str =
    "https://docs.aws.amazon.com/step-functions/latest/dg/concepts-error-handling.html";
const SDK_CONFIGURATION: &str = "https://docs.aws.amazon.com/sdkref/latest/guide/settings-reference.html";
const CLIENT: KnownMessage = KnownMessage { source: SDK_CONFIGURATION, ..EXCEPTION };
const PARAMETERS: KnownMessage = EXCEPTION;
const STEP: KnownMessage = KnownMessage { level: Level::Outcome, source: STEP_FUNCTIONS, ..EXCEPTION };
const VALIDATE: &str = "Run `validate` on the request: it reports every invalid member.";

pub(super) static ALL: &[KnownMessage] = &[
    KnownMessage {
        patterns: &["ParamValidationError", "Parameter validation failed"],
        level: Level::Outcome,
        title: "Parameters do not fit the API",
        meaning: "The AWS SDK for Python or the AWS CLI rejected the parameters and sent no request.",
        action: VALIDATE,
        ..PARAMETERS
    },
    KnownMessage {
        patterns: &[
            "Unexpected key {} found in params",
            "UnexpectedParameter: Unexpected key {} found in params",
            "UnexpectedParameter",
        ],
        title: "Unknown member",
        meaning: "The AWS SDK for JavaScript rejected a member that `StartTask` does not have.",
        action: "Remove the member or fix its name. `launchType`, `count` and placement belong to `RunTask`.",
        related: &["unknown-member", "ParamValidationError"],
        member: "{}",
        ..PARAMETERS
    },
    KnownMessage {
        patterns: &[
            "MissingRequiredParameter: Missing required key {} in params",
            "Missing required key {} in params",
            "MissingRequiredParameter",
        ],
        title: "Required member is missing",
        meaning: "The AWS SDK for JavaScript rejected a request without a required member.",
        action: "Set the member. `StartTask` requires `containerInstances` and `taskDefinition`.",
        related: &["missing-member", "ParamValidationError"],
        member: "{}",
        ..PARAMETERS
    },
    KnownMessage {
        patterns: &[
            "InvalidParameterType: Expected {} to be",
            "InvalidParameterType",
            "Expected {} to be a string",
            "Expected {} to be an Array",
        ],
        title: "Member has the wrong type",
        meaning: "The AWS SDK for JavaScript rejected a value of the wrong type.",
        action: VALIDATE,
        related: &["wrong-type", "ParamValidationError"],
        ..PARAMETERS
    },
    KnownMessage {
        patterns: &["missing required field, StartTaskInput.{}", "missing required field, {}"],
        title: "Required member is missing",
        meaning: "The AWS SDK for Go rejected a request without a required member.",
        action: "Set the member. `StartTask` requires `ContainerInstances` and `TaskDefinition`.",
        related: &["missing-member", "ParamValidationError"],
        member: "{}",
        ..PARAMETERS
    },
    KnownMessage {
        patterns: &[
            "validation error(s) found",
            "failed to build request{}input member {} must not be empty",
            "input member {} must not be empty",
        ],
        level: Level::Area,
        title: "Request is incomplete",
        meaning: "The AWS SDK for Go rejected a request before sending it.",
        action: VALIDATE,
        related: &["missing-member", "ParamValidationError"],
        ..PARAMETERS
    },
    KnownMessage {
        patterns: &[
            "BuildError{}MissingField",
            "was missing but is required",
            "was not specified but it is required when building",
        ],
        title: "Required member is missing",
        meaning: "The AWS SDK for Rust cannot build a structure without its required members.",
        action: "Set the member in its builder.",
        related: &["missing-member"],
        ..PARAMETERS
    },
    KnownMessage {
        patterns: &[
            "Invalid length for parameter {}, value: {}, valid min length: {}",
            "Invalid range for parameter {}, value: {}",
            "Invalid length for parameter {}",
        ],
        title: "Value is out of range",
        meaning: "The AWS SDK for Python or the AWS CLI rejected a value that is too short, too long, too \
            small or too large.",
        action: VALIDATE,
        related: &["too-short", "too-small", "ParamValidationError"],
        member: "{}",
        ..PARAMETERS
    },
    KnownMessage {
        patterns: &["Invalid number of parameters set for tagged union structure {}"],
        title: "Union does not have exactly one member",
        meaning: "The object is a union, which must have exactly one member.",
        action: "Set exactly one member.",
        related: &["ParamValidationError"],
        ..PARAMETERS
    },
    KnownMessage {
        patterns: &[
            "object has no attribute 'start_task'",
            "startTask is not a function",
            "start_task is not a function",
        ],
        title: "Client has no such method",
        meaning: "The object is not an Amazon ECS client, or its SDK version is too old.",
        action: "Use `boto3.client(\"ecs\").start_task(…)`, or `new StartTaskCommand({ … })` in the AWS SDK \
            for JavaScript.",
        source: reference!("API_StartTask"),
        ..PARAMETERS
    },
    KnownMessage {
        patterns: &[
            "Could not connect to the endpoint URL",
            "getaddrinfo ENOTFOUND",
            "EndpointConnectionError",
            "UnknownEndpoint",
            "Inaccessible host",
            "dial tcp: lookup ecs.",
            "operation error ECS{}no such host",
            "UnknownHostException",
            "Name or service not known",
        ],
        title: "Endpoint was not found",
        meaning: "The client did not reach the Amazon ECS endpoint, usually because the Region is \
            misspelled, or because DNS or the network is not available.",
        action: "Check the name of the Region, the network, the VPC endpoints, and proxy settings.",
        retry: Retry::Unknown,
        ..CLIENT
    },
    KnownMessage {
        patterns: &[
            "connect ECONNREFUSED",
            "operation error ECS{}connection refused",
            "Connection refused: ecs.",
        ],
        title: "Endpoint refused the connection",
        meaning: "No program listens at the endpoint that the client called, for example because a local \
            emulator is not running.",
        action: "Check the endpoint URL and proxy settings, and start the emulator.",
        retry: Retry::Unknown,
        ..CLIENT
    },
    KnownMessage {
        patterns: &[
            "Connect timeout on endpoint URL",
            "ConnectTimeoutError",
            "operation error ECS{}i/o timeout",
            "connect ETIMEDOUT",
            "TimeoutError: Connection timed out",
            "ConnectTimeoutException",
            "Unable to execute HTTP request: Connect to",
            "HTTP connect timeout occurred",
        ],
        title: "Endpoint cannot be reached",
        meaning: "The client could not connect to the Amazon ECS endpoint in time.",
        action: "Check the network path: route, NAT gateway or `ecs` VPC endpoint, security groups, and \
            proxy settings.",
        retry: Retry::Unknown,
        ..CLIENT
    },
    KnownMessage {
        patterns: &[
            "Read timeout on endpoint URL",
            "ReadTimeoutError",
            "socket hang up",
            "ECONNRESET",
            "Connection reset by peer",
            "Read timed out",
            "HTTP read timeout occurred",
            "operation attempt timeout (single attempt) occurred",
            "operation timeout (all attempts including retries) occurred",
        ],
        level: Level::Area,
        title: "Service did not respond in time",
        meaning: "The connection ended before the service responded. The tasks may have been started.",
        action: "Check with `aws ecs list-tasks` before you retry: `StartTask` has no client token, so a \
            repeated request can start a second copy.",
        retry: Retry::Later,
        ..CLIENT
    },
    KnownMessage {
        patterns: &[
            "You must specify a region",
            "Missing Region",
            "NoRegionError",
            "Region is missing",
            "could not find region configuration",
            "Missing region in config",
            "Unable to load region",
            "ConfigError: Missing region",
        ],
        title: "No Region is set",
        meaning: "The client does not know which Region to call.",
        action: "Set `AWS_REGION`, pass `--region`, or configure a Region in the profile.",
        ..CLIENT
    },
    KnownMessage {
        patterns: &[
            "Provided region_name {} doesn't match a supported format",
            "Invalid endpoint: https://ecs.",
        ],
        title: "Region is malformed",
        meaning: "The Region of the client is not a Region code, for example because a variable is unset.",
        action: "Set `AWS_REGION` or `--region` to a code such as `us-east-1`.",
        ..CLIENT
    },
    KnownMessage {
        patterns: &[
            "Unable to locate credentials",
            "NoCredentialsError",
            "CredentialsProviderError",
            "Could not load credentials from any providers",
            "NoCredentialProviders",
            "Missing credentials in config",
            "Unable to load credentials",
            "no credentials in the property bag",
            "failed to refresh cached credentials",
            "no EC2 IMDS role found",
            "CredentialsNotLoaded",
            "the credential provider was not enabled",
        ],
        title: "No credentials",
        meaning: "The client found no credentials to sign the request with.",
        action: "Sign in (`aws sso login`, `aws configure`), set the environment variables of the access key, \
            or assign a role to the host or task.",
        ..CLIENT
    },
    KnownMessage {
        patterns: &["The config profile {} could not be found", "ProfileNotFound", "Profile {} not found"],
        title: "Profile not found",
        meaning: "The profile is not in the AWS CLI configuration.",
        action: "Check `AWS_PROFILE` or `--profile`; `aws configure list-profiles` lists profiles.",
        ..CLIENT
    },
    KnownMessage {
        patterns: &["Partial credentials found", "PartialCredentialsError"],
        title: "Credentials are incomplete",
        meaning: "Either the access key or the secret key is missing.",
        action: CREDENTIALS,
        ..CLIENT
    },
    KnownMessage {
        patterns: &[
            "CERTIFICATE_VERIFY_FAILED",
            "self signed certificate",
            "SSL validation failed",
            "unable to get local issuer certificate",
        ],
        title: "Certificate of the endpoint is not trusted",
        meaning: "The client does not trust the TLS certificate of the endpoint, usually that of a proxy.",
        action: "Set `AWS_CA_BUNDLE` or `NODE_EXTRA_CA_CERTS` to the certificate of the proxy.",
        ..CLIENT
    },
    KnownMessage {
        patterns: &["States.TaskFailed"],
        title: "Task state failed",
        meaning: "The task or call of a Step Functions state failed; `Cause` contains the reason.",
        action: "Read `Cause` of the event: it contains the task, or the `failures` of the response.",
        retry: Retry::Unknown,
        ..STEP
    },
    KnownMessage {
        patterns: &["States.Timeout", "States.HeartbeatTimeout"],
        level: Level::Step,
        title: "State timed out",
        meaning: "A Step Functions state ran longer than its `TimeoutSeconds`. With `.sync`, the task is stopped.",
        action: "Raise `TimeoutSeconds`, or find out why the task takes so long.",
        retry: Retry::Unknown,
        ..STEP
    },
    KnownMessage {
        patterns: &["States.Runtime", "States.ParameterPathFailure", "could not be found in the input"],
        level: Level::Step,
        title: "State input is invalid",
        meaning: "A Step Functions state cannot evaluate a path or parameter with its input.",
        action: "Check the JSONPath expressions in `Parameters` against the input of the state.",
        ..STEP
    },
    KnownMessage {
        patterns: &["The field {} is not supported by Step Functions", "SCHEMA_VALIDATION_FAILED"],
        level: Level::Cause,
        title: "State machine definition is invalid",
        meaning: "The state uses a member that the service integration does not have. The SDK integration \
            expects names that start with a capital letter.",
        action: "Use `arn:aws:states:::aws-sdk:ecs:startTask` with `Parameters` such as `TaskDefinition` and \
            `ContainerInstances`; `build` writes such a state in the `step-functions` format.",
        ..STEP
    },
    KnownMessage {
        patterns: &["States.Permissions"],
        level: Level::Step,
        title: "State machine lacks a permission",
        meaning: "The state machine's role is not allowed to make the call.",
        action: "Grant the state machine's role `ecs:StartTask` and `iam:PassRole`.",
        related: &["AccessDeniedException"],
        ..STEP
    },
    KnownMessage {
        patterns: &["is not authorized to create managed-rule"],
        level: Level::Cause,
        title: "State machine cannot create its managed rule",
        meaning: "A `.sync` state waits for its task with a rule of EventBridge, which the state machine's role \
            is not allowed to create.",
        action: "Grant the state machine's role `events:PutTargets`, `events:PutRule` and `events:DescribeRule` \
            for the rule StepFunctionsGetEventsForECSTaskRule.",
        related: &["States.Permissions"],
        source: "https://docs.aws.amazon.com/step-functions/latest/dg/connect-ecs.html",
        ..EXCEPTION
    },
    KnownMessage {
        patterns: &["EcsTaskFailToStart", "EcsOperatorError", "The task failed to start due to"],
        level: Level::Outcome,
        title: "Airflow could not start the task",
        meaning: "The ECS operator of Airflow started a task that failed before it ran.",
        action: "Read the reason that follows the message, or `stoppedReason` in `aws ecs describe-tasks`.",
        retry: Retry::Unknown,
        source: "https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/operators/ecs.html",
        ..EXCEPTION
    },
    KnownMessage {
        patterns: &[
            "Cannot read properties of undefined (reading 'taskArn')",
            "Cannot read property 'taskArn' of undefined",
            "['tasks'][0]",
            "[\"tasks\"][0]",
            "not enough values to unpack (expected 1, got 0)",
        ],
        title: "Response contains no task",
        meaning: "A program reads the first task of a response without tasks: no task was started, although \
            the HTTP status is 200.",
        action: "Check `failures` in the response before `tasks`: it contains the reason for each container \
            instance.",
        retry: Retry::Unknown,
        related: &["failures[].reason", "tasks"],
        ..EXCEPTION
    },
    KnownMessage {
        patterns: &["Task timed out after {} seconds", "Sandbox.Timedout"],
        title: "Lambda function timed out",
        meaning: "A Lambda function ended at its timeout, for example while it waited for a task. The call \
            that it made may have succeeded.",
        action: "Check with `aws ecs list-tasks` whether the task runs. Raise the timeout of the function, \
            or do not wait for the task in the function.",
        retry: Retry::Unknown,
        source: "https://docs.aws.amazon.com/lambda/latest/dg/configuration-timeout.html",
        ..EXCEPTION
    },
];
