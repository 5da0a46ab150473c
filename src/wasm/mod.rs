//! The boundary to JavaScript: the only place that knows it. Input crosses once, as bytes that the package
//! writes into buffers here; the report goes out as plain objects.

#![expect(unreachable_pub, reason = "what is public here is public to JavaScript")]

mod input;

use crate::build::{self, BuildOptions, Built, Change};
use crate::explain::{self, Explanation};
use crate::options::{OptionError, ValidateOptions};
use crate::read::{Document, json, tape};
use crate::report::{Json, Report};
use crate::validate;
use js_sys::{Object, Reflect, TypeError};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

/// Makes room for `bytes` bytes of UTF-8 and tells where to write them.
#[wasm_bindgen(js_name = textBuffer)]
pub fn text_buffer(bytes: usize) -> *const u8 {
    input::text_buffer(bytes)
}

/// Makes room for `words` words of tape and tells where to write them.
#[wasm_bindgen(js_name = tapeBuffer)]
pub fn tape_buffer(words: usize) -> *const u32 {
    input::tape_buffer(words)
}

/// Checks the JSON text in the text buffer. The tape buffer holds the places of unpaired surrogates.
///
/// # Errors
/// A `TypeError` where an option is wrong.
#[wasm_bindgen(js_name = validateText)]
pub fn validate_text(bytes: usize, ill_formed: usize, options: &JsValue) -> Result<JsValue, JsValue> {
    let options = read_options(options)?;
    input::with(bytes, ill_formed, |text, places| {
        let mut document = json::read(text);
        document.ill_formed = input::byte_offsets(text, places);
        report(&document, &options)
    })
}

/// Checks the value whose texts are in the text buffer and whose tape, followed by the places of unpaired
/// surrogates, is in the tape buffer.
///
/// # Errors
/// A `TypeError` where an option is wrong.
#[wasm_bindgen(js_name = validateValue)]
pub fn validate_value(
    bytes: usize,
    words: usize,
    ill_formed: usize,
    options: &JsValue,
) -> Result<JsValue, JsValue> {
    let options = read_options(options)?;
    with_value(bytes, words, ill_formed, |document| report(document, &options))
}

/// Builds a request of the text in the text buffer.
///
/// # Errors
/// A `TypeError` where an option is wrong.
#[wasm_bindgen(js_name = buildText)]
pub fn build_text(bytes: usize, ill_formed: usize, options: &JsValue) -> Result<JsValue, JsValue> {
    let options: BuildOptions = read_options(options)?;
    input::with(bytes, ill_formed, |text, places| {
        built(build::text(text, input::byte_offsets(text, places), &options))
    })
}

/// Builds a request of the value in the buffers.
///
/// # Errors
/// A `TypeError` where an option is wrong.
#[wasm_bindgen(js_name = buildValue)]
pub fn build_value(
    bytes: usize,
    words: usize,
    ill_formed: usize,
    options: &JsValue,
) -> Result<JsValue, JsValue> {
    let options: BuildOptions = read_options(options)?;
    with_value(bytes, words, ill_formed, |document| built(build::value(document, Vec::new(), &options)))
}

/// Explains the text in the text buffer.
///
/// # Errors
/// A `TypeError` where an option is wrong.
#[wasm_bindgen(js_name = explainText)]
pub fn explain_text(bytes: usize, options: &JsValue) -> Result<JsValue, JsValue> {
    let options = read_options(options)?;
    input::with(bytes, 0, |text, _| explanation(&explain::text(text, &options)))
}

/// Explains the value in the buffers.
///
/// # Errors
/// A `TypeError` where an option is wrong.
#[wasm_bindgen(js_name = explainValue)]
pub fn explain_value(bytes: usize, words: usize, options: &JsValue) -> Result<JsValue, JsValue> {
    let options = read_options(options)?;
    with_value(bytes, words, 0, |document| explanation(&explain::value(document, &options)))
}

fn explanation(explanation: &Explanation) -> Result<JsValue, JsValue> {
    Ok(explanation.serialize(&Serializer::json_compatible())?)
}

/// Hands the value in the buffers to `work`.
fn with_value<T>(
    bytes: usize,
    words: usize,
    ill_formed: usize,
    work: impl FnOnce(&Document<'_>) -> Result<T, JsValue>,
) -> Result<T, JsValue> {
    input::with(bytes, words + ill_formed, |text, buffer| {
        let (entries, places) = buffer.split_at(words.min(buffer.len()));
        let Some(mut document) = tape::read(entries, text) else {
            return Err(TypeError::new("The tape does not fit its text.").into());
        };
        document.ill_formed = input::byte_offsets(text, places);
        work(&document)
    })
}

/// What crosses of a built request: what may hold any number goes as JSON text.
#[derive(Serialize)]
struct BuiltParts {
    ok: bool,
    request: Option<String>,
    draft: Option<String>,
    output: Option<String>,
    changes: String,
    report: Report,
}

fn built(built: Built) -> Result<JsValue, JsValue> {
    let parts = BuiltParts {
        ok: built.request.is_some(),
        request: built.request.as_ref().map(build::compact),
        draft: built.draft.as_ref().map(Json::to_string),
        output: built.output,
        changes: Json::List(built.changes.iter().map(change).collect()).to_string(),
        report: built.report,
    };
    Ok(parts.serialize(&Serializer::json_compatible())?)
}

fn change(change: &Change) -> Json {
    let mut members = vec![("path".to_owned(), Json::from(&*change.path))];
    members.extend(change.from.clone().map(|from| ("from".to_owned(), from)));
    members.extend(change.to.clone().map(|to| ("to".to_owned(), to)));
    members.push(("why".to_owned(), Json::from(&*change.why)));
    Json::Object(members)
}

fn report(document: &Document<'_>, options: &ValidateOptions) -> Result<JsValue, JsValue> {
    let report = validate::check(document, options);
    Ok(report.serialize(&Serializer::json_compatible())?)
}

/// Options that are set by name.
trait Settings: Default {
    fn set(&mut self, name: &str, value: Option<&str>) -> Result<(), OptionError>;
}

impl Settings for ValidateOptions {
    fn set(&mut self, name: &str, value: Option<&str>) -> Result<(), OptionError> {
        self.set(name, value)
    }
}

impl Settings for BuildOptions {
    fn set(&mut self, name: &str, value: Option<&str>) -> Result<(), OptionError> {
        self.set(name, value)
    }
}

/// Reads the options as given; `undefined` stands for the default.
fn read_options<T: Settings>(given: &JsValue) -> Result<T, JsValue> {
    #[cfg(debug_assertions)]
    console_error_panic_hook::set_once();

    let mut options = T::default();
    if given.is_undefined() || given.is_null() {
        return Ok(options);
    }
    let Some(object) = given.dyn_ref::<Object>() else {
        return Err(TypeError::new("The options have to be an object.").into());
    };
    for name in Object::keys(object).iter() {
        let value = Reflect::get(object, &name)?;
        if !value.is_undefined() {
            let name = name.as_string().unwrap_or_default();
            options
                .set(&name, value.as_string().as_deref())
                .map_err(|error| JsValue::from(TypeError::new(&error.to_string())))?;
        }
    }
    Ok(options)
}
