//! Conversions between the typed model and the types of the SDK. `members` lists what they convert.

use crate::RequestError;
use aws_sdk_ecs::error::BuildError;
use aws_sdk_ecs::primitives::DateTime;
use ecs_start_task::model::Timestamp;

/// Conversion of a value of a request.
pub(crate) trait IntoSdk<S> {
    fn into_sdk(self) -> Result<S, RequestError>;
}

/// Conversion of a value of a response. The SDK has a value without `Option` where it requires one or has a default.
pub(crate) trait IntoModel<M> {
    fn into_model(self) -> Option<M>;
}

/// The result of a builder of the SDK, some of which fail.
pub(crate) trait Built<S> {
    fn built(self) -> Result<S, RequestError>;
}

impl<S> Built<S> for Result<S, BuildError> {
    fn built(self) -> Result<S, RequestError> {
        self.map_err(|source| RequestError::Refused { path: String::new(), source })
    }
}

/// The type of a field in a structure of the SDK.
pub(crate) trait Field {
    /// Whether it cannot be absent. Some builders of the SDK then fill in 0, `false` or an empty string.
    const IS_REQUIRED: bool = true;
}

impl<T> Field for Option<T> {
    const IS_REQUIRED: bool = false;
}

impl<T> Field for Vec<T> {}

/// Returns whether the field that a function returns cannot be absent.
pub(crate) fn is_required<S, F: Field>(_: fn(&S) -> &F) -> bool {
    F::IS_REQUIRED
}

impl<M: IntoSdk<S>, S> IntoSdk<Option<S>> for Option<M> {
    fn into_sdk(self) -> Result<Option<S>, RequestError> {
        self.map(M::into_sdk).transpose()
    }
}

impl<M: IntoSdk<S>, S> IntoSdk<Vec<S>> for Vec<M> {
    fn into_sdk(self) -> Result<Vec<S>, RequestError> {
        let items = self.into_iter().enumerate();
        items.map(|(index, item)| item.into_sdk().map_err(|error| error.inside(index))).collect()
    }
}

impl<S: IntoModel<M>, M> IntoModel<M> for Option<S> {
    fn into_model(self) -> Option<M> {
        self.and_then(S::into_model)
    }
}

impl<S: IntoModel<M>, M> IntoModel<Vec<M>> for Vec<S> {
    fn into_model(self) -> Option<Vec<M>> {
        Some(self.into_iter().filter_map(S::into_model).collect())
    }
}

impl IntoModel<Timestamp> for DateTime {
    fn into_model(self) -> Option<Timestamp> {
        Some(Timestamp::Seconds(self.as_secs_f64()))
    }
}

/// Implements the conversions of types that are the same in both.
macro_rules! same {
    ($($type:ident)+) => {$(
        impl IntoSdk<$type> for $type {
            fn into_sdk(self) -> Result<$type, RequestError> {
                Ok(self)
            }
        }

        impl IntoModel<$type> for $type {
            fn into_model(self) -> Option<$type> {
                Some(self)
            }
        }

        impl Field for $type {}
    )+};
}

same! { String bool i32 i64 }

macro_rules! request {
    ($($field:ident $set:ident $name:literal)+) => {
        /// Sets every member of the request, also those that are absent.
        pub(crate) fn fill(
            builder: aws_sdk_ecs::operation::start_task::builders::StartTaskFluentBuilder,
            request: ecs_start_task::StartTaskRequest,
        ) -> Result<
            aws_sdk_ecs::operation::start_task::builders::StartTaskFluentBuilder,
            $crate::RequestError,
        > {
            Ok(builder$(.$set(request.$field.into_sdk().map_err(|error| error.inside($name))?))+)
        }
    };
}

macro_rules! structures_to_sdk {
    () => {};
    (
        structure $model:ident => $sdk:ident { $($field:ident $set:ident $name:literal)+ }
        $($rest:tt)*
    ) => {
        impl $crate::convert::IntoSdk<aws_sdk_ecs::types::$sdk> for ecs_start_task::model::$model {
            fn into_sdk(self) -> Result<aws_sdk_ecs::types::$sdk, $crate::RequestError> {
                $(
                    if self.$field.is_none() && is_required(|sdk: &aws_sdk_ecs::types::$sdk| &sdk.$field) {
                        return Err($crate::RequestError::missing($name));
                    }
                )+
                aws_sdk_ecs::types::$sdk::builder()
                    $(.$set(self.$field.into_sdk().map_err(|error| error.inside($name))?))+
                    .build()
                    .built()
            }
        }

        impl $crate::convert::Built<Self> for aws_sdk_ecs::types::$sdk {
            fn built(self) -> Result<Self, $crate::RequestError> {
                Ok(self)
            }
        }

        impl $crate::convert::Field for aws_sdk_ecs::types::$sdk {}

        structures_to_sdk! { $($rest)* }
    };
    (union $model:ident => $sdk:ident { $field:ident $variant:ident $name:literal } $($rest:tt)*) => {
        impl $crate::convert::IntoSdk<aws_sdk_ecs::types::$sdk> for ecs_start_task::model::$model {
            fn into_sdk(self) -> Result<aws_sdk_ecs::types::$sdk, $crate::RequestError> {
                let value = self.$field.ok_or_else(|| $crate::RequestError::missing($name))?;
                let value = value.into_sdk().map_err(|error| error.inside($name))?;
                Ok(aws_sdk_ecs::types::$sdk::$variant(value))
            }
        }

        impl $crate::convert::Field for aws_sdk_ecs::types::$sdk {}

        structures_to_sdk! { $($rest)* }
    };
}

macro_rules! structures_from_sdk {
    () => {};
    (structure $model:ident <= $($sdk:ident)::+ { $($field:ident)+ } $($rest:tt)*) => {
        impl $crate::convert::IntoModel<ecs_start_task::model::$model> for $crate::sdk::$($sdk)::+ {
            fn into_model(self) -> Option<ecs_start_task::model::$model> {
                let mut model = ecs_start_task::model::$model::default();
                $(model.$field = self.$field.into_model();)+
                Some(model)
            }
        }

        structures_from_sdk! { $($rest)* }
    };
    (union $model:ident <= $($sdk:ident)::+ { $field:ident $variant:ident } $($rest:tt)*) => {
        impl $crate::convert::IntoModel<ecs_start_task::model::$model> for $crate::sdk::$($sdk)::+ {
            fn into_model(self) -> Option<ecs_start_task::model::$model> {
                let mut model = ecs_start_task::model::$model::default();
                if let Self::$variant(value) = self {
                    model.$field = value.into_model();
                }
                Some(model)
            }
        }

        structures_from_sdk! { $($rest)* }
    };
}

macro_rules! enums {
    ($($model:ident $sdk:ident)+) => {$(
        impl $crate::convert::IntoSdk<aws_sdk_ecs::types::$sdk> for ecs_start_task::model::$model {
            fn into_sdk(self) -> Result<aws_sdk_ecs::types::$sdk, $crate::RequestError> {
                Ok(self.as_str().into())
            }
        }

        impl $crate::convert::IntoModel<ecs_start_task::model::$model> for aws_sdk_ecs::types::$sdk {
            fn into_model(self) -> Option<ecs_start_task::model::$model> {
                Some(self.as_str().into())
            }
        }

        impl $crate::convert::Field for aws_sdk_ecs::types::$sdk {}
    )+};
}

pub(crate) use {enums, request, structures_from_sdk, structures_to_sdk};
