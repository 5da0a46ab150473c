//! Filling a typed structure member by member.

/// A structure that is being filled; each member has a method of its name.
///
/// ```
/// use ecs_start_task::StartTaskRequest;
///
/// let request = StartTaskRequest::builder()
///     .task_definition("web:7")
///     .container_instances(["0123456789abcdef0123456789abcdef".to_owned()])
///     .build();
/// assert_eq!(request.task_definition.as_deref(), Some("web:7"));
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Builder<T>(pub(crate) T);

impl<T> Builder<T> {
    /// The structure as filled so far; [`validate_value`](crate::validate_value) says whether it is right.
    pub fn build(self) -> T {
        self.0
    }
}
