// Texts as UTF-8: by what every platform has, and by hand in jsdom, which keeps it from the tests that run in it.

/** @returns {Pick<TextEncoder, 'encodeInto'>} */
export const utf8Encoder = () => (typeof TextEncoder === 'function' ? new TextEncoder() : { encodeInto });

/** @returns {{ decode(bytes: Uint8Array<ArrayBuffer>): string }} */
export const utf8Decoder = () => (typeof TextDecoder === 'function' ? new TextDecoder() : { decode });

/** @type {TextEncoder['encodeInto']} */
function encodeInto(text, bytes) {
  let read = 0;
  let written = 0;
  for (const character of text) {
    let point = /** @type {number} */ (character.codePointAt(0));
    // Half a surrogate pair is no character.
    if (point >= 0xd800 && point <= 0xdfff) point = 0xfffd;
    const size = point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    if (written + size > bytes.length) break;
    for (let place = size - 1; place > 0; place -= 1) {
      bytes[written + place] = 0x80 | (point & 0x3f);
      point >>= 6;
    }
    // The first byte says by its leading ones how many there are.
    bytes[written] = size === 1 ? point : ((0xf00 >> size) & 0xff) | point;
    read += character.length;
    written += size;
  }
  return { read, written };
}

/** What the core writes is well-formed. @param {Uint8Array} bytes */
function decode(bytes) {
  let text = '';
  for (let at = 0; at < bytes.length;) {
    let point = bytes[at++];
    if (point >= 0x80) {
      let more = point < 0xe0 ? 1 : point < 0xf0 ? 2 : 3;
      point &= 0x3f >> more;
      for (; more > 0; more -= 1) point = (point << 6) | (bytes[at++] & 0x3f);
    }
    text += String.fromCodePoint(point);
  }
  return text;
}
