// The title of the page, and the actions for documents.

import { draftsOpen } from '../dialogs/drafts.tsx';
import { openImport } from '../dialogs/import.tsx';
import { shareOpen } from '../dialogs/share.tsx';
import { isBlank } from '../model/document.ts';
import { NewButton } from '../new-button.tsx';
import { ExamplesMenu } from './examples-menu.tsx';
import { isAtStart } from './at-start.ts';
import { ThemeButton } from './theme-button.tsx';
import './top-bar.css';

export function TopBar() {
  return (
    <header class={isAtStart.value ? 'top at-start' : 'top'}>
      <div class="brand">
        <svg class="mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true">
          <rect x="2" y="2" width="28" height="28" rx="7" />
          <path d="M9 21V11l7-4 7 4v10l-7 4z" />
          <path d="M14 13.2l5 2.8-5 2.8z" class="play" />
        </svg>
        <div>
          <h1>StartTask composer</h1>
          <p>Build, check and export Amazon ECS StartTask requests. Runs offline; nothing is sent.</p>
        </div>
      </div>
      <nav class="actions" aria-label="Documents">
        {!isAtStart.value && (
          <>
            <NewButton />
            <ExamplesMenu />
            <button type="button" onClick={() => openImport()}>
              Import
            </button>
          </>
        )}
        <button type="button" onClick={() => (draftsOpen.value = true)}>
          Drafts
        </button>
        {!isAtStart.value && (
          <button type="button" onClick={() => (shareOpen.value = true)} disabled={isBlank.value}>
            Share
          </button>
        )}
        <ThemeButton />
      </nav>
    </header>
  );
}
