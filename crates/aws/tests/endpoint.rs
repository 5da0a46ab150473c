//! Requests, responses and errors with an endpoint on this machine.
#![expect(deprecated, reason = "AWS has discontinued Elastic Inference, but its members exist")]

use aws_sdk_ecs::Client;
use aws_sdk_ecs::config::retry::RetryConfig;
use aws_sdk_ecs::config::{BehaviorVersion, Credentials, Region};
use ecs_start_task::model::{Kind, MemberDocs, Model, ShapeDocs};
use ecs_start_task::{
    ExplanationKind, InputKind, Outcome, StartTaskRequest, StartTaskResponse, ValidateOptions, explain,
    explain_value,
};
use ecs_start_task_aws::{StartTaskExt, error_text, explain_error, response};
use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpListener;
use std::thread::{self, JoinHandle};

/// Starts an endpoint that responds to one request, and returns its URL and the request's body.
fn endpoint(status: u16, answer: &Value) -> (String, JoinHandle<Value>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let answer = answer.to_string();
    let body = thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        let mut reader = BufReader::new(stream.try_clone().unwrap());
        let mut length = 0;
        loop {
            let mut line = String::new();
            reader.read_line(&mut line).unwrap();
            let line = line.trim_end().to_ascii_lowercase();
            if let Some(value) = line.strip_prefix("content-length:") {
                length = value.trim().parse().unwrap();
            }
            if let Some(target) = line.strip_prefix("x-amz-target:") {
                assert_eq!(target.trim(), "amazonec2containerservicev20141113.starttask");
            }
            if line.is_empty() {
                break;
            }
        }
        let mut body = vec![0; length];
        reader.read_exact(&mut body).unwrap();
        write!(
            stream,
            "HTTP/1.1 {status} X\r\nContent-Type: application/x-amz-json-1.1\r\nContent-Length: {}\r\n\
             Connection: close\r\n\r\n{answer}",
            answer.len()
        )
        .unwrap();
        serde_json::from_slice(&body).unwrap()
    });
    (url, body)
}

fn client(url: &str) -> Client {
    let config = aws_sdk_ecs::Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::from_static("us-east-1"))
        .credentials_provider(Credentials::new("AKIDEXAMPLE", "example", None, None, "test"))
        .retry_config(RetryConfig::disabled())
        .endpoint_url(url)
        .build();
    Client::from_conf(config)
}

/// Returns a value with every member of a structure, made of the examples of the documentation.
fn complete(docs: &ShapeDocs) -> Value {
    let members = docs.shape.members.iter().zip(docs.members);
    Value::Object(
        members.map(|(member, docs)| (member.name.to_owned(), example(member.kind, docs))).collect(),
    )
}

fn example(kind: Kind, docs: &MemberDocs) -> Value {
    match (kind, docs.structure, docs.enumeration) {
        (Kind::List(item), Some(_), _) => json!([example(*item, docs)]),
        (_, Some(structure), _) => complete(structure),
        (Kind::Enum(values), ..) => values.values[0].value.into(),
        _ => serde_json::from_str(docs.example.expect("an example")).unwrap(),
    }
}

fn typed<T: serde::de::DeserializeOwned>(value: &Value) -> T {
    serde_json::from_value(value.clone()).unwrap()
}

fn minimal() -> StartTaskRequest {
    StartTaskRequest::builder()
        .task_definition("web:7")
        .container_instances(["0123456789abcdef0123456789abcdef"])
        .build()
}

#[tokio::test]
async fn every_member_of_a_request_is_sent() {
    let request = complete(StartTaskRequest::DOCS);
    let overrides = &request["overrides"]["containerOverrides"][0]["resourceRequirements"][0];
    assert!(
        overrides["sharingStrategy"]["nvidiaMps"]["maxComputePercent"].is_number(),
        "the request is complete"
    );
    let (url, body) = endpoint(200, &json!({}));
    let filled = client(&url).start_task().with_request(typed(&request)).unwrap();
    let output = filled.send().await.unwrap();
    assert_eq!(body.join().unwrap(), request);
    assert_eq!(response(output), StartTaskResponse::default());
}

#[tokio::test]
async fn absent_members_are_not_sent_and_empty_ones_are() {
    let (url, body) = endpoint(200, &json!({}));
    let mut request = minimal();
    request.tags = Some(Vec::new());
    request.propagate_tags = Some("NEW".into());
    let filled = client(&url).start_task().group("replaced").with_request(request.clone()).unwrap();
    filled.send().await.unwrap();
    let sent = body.join().unwrap();
    assert_eq!(sent, serde_json::to_value(&request).unwrap());
    let names: Vec<&String> = sent.as_object().unwrap().keys().collect();
    assert_eq!(names, ["containerInstances", "propagateTags", "tags", "taskDefinition"]);
}

#[test]
fn a_member_that_the_sdk_requires_is_named() {
    let refused = |overrides: Value| {
        let request: StartTaskRequest = typed(&json!({ "overrides": overrides }));
        client("http://127.0.0.1:1").start_task().with_request(request).map(|_| ()).unwrap_err()
    };
    let container =
        |members: Value| json!({ "containerOverrides": [{}, { "resourceRequirements": [members] }] });
    let start = "/overrides/containerOverrides/1/resourceRequirements/0";
    let error = refused(container(json!({ "type": "GPU" })));
    assert_eq!(error.path(), format!("{start}/value"));
    let message = format!("aws-sdk-ecs cannot send the request: it requires the member {start}/value.");
    assert_eq!(error.to_string(), message);
    let error = refused(container(json!({ "type": "GPU", "value": "1", "sharingStrategy": {} })));
    assert_eq!(error.path(), format!("{start}/sharingStrategy/nvidiaMps"));
    // The SDK would send 0.
    assert_eq!(refused(json!({ "ephemeralStorage": {} })).path(), "/overrides/ephemeralStorage/sizeInGiB");
}

