//! A form that shows what is wrong with a request at its fields. `trunk serve` shows it in a browser.

use ecs_start_task::model::AwsVpcConfiguration;
use ecs_start_task::model::NetworkConfiguration;
use ecs_start_task::{
    BuildOptions, InputFormat, Report, Revision, StartTaskRequest, ValidateOptions, build_value,
};
use leptos::prelude::*;

fn main() {
    console_error_panic_hook::set_once();
    mount_to_body(TaskForm);
}

#[component]
fn TaskForm() -> impl IntoView {
    let [cluster, task_definition, instances, subnets] =
        std::array::from_fn(|_| RwSignal::new(String::new()));
    // What the form contains, as it is: with the input format `Form`, empty strings count as absent.
    let draft = move || {
        let network = AwsVpcConfiguration::builder().subnets(subnets.get().split_whitespace());
        StartTaskRequest::builder()
            .cluster(cluster.get())
            .task_definition(task_definition.get())
            .container_instances(instances.get().split_whitespace())
            .network_configuration(NetworkConfiguration::builder().awsvpc_configuration(network))
            .build()
    };
    let options = ValidateOptions::new().revision(Revision::Y2026).input(InputFormat::Form);
    let built = Memo::new(move |_| build_value(&draft(), &BuildOptions::new().validate(options.clone())));
    let report = Memo::new(move |_| built.with(|built| built.report.clone()));

    view! {
        <main>
            <h1>"Start a task"</h1>
            <form>
                <Field label="Cluster" path="/cluster" value=cluster report/>
                <Field label="Task definition" path="/taskDefinition" value=task_definition report/>
                <Field label="Container instances" path="/containerInstances" value=instances report/>
                <Field
                    label="Subnets" path="/networkConfiguration/awsvpcConfiguration/subnets" value=subnets report
                />
            </form>
            <output>{move || built.with(|built| built.output.clone())}</output>
        </main>
    }
}

/// A field with the messages about its member, and about the items of an array.
#[component]
fn Field(
    label: &'static str,
    path: &'static str,
    value: RwSignal<String>,
    report: Memo<Report>,
) -> impl IntoView {
    let messages = Memo::new(move |_| {
        let is_here =
            |at: &str| at.strip_prefix(path).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
        report.with(|report| {
            let here = report.violations.iter().filter(|violation| is_here(&violation.path));
            here.map(|violation| violation.message.clone()).collect::<Vec<_>>()
        })
    });
    let id = format!("message{}", path.replace('/', "-"));
    view! {
        <p>
            <label>
                {label} " "
                <input
                    bind:value=value
                    aria-describedby=id.clone()
                    aria-invalid=move || (!messages.get().is_empty()).to_string()
                />
            </label>
            <span id=id>{move || messages.get().join(" ")}</span>
        </p>
    }
}
