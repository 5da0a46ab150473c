//! The buffers that JavaScript writes input into and reads answers from.

use std::cell::RefCell;

/// A buffer larger than this many items is given back after use.
const KEPT: usize = 1 << 20;

thread_local! {
    static TEXT: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
    static TAPE: RefCell<Vec<u32>> = const { RefCell::new(Vec::new()) };
    static ANSWER: RefCell<String> = const { RefCell::new(String::new()) };
    static FOUND: RefCell<Vec<u32>> = const { RefCell::new(Vec::new()) };
}

pub(super) fn text_buffer(bytes: usize) -> *const u8 {
    TEXT.with_borrow_mut(|buffer| room(buffer, bytes))
}

pub(super) fn tape_buffer(words: usize) -> *const u32 {
    TAPE.with_borrow_mut(|buffer| room(buffer, words))
}

pub(super) fn answer() -> *const u8 {
    ANSWER.with_borrow(|answer| answer.as_ptr())
}

pub(super) fn found() -> *const u32 {
    FOUND.with_borrow(|words| words.as_ptr())
}

/// Keeps the numbers that belong to the answer of the work in hand.
pub(super) fn keep_found(words: Vec<u32>) {
    FOUND.set(words);
}

/// Makes the buffer at least this long. It never shrinks here: what is behind the length given is not looked at.
fn room<T: Clone + Default>(buffer: &mut Vec<T>, length: usize) -> *const T {
    if buffer.len() < length {
        buffer.resize(length, T::default());
    }
    buffer.as_ptr()
}

/// How many times as much memory as input the work on it may take, and how much is asked for at most.
const TIMES: usize = 32;
const MOST: usize = 512 * 1024 * 1024;

/// Makes the memory grow once for a large input. Else it grows by a page or two thousands of times, and each time
/// the engine of JavaScript may take for a reason to collect its garbage, which takes far longer than the work.
fn make_room_at_once(bytes: usize) {
    if bytes > KEPT {
        let mut room: Vec<u8> = Vec::new();
        // Where there is not as much, the work will tell.
        let _ = room.try_reserve_exact(bytes.saturating_mul(TIMES).min(MOST));
        std::hint::black_box(&room);
    }
}

/// Hands what was written to `work`, keeps its answer and returns how many bytes that has.
pub(super) fn with(bytes: usize, words: usize, work: &mut dyn FnMut(&str, &[u32]) -> String) -> usize {
    // Taken out for the time of the work, so that a call from within would find empty buffers, not borrowed ones.
    let (text, tape) = (TEXT.take(), TAPE.take());
    make_room_at_once(bytes + 4 * words);
    // Only a caller that bypasses the package says more than it wrote.
    let written = text.get(..bytes).and_then(|bytes| std::str::from_utf8(bytes).ok());
    let answer = work(written.unwrap_or_default(), tape.get(..words).unwrap_or_default());
    let length = answer.len();
    ANSWER.set(answer);
    if text.len() <= KEPT {
        TEXT.set(text);
    }
    if tape.len() <= KEPT {
        TAPE.set(tape);
    }
    length
}

/// Offsets in UTF-16 units, ascending, as byte offsets.
pub(super) fn byte_offsets(text: &str, places: &[u32]) -> Vec<u32> {
    let mut offsets = Vec::with_capacity(places.len());
    let mut places = places.iter().peekable();
    let mut units = 0;
    for (byte, character) in text.char_indices() {
        let Some(&&next) = places.peek() else { break };
        if next == units {
            offsets.push(byte as u32);
            places.next();
        }
        units += character.len_utf16() as u32;
    }
    offsets
}
