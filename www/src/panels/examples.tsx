// The cards of the examples.

import { EXAMPLES, type Example } from '../examples.ts';
import { begin } from '../model/begin.ts';
import { pretty } from '../model/edits.ts';
import { show, view } from '../model/settings.ts';
import { notify } from '../model/toast.ts';
import { readDefinition } from '../model/definition.ts';
import { explained } from './explain.tsx';
import './examples.css';

export function openExample(example: Example): void {
  if (example.response !== undefined) {
    explained.value = pretty(example.response).trimEnd();
    show('explain');
  } else {
    const given =
      example.taskDefinition === undefined ? undefined : readDefinition(pretty(example.taskDefinition));
    begin({
      text: pretty(example.request),
      revision: example.revision,
      definition: typeof given === 'object' ? given : undefined,
    });
    if (view.value === 'explain') show('json');
  }
  notify(`Example: ${example.title}`);
}

export function ExampleCards() {
  return (
    <ul class="cards-of-examples">
      {EXAMPLES.map((example) => (
        <li>
          <button type="button" onClick={() => openExample(example)}>
            <strong>{example.title}</strong>
            <span>{example.about}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