#[tokio::test]
async fn every_member_of_a_response_is_read() {
    let mut full = complete(StartTaskResponse::DOCS);
    full["tasks"][0]["launchType"] = "NEW".into();
    let (url, body) = endpoint(200, &full);
    let output = client(&url).start_task().with_request(minimal()).unwrap().send().await.unwrap();
    body.join().unwrap();
    // The SDK does not have it.
    let summary = full["tasks"][0].as_object_mut().unwrap().remove("trustedExecutionSummary");
    assert!(summary.is_some());
    assert_eq!(response(output), typed(&full));
}

#[tokio::test]
async fn failures_are_explained() {
    let instance = "arn:aws:ecs:us-east-1:123456789012:container-instance/0123456789abcdef0123456789abcdef";
    let answer = json!({ "tasks": [], "failures": [{ "arn": instance, "reason": "RESOURCE:MEMORY" }] });
    let (url, body) = endpoint(200, &answer);
    let output = client(&url).start_task().with_request(minimal()).unwrap().send().await.unwrap();
    body.join().unwrap();
    let explanation = explain_value(&response(output), &ValidateOptions::new().kind(InputKind::Response));
    assert_eq!(explanation.kind, ExplanationKind::Response);
    assert_eq!(explanation.outcome, Some(Outcome::Failed));
    assert!(explanation.markdown.contains("RESOURCE:MEMORY"), "{}", explanation.markdown);
    let retry = explanation.retry.unwrap();
    assert_eq!((retry.worthwhile, retry.container_instances), (true, Some(vec![instance.to_owned()])));
}

#[tokio::test]
async fn errors_of_the_service_are_explained() {
    let options = ValidateOptions::new();
    for (code, message) in [
        ("ClusterNotFoundException", "Cluster not found."),
        ("InvalidParameterException", "Container instance id is invalid."),
        // The SDK does not list it for this operation.
        ("PlatformUnknownException", "The specified platform version doesn't exist."),
    ] {
        let (url, body) = endpoint(400, &json!({ "__type": code, "message": message }));
        let error = client(&url).start_task().with_request(minimal()).unwrap().send().await.unwrap_err();
        body.join().unwrap();
        assert_eq!(error_text(&error), format!("{code}: {message}"));
        let explanation = explain_error(&error, &options);
        assert_ne!(explanation.kind, ExplanationKind::Unknown, "{code}");
        assert_eq!(explanation, explain(&format!("{code}: {message}"), &options));
    }
}

#[tokio::test]
async fn errors_on_the_way_have_their_causes() {
    let closed = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let client = client(&format!("http://{closed}"));
    let error = client.start_task().with_request(minimal()).unwrap().send().await.unwrap_err();
    let text = error_text(&error);
    assert!(text.contains("dispatch failure") && text.contains("refused"), "{text}");
    assert_eq!(explain_error(&error, &ValidateOptions::new()).title, "Connection refused");
}

/// Asserts that the members of structures are those that the SDK has, so that a newer SDK shows what is missing here.
macro_rules! same_members {
    ($($model:ident $($sdk:ident)::+;)+) => {$(
        let sdk = aws_sdk_ecs::$($sdk)::+::SCHEMA.members();
        let names: Vec<&str> = sdk.iter().filter_map(|member| member.member_name()).collect();
        let own: Vec<&str> = ecs_start_task::model::$model::SHAPE.members.iter().map(|member| member.name).collect();
        let more: Vec<&&str> = names.iter().filter(|name| !own.contains(name)).collect();
        assert!(more.is_empty(), "{} of the SDK has {more:?}", stringify!($model));
        let fewer: Vec<&str> = own.iter().copied().filter(|name| !names.contains(name)).collect();
        let expected: &[&str] = if stringify!($model) == "Task" { &["trustedExecutionSummary"] } else { &[] };
        assert_eq!(fewer, expected, "{}", stringify!($model));
    )+};
}

#[test]
fn the_sdk_has_the_members_of_the_model() {
    same_members! {
        StartTaskRequest operation::start_task::StartTaskInput;
        NetworkConfiguration types::NetworkConfiguration;
        AwsVpcConfiguration types::AwsVpcConfiguration;
        TaskOverride types::TaskOverride;
        ContainerOverride types::ContainerOverride;
        EnvironmentVariable types::KeyValuePair;
        EnvironmentFile types::EnvironmentFile;
        ResourceRequirement types::ResourceRequirement;
        NvidiaMpsAllocation types::NvidiaMpsAllocation;
        InferenceAcceleratorOverride types::InferenceAcceleratorOverride;
        EphemeralStorage types::EphemeralStorage;
        Tag types::Tag;
        TaskVolumeConfiguration types::TaskVolumeConfiguration;
        TaskManagedEBSVolumeConfiguration types::TaskManagedEbsVolumeConfiguration;
        EBSTagSpecification types::EbsTagSpecification;
        TaskManagedEBSVolumeTerminationPolicy types::TaskManagedEbsVolumeTerminationPolicy;
        StartTaskResponse operation::start_task::StartTaskOutput;
        Task types::Task;
        Attachment types::Attachment;
        Attribute types::Attribute;
        Container types::Container;
        NetworkBinding types::NetworkBinding;
        NetworkInterface types::NetworkInterface;
        ManagedAgent types::ManagedAgent;
        InferenceAccelerator types::InferenceAccelerator;
        TaskEphemeralStorage types::TaskEphemeralStorage;
        Failure types::Failure;
    }
}
