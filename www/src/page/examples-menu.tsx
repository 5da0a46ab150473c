// The menu of examples.

import { EXAMPLES } from '../examples.ts';
import { openExample } from '../panels/examples.tsx';

export function ExamplesMenu() {
  return (
    <label class="menu">
      <span class="unseen">Open an example</span>
      <select
        value=""
        onChange={({ currentTarget }) => {
          const example = EXAMPLES[Number(currentTarget.value)];
          currentTarget.value = '';
          if (example) openExample(example);
        }}
      >
        <option value="" disabled>
          Examples
        </option>
        {EXAMPLES.map(({ title }, index) => (
          <option value={index}>{title}</option>
        ))}
      </select>
    </label>
  );
}
