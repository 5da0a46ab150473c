// The request in the form that a client takes.

import type { Change, Format } from 'ecs-start-task';
import { Icon } from '../icons.tsx';
import { Markdown } from '../markdown.tsx';
import { replaceText, text as draftText } from '../model/document.ts';
import { pretty } from '../model/edits.ts';
import {
  built,
  counts,
  endpointState,
  fixable,
  fixAll,
  regionState,
  say,
  shownOutput,
} from '../model/results.ts';
import { stepsOf } from '../model/pointer.ts';
import { coverOf, shownName } from '../model/redact.ts';
import { FORMATS, endpoint, format, region, secretsShown } from '../model/settings.ts';
import { usePart } from '../more.tsx';
import { SecretsToggle } from '../secrets-toggle.tsx';
import { Snippet } from './snippet.tsx';
import './output.css';

const FILES: Record<Format, string> = {
  json: 'start-task.json',
  cli: 'start-task.sh',
  'cli-powershell': 'start-task.ps1',
  'cli-cmd': 'start-task.cmd',
  'cli-file': 'start-task.sh',
  boto3: 'start_task.py',
  js: 'start-task.mjs',
  rust: 'main.rs',
  go: 'main.go',
  java: 'StartTask.java',
  http: 'start-task.http',
  curl: 'start-task.sh',
  'step-functions': 'start-task.asl.json',
};

/** Puts a text on the clipboard and says so. */
export async function copy(text: string, what: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    say(`${what} copied`);
  } catch {
    say('The browser does not let the page copy; select the text and copy it by hand.');
  }
}

function download(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
  say(`${name} downloaded`);
}

function Formats() {
  return (
    <div class="formats" role="radiogroup" aria-label="Form of the output">
      {FORMATS.map(({ group, formats }) => (
        <div class="format-group" role="group" aria-label={group}>
          <span class="group-name" aria-hidden="true">
            {group}
          </span>
          <div class="segments wrap">
            {formats.map((item) => (
              <label>
                <input
                  type="radio"
                  name="format"
                  value={item.format}
                  checked={format.value === item.format}
                  onChange={() => (format.value = item.format)}
                />
                <span>{item.label}</span>
              </label>
            ))}
          </div>
        </div>
      ))}
    </div>
  );
}

function Target() {
  return (
    <div class="target">
      {(
        [
          ['Region', region, regionState, 'us-east-1'],
          ['Endpoint', endpoint, endpointState, 'that of the Region'],
        ] as const
      ).map(([label, setting, state, placeholder]) => (
        <label>
          <span>{label}</span>
          <input
            class="text"
            type="text"
            value={setting.value}
            placeholder={placeholder}
            autocomplete="off"
            spellcheck={false}
            aria-invalid={state.value.problem === undefined ? undefined : 'true'}
            onInput={({ currentTarget }) => (setting.value = currentTarget.value)}
          />
          {state.value.problem !== undefined && <span class="problem-text">{state.value.problem}</span>}
        </label>
      ))}
    </div>
  );
}

/** A value that a change took or gave, where it is short and may be shown. */
function shown(
  change: Change,
  side: 'from' | 'to',
  isCovered: (pointer: string) => boolean,
): string | undefined {
  const value = change[side];
  // A name in another spelling is no value of anybody's.
  const isRenamed = stepsOf(change.path).at(-1) === change.from;
  // What belongs to no place may be a comment or a command line.
  const isHidden = change.path === '' || isCovered(change.path);
  if (value === undefined || (isHidden && !isRenamed)) return undefined;
  const json = JSON.stringify(value) ?? '';
  return json.length > 60 ? undefined : json;
}

/** Changes of a text as a list, each with its place and its reason. */
export function Changes({ changes, source }: { changes: readonly Change[]; source: string }) {
  const { part, more } = usePart(changes);
  const isCovered = coverOf(source);
  return (
    <>
      <ul class="changes">
        {part.map((change) => {
          const [from, to] = [shown(change, 'from', isCovered), shown(change, 'to', isCovered)];
          return (
            <li>
              {change.path !== '' && <code class="path">{shownName(change.path)}</code>}
              {from !== undefined && (
                <span class="values">
                  <del>{from}</del>
                  {to !== undefined && (
                    <>
                      {' → '}
                      <ins>{to}</ins>
                    </>
                  )}
                </span>
              )}
              <span class="why">
                <Markdown text={change.why} />
              </span>
            </li>
          );
        })}
      </ul>
      {more}
    </>
  );
}

export function Output() {
  const { ok, output, changes = [], draft } = built.value ?? {};
  const visible = shownOutput.value;
  const { errors } = counts.value;
  const text = output ?? '';
  return (
    <div class="output">
      <Formats />
      <Target />
      {ok && visible ? (
        <div class="result">
          <p class="result-bar">
            <span class="soft">
              {visible.masked > 0
                ? `${visible.masked} environment ${visible.masked === 1 ? 'value is' : 'values are'} hidden here; copies have ${visible.masked === 1 ? 'it' : 'them'}.`
                : 'Ready to paste and run.'}
            </span>
            {(visible.masked > 0 || secretsShown.value) && <SecretsToggle />}
            <button type="button" onClick={() => download(text, FILES[format.value])}>
              <Icon name="download" />
              Download
            </button>
            <button type="button" class="primary" onClick={() => void copy(text, 'The output is')}>
              <Icon name="copy" />
              Copy
            </button>
          </p>
          <Snippet text={visible.text} format={format.value} />
        </div>
      ) : (
        built.value && (
          <div class="not-ready">
            <p>
              <strong>Not ready yet.</strong> {errors} {errors === 1 ? 'error keeps' : 'errors keep'} the
              request from being sent; see Problems.
            </p>
            {fixable.value > 0 && (
              <button type="button" class="primary" onClick={fixAll}>
                Fix what can be fixed ({fixable.value})
              </button>
            )}
          </div>
        )
      )}
      {changes.length > 0 && (
        <section class="put-right" aria-labelledby="changes-title">
          <header>
            <h3 id="changes-title">Put right in the output ({changes.length})</h3>
            {draft !== undefined && (
              <button type="button" class="quiet" onClick={() => replaceText(pretty(draft))}>
                Put right in the request too
              </button>
            )}
          </header>
          <Changes changes={changes} source={draftText.value} />
        </section>
      )}
    </div>
  );
}
