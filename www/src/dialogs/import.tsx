// Import: recognizes pasted and dropped text, and shows it in the right place.

import { signal } from '@preact/signals';
import { LOAD_FAILED, hasFailed } from '../model/core.ts';
import { MAX_TEXT, look, type Kind } from '../model/import.ts';
import { NAMES, take } from '../take.ts';
import { Dialog } from './dialog.tsx';

const importOpen = signal(false);
const source = signal('');
/** The kind that the user selected, if it differs from the recognized one. */
const chosen = signal<Kind | undefined>(undefined);
const refusal = signal('');

/** Opens the dialog, with the text of a dropped file if there is one. */
export function openImport(text = ''): void {
  source.value = text;
  chosen.value = undefined;
  refusal.value = '';
  importOpen.value = true;
}

/** Opens the dialog with the text of a file, or with the reason why it cannot be imported. */
export async function openFile(file: File): Promise<void> {
  openImport();
  if (file.size > MAX_TEXT) {
    refusal.value = `${file.name} is larger than 5 MB, the limit for an import.`;
    return;
  }
  try {
    source.value = await file.text();
  } catch {
    // A folder, or a file that no longer exists.
    refusal.value = `${file.name} cannot be read as a file.`;
  }
}

const KINDS: readonly { kind: Kind; label: string }[] = [
  { kind: 'request', label: 'Request' },
  { kind: 'definition', label: 'Task definition' },
  { kind: 'answer', label: 'Response or error' },
];

function submit(): void {
  const found = look(source.value);
  const kind = chosen.value ?? found?.kind;
  if (!kind || !found) return;
  const why = take(kind, source.value, kind === found.kind ? found.what : NAMES[kind]);
  if (why === undefined) importOpen.value = false;
  else refusal.value = why;
}

export function ImportDialog() {
  return (
    <Dialog title="Import" open={importOpen} wide>
      <Paste />
    </Dialog>
  );
}

/** Why nothing is recognized. */
function whyNotFound(): string {
  if (source.value.trim() === '') return 'Nothing pasted yet.';
  return hasFailed.value ? LOAD_FAILED : 'Loading…';
}

function Paste() {
  const found = look(source.value);
  const kind = chosen.value ?? found?.kind;
  return (
    <form
      method="dialog"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <p class="soft" id="import-help">
        Paste a request as JSON, an <code>aws ecs start-task</code> command, a CLI skeleton, a described task,
        an event, a task definition, a response or an error. You can also drop a file on the page.
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
          {found ? `Looks like ${found.what}. Read it as` : whyNotFound()}
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
          {kind === 'answer' ? 'Explain' : 'Import'}
        </button>
      </p>
    </form>
  );
}
