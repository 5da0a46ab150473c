// Drafts: saved by name, opened, deleted.

import { signal } from '@preact/signals';
import { useState } from 'preact/hooks';
import { IconButton } from '../icons.tsx';
import { begin } from '../model/begin.ts';
import { isBlank } from '../model/document.ts';
import {
  canSave,
  deleteDraft,
  draftName,
  drafts,
  isStorageShared,
  saveDraft,
  type Draft,
} from '../model/drafts.ts';
import { readOrigin } from '../model/origin.ts';
import { redaction } from '../model/redact.ts';
import { show } from '../model/settings.ts';
import { say, toast } from '../model/toast.ts';
import { Dialog } from './dialog.tsx';

export const draftsOpen = signal(false);

const time = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

function open(draft: Draft): void {
  const back = begin({ ...draft, origin: readOrigin(draft.origin) });
  draftsOpen.value = false;
  show('form');
  toast(`Draft ${draft.name} opened.`, [{ label: 'Undo', run: back }]);
}

/** The draft that was deleted last, and what brings it back. */
const deleted = signal<{ name: string; restore: () => void } | undefined>(undefined);

function Deleted() {
  return (
    <p class="deleted" role="status">
      {deleted.value && (
        <>
          Draft {deleted.value.name} deleted.{' '}
          <button
            type="button"
            class="quiet"
            onClick={() => {
              deleted.value?.restore();
              deleted.value = undefined;
            }}
          >
            Undo
          </button>
        </>
      )}
    </p>
  );
}

export function DraftsDialog() {
  return (
    <Dialog title="Drafts" open={draftsOpen}>
      <Save />
      {drafts.value.length === 0 ? (
        <p class="soft">No drafts yet.</p>
      ) : (
        <ul class="drafts">
          {drafts.value.map((draft) => (
            <li>
              <button type="button" class="draft" onClick={() => open(draft)}>
                <strong>{draft.name}</strong>
                <span class="soft">
                  {time.format(draft.saved)}, revision {draft.revision}
                </span>
              </button>
              <IconButton
                icon="remove"
                label={`Delete ${draft.name}`}
                onClick={() => (deleted.value = { name: draft.name, restore: deleteDraft(draft) })}
              />
            </li>
          ))}
        </ul>
      )}
      <Deleted />
    </Dialog>
  );
}

function Save() {
  const [name, setName] = useState(draftName.peek());
  const trimmed = name.trim();
  const hasSecrets = redaction.value.ranges.length > 0;
  const count = redaction.value.omitted.length;
  const isThere = drafts.value.some((draft) => draft.name === trimmed);
  return (
    <form
      class="save"
      onSubmit={(event) => {
        event.preventDefault();
        if (saveDraft(trimmed)) say(`Draft ${trimmed} saved in this browser.`);
        else say('The draft is not saved. The browser does not store data for this page.');
      }}
    >
      <label for="draft-name">Name of the draft</label>
      <div class="line">
        <input
          id="draft-name"
          class="text"
          type="text"
          maxLength={80}
          autocomplete="off"
          autofocus
          value={name}
          onInput={({ currentTarget }) => setName(currentTarget.value)}
        />
        <button type="submit" class="primary" disabled={trimmed === '' || isBlank.value || !canSave.value}>
          {isThere ? 'Replace' : 'Save'}
        </button>
      </div>
      {isStorageShared ? (
        <p class="caution">
          This page is a local file, and other local files that you open in this browser can read its drafts.
          {isBlank.value || canSave.value
            ? ` Values that may be secret are not saved${count > 0 ? `: ${count} ${count === 1 ? 'is' : 'are'} left out` : ''}.`
            : ' The text cannot be read as a request, so it is not known which of its values are secret, and it is not saved.'}
        </p>
      ) : (
        <p class="soft">
          Drafts stay in this browser, on this device
          {hasSecrets ? ', values that may be secret included' : ''}.
        </p>
      )}
    </form>
  );
}
