// Import: whatever is pasted or dropped is recognised and put where it belongs.

import { signal } from '@preact/signals';
import type { Change } from 'ecs-start-task';
import { definition } from '../model/definition.ts';
import { replaceText } from '../model/document.ts';
import { look, readAs, type Kind } from '../model/import.ts';
import { say } from '../model/results.ts';
import { revision, show, view } from '../model/settings.ts';
import { usePart } from '../more.tsx';
import { Changes } from '../panels/output.tsx';
import { explained } from '../panels/explain.tsx';
import { Dialog } from './dialog.tsx';

/** What an import changed in the text, and what it could not take over. */
interface Report {
  source: string;
  changes: readonly Change[];
  problems: readonly string[];
}

export const importOpen = signal(false);
const source = signal('');
/** What the user says it is, where that differs from what it looks like. */
const chosen = signal<Kind | undefined>(undefined);
const refusal = signal('');
const done = signal<Report | undefined>(undefined);

/** Opens the dialog, with a text in it where one was dropped. */
export function openImport(text = ''): void {
  source.value = text;
  chosen.value = undefined;
  refusal.value = '';
  done.value = undefined;
  importOpen.value = true;
}

/** Files larger than this are none of those that are read here. */
const MAX_FILE = 5_000_000;

export async function openFile(file: File): Promise<void> {
  if (file.size > MAX_FILE) {
    openImport();
    refusal.value = `${file.name} has more than 5 MB, which no request has.`;
    return;
  }
  openImport(await file.text());
}

const KINDS: readonly { kind: Kind; label: string }[] = [
  { kind: 'request', label: 'Request' },
  { kind: 'definition', label: 'Task definition' },
  { kind: 'answer', label: 'Answer or error' },
];

function take(): void {
  const kind = chosen.value ?? look(source.value)?.kind;
  if (!kind) return;
  const result = readAs(kind, source.value, revision.value);
  switch (result.kind) {
    case 'refused':
      refusal.value = result.why;
      return;
    case 'definition':
      definition.value = result.definition;
      say(`Task definition ${result.definition.name} is used for suggestions and checks`);
      break;
    case 'answer':
      explained.value = result.text;
      show('explain');
      break;
    case 'request':
      replaceText(result.text);
      if (view.value === 'explain') show('form');
      if (result.changes.length + result.problems.length > 0) {
        done.value = { source: source.value, changes: result.changes, problems: result.problems };
        source.value = '';
        return;
      }
      say('Request imported');
  }
  importOpen.value = false;
}

export function ImportDialog() {
  return (
    <Dialog title={done.value ? 'Imported' : 'Import'} open={importOpen} wide>
      {done.value ? <Done {...done.value} /> : <Paste />}
    </Dialog>
  );
}

function Paste() {
  const found = look(source.value);
  const kind = chosen.value ?? found?.kind;
  return (
    <form
      method="dialog"
      onSubmit={(event) => {
        event.preventDefault();
        take();
      }}
    >
      <p class="soft" id="import-help">
        Paste a request as JSON, an <code>aws ecs start-task</code> command, a CLI skeleton, a described task,
        a task definition, or what the service answered. Or drop a file anywhere on the page.
      </p>
      <textarea
        class="text big"
        aria-label="Text to import"
        aria-describedby="import-help"
        rows={12}
        spellcheck={false}
        autofocus
        value={source.value}
        onInput={({ currentTarget }) => {
          source.value = currentTarget.value;
          refusal.value = '';
          chosen.value = undefined;
        }}
      />
      <div class="kinds">
        <span class="soft" role="status">
          {found ? `Looks like ${found.what}. Read it as` : 'Nothing pasted yet.'}
        </span>
        <div class="segments" role="radiogroup" aria-label="Read it as">
          {KINDS.map((item) => (
            <label>
              <input
                type="radio"
                name="import-kind"
                checked={kind === item.kind}
                disabled={!found}
                onChange={() => {
                  chosen.value = item.kind;
                  refusal.value = '';
                }}
              />
              <span>{item.label}</span>
            </label>
          ))}
        </div>
      </div>
      {refusal.value !== '' && (
        <p class="refusal" role="alert">
          {refusal.value}
        </p>
      )}
      <p class="dialog-buttons">
        <label class="file">
          <input
            type="file"
            onChange={({ currentTarget }) => {
              const file = currentTarget.files?.[0];
              if (file) void openFile(file);
            }}
          />
          <span>Choose a file</span>
        </label>
        <button type="submit" class="primary" disabled={!found}>
          {kind === 'answer' ? 'Explain it' : 'Import'}
        </button>
      </p>
    </form>
  );
}

function Done({ source, changes, problems }: Report) {
  const { part, more } = usePart(problems);
  return (
    <>
      {problems.length > 0 && (
        <ul class="changes">
          {part.map((problem) => (
            <li class="warning">
              <span class="why">{problem}</span>
            </li>
          ))}
        </ul>
      )}
      {more}
      {changes.length > 0 && (
        <>
          <p class="soft">
            {changes.length === 1 ? 'One thing was' : `${changes.length} things were`} put right on the way:
          </p>
          <Changes changes={changes} source={source} />
        </>
      )}
      <p class="dialog-buttons">
        <button type="button" class="primary" autofocus onClick={() => (importOpen.value = false)}>
          Done
        </button>
      </p>
    </>
  );
}
