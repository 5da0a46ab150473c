import { encode, unpairedSurrogates } from './encode.js';
import { internalError, withEngine } from './engine.js';
import { plainOptions } from './options.js';

/** @type {typeof import('../index.js').validate} */
export function validate(input, options) {
  const plain = plainOptions(options);
  try {
    if (typeof input === 'string') {
      return withEngine((engine) => {
        const places = unpairedSurrogates(input);
        const bytes = engine.writeText(input);
        engine.writeTape(new Uint32Array(0), places);
        return engine.validateText(bytes, places.length, plain);
      });
    }
    return withEngine((engine) => {
      const { tape, text } = encode(input);
      const places = unpairedSurrogates(text);
      const bytes = engine.writeText(text);
      engine.writeTape(tape, places);
      return engine.validateValue(bytes, tape.length, places.length, plain);
    });
  } catch (error) {
    return internalError(error, options);
  }
}
