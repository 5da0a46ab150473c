// The functions that are loaded together.

export { build, explain } from 'ecs-start-task';
export { redact } from 'ecs-start-task/redact';
