//! Titles of fixes that several rules offer.

use crate::message::Message;

pub(crate) static RENAME: Message = Message::new("fix/rename", "Rename to {name}");
pub(crate) static CHANGE_TO: Message = Message::new("fix/change-to", "Change to {value}");
pub(crate) static REMOVE: Message = Message::new("fix/remove", "Remove {name}");
pub(crate) static WRAP_IN_ARRAY: Message = Message::new("fix/wrap-in-array", "Wrap in array");
pub(crate) static TRIM: Message = Message::new("fix/trim", "Remove the spaces around the value");

/// All messages.
pub(crate) static ALL: &[&Message] = &[&RENAME, &CHANGE_TO, &REMOVE, &WRAP_IN_ARRAY, &TRIM];
