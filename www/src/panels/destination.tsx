// The Region and the endpoint of the output, with the source of each.

import type { Violation } from 'ecs-start-task';
import type { Signal } from '@preact/signals';
import { Markdown } from '../markdown.tsx';
import { origin } from '../model/origin.ts';
import { built, endpointState, outputErrors, regionState } from '../model/results.ts';
import { endpoint, region } from '../model/settings.ts';
import './destination.css';

const REGION_SOURCES = {
  option: 'Entered here.',
  'command-line': 'From the command.',
  arn: 'From the ARNs in the request.',
  assumed: 'Assumed. This format requires a Region.',
} as const;

function regionSource(): string {
  if (origin.value.region !== undefined) return 'From the imported command.';
  const found = built.value?.region;
  return found ? REGION_SOURCES[found.source] : 'None. The client uses its default.';
}

function endpointSource(): string {
  if (origin.value.endpoint !== undefined) return 'From the imported command.';
  const found = built.value?.endpoint;
  if (!found) return 'Default for the Region.';
  return found.source === 'option' ? 'Entered here.' : 'From the command.';
}

/** A Region or endpoint. An entered value overrides that of the command. */
function Entry({
  name,
  label,
  setting,
  placeholder,
  source,
  problem,
}: {
  name: 'region' | 'endpoint';
  label: string;
  setting: Signal<string>;
  placeholder: string;
  source: string;
  problem: string | undefined;
}) {
  const id = `destination-${name}`;
  return (
    <div class="destination-entry">
      <label for={id}>{label}</label>
      <input
        id={id}
        class="text"
        type="text"
        value={origin.value[name] ?? setting.value}
        placeholder={placeholder}
        autocomplete="off"
        spellcheck={false}
        aria-invalid={problem === undefined ? undefined : 'true'}
        aria-describedby={`${id}-source`}
        onInput={({ currentTarget }) => {
          setting.value = currentTarget.value;
          origin.value = { ...origin.peek(), [name]: undefined };
        }}
      />
      <span id={`${id}-source`} class={problem === undefined ? 'hint' : 'problem-text'}>
        {problem ?? source}
      </span>
    </div>
  );
}

export function Destination() {
  const { region: found, endpoint: custom } = built.value ?? {};
  return (
    <div class="destination">
      <Entry
        name="region"
        label="Region"
        setting={region}
        placeholder={found?.name ?? 'Client default'}
        source={regionSource()}
        problem={regionState.value.problem}
      />
      <Entry
        name="endpoint"
        label="Endpoint"
        setting={endpoint}
        placeholder={custom?.url ?? 'Default for the Region'}
        source={endpointSource()}
        problem={endpointState.value.problem}
      />
    </div>
  );
}

/** The Region of an ARN that contradicts the Region of the request. */
function regionOf({ messageId, params }: Violation): string | undefined {
  return messageId === 'region-mismatch/request' && 'actual' in params ? String(params.actual) : undefined;
}

/** Errors of the output only. */
export function OutputErrors() {
  const errors = outputErrors.value;
  if (errors.length === 0) return null;
  return (
    <ul class="output-errors" aria-label="Output errors">
      {errors.map((error) => {
        const actual = regionOf(error);
        return (
          <li data-code={error.code}>
            <span>
              {error.path !== '' && <code>{error.path}</code>} {error.message}
            </span>
            {actual !== undefined && (
              <button
                type="button"
                class="fix"
                onClick={() => {
                  origin.value = { ...origin.peek(), region: undefined };
                  region.value = '';
                }}
              >
                Use {actual}
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** The values that only the shell knows. */
export function References() {
  const { references = [] } = built.value ?? {};
  if (references.length === 0) return null;
  return (
    <section class="references" aria-labelledby="references-title">
      <h3 id="references-title">Filled in when it runs ({references.length})</h3>
      <ul>
        {references.map(({ path, text, kind }) => (
          <li>
            <code>{text}</code> <span class="soft">{kind === 'command' ? 'command' : 'variable'}</span>
            {path !== '' && (
              <>
                {' '}
                <Markdown text={`in \`${path}\``} />
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
