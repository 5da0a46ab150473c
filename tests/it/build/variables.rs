//! Variables of shells: where they are written, what follows them, and their defaults.

use super::*;
use ecs_start_task::{BuildOptions, Format};

#[test]
fn each_reference_is_found_where_it_is_written() {
    for text in [
        line("--cluster $CLUSTER --group \"${GROUP}\""),
        format!("echo a\n{}", line("--overrides '{\"cpu\":\"'$CPU'\"}'")),
        line("--overrides \"$(cat <<EOF\n{\"cpu\": \"$CPU\", \"memory\": \"$MEMORY\"}\nEOF\n)\""),
        format!(
            "é=1\nOVERRIDES=$(cat <<-EOF\n\t{{\"cpu\": \"$CPU\"}}\n\tEOF\n)\n{}",
            line("--overrides \"$OVERRIDES\"")
        ),
        format!(
            "cat > o.json <<EOF\n{{\"cpu\": \"${{CPU}}\"}}\nEOF\n{}",
            line("--overrides file://o.json --cluster $CLUSTER")
        ),
    ] {
        let result = build(&text, &BuildOptions::new().format(Format::Cli));
        let references: Vec<_> = result.references.iter().map(|place| place.text.as_str()).collect();
        let found: Vec<_> = (result.report.violations.iter())
            .map(|violation| &text[violation.range.expect("a range").bytes()])
            .collect();
        assert_eq!(found, references, "{text}");
        assert!(!found.is_empty(), "{text}");
    }
}

#[test]
fn variables_hide_nothing_after_them() {
    for argument in ["$1", "${2}", "\"$1\"", "blue-$1", "blue-${env}", "$a$b"] {
        let text = line(&format!("--cluster {argument} --group $group"));
        let messages: Vec<_> = build(&text, &BuildOptions::new().format(Format::Cli))
            .report
            .violations
            .into_iter()
            .map(|found| found.message)
            .collect();
        assert!(messages.iter().all(|message| !message.contains('•')), "{messages:#?}");
    }
}

#[test]
fn an_empty_variable_has_the_default_after_a_colon() {
    for (assignment, reference, cluster) in [
        ("CLUSTER=blue", "${CLUSTER:-prod}", Some("blue")),
        ("CLUSTER=", "${CLUSTER:-prod}", Some("prod")),
        ("CLUSTER=''", "a\"${CLUSTER:-prod}\"", Some("aprod")),
        ("CLUSTER=", "a${CLUSTER-prod}", Some("a")),
        ("CLUSTER=", "a${CLUSTER-b:-c}", Some("a")),
    ] {
        let text = format!("{assignment}\n{}", line(&format!("--cluster {reference}")));
        let request = build(&text, &BuildOptions::new()).request.expect(&text);
        assert_eq!(request.cluster.as_deref(), cluster, "{text}");
    }
}

#[test]
fn what_is_not_read_is_not_said_to_be_missing() {
    for input in [
        "--cli-input-json file://req.json",
        "--cli-input-yaml 'a: b'",
        "--cli-input-json \"$X\"",
        "--cli-input-json '{'",
    ] {
        let result = build(&format!("aws ecs start-task {input} --cluster b"), &BuildOptions::new());
        let told: Vec<_> = result.report.violations.iter().map(|violation| &*violation.message_id).collect();
        assert!(
            !result.ok && told.len() == 1 && told[0].starts_with("invalid-command-line"),
            "{input}: {told:?}"
        );
    }
}
