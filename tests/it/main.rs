//! The tests of the crate's public functions, a module for each behavior, all in one program: it links once.

mod build;
mod clear_text;
mod clusters;
#[cfg(feature = "cli")]
mod command_lines;
mod describe;
mod explain;
mod generated;
mod limits;
mod model;
mod mutations;
mod properties;
mod references;
mod report;
mod rules;
mod schema;
mod support;
mod task_definition;
mod timestamps;
mod wild;
mod windows;
