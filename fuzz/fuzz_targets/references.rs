//! Scripts: assignments, here-documents and commands in any order. What only the shell knows stays a reference, and
//! values of environment variables stay secret.

#![no_main]

use ecs_start_task::{BuildOptions, Format, build};
use ecs_start_task_fuzz::{CANARY, keeps_secrets, options};
use libfuzzer_sys::arbitrary::{Result, Unstructured};
use libfuzzer_sys::fuzz_target;

/// Parts of scripts; `@` represents the canary.
const PIECES: [&str; 26] = [
    "aws ecs start-task",
    " --task-definition web:7",
    " --container-instances 0123456789abcdef0123456789abcdef",
    " --container-instances $INSTANCES",
    " --cluster \"$CLUSTER\"",
    " --cluster ${CLUSTER:-default}",
    " --overrides \"$OVERRIDES\"",
    " --overrides file://overrides.json",
    r#" --overrides '{"containerOverrides": [{"name": "app", "environment": [{"name": "A", "value": "@"}]}]}'"#,
    " --overrides containerOverrides=[{name=app,environment=[{name=A,value=@}]}]",
    " --overrides '{\"containerOverrides\": [{\"name\": \"app\", \"command\": [\"$(id)\"]}]}'",
    " --cli-input-json file://request.json",
    " --region $AWS_REGION",
    " --endpoint-url http://localhost:4566",
    "CLUSTER=production\n",
    "export INSTANCES='a b'\n",
    "OVERRIDES='{\"containerOverrides\": [{\"environment\": [{\"name\": \"A\", \"value\": \"@\"}]}]}'\n",
    "cat > overrides.json <<EOF\n{\"containerOverrides\": [{\"environment\": {\"A\": \"@\"}}]}\nEOF\n",
    "cat <<'EOF' > request.json\n{\"taskDefinition\": \"web:7\", \"containerInstances\": [\"$ID\"]}\nEOF\n",
    " \\\n",
    "\n",
    "; ",
    " | jq .",
    "$(id)",
    "`id`",
    " \"\"",
];

fn check(data: &[u8]) -> Result<()> {
    let mut u = Unstructured::new(data);
    let choice: u8 = u.arbitrary()?;
    let format = Format::ALL[u.choose_index(Format::ALL.len())?];
    let mut script = String::new();
    while !u.is_empty() && script.len() < 4_096 {
        if u.ratio(1, 12)? {
            // A quote or a substitution that is left open makes one word of all that follows.
            script.push(
                u.int_in_range(b' '..=b'z')
                    .map(char::from)
                    .map(|c| if c.is_alphanumeric() { c } else { ' ' })?,
            );
        } else {
            script.push_str(u.choose(&PIECES)?);
        }
    }
    let script = script.replace('@', CANARY);
    let building = BuildOptions::new().validate(options(choice & 0b1111)).format(format).mask(true);
    let built = build(&script, &building);
    keeps_secrets(&built.report);
    for shown in built.output.iter().chain(&built.preview) {
        assert!(!shown.contains(CANARY), "{script}\n{shown}");
    }
    assert!(built.ok == built.output.is_some(), "{script}");
    Ok(())
}

fuzz_target!(|data: &[u8]| {
    // Too few bytes for a script.
    let _ = check(data);
});
