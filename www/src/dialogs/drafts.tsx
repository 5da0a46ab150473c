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
import { plural } from '../model/plural.ts';
import { redaction } from '../model/redact.ts';
import { show } from '../model/settings.ts';
import { notify, toast } from '../model/toast.ts';
import { Dialog } from './dialog.tsx';

export const draftsOpen = signal(false);

const time = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

function open(draft: Draft): void {
  const back = begin({ ...draft, origin: readOrigin(draft.origin) });
  draftsOpen.value = false;
  show('form');
  toast(`Draft ${draft.name} opened.`, [{ label: 'Undo', run: back }]);
}

/** The last deleted draft, and a function that restores it. */
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
        if (saveDraft(trimmed)) notify(`Draft ${trimmed} saved in this browser.`);
        else notify('The draft was not saved, because the browser blocks storage for this page.');
      }}
    >
      <label for="draft-name">Draft name</label>
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
            ? ` Values that may be secret are not saved${count > 0 ? `: ${plural(count, 'is', 'are')} left out` : ''}.`
            : ' The draft cannot be saved: the text is not a valid request, so values that may be secret cannot be identified.'}
        </p>
      ) : (
        <p class="soft">
          Drafts are stored in this browser on this device
          {hasSecrets ? ', including values that may be secret' : ''}.
        </p>
      )}
    </form>
  );
}
