//! The boundary to JavaScript. No other module depends on JavaScript.
//!
//! Text arrives as UTF-8 bytes. UTF-8 cannot express unpaired surrogates: the bytes have U+FFFD there, and `unpaired`
//! lists their UTF-16 offsets in ascending order. A value arrives as the tape that [`tape`] reads. Results leave as
//! plain objects, exactly as serde writes the structs of the Rust API.

#![expect(unreachable_pub, reason = "these functions are public to JavaScript")]

use crate::line_index::LineIndex;
use crate::options::{OptionError, ValidateOptions};
use crate::read::{Document, form, json, tape};
use crate::report::Json;
use crate::rules;
use js_sys::{Array, Map, Object, Reflect, TypeError};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use std::panic::PanicHookInfo;
use talc::wasm::{WasmDynamicTalc, new_wasm_dynamic_allocator};
use wasm_bindgen::prelude::*;

/// Faster than the standard library's allocator for WebAssembly and a third of its size.
#[global_allocator]
static ALLOCATOR: WasmDynamicTalc = new_wasm_dynamic_allocator();

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = console, js_name = error)]
    fn console_error(message: &str);
}

/// Runs when the module is instantiated.
#[wasm_bindgen(start, private)]
fn start() {
    std::panic::set_hook(Box::new(report_panic));
}

/// Prints a panic to the console. A formatted message can quote the input (slicing a string does), so in that case
/// only the location is printed.
fn report_panic(panic: &PanicHookInfo<'_>) {
    if panic.payload().is::<&'static str>() {
        console_error_panic_hook::hook(panic);
    } else if let Some(location) = panic.location() {
        console_error(&format!("panicked at {location}"));
    }
}

/// Validates JSON text.
#[wasm_bindgen(js_name = validateText)]
pub fn validate_text(text: &[u8], unpaired: &[u32], options: &JsValue) -> Result<JsValue, JsValue> {
    let options = validate_options(options)?;
    let json = read_text(text);
    let document = Document { ill_formed: byte_offsets(json, unpaired), ..json::read(json) };
    report(text, document, &options)
}

/// Validates a value.
#[wasm_bindgen(js_name = validateValue)]
pub fn validate_value(
    text: &[u8],
    tape: &[u32],
    unpaired: &[u32],
    options: &JsValue,
) -> Result<JsValue, JsValue> {
    let options = validate_options(options)?;
    report(text, read_value(text, tape, unpaired), &options)
}

/// Validates a document that was read from this text.
fn report(text: &[u8], document: Document<'_>, options: &ValidateOptions) -> Result<JsValue, JsValue> {
    let report = rules::validate_input(document, options);
    // Fixes can contain parts of the input.
    if !report.violations.is_empty() && names_prototype(utf8(text)) {
        to_js_with_input(&report)
    } else {
        to_js(&report)
    }
}

/// Returns whether an object of the input can have a member `__proto__`. In JSON, its characters can be escaped.
fn names_prototype(text: &str) -> bool {
    text.contains("__proto__") || text.contains("\\u00")
}

/// Returns the request or response that form state describes.
#[wasm_bindgen(js_name = formValue)]
pub fn form_value(
    text: &[u8],
    tape: &[u32],
    unpaired: &[u32],
    options: &JsValue,
) -> Result<JsValue, JsValue> {
    let options = validate_options(options)?;
    let mut document = read_value(text, tape, unpaired);
    form::read(&mut document, options.kind.shape());
    to_js_with_input(&Json::of(&document, 0))
}

#[cfg(feature = "wasm-all")]
mod all {
    use super::{
        JsValue, byte_offsets, names_prototype, read_text, read_value, set_each, to_js, to_js_with_input,
        validate_options, wasm_bindgen,
    };
    use crate::build::{self, BuildOptions};
    use crate::explain;
    use crate::redact;

    /// Builds a request from text: JSON or an `aws ecs start-task` command line.
    #[wasm_bindgen(js_name = buildText)]
    pub fn build_text(text: &[u8], unpaired: &[u32], options: &JsValue) -> Result<JsValue, JsValue> {
        let options = build_options(options)?;
        let text = read_text(text);
        let result = build::text(text, byte_offsets(text, unpaired), &options);
        // Shells have many ways to write a name.
        let is_json = text.trim_start().starts_with('{');
        if is_json && !names_prototype(text) { to_js(&result) } else { to_js_with_input(&result) }
    }

    /// Builds a request from a value.
    #[wasm_bindgen(js_name = buildValue)]
    pub fn build_value(
        text: &[u8],
        tape: &[u32],
        unpaired: &[u32],
        options: &JsValue,
    ) -> Result<JsValue, JsValue> {
        let options = build_options(options)?;
        let document = read_value(text, tape, unpaired);
        let result = build::value(&document, Vec::new(), &options);
        if names_prototype(&document.text) { to_js_with_input(&result) } else { to_js(&result) }
    }

    /// Explains text: a name, a message, JSON or a command line.
    #[wasm_bindgen(js_name = explainText)]
    pub fn explain_text(text: &[u8], _unpaired: &[u32], options: &JsValue) -> Result<JsValue, JsValue> {
        to_js(&explain::text(read_text(text), &validate_options(options)?))
    }

