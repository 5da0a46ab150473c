/** Returns a count with its noun, such as `1 error` or `2 errors`. */
export const plural = (count: number, one: string, many = `${one}s`) =>
  `${count} ${count === 1 ? one : many}`;
