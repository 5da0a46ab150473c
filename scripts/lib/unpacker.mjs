// What puts together again what `pack.mjs` has taken apart, in the text format of WebAssembly. It works on what
// `pkg-template/src/unpack.js` lays out in its memory.

import {
  ALIGNED,
  ADDRESSES,
  ALPHABET,
  BLOCKS,
  BYTES,
  CONSTANTS,
  CURSORS,
  DIGITS,
  END,
  FOLLOWING,
  HEAD_OF_TABLES,
  HEAD_OF_TEXTS,
  INSTRUCTIONS,
  LAST,
  LONGS,
  NEAR,
  OFFSETS,
  OPCODES,
  OTHERS,
  READ_LOCALS,
  RECENT,
  PLACES,
  SECTIONS,
  TEXTS,
  WORDS,
} from '../../pkg-template/src/unpack.js';

const BASE = ALPHABET.length - LAST;
/** Where the cursor of a stream is. */
const cursor = (/** @type {number} */ stream) => `(i32.const ${CURSORS + 4 * stream})`;

/** It exports its memory, and `unpack`. */
export const UNPACKER = `(module
  (memory (export "memory") 1)

  ;; Where the module is written next.
  (global $at (mut i32) (i32.const 0))
  ;; Where data begin, and the texts of this module.
  (global $from (mut i32) (i32.const 0))
  (global $textsAt (mut i32) (i32.const 0))
  ;; In memory: the length of each text plus one, by its address, and all of them.
  (global $lengths (mut i32) (i32.const 0))
  (global $size (mut i32) (i32.const 0))
  ;; See \`expectation\` in unpack.js.
  (global $next (mut i32) (i32.const 0))
  (global $newest (mut i32) (i32.const 0))
  (global $number (mut i32) (i32.const 0))
  (global $isLast (mut i32) (i32.const 0))

  (func $byte (param $value i32)
    (i32.store8 (global.get $at) (local.get $value))
    (global.set $at (i32.add (global.get $at) (i32.const 1))))

  ;; The character of a stream that is next.
  (func $character (param $cursor i32) (result i32) (local $at i32)
    (i32.store (local.get $cursor)
      (i32.add (local.tee $at (i32.load (local.get $cursor))) (i32.const 1)))
    (i32.load8_u (local.get $at)))

  ;; The next number, which may have more than 32 bits where it tells of a word whether it is an address.
  (func $wide (param $cursor i32) (result i64) (local $digit i32) (local $value i64)
    (loop $more
      (if (i32.ge_u (local.tee $digit (i32.load8_u offset=${DIGITS} (call $character (local.get $cursor)))) (i32.const ${LAST}))
        (then
          (local.set $value
            (i64.add
              (i64.mul (local.get $value) (i64.const ${BASE}))
              (i64.extend_i32_u (i32.sub (local.get $digit) (i32.const ${LAST - 1})))))
          (br $more))))
    (i64.add (i64.mul (local.get $value) (i64.const ${LAST})) (i64.extend_i32_u (local.get $digit))))

  (func $read (param $cursor i32) (result i32)
    (i32.wrap_i64 (call $wide (local.get $cursor))))

  ;; Whether a stream that is followed by one of which nothing has been read is not at its end.
  (func $isLeft (param $cursor i32) (result i32)
    (i32.lt_u (i32.load (local.get $cursor)) (i32.load offset=4 (local.get $cursor))))

  (func $copy (param $cursor i32)
    (loop $more
      (call $byte (call $read (local.get $cursor)))
      (br_if $more (call $isLeft (local.get $cursor)))))

  ;; A number as WebAssembly has it.
  (func $unsigned (param $value i32)
    (loop $more
      (if (i32.gt_u (local.get $value) (i32.const 127))
        (then
          (call $byte (i32.or (local.get $value) (i32.const 128)))
          (local.set $value (i32.shr_u (local.get $value) (i32.const 7)))
          (br $more))))
    (call $byte (local.get $value)))

  (func $signed (param $value i32)
    (loop $more
      (if (i32.gt_u (i32.add (local.get $value) (i32.const 64)) (i32.const 127))
        (then
          (call $byte (i32.or (local.get $value) (i32.const 128)))
          (local.set $value (i32.shr_s (local.get $value) (i32.const 7)))
          (br $more))))
    (call $byte (i32.and (local.get $value) (i32.const 127))))

  ;; Moves that many of the other numbers.
  (func $others (param $count i32)
    (loop $more
      (if (local.get $count)
        (then
          (call $unsigned (call $read ${cursor(OTHERS)}))
          (local.set $count (i32.sub (local.get $count) (i32.const 1)))
          (br $more)))))

  ;; The local since whose use that many others have been used; it is the one used last now.
  (func $local (param $since i32) (result i32) (local $local i32)
    (local.set $local (i32.load8_u offset=${RECENT} (local.get $since)))
    (loop $more
      (if (local.get $since)
        (then
          (i32.store8 offset=${RECENT} (local.get $since) (i32.load8_u offset=${RECENT - 1} (local.get $since)))
          (local.set $since (i32.sub (local.get $since) (i32.const 1)))
          (br $more))))
    (i32.store8 offset=${RECENT} (i32.const 0) (local.get $local))
    (local.get $local))

  ;; A number that may be negative, of one that may not.
  (func $halved (param $value i32) (result i32)
    (i32.xor
      (i32.shr_u (local.get $value) (i32.const 1))
      (i32.sub (i32.const 0) (i32.and (local.get $value) (i32.const 1)))))

  (func $address (param $coded i32) (result i32) (local $value i32) (local $length i32)
    (local.set $value
      (if (result i32) (i32.gt_u (local.get $coded) (i32.const ${NEAR}))
        (then (i32.add (global.get $from) (i32.sub (local.get $coded) (i32.const ${NEAR + 1}))))
        (else
          (if (result i32) (i32.eq (local.get $coded) (i32.const ${NEAR}))
            (then (global.get $newest))
            (else (i32.add (global.get $next) (call $halved (local.get $coded))))))))
    (global.set $next (local.get $value))
    (global.set $number (i32.const 0))
    (global.set $isLast (i32.const 1))
    (local.set $length (i32.sub (local.get $value) (global.get $textsAt)))
    (if (i32.lt_u (local.get $length) (global.get $size))
      (then
        (local.set $length
          (i32.load (i32.add (global.get $lengths) (i32.shl (local.get $length) (i32.const 2)))))
        (if (local.get $length)
          (then
            (global.set $number (i32.sub (local.get $length) (i32.const 1)))
            (global.set $next (i32.add (local.get $value) (global.get $number)))
            (global.set $isLast (i32.const 0))
            (if (i32.gt_u (global.get $next) (global.get $newest))
              (then (global.set $newest (global.get $next))))))))
    (local.get $value))

  (func $passed (param $number i32)
    (if (global.get $isLast)
      (then (global.set $next (i32.add (global.get $next) (local.get $number)))))
    (global.set $isLast (i32.const 0))
    (global.set $number (i32.const 0)))

  ;; Fills in the size of what was written from a place on, in the bytes that were left in front of it.
  (func $sized (param $start i32) (param $width i32) (local $size i32)
    (local.set $size (i32.sub (global.get $at) (local.get $start)))
    (local.set $start (i32.sub (local.get $start) (local.get $width)))
    (loop $more
      (local.set $width (i32.sub (local.get $width) (i32.const 1)))
      (i32.store8 (local.get $start)
        (i32.or
          (i32.and (local.get $size) (i32.const 127))
          (i32.shl (i32.ne (local.get $width) (i32.const 0)) (i32.const 7))))
      (local.set $size (i32.shr_u (local.get $size) (i32.const 7)))
      (local.set $start (i32.add (local.get $start) (i32.const 1)))
      (br_if $more (local.get $width))))

  ;; Writes the texts, and notes how long each is.
  (func $texts (param $to i32) (local $start i32) (local $at i32) (local $place i32)
    (local.set $start (local.get $to))
    (local.set $at (local.get $to))
    (loop $more
      (local.set $place (i32.load8_u offset=${PLACES} (call $character ${cursor(TEXTS)})))
      (if (i32.eq (local.get $place) (i32.const ${END}))
        (then
          (i32.store
            (i32.add
              (global.get $lengths)
              (i32.shl (i32.sub (local.get $start) (local.get $to)) (i32.const 2)))
            (i32.add (i32.sub (local.get $at) (local.get $start)) (i32.const 1)))
          (local.set $start (local.get $at)))
        (else
          (if (i32.gt_u (local.get $place) (i32.const ${END}))
            (then
              (local.set $place
                (i32.add
                  (i32.add
                    (i32.mul
                      (i32.sub (local.get $place) (i32.const ${END + 1}))
                      (i32.const ${ALPHABET.length}))
                    (i32.load8_u offset=${DIGITS} (call $character ${cursor(TEXTS)})))
                  (i32.const ${END})))))
          (i32.store8 (local.get $at) (i32.load8_u offset=${BYTES} (local.get $place)))
          (local.set $at (i32.add (local.get $at) (i32.const 1)))))
      (br_if $more (call $isLeft ${cursor(TEXTS)})))
    (global.set $size (i32.sub (local.get $at) (local.get $to))))

  (func $body (local $depth i32) (local $opcode i32) (local $stream i32) (local $value i32)
    ;; How often there are locals of a type; each time, how many and of which.
    (call $unsigned (local.tee $value (call $read ${cursor(OTHERS)})))
    (call $others (i32.shl (local.get $value) (i32.const 1)))
    (loop $more
      (i32.store8 offset=${RECENT} (local.get $depth) (local.get $depth))
      (br_if $more
        (i32.lt_u (local.tee $depth (i32.add (local.get $depth) (i32.const 1))) (i32.const 256))))
    (local.set $depth (i32.const 1))
    (loop $more
      (local.set $opcode
        (i32.load8_u offset=${OPCODES} (call $read ${cursor(INSTRUCTIONS)})))
      (call $byte (local.get $opcode))
      (if
        (i32.eq
          (local.tee $stream (i32.load8_u offset=${FOLLOWING} (local.get $opcode)))
          (i32.const ${INSTRUCTIONS}))
        (then
          (local.set $depth (i32.sub (local.get $depth) (i32.eq (local.get $opcode) (i32.const 0x0b)))))
        (else
          (local.set $value
            (call $read
              (i32.add (i32.const ${CURSORS}) (i32.shl (local.get $stream) (i32.const 2)))))
          (if (i32.eq (local.get $stream) (i32.const ${CONSTANTS}))
            (then
              (call $signed
                (local.tee $value (i32.add (call $halved (local.get $value)) (global.get $number))))
              (call $passed (local.get $value)))
            (else
              (if (i32.eq (local.get $stream) (i32.const ${ADDRESSES}))
                (then
                  (i32.store8 (i32.sub (global.get $at) (i32.const 1)) (i32.const 0x41))
                  (call $signed (call $address (local.get $value))))
                (else
                  (local.set $depth
                    (i32.add (local.get $depth) (i32.eq (local.get $stream) (i32.const ${BLOCKS}))))
                  (if (i32.eq (local.get $stream) (i32.const ${OFFSETS}))
                    (then (call $byte (i32.load8_u offset=${ALIGNED} (local.get $opcode)))))
                  (if (i32.eq (local.get $stream) (i32.const ${LONGS}))
                    (then
                      ;; As it is, byte by byte.
                      (loop $long
                        (if (i32.gt_u (local.get $value) (i32.const 127))
                          (then
                            (call $byte (local.get $value))
                            (local.set $value (call $read ${cursor(LONGS)}))
                            (br $long))))))
                  (if (i32.lt_u (i32.sub (local.get $stream) (i32.const ${READ_LOCALS})) (i32.const 2))
                    (then (local.set $value (call $local (local.get $value)))))
                  (call $unsigned (local.get $value))
                  ;; A table of branches tells how many it has beside the last; an indirect call has type and table.
                  (if (i32.eq (local.get $opcode) (i32.const 0x0e))
                    (then (call $others (i32.add (local.get $value) (i32.const 1)))))
                  (if (i32.eq (local.get $opcode) (i32.const 0x11))
                    (then (call $others (i32.const 1))))
                  ;; Copying memory names two memories, filling it names one.
                  (if (i32.and (i32.eq (local.get $opcode) (i32.const 0xfc)) (i32.ge_u (local.get $value) (i32.const 10)))
                    (then (call $others (i32.sub (i32.const 12) (local.get $value)))))))))))
      (br_if $more (local.get $depth))))

  (func $word (local $wide i64) (local $word i32)
    (local.set $wide (call $wide ${cursor(WORDS)}))
    (local.set $word (i32.wrap_i64 (i64.shr_u (local.get $wide) (i64.const 1))))
    (if (i32.and (i32.wrap_i64 (local.get $wide)) (i32.const 1))
      (then (local.set $word (call $address (local.get $word))))
      (else
        (if (i32.gt_s (global.get $number) (i32.const 0))
          (then (local.set $word (i32.add (call $halved (local.get $word)) (global.get $number)))))
        (call $passed (local.get $word))))
    (i32.store (global.get $at) (local.get $word))
    (global.set $at (i32.add (global.get $at) (i32.const 4))))

  ;; Writes the module, and tells where it ends.
  (func (export "unpack")
    (param $functions i32) (param $from i32) (param $textsAt i32)
    (param $lengths i32) (param $texts i32) (param $to i32) (result i32) (local $code i32) (local $start i32)
    (global.set $from (local.get $from))
    (global.set $textsAt (local.get $textsAt))
    (global.set $newest (local.get $textsAt))
    (global.set $lengths (local.get $lengths))
    (global.set $at (local.get $to))
    (call $texts (local.get $texts))
    (call $copy ${cursor(SECTIONS)})
    (global.set $at (local.tee $code (i32.add (global.get $at) (i32.const 5))))
    (call $unsigned (local.get $functions))
    (loop $more
      (global.set $at (local.tee $start (i32.add (global.get $at) (i32.const 3))))
      (call $body)
      (call $sized (local.get $start) (i32.const 3))
      (br_if $more (local.tee $functions (i32.sub (local.get $functions) (i32.const 1)))))
    (call $sized (local.get $code) (i32.const 5))
    (call $copy ${cursor(HEAD_OF_TABLES)})
    (loop $more
      (call $word)
      (br_if $more (call $isLeft ${cursor(WORDS)})))
    (call $copy ${cursor(HEAD_OF_TEXTS)})
    (memory.copy (global.get $at) (local.get $texts) (global.get $size))
    (i32.add (global.get $at) (global.get $size))))
`;
