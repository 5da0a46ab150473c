// What the build puts in place of `#first` and `#second`: the two parts of the core.

declare module '#first' {
  const packed: import('./unpack.js').Packed;
  export default packed;
}

declare module '#second' {
  const packed: import('./unpack.js').Packed;
  export default packed;
}
