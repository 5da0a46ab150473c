// The functions that are loaded together.

export { build, explain } from 'ecs-start-task';
