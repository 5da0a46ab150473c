// The tabs of the views.

import { afterPaint } from '../form/focus.ts';
import { isNarrow, show, side, view, type View } from '../model/settings.ts';
import './tabs.css';

const TABS: readonly { view: View; label: string }[] = [
  { view: 'form', label: 'Form' },
  { view: 'json', label: 'JSON' },
  { view: 'output', label: 'Output' },
  { view: 'explain', label: 'Explain' },
];

/** Moves between tabs with the arrow keys. */
function onTabKey(event: KeyboardEvent): void {
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  if (step === 0 || !(event.currentTarget instanceof HTMLElement)) return;
  const tabs = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=tab]')].filter(
    (tab) => tab.offsetParent !== null,
  );
  const next =
    tabs[(tabs.findIndex((tab) => tab === document.activeElement) + step + tabs.length) % tabs.length];
  next?.focus();
  next?.click();
}

/** Shows a view. In a narrow window, it replaces the previous one and is scrolled to its top. */
function choose(next: View): void {
  show(next);
  const workspace = document.querySelector<HTMLElement>('.workspace');
  if (!workspace || !isNarrow()) return;
  // After it is rendered, because until then the browser keeps the scroll position.
  if (scrollY > workspace.offsetTop) afterPaint(() => scrollTo(0, workspace.offsetTop));
}

export function Tabs() {
  return (
    <div class="tabs" role="tablist" aria-label="Views" onKeyDown={onTabKey}>
      {TABS.map((tab) => {
        // In a wide window, the form is always visible, and the tabs select the panel next to it.
        const isChosen = tab.view === 'form' ? view.value === 'form' : side.value === tab.view;
        const isSeen = view.value === tab.view;
        return (
          <button
            type="button"
            role="tab"
            id={`tab-${tab.view}`}
            class={`tab ${isSeen ? 'seen' : ''} ${isChosen ? 'chosen' : ''}`}
            aria-selected={isSeen || (tab.view !== 'form' && isChosen)}
            aria-controls={`view-${tab.view}`}
            onClick={() => choose(tab.view)}
          >
            {tab.label}
          </button>
        );
      })}
    </div>
  );
}
