//! Filling a typed structure member by member.

/// A builder of a structure. Each member has a method; a builder is also accepted in place of its structure.
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
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Builder<T>(pub(crate) T);

impl<T> Builder<T> {
    /// Returns the structure as filled so far; `validate` reports what is wrong with it.
    pub fn build(self) -> T {
        self.0
    }
}
