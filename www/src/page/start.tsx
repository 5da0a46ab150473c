// The start screen: what StartTask does, and three ways to begin.

import type { TargetedClipboardEvent } from 'preact';
import { openImport } from '../dialogs/import.tsx';
import { focusField } from '../form/focus.ts';
import { Icon } from '../icons.tsx';
import { inOrder } from '../model/fields.ts';
import { formFields } from '../model/form-fields.ts';
import { pointerOf } from '../model/pointer.ts';
import { show } from '../model/settings.ts';
import { ExampleCards } from '../panels/examples.tsx';
import './start.css';

function onPaste(event: TargetedClipboardEvent<HTMLTextAreaElement>): void {
  const text = event.clipboardData?.getData('text') ?? '';
  if (event.defaultPrevented || text.trim() === '') return;
  event.preventDefault();
  openImport(text);
}

function fillIn(): void {
  show('form');
  const [first] = inOrder(formFields.peek());
  if (first) focusField(pointerOf([first.name]), 'nearest');
}

export function Start() {
  return (
    <main class="start" aria-labelledby="start-title">
      <h2 id="start-title">StartTask runs a task on the container instances that you specify.</h2>
      <p class="soft">To let Amazon ECS choose the instances, use RunTask.</p>
      <div class="way">
        <label for="start-paste">Paste anything</label>
        <textarea
          id="start-paste"
          class="text"
          rows={3}
          spellcheck={false}
          autocomplete="off"
          placeholder="A request, an aws ecs start-task command, a task, an event, a task definition or an error message"
          value=""
          onPaste={onPaste}
          onChange={({ currentTarget }) => {
            if (currentTarget.value.trim() !== '') openImport(currentTarget.value);
            currentTarget.value = '';
          }}
        />
        <p class="hint">Or drop a file anywhere on the page.</p>
      </div>
      <div class="way">
        <h3>Open an example</h3>
        <ExampleCards />
      </div>
      <div class="way last">
        <h3>Start from scratch</h3>
        <button type="button" class="primary" onClick={fillIn}>
          Fill in the form
          <Icon name="next" />
        </button>
      </div>
    </main>
  );
}
