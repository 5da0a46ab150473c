//! What is generated, held against the API's facts and against itself.

mod describe;
mod generated;
mod limits;
mod model;
mod schema;
