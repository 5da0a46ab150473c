//! Only the benchmarks of this package matter.