    /// Explains a value.
    #[wasm_bindgen(js_name = explainValue)]
    pub fn explain_value(
        text: &[u8],
        tape: &[u32],
        unpaired: &[u32],
        options: &JsValue,
    ) -> Result<JsValue, JsValue> {
        let options = validate_options(options)?;
        to_js(&explain::value(&read_value(text, tape, unpaired), &options))
    }

    /// Returns what of a string may be shown and shared: for the composer, not part of the package's API.
    #[wasm_bindgen(js_name = redactText)]
    pub fn redact_text(text: &[u8], _unpaired: &[u32], options: &JsValue) -> Result<JsValue, JsValue> {
        to_js(&redact::share::redact(read_text(text), validate_options(options)?.kind))
    }

    fn build_options(options: &JsValue) -> Result<BuildOptions, JsValue> {
        let mut read = BuildOptions::new();
        set_each(options, |name, value| match value.as_bool() {
            Some(flag) => read.set_flag(name, flag),
            None => read.set(name, value.as_string().as_deref()),
        })?;
        Ok(read)
    }
}

fn validate_options(options: &JsValue) -> Result<ValidateOptions, JsValue> {
    let mut read = ValidateOptions::new();
    set_each(options, |name, value| read.set(name, value.as_string().as_deref()))?;
    Ok(read)
}

/// Sets each option of a plain object. Options that are `undefined` count as absent.
fn set_each(
    options: &JsValue,
    mut set: impl FnMut(&str, &JsValue) -> Result<(), OptionError>,
) -> Result<(), JsValue> {
    if options.is_undefined() {
        return Ok(());
    }
    if !options.is_object() || Array::is_array(options) {
        return Err(TypeError::new("Options must be an object.").into());
    }
    for entry in Object::entries(options.unchecked_ref()) {
        let entry: Array = entry.unchecked_into();
        let value = entry.get(1);
        if let Some(name) = entry.get(0).as_string()
            && !value.is_undefined()
        {
            set(&name, &value).map_err(|error| TypeError::new(&error.to_string()))?;
        }
    }
    Ok(())
}

/// Grows the memory once for a large input. Otherwise it grows page by page, and V8 may collect all garbage each time:
/// building a draft with 200,000 containers took 29 seconds instead of 4.
fn reserve_for(text: &[u8], tape: &[u32]) {
    const LARGE: usize = 1 << 20;
    const TIMES_INPUT: usize = 32;
    const MAX: usize = 512 << 20;
    let input = text.len() + size_of_val(tape);
    if input > LARGE {
        let mut memory: Vec<u8> = Vec::new();
        // Without enough memory, the call itself fails.
        let _ = memory.try_reserve_exact(input.saturating_mul(TIMES_INPUT).min(MAX));
        std::hint::black_box(&memory);
    }
}

/// Reads the text that the package encoded; only a caller that bypasses the package passes invalid UTF-8.
fn read_text(text: &[u8]) -> &str {
    reserve_for(text, &[]);
    utf8(text)
}

fn utf8(text: &[u8]) -> &str {
    std::str::from_utf8(text).unwrap_or_default()
}

/// Reads the value that the package encoded.
fn read_value<'t>(text: &'t [u8], tape: &[u32], unpaired: &[u32]) -> Document<'t> {
    reserve_for(text, tape);
    let text = utf8(text);
    // Only a caller that bypasses the package passes a tape that doesn't match its text.
    let document = tape::read(tape, text).unwrap_or_else(|| Document::non_json("an invalid tape"));
    Document { ill_formed: byte_offsets(text, unpaired), ..document }
}

/// Converts UTF-16 offsets to byte offsets.
fn byte_offsets(text: &str, utf16_offsets: &[u32]) -> Vec<u32> {
    if utf16_offsets.is_empty() {
        return Vec::new();
    }
    let lines = LineIndex::new(text);
    utf16_offsets.iter().map(|&offset| lines.byte_offset(offset) as u32).collect()
}

/// Converts a result to plain objects.
fn to_js(result: &impl Serialize) -> Result<JsValue, JsValue> {
    Ok(result.serialize(&Serializer::json_compatible())?)
}

/// Converts a result with objects of the input to plain objects. These arrive as `Map`s and become objects with all
/// their entries: if they were assigned, one named `__proto__` would set the prototype.
fn to_js_with_input(result: &impl Serialize) -> Result<JsValue, JsValue> {
    plain(result.serialize(&Serializer::json_compatible().serialize_maps_as_objects(false))?)
}

fn plain(value: JsValue) -> Result<JsValue, JsValue> {
    if !value.is_object() {
        return Ok(value);
    }
    let object = if value.is_instance_of::<Map>() { Object::from_entries(&value)? } else { value.into() };
    for entry in Object::entries(&object) {
        let entry = Array::from(&entry);
        if entry.get(1).is_object() {
            Reflect::set(&object, &entry.get(0), &plain(entry.get(1))?)?;
        }
    }
    Ok(object.into())
}
