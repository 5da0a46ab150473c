// The output: the request in the format of a client.

import type { Change, Format } from 'ecs-start-task';
import { Icon } from '../icons.tsx';
import { Markdown } from '../markdown.tsx';
import { replaceText, text as draftText } from '../model/document.ts';
import { pretty } from '../model/edits.ts';
import {
  built,
  errorsOfBuilt,
  fixable,
  fixAll,
  leftOut,
  shownOutput,
  wholeOutput,
} from '../model/results.ts';
import { plural } from '../model/plural.ts';
import { stepsOf } from '../model/pointer.ts';
import { coverOf, shownName } from '../model/redact.ts';
import { FORMATS, format, secretsShown } from '../model/settings.ts';
import { notify } from '../model/toast.ts';
import { usePart } from '../more.tsx';
import { SecretsToggle } from '../secrets-toggle.tsx';
import { Destination, OutputErrors, References } from './destination.tsx';
import { marks } from './marks.ts';
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

/** Copies text to the clipboard and shows a notice. */
export async function copy(text: string, what: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    notify(`${what} copied.`);
  } catch {
    notify('The browser does not allow copying. Select the text and copy it manually.');
  }
}

/** Downloads text as a file. */
export function download(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
  notify(`${name} downloaded.`);
}

function Formats() {
  return (
    <div class="formats" role="radiogroup" aria-label="Output format">
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

/** Returns the old or new value of a change, if it is short and may be shown. */
function shown(
  change: Change,
  side: 'from' | 'to',
  isCovered: (pointer: string) => boolean,
): string | undefined {
  const value = change[side];
  // A renamed member has no values to show.
  const isRenamed = stepsOf(change.path).at(-1) === change.from;
  // A change without a place can be about a comment or a command line.
  const isHidden = change.path === '' || isCovered(change.path);
  if (value === undefined || (isHidden && !isRenamed)) return undefined;
  const json = JSON.stringify(value) ?? '';
  return json.length > 60 ? undefined : json;
}

/** A list of changes, each with its place and its reason. */
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

/** The status of the output, in a sentence. */
function Status({ isReady, hides }: { isReady: boolean; hides: boolean }) {
  if (isReady) {
    return (
      <>{hides ? 'Values are hidden here. Copy and Download include them.' : 'Ready to paste and run.'}</>
    );
  }
  if (leftOut.value > 0) {
    return (
      <>
        <strong>Preview.</strong> Enter {plural(leftOut.value, 'value that was', 'values that were')} left out
        to get output.
      </>
    );
  }
  return (
    <>
      <strong>Preview.</strong> Fix {plural(errorsOfBuilt.value.length, 'error')} to get output.
    </>
  );
}

function Result({ isReady, text, hides }: NonNullable<typeof shownOutput.value>) {
  const canCopy = isReady || leftOut.value === 0;
  return (
    <div class={isReady ? 'result' : 'result preview'}>
      <p class="result-bar">
        <span class="soft">
          <Status isReady={isReady} hides={hides} />
        </span>
        {(hides || secretsShown.value) && <SecretsToggle />}
        {!isReady && fixable.value > 0 && (
          <button type="button" class="primary" onClick={fixAll}>
            Fix all ({fixable.value})
          </button>
        )}
        {isReady && (
          <button type="button" onClick={() => download(wholeOutput(), FILES[format.value])}>
            <Icon name="download" />
            Download
          </button>
        )}
        {canCopy && (
          <button
            type="button"
            class={isReady ? 'primary' : ''}
            onClick={() => void copy(wholeOutput(), isReady ? 'Output' : 'Preview')}
          >
            <Icon name="copy" />
            {isReady ? 'Copy' : 'Copy anyway'}
          </button>
        )}
      </p>
      <Snippet text={text} format={format.value} marks={marks.value} />
    </div>
  );
}

export function Output() {
  const { changes = [], draft } = built.value ?? {};
  const visible = shownOutput.value;
  return (
    <div class="output">
      <Formats />
      <Destination />
      <OutputErrors />
      {visible ? (
        <Result {...visible} />
      ) : (
        built.value && (
          <div class="not-ready">
            <p>
              <strong>No output.</strong> The text cannot be read as a request. See Problems.
            </p>
            {fixable.value > 0 && (
              <button type="button" class="primary" onClick={fixAll}>
                Fix all ({fixable.value})
              </button>
            )}
          </div>
        )
      )}
      <References />
      {changes.length > 0 && (
        <section class="corrections" aria-labelledby="changes-title">
          <header>
            <h3 id="changes-title">Automatic corrections ({changes.length})</h3>
            {draft !== undefined && (
              <button type="button" class="quiet" onClick={() => replaceText(pretty(draft))}>
                Apply to request
              </button>
            )}
          </header>
          <Changes changes={changes} source={draftText.value} />
        </section>
      )}
    </div>
  );
}
