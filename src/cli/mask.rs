//! What of an input may be shown. Values of environment variables are secrets, so an excerpt of the source shows only
//! values of members that are known and not secret; everything else is covered.

use crate::build::command_line::shown::{Shows, shown};
use crate::build::command_line::{self, words};
use crate::model::{EnvironmentVariable, Kind, Member, Model, Shape, StartTaskRequest, StartTaskResponse};
use crate::options::InputKind;
use crate::read::document::{Syntax, decode};
use crate::read::{Document, NodeKind, Span};
use crate::rules::foreign_members;
use crate::validate::near;
use std::ops::Range;

/// What stands in place of what is covered.
const COVER: &str = "***";

/// A text with its secrets covered.
#[derive(Debug)]
pub(crate) struct Shown {
    pub(crate) text: String,
    /// Covered parts of the original, ascending, apart from each other.
    covered: Vec<Covered>,
}

#[derive(Debug)]
struct Covered {
    original: Range<usize>,
    /// Where its cover stands.
    at: usize,
}

impl Shown {
    /// Where a byte of the original is in this text.
    pub(crate) fn at(&self, original: usize) -> usize {
        let index = self.covered.partition_point(|part| part.original.start <= original);
        let Some(part) = index.checked_sub(1).and_then(|before| self.covered.get(before)) else {
            return original;
        };
        match original.checked_sub(part.original.end) {
            Some(behind) => part.at + COVER.len() + behind,
            // In a covered part there is nothing to point at but its beginning.
            None => part.at,
        }
    }
}

/// The text as it may be shown.
pub(crate) fn cover(text: &str, document: &Document<'_>, kind: InputKind) -> Shown {
    let covered = if !document.nodes.is_empty() {
        of_document(document, kind)
    } else if command_line::is_one(text) {
        of_command_line(text)
    } else {
        of_tokens(text)
    };
    let mut shown =
        Shown { text: String::with_capacity(text.len()), covered: Vec::with_capacity(covered.len()) };
    let mut at = 0;
    for original in covered {
        shown.text.push_str(&text[at..original.start]);
        at = original.end;
        shown.covered.push(Covered { original, at: shown.text.len() });
        shown.text.push_str(COVER);
    }
    shown.text.push_str(&text[at..]);
    shown
}

/// What is known about a place.
#[derive(Clone, Copy)]
enum Place {
    Known(Kind),
    /// A member of another call; what is directly in it is no variable.
    Foreign,
    /// Variables of a container: their names may be shown.
    Variables,
    /// A secret, or nothing that is known.
    Unknown,
}

impl Place {
    fn of(member: &'static Member) -> Place {
        match member.kind {
            kind if !member.sensitive => Place::Known(kind),
            Kind::List(Kind::Structure(_)) => Place::Variables,
            _ => Place::Unknown,
        }
    }

    /// The place of a member, whose name may be spelled otherwise.
    fn member(self, name: &str) -> Place {
        let Place::Known(Kind::Structure(shape)) = self else { return Place::Unknown };
        let names = shape.members.iter().map(|member| member.name);
        let member = shape.member(name).or_else(|| shape.member(near::nearest(names, name)?));
        let is_foreign = || foreign_members::reason(shape.name, name).is_some();
        match member {
            Some(member) => Place::of(member),
            None if is_foreign() => Place::Foreign,
            None => Place::Unknown,
        }
    }

    fn item(self) -> Place {
        match self {
            Place::Known(Kind::List(item)) => Place::Known(*item),
            Place::Variables => Place::Known(Kind::Structure(EnvironmentVariable::SHAPE)),
            _ => Place::Unknown,
        }
    }

    /// Whether a text, number or the like here may be shown.
    fn shows_scalars(self) -> bool {
        match self {
            Place::Known(Kind::Structure(_)) | Place::Variables | Place::Unknown => false,
            Place::Known(Kind::List(item)) => !matches!(item, Kind::Structure(_) | Kind::List(_)),
            Place::Known(_) | Place::Foreign => true,
        }
    }
}

/// Whether a value at this pointer may be shown: it is of a member that is known and holds no secret, nor anything
/// else in it.
pub(crate) fn shows(kind: InputKind, pointer: &str) -> bool {
    let mut place = Place::Known(Kind::Structure(kind.shape()));
    for step in pointer.split('/').skip(1) {
        place = match place {
            Place::Known(Kind::List(_)) | Place::Variables
                if step.bytes().all(|byte| byte.is_ascii_digit()) =>
            {
                place.item()
            }
            // Escapes need no undoing: no member of the model has a slash or a tilde in its name.
            _ => place.member(step),
        };
    }
    place.shows_scalars()
}

