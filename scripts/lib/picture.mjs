// The README's picture of what `npm run bench` measures: bars, in the colours of the reader's theme.

/** Pixels: a row, the column of names, the longest bar, and the whole width. */
const [ROW, NAMES, LONGEST, WIDTH] = [26, 160, 470, 760];

/**
 * @param {import('../../benches/suite.mjs').Row[]} rows
 * @param {number} cold milliseconds from import to first answer
 * @param {number} coldPeer the same of Ajv
 * @returns {string} an SVG
 */
export function picture(rows, cold, coldPeer) {
  const find = (/** @type {string} */ what, /** @type {string} */ beside) => {
    const row = rows.find((row) => row.what === what && row.beside === beside);
    if (row === undefined) throw new Error(`${what} beside ${beside} was not measured.`);
    return row;
  };
  const text = find('text, 2 kB', 'JSON.parse + Ajv');
  const value = find('value, 2 kB', 'Ajv');
  const groups = [
    {
      title: 'A request of 2 kB, as JSON text',
      unit: 'µs',
      bars: /** @type {const} */ ([
        ['ecs-start-task', text.ours],
        ['JSON.parse and Ajv', text.theirs],
      ]),
    },
    {
      title: 'The same as a value',
      unit: 'µs',
      bars: /** @type {const} */ ([
        ['ecs-start-task', value.ours],
        ['zod', find('value, 2 kB', 'zod').theirs],
        ['Ajv', value.theirs],
      ]),
    },
    {
      title: 'From import to the first answer',
      unit: 'ms',
      bars: /** @type {const} */ ([
        ['ecs-start-task', cold],
        ['Ajv', coldPeer],
      ]),
    },
  ];
  let y = 8;
  const parts = groups.map(({ title, unit, bars }) => {
    const most = Math.max(...bars.map(([, time]) => time));
    const lines = [`<text class="title" x="0" y="${y + 16}">${title}</text>`];
    y += ROW;
    for (const [name, time] of bars) {
      const width = Math.max(2, Math.round((time / most) * LONGEST));
      const kind = name === 'ecs-start-task' ? 'ours' : 'theirs';
      lines.push(
        `<text x="0" y="${y + 16}">${name}</text>`,
        `<rect class="${kind}" x="${NAMES}" y="${y + 4}" width="${width}" height="${ROW - 10}" rx="2"/>`,
        `<text x="${NAMES + width + 8}" y="${y + 16}">${time < 10 ? time.toFixed(1) : time.toFixed(0)} ${unit}</text>`,
      );
      y += ROW;
    }
    y += 10;
    return lines.join('\n');
  });
  const note = 'Ajv and zod check what a JSON Schema can say, ecs-start-task every documented limit.';
  const noteAt = y + 14;
  y += ROW;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${y}" width="${WIDTH}" height="${y}" role="img">
<title>Times of ecs-start-task, Ajv and zod</title>
<style>
text { font: 13px system-ui, sans-serif; fill: #24292f }
.title { font-weight: 600 }
.ours { fill: #0b6bcb }
.theirs { fill: #9aa4af }
@media (prefers-color-scheme: dark) { text { fill: #d8dee4 } .ours { fill: #539bf5 } .theirs { fill: #6b7682 } }
</style>
${parts.join('\n')}
<text x="0" y="${noteAt}">${note}</text>
</svg>
`;
}
