// `TextEncoder` and `TextDecoder` for jsdom, which has neither. The build uses these instead of the globals.

class Utf8Encoder {
  /** @param {string} text */
  encode(text) {
    const binary = unescape(encodeURIComponent(text));
    return Uint8Array.from(binary, (character) => character.charCodeAt(0));
  }
}

class Utf8Decoder {
  /** @param {Uint8Array} [bytes] */
  decode(bytes = new Uint8Array()) {
    let escaped = '';
    for (const byte of bytes) escaped += `%${byte.toString(16).padStart(2, '0')}`;
    return decodeURIComponent(escaped);
  }
}

const Encoder = globalThis.TextEncoder ?? Utf8Encoder;
const Decoder = globalThis.TextDecoder ?? Utf8Decoder;

export { Encoder as TextEncoder, Decoder as TextDecoder };
