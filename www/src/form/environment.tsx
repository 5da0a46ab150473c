// Environment variables from a pasted `.env` file.

import { useId, useRef, useState } from 'preact/hooks';
import { Icon } from '../icons.tsx';
import { readDotenv, type Variable } from '../model/dotenv.ts';
import { request, set } from '../model/document.ts';
import { isObject, pointerOf, valueAt, type Path } from '../model/pointer.ts';
import { plural } from '../model/plural.ts';
import { notify } from '../model/toast.ts';

/** Returns the list with the variables. Existing ones get the new value, others are appended. */
function merged(there: unknown, variables: readonly Variable[]): unknown[] {
  const fresh = new Map(variables.map((variable) => [variable.name, variable]));
  const items = Array.isArray(there) ? there : [];
  const kept = items.map((item: unknown) => {
    const name = isObject(item) ? item.name : undefined;
    const variable = typeof name === 'string' ? fresh.get(name) : undefined;
    if (!variable || !isObject(item)) return item;
    fresh.delete(variable.name);
    return { ...item, value: variable.value };
  });
  return [...kept, ...fresh.values()];
}

export function EnvironmentPaste({ path }: { path: Path }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [source, setSource] = useState('');
  const id = useId();
  const { variables, skipped } = readDotenv(source);
  const close = () => {
    setSource('');
    dialog.current?.close();
  };
  return (
    <>
      <button type="button" class="quiet" onClick={() => dialog.current?.showModal()}>
        <Icon name="import" />
        Paste .env
      </button>
      <dialog ref={dialog} class="dialog" aria-labelledby={`${id}-title`} onClose={() => setSource('')}>
        <form
          method="dialog"
          onSubmit={(event) => {
            event.preventDefault();
            set(path, merged(valueAt(request.peek(), path), variables), `dotenv ${pointerOf(path)}`);
            notify(`${plural(variables.length, 'variable')} added or replaced`);
            close();
          }}
        >
          <h2 id={`${id}-title`}>Paste a .env file</h2>
          <p class="soft" id={`${id}-help`}>
            One <code>NAME=value</code> per line. Comments, <code>export</code> and quotes are supported.
            Existing variables get the new value.
          </p>
          <textarea
            class="text big"
            aria-label="Environment variables"
            aria-describedby={`${id}-help`}
            rows={10}
            spellcheck={false}
            placeholder={'LOG_LEVEL=debug\nDB_HOST=db.internal'}
            value={source}
            onInput={({ currentTarget }) => setSource(currentTarget.value)}
          />
          <p class="soft" role="status">
            {source === ''
              ? 'Nothing pasted yet.'
              : `${plural(variables.length, 'variable')} found.${skipped > 0 ? ` Ignored ${plural(skipped, 'line')} without an equals sign.` : ''}`}
          </p>
          <p class="dialog-buttons">
            <button type="button" onClick={close}>
              Cancel
            </button>
            <button type="submit" class="primary" disabled={variables.length === 0}>
              Add variables
            </button>
          </p>
        </form>
      </dialog>
    </>
  );
}