fn of_document(document: &Document<'_>, kind: InputKind) -> Vec<Range<usize>> {
    let mut covered: Vec<Range<usize>> = Vec::new();
    // Containers that are open: where they end, and what they are.
    let mut around: Vec<(u32, bool, Place)> = Vec::new();
    for (id, node) in (0..).zip(&document.nodes) {
        while around.pop_if(|(end, ..)| *end <= id).is_some() {}
        let place = match around.last() {
            None => Place::Known(Kind::Structure(kind.shape())),
            Some((_, true, place)) if node.named => place.member(document.key(id)),
            Some((_, true, _)) => Place::Unknown,
            Some((_, false, place)) => place.item(),
        };
        let at = node.at.start as usize..node.at.end as usize;
        match node.kind {
            NodeKind::List | NodeKind::Object => {
                around.push((node.end, node.kind == NodeKind::Object, place))
            }
            _ if place.shows_scalars() => {}
            NodeKind::Text if at.len() >= 2 => covered.push(at.start + 1..at.end - 1),
            _ => covered.push(at),
        }
    }
    let comments = document.syntax.iter().filter(|slip| slip.problem == Syntax::Comment);
    covered.extend(comments.map(|slip| slip.at.start as usize..slip.at.end as usize));
    covered.retain(|part| !part.is_empty());
    covered.sort_unstable_by_key(|part| part.start);
    covered
}

/// Of a text that cannot be read as JSON: names of members stay, and what follows such a name directly where no
/// structure has a secret of that name.
fn of_tokens(text: &str) -> Vec<Range<usize>> {
    let mut covered: Vec<Range<usize>> = Vec::new();
    let bytes = text.as_bytes();
    let mut at = 0;
    // The last sign of the grammar, and the name in front of the colon that it may be.
    let (mut sign, mut name) = (b'{', String::new());
    while let Some(&byte) = bytes.get(at) {
        let start = at;
        if byte.is_ascii_whitespace() {
            at += 1;
            continue;
        }
        if matches!(byte, b'{' | b'}' | b'[' | b']' | b',' | b':') {
            sign = byte;
            at += 1;
            continue;
        }
        let quoted = byte == b'"';
        at = if quoted { end_of_string(bytes, start) } else { end_of_word(bytes, start) };
        let rest = text[at..].trim_start();
        let closed = !quoted || (at - start >= 2 && bytes[at - 1] == b'"');
        let is_plain = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-');
        let is_word = quoted || bytes[start..at].iter().all(is_plain);
        let is_name = matches!(sign, b'{' | b',') && rest.starts_with(':') && closed && is_word;
        if is_name {
            name = if quoted { decode(&text[start..at]).into_owned() } else { text[start..at].to_owned() };
        }
        let shown = is_name || (sign == b':' && closed && is_open(&name));
        if !shown {
            covered.push(if quoted && closed { start + 1..at - 1 } else { start..at });
        }
        if !is_name {
            name.clear();
        }
        // A value is followed by a comma; another one right behind it is of no member.
        sign = if is_name { sign } else { b'"' };
    }
    covered.retain(|part| !part.is_empty());
    covered
}

fn end_of_string(bytes: &[u8], start: usize) -> usize {
    let mut at = start + 1;
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'"' => return at + 1,
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
    bytes.len()
}

/// A bare word reaches to the next sign of the grammar.
fn end_of_word(bytes: &[u8], start: usize) -> usize {
    let is_sign = |byte: &u8| matches!(byte, b'{' | b'}' | b'[' | b']' | b',' | b':' | b'"' | b'\n' | b'\r');
    bytes[start + 1..].iter().position(is_sign).map_or(bytes.len(), |length| start + 1 + length)
}

/// Whether some structure has a scalar member of this name, and none has a secret of it.
fn is_open(name: &str) -> bool {
    fn look(shape: &'static Shape, name: &str, open: &mut bool, secret: &mut bool) {
        for member in shape.members {
            if near::plain(member.name) == near::plain(name) {
                *open |= Place::of(member).shows_scalars();
                *secret |= member.sensitive;
            }
            let mut kind = member.kind;
            while let Kind::List(item) = kind {
                kind = *item;
            }
            if let Kind::Structure(inner) = kind {
                look(inner, name, open, secret);
            }
        }
    }
    let (mut open, mut secret) = (false, false);
    for shape in [StartTaskRequest::SHAPE, StartTaskResponse::SHAPE] {
        look(shape, name, &mut open, &mut secret);
    }
    open && !secret
}

/// Of a command line: everything but the words that may be shown.
fn of_command_line(text: &str) -> Vec<Range<usize>> {
    let mut covered = Vec::new();
    let mut at = 0;
    let mut cover = |from: usize, to: usize| {
        let part = &text[from..to];
        let (begin, end) = (part.len() - part.trim_start().len(), part.trim_end().len());
        if begin < end {
            covered.push(from + begin..from + end);
        }
    };
    for open in open_words(text) {
        cover(at, open.start as usize);
        at = open.end as usize;
    }
    cover(at, text.len());
    covered
}

/// The words of the command that may be shown.
fn open_words(text: &str) -> Vec<Span> {
    let Some(start) = command_line::find(text, 0) else { return Vec::new() };
    let command = words::command(text, start);
    // A quote that nothing closes takes in whatever follows.
    let end = command.unclosed.map_or(u32::MAX, |quote| quote.start);
    let shown = shown(&command.words);
    let words =
        command.words.iter().zip(shown).filter(|(word, shows)| *shows == Shows::All && word.at.end <= end);
    words.map(|(word, _)| word.at).collect()
}
