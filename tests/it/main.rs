//! The tests of the crate's public functions, a module for each behavior, all in one program: it links once.
#![cfg(not(target_arch = "wasm32"))]

mod build;
mod clear_text;
mod clusters;
mod command_lines;
mod explain;
mod facts;
mod forms;
mod limits;
mod messages;
mod mutations;
mod option_values;
mod other_definition;
mod parse;
mod properties;
mod references;
mod report;
mod rules;
mod spellings;
mod support;
mod task_definition;
mod text_edits;
mod timestamps;
mod typed;
mod wild;
mod windows;
