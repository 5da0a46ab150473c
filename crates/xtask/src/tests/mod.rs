//! Compares generated files with the facts of the API and with each other.

mod describe;
mod generated;
mod model;
mod schema;
