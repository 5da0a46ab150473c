//! Builders of typed structures.

/// A builder of a structure. Each member has a method; a builder is also accepted in place of its structure.
/// Arrays are made of anything that can be iterated over.
///
/// ```
/// use ecs_start_task::StartTaskRequest;
/// use ecs_start_task::model::Tag;
///
/// let request = StartTaskRequest::builder()
///     .task_definition("web:7")
///     .container_instances(["0123456789abcdef0123456789abcdef"])
///     .tags([Tag::builder().key("team").value("web")])
///     .build();
/// assert_eq!(request.task_definition.as_deref(), Some("web:7"));
/// ```
///
/// For a value that may be absent, each member has a second method, `maybe_…`. `None` leaves the member absent.
///
/// ```
/// use ecs_start_task::StartTaskRequest;
///
/// fn request(cluster: Option<&str>) -> StartTaskRequest {
///     StartTaskRequest::builder()
///         .task_definition("web:7")
///         .container_instances(["0123456789abcdef0123456789abcdef"])
///         .maybe_cluster(cluster)
///         .build()
/// }
///
/// assert_eq!(request(Some("production")).cluster.as_deref(), Some("production"));
/// assert_eq!(request(None).cluster, None);
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Builder<T>(pub(crate) T);

impl<T> Builder<T> {
    /// Returns the structure. `validate` reports missing members and other violations.
    pub fn build(self) -> T {
        self.0
    }
}
