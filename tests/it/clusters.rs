//! Container instances that belong to another cluster than the request is for.

use crate::support::*;
use ecs_start_task::PatchOperation;
use serde_json::{Value, json};

/// Returns the ARN of an instance; one of the older form names no cluster.
fn instance(cluster: Option<&str>, number: u32) -> String {
    let cluster = cluster.map(|cluster| format!("{cluster}/")).unwrap_or_default();
    format!("arn:aws:ecs:us-east-1:123456789012:container-instance/{cluster}{number:032x}")
}

fn request(cluster: Option<Value>, of: &[Option<&str>]) -> Value {
    let instances: Vec<String> = (1..).zip(of).map(|(number, cluster)| instance(*cluster, number)).collect();
    let mut request = with(json!({ "containerInstances": instances }));
    if let Some(cluster) = cluster {
        request["cluster"] = cluster;
    }
    request
}

#[test]
fn a_cluster_and_its_instances() {
    let arn = "arn:aws:ecs:us-east-1:123456789012:cluster/production";
    for cluster in ["production", arn] {
        let cluster = Some(json!(cluster));
        assert_found(&request(cluster.clone(), &[Some("production"), None]), in_2023(), &[]);
        assert_found(
            &request(cluster, &[Some("production"), Some("staging"), None, Some("default")]),
            in_2023(),
            &["cluster-mismatch@/containerInstances/1", "cluster-mismatch@/containerInstances/3"],
        );
    }
    assert_found(&request(None, &[Some("default"), None]), in_2023(), &[]);
}

#[test]
fn a_cluster_that_is_wrong_itself_is_compared_with_nothing() {
    let judged = |cluster| found(&request(Some(cluster), &[Some("production")]), in_2023());
    assert_eq!(judged(json!(5)), ["wrong-type@/cluster"]);
    assert_eq!(judged(json!("my cluster")), ["invalid-cluster@/cluster"]);
    assert_eq!(judged(json!("arn:aws:ecs:us-east-1:1:cluster/production")), ["invalid-cluster@/cluster"]);
}

#[test]
fn the_cluster_that_all_instances_agree_on_is_the_fix() {
    let fixes = |cluster: Option<&str>, of: &[Option<&str>]| -> Vec<Value> {
        let request = request(cluster.map(|cluster| json!(cluster)), of);
        let violations = report_for(&request, in_2023()).violations;
        assert!(!violations.is_empty() && violations.iter().all(|v| v.code == "cluster-mismatch"));
        let patches = violations.iter().flat_map(|v| v.fixes.iter().flatten()).map(|fix| &fix.patch);
        let patch = |patch: &Vec<PatchOperation>| serde_json::to_value(patch).expect("JSON");
        patches.map(patch).collect()
    };
    let set = json!([{ "op": "add", "path": "/cluster", "value": "staging" }]);
    assert_eq!(fixes(None, &[Some("staging"), Some("staging")]), [set.clone(), set.clone()]);
    assert_eq!(fixes(None, &[Some("staging")]), [set]);
    // If they disagree, or one does not name a cluster, the cluster is ambiguous.
    assert!(fixes(None, &[Some("staging"), Some("production")]).is_empty());
    assert!(fixes(None, &[Some("staging"), Some("default")]).is_empty());
    assert!(fixes(None, &[Some("staging"), None]).is_empty());
    // Nor where the request names another.
    assert!(fixes(Some("production"), &[Some("staging")]).is_empty());
}
