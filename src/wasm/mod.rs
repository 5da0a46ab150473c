//! The boundary to JavaScript: the only place that knows it. Options, texts and tapes are bytes that the package
//! writes into buffers here; every answer is one text, whose length the call returns: JSON, or what a check found.

#![expect(unreachable_pub, reason = "what is public here is public to JavaScript")]

mod answer;
mod buffers;
mod found;
mod options;

use crate::build::{self, BuildOptions};
use crate::explain;
use crate::options::ValidateOptions;
use crate::read::{Document, json, tape};
use crate::redact;
use crate::validate;
use std::cell::RefCell;
use talc::wasm::{WasmDynamicTalc, new_wasm_dynamic_allocator};
use wasm_bindgen::prelude::wasm_bindgen;

/// A third the size of the standard one, and quicker.
#[global_allocator]
static ALLOCATOR: WasmDynamicTalc = new_wasm_dynamic_allocator();

/// Makes room for `bytes` bytes of UTF-8 and tells where to write them.
#[wasm_bindgen(js_name = textBuffer)]
pub fn text_buffer(bytes: usize) -> *const u8 {
    #[cfg(debug_assertions)]
    console_error_panic_hook::set_once();

    buffers::text_buffer(bytes)
}

/// Makes room for `words` words of tape and tells where to write them.
#[wasm_bindgen(js_name = tapeBuffer)]
pub fn tape_buffer(words: usize) -> *const u32 {
    buffers::tape_buffer(words)
}

/// Where the answer of the last call is.
#[wasm_bindgen(js_name = answerBuffer)]
pub fn answer_buffer() -> *const u8 {
    buffers::answer()
}

/// Where the numbers are that belong to the answer of the last check.
#[wasm_bindgen(js_name = foundBuffer)]
pub fn found_buffer() -> *const u32 {
    buffers::found()
}

thread_local! {
    /// The options of the next call.
    static VALIDATE: RefCell<ValidateOptions> = RefCell::default();
    static BUILD: RefCell<BuildOptions> = RefCell::default();
}

/// Takes the options of the next check or explanation: an object in the buffers, as a value is checked. Where one is
/// wrong, the answer says so; else it is empty.
#[wasm_bindgen(js_name = validateOptions)]
pub fn validate_options(bytes: usize, words: usize) -> usize {
    with_value(bytes, words, 0, &mut |document| {
        let mut options = ValidateOptions::default();
        match options::read(document, &mut |name, value| options.set(name, value)) {
            Ok(definition) => options.task_definition = definition.or(options.task_definition),
            Err(wrong) => return wrong,
        }
        VALIDATE.set(options);
        String::new()
    })
}

/// The same for the next request to build.
#[wasm_bindgen(js_name = buildOptions)]
pub fn build_options(bytes: usize, words: usize) -> usize {
    with_value(bytes, words, 0, &mut |document| {
        let mut options = BuildOptions::default();
        match options::read(document, &mut |name, value| options.set(name, value)) {
            Ok(definition) => {
                options.validate.task_definition = definition.or(options.validate.task_definition);
            }
            Err(wrong) => return wrong,
        }
        BUILD.set(options);
        String::new()
    })
}

/// Checks the JSON text in the text buffer. The tape buffer holds the places of unpaired surrogates. The answer is
/// empty where nothing at all was found.
#[wasm_bindgen(js_name = validateText)]
pub fn validate_text(bytes: usize, ill_formed: usize) -> usize {
    buffers::with(bytes, ill_formed, &mut |text, places| {
        let mut document = json::read(text);
        document.ill_formed = buffers::byte_offsets(text, places);
        checked(&document)
    })
}

/// Checks the value whose texts are in the text buffer and whose tape, followed by the places of unpaired
/// surrogates, is in the tape buffer.
#[wasm_bindgen(js_name = validateValue)]
pub fn validate_value(bytes: usize, words: usize, ill_formed: usize) -> usize {
    with_value(bytes, words, ill_formed, &mut checked)
}

fn checked(document: &Document<'_>) -> String {
    let report = validate::check(document, &VALIDATE.take());
    if report.violations.is_empty() { String::new() } else { found::text_of(&report) }
}

/// Builds a request of the text in the text buffer.
#[wasm_bindgen(js_name = buildText)]
pub fn build_text(bytes: usize, ill_formed: usize) -> usize {
    buffers::with(bytes, ill_formed, &mut |text, places| {
        answer::built(&build::text(text, buffers::byte_offsets(text, places), &BUILD.take()))
    })
}

/// Builds a request of the value in the buffers.
#[wasm_bindgen(js_name = buildValue)]
pub fn build_value(bytes: usize, words: usize, ill_formed: usize) -> usize {
    with_value(bytes, words, ill_formed, &mut |document| {
        answer::built(&build::value(document, Vec::new(), &BUILD.take()))
    })
}

/// Explains the text in the text buffer.
#[wasm_bindgen(js_name = explainText)]
pub fn explain_text(bytes: usize) -> usize {
    buffers::with(bytes, 0, &mut |text, _| explain::text(text, &VALIDATE.take()).to_json())
}

/// Explains the value in the buffers.
#[wasm_bindgen(js_name = explainValue)]
pub fn explain_value(bytes: usize, words: usize) -> usize {
    with_value(bytes, words, 0, &mut |document| explain::value(document, &VALIDATE.take()).to_json())
}

/// Says what of the text in the text buffer may be shown and shared; for the composer, not part of the package's API.
#[wasm_bindgen(js_name = redactText)]
pub fn redact_text(bytes: usize) -> usize {
    buffers::with(bytes, 0, &mut |text, _| redact::share::to_json(text, VALIDATE.take().kind))
}

/// Hands the value in the buffers to `work`.
fn with_value(
    bytes: usize,
    words: usize,
    ill_formed: usize,
    work: &mut dyn FnMut(&Document<'_>) -> String,
) -> usize {
    buffers::with(bytes, words + ill_formed, &mut |text, buffer| {
        let (entries, places) = buffer.split_at(words.min(buffer.len()));
        // Only a caller that bypasses the package writes a tape that does not fit its text.
        let mut document =
            tape::read(entries, text).unwrap_or_else(|| Document::foreign("a tape that is torn"));
        document.ill_formed = buffers::byte_offsets(text, places);
        work(&document)
    })
}
