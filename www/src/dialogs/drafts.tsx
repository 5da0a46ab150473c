// Drafts: saved by name, opened, deleted.

import { signal } from '@preact/signals';
import { useState } from 'preact/hooks';
import { IconButton } from '../icons.tsx';
import { isBlank, replaceText } from '../model/document.ts';
import { deleteDraft, draftName, drafts, saveDraft, type Draft } from '../model/drafts.ts';
import { say, secretCount } from '../model/results.ts';
import { launchType, revision, show } from '../model/settings.ts';
import { Dialog } from './dialog.tsx';

export const draftsOpen = signal(false);

const time = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

function open(draft: Draft): void {
  revision.value = draft.revision;
  launchType.value = draft.launchType;
  replaceText(draft.text);
  draftName.value = draft.name;
  draftsOpen.value = false;
  show('form');
  say(`Draft ${draft.name} opened; undo brings back what was there`);
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
                onClick={() => deleteDraft(draft.name)}
              />
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}

function Save() {
  const [name, setName] = useState(draftName.peek());
  const trimmed = name.trim();
  const isThere = drafts.value.some((draft) => draft.name === trimmed);
  return (
    <form
      class="save"
      onSubmit={(event) => {
        event.preventDefault();
        if (saveDraft(trimmed)) say(`Draft ${trimmed} saved in this browser`);
        else say('The browser keeps nothing for this page: the draft is not saved.');
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
        <button type="submit" class="primary" disabled={trimmed === '' || isBlank.value}>
          {isThere ? 'Replace' : 'Save'}
        </button>
      </div>
      <p class="soft">
        Drafts stay in this browser, on this device
        {secretCount.value > 0 ? ', environment values included' : ''}.
      </p>
    </form>
  );
}
