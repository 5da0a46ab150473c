import type { Signal } from '@preact/signals';
import { Editor, format, replaceText } from './editor.tsx';
import { EXAMPLES } from './examples.ts';
import { Problems } from './problems.tsx';
import {
  KINDS,
  LAUNCH_TYPES,
  REVISIONS,
  THEMES,
  kind,
  launchType,
  parsed,
  revision,
  theme,
} from './state.ts';

interface ChoiceProps<T extends string> {
  label: string;
  values: readonly T[];
  setting: Signal<T>;
  show?: (value: T) => string;
  disabled?: boolean;
}

/** A few alternatives side by side. */
function Choice<T extends string>({
  label,
  values,
  setting,
  show = String,
  disabled = false,
}: ChoiceProps<T>) {
  return (
    <fieldset class="choice" disabled={disabled}>
      <legend>{label}</legend>
      <div>
        {values.map((value) => (
          <label>
            <input
              type="radio"
              name={label}
              value={value}
              checked={setting.value === value}
              onChange={() => {
                setting.value = value;
              }}
            />
            <span>{show(value)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

const capital = (word: string) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;

function Examples() {
  return (
    <label class="examples">
      <span>Example</span>
      <select
        value=""
        onChange={({ currentTarget }) => {
          const example = EXAMPLES[Number(currentTarget.value)];
          currentTarget.value = '';
          if (!example) return;
          kind.value = example.kind;
          revision.value = example.revision;
          replaceText(`${example.text}\n`);
        }}
      >
        <option value="" disabled>
          Choose one …
        </option>
        {EXAMPLES.map(({ title }, index) => (
          <option value={index}>{title}</option>
        ))}
      </select>
    </label>
  );
}

export function App() {
  return (
    <>
      <header class="top">
        <div>
          <h1>ecs-start-task</h1>
          <p>
            Check an Amazon ECS StartTask request against every documented limit. Nothing leaves this page.
          </p>
        </div>
        <Choice label="Theme" values={THEMES} setting={theme} show={capital} />
      </header>
      <section class="toolbar" aria-label="What is checked, and how">
        <Choice label="Input" values={KINDS} setting={kind} show={capital} />
        <Choice label="Revision" values={REVISIONS} setting={revision} />
        <Choice
          label="Launch type"
          values={LAUNCH_TYPES}
          setting={launchType}
          disabled={kind.value === 'response'}
        />
        <Examples />
      </section>
      <main>
        <section class="panel" aria-labelledby="text-title">
          <header>
            <h2 id="text-title">JSON</h2>
            <p class="actions">
              <button type="button" onClick={format} disabled={!parsed.value}>
                Format
              </button>
              <button type="button" onClick={() => replaceText('')}>
                Clear
              </button>
            </p>
          </header>
          <Editor />
        </section>
        <Problems />
      </main>
    </>
  );
}
