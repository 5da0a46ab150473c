import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.*;

public class StartTask {
    public static void main(String[] args) {
        try (EcsClient ecs = EcsClient.builder().region(Region.of("us-east-1")).build()) {
            StartTaskResponse response = ecs.startTask(StartTaskRequest.builder()
                    .cluster("arn:aws:ecs:us-east-1:123456789012:cluster/production")
                    .containerInstances("arn:aws:ecs:us-east-1:123456789012:container-instance/production/0123456789abcdef0123456789abcdef", "4c543eed-f83f-47da-b1d8-3d23f1da4c64")
                    .enableECSManagedTags(true)
                    .enableExecuteCommand(false)
                    .group("nightly")
                    .networkConfiguration(
                        NetworkConfiguration.builder()
                            .awsvpcConfiguration(
                                AwsVpcConfiguration.builder()
                                    .subnets("subnet-0123456789abcdef0", "subnet-01234567")
                                    .securityGroups("sg-0123456789abcdef0")
                                    .assignPublicIp("DISABLED")
                                    .build())
                            .build())
                    .overrides(
                        TaskOverride.builder()
                            .containerOverrides(
                                ContainerOverride.builder()
                                    .name("app")
                                    .command("python", "job.py", "--day", "2026-11-23")
                                    .environment(
                                        KeyValuePair.builder()
                                            .name("LOG_LEVEL")
                                            .value("debug")
                                            .build(),
                                        KeyValuePair.builder()
                                            .name("EMPTY")
                                            .value("")
                                            .build())
                                    .environmentFiles(
                                        EnvironmentFile.builder()
                                            .value("arn:aws:s3:::my-bucket/config/app.env")
                                            .type("s3")
                                            .build())
                                    .cpu(256)
                                    .memory(512)
                                    .memoryReservation(256)
                                    .resourceRequirements(
                                        ResourceRequirement.builder()
                                            .value("1")
                                            .type("GPU")
                                            .build())
                                    .build(),
                                ContainerOverride.builder()
                                    .name("sidecar")
                                    .cpu(0)
                                    .build())
                            .cpu("1 vCPU")
                            .executionRoleArn("arn:aws:iam::123456789012:role/service/billing-task")
                            .memory("2048")
                            .taskRoleArn("arn:aws:iam::123456789012:role/billing-task")
                            .build())
                    .propagateTags("TASK_DEFINITION")
                    .startedBy("nightly-job_7")
                    .tags(
                        Tag.builder()
                            .key("team")
                            .value("payments")
                            .build(),
                        Tag.builder()
                            .key("Gr\u00f6\u00dfe/\u043a\u043b\u044e\u0447")
                            .value("")
                            .build())
                    .taskDefinition("arn:aws:ecs:us-east-1:123456789012:task-definition/web:7")
                    .build());
            for (Task task : response.tasks()) {
                System.out.println("started " + task.taskArn() + " on " + task.containerInstanceArn());
            }
            // A successful response can still contain failures.
            for (Failure failure : response.failures()) {
                System.err.println("not started on " + failure.arn() + ": " + failure.reason());
            }
        }
    }
}
