//! Compares generated files with the facts of the API and with each other.

mod describe;
mod generated;
mod limits;
mod model;
mod schema;
