//! GPUs, Neuron devices and accelerators.

pub(crate) mod deprecated_value;
pub(crate) mod gpu_amount_and_sharing;
pub(crate) mod gpu_amount_missing;
pub(crate) mod gpu_options_mixed;
pub(crate) mod gpu_requirement_repeated;
pub(crate) mod invalid_gpu_count;
pub(crate) mod neuron_device_amount;
pub(crate) mod one_member_only;
pub(crate) mod unknown_accelerator;
