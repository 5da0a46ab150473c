//! CPU and memory of tasks and containers.

pub(crate) mod container_cpu_above_task;
pub(crate) mod container_memory_above_task;
pub(crate) mod cpu_beyond_limit;
pub(crate) mod fargate_size;
pub(crate) mod invalid_task_cpu;
pub(crate) mod invalid_task_memory;
pub(crate) mod memory_below_minimum;
pub(crate) mod memory_not_above_reservation;
pub(crate) mod task_cpu_out_of_range;
pub(crate) mod task_memory_raised_alone;
pub(crate) mod windows_task_size;

mod task_size;
