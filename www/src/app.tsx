// The page as a whole.

import type { Signal } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import { DraftsDialog, draftsOpen } from './dialogs/drafts.tsx';
import { ImportDialog, openFile, openImport } from './dialogs/import.tsx';
import { ShareDialog, shareOpen } from './dialogs/share.tsx';
import { TakenDialog } from './dialogs/taken.tsx';
import { Editor } from './editor/editor.tsx';
import { EXAMPLES } from './examples.ts';
import { Form } from './form/form.tsx';
import { Icon, IconButton } from './icons.tsx';
import { definition } from './model/definition.ts';
import { isBlank, isReadable, redoChange, tidy, undoChange } from './model/document.ts';
import { draftName } from './model/drafts.ts';
import { notice, say } from './model/results.ts';
import {
  LAUNCH_TYPES,
  REVISIONS,
  THEMES,
  launchType,
  revision,
  secretsShown,
  show,
  side,
  theme,
  view,
  type View,
} from './model/settings.ts';
import { NewButton } from './new-button.tsx';
import { isSingle } from './offline.ts';
import { openExample } from './panels/examples.tsx';
import { Explain } from './panels/explain.tsx';
import { Gauges } from './panels/gauges.tsx';
import { Output } from './panels/output.tsx';
import { Badge, Problems } from './panels/problems.tsx';
import { Toast } from './toast.tsx';

interface ChoiceProps<T extends string> {
  label: string;
  values: readonly T[];
  setting: Signal<T>;
  show?: (value: T) => string;
}

/** A few alternatives side by side. */
function Choice<T extends string>({ label, values, setting, ...rest }: ChoiceProps<T>) {
  const name = label.toLowerCase().replaceAll(' ', '-');
  return (
    <fieldset class="choice">
      <legend>{label}</legend>
      <div class="segments">
        {values.map((value) => (
          <label>
            <input
              type="radio"
              name={name}
              value={value}
              checked={setting.value === value}
              onChange={() => (setting.value = value)}
            />
            <span>{rest.show?.(value) ?? value}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

const capital = (word: string) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;

function Examples() {
  return (
    <label class="menu">
      <span class="unseen">Open an example</span>
      <select
        value=""
        onChange={({ currentTarget }) => {
          const example = EXAMPLES[Number(currentTarget.value)];
          currentTarget.value = '';
          if (example) openExample(example);
        }}
      >
        <option value="" disabled>
          Examples
        </option>
        {EXAMPLES.map(({ title }, index) => (
          <option value={index}>{title}</option>
        ))}
      </select>
    </label>
  );
}

/** The task definition that is known, and the way to be rid of it. */
function Definition() {
  const known = definition.value;
  if (!known) {
    return (
      <button type="button" class="quiet" onClick={() => openImport()}>
        <Icon name="add" />
        Task definition
      </button>
    );
  }
  const { containers } = known;
  return (
    <span class="chip" title={containers.join(', ')}>
      <strong>{known.name}</strong>
      <span>
        {known.networkMode}, {containers.length} {containers.length === 1 ? 'container' : 'containers'}
      </span>
      <IconButton
        icon="remove"
        label={`Forget task definition ${known.name}`}
        onClick={() => {
          definition.value = undefined;
          say('The task definition is forgotten');
        }}
      />
    </span>
  );
}

const TABS: readonly { view: View; label: string }[] = [
  { view: 'form', label: 'Form' },
  { view: 'json', label: 'JSON' },
  { view: 'output', label: 'Output' },
  { view: 'explain', label: 'Explain' },
];

/** Arrow keys lead from tab to tab. */
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

function Tabs() {
  return (
    <div class="tabs" role="tablist" aria-label="Views" onKeyDown={onTabKey}>
      {TABS.map((tab) => {
        // In a wide window the form is there in any case, and the tabs choose what is beside it.
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
            onClick={() => show(tab.view)}
          >
            {tab.label}
          </button>
        );
      })}
    </div>
  );
}

function TopBar() {
  return (
    <header class="top">
      <div class="brand">
        <svg class="mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true">
          <rect x="2" y="2" width="28" height="28" rx="7" />
          <path d="M9 21V11l7-4 7 4v10l-7 4z" />
          <path d="M14 13.2l5 2.8-5 2.8z" class="play" />
        </svg>
        <div>
          <h1>StartTask composer</h1>
          <p>Amazon ECS requests, written and checked in this page. Nothing leaves it.</p>
        </div>
      </div>
      <nav class="actions" aria-label="Documents">
        <NewButton />
        <Examples />
        <button type="button" onClick={() => openImport()}>
          Import
        </button>
        <button type="button" onClick={() => (draftsOpen.value = true)}>
          Drafts
        </button>
        <button type="button" onClick={() => (shareOpen.value = true)} disabled={isBlank.value}>
          Share
        </button>
      </nav>
    </header>
  );
}

function Toolbar() {
  const [open, setOpen] = useState(false);
  return (
    <section class={open ? 'toolbar open' : 'toolbar'} aria-label="What is checked, and how">
      {/* A narrow window has the choices behind a button. */}
      <button type="button" class="toolbar-toggle" aria-expanded={open} onClick={() => setOpen(!open)}>
        <span class="chevron" aria-hidden="true" />
        Revision {revision.value}, {launchType.value},{' '}
        {definition.value ? definition.value.name : 'no task definition'}
      </button>
      <Choice label="Revision" values={REVISIONS} setting={revision} />
      <Choice label="Launch type" values={LAUNCH_TYPES} setting={launchType} />
      <div class="definition">
        <span class="small-label">Checked against</span>
        <Definition />
      </div>
      <Choice label="Theme" values={THEMES} setting={theme} show={capital} />
    </section>
  );
}

/** Files can be dropped anywhere. */
function useDrop(): void {
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      const file = event.dataTransfer?.files[0];
      if (!file) return;
      event.preventDefault();
      event.stopPropagation();
      void openFile(file);
    };
    addEventListener('dragover', over, { capture: true });
    addEventListener('drop', drop, { capture: true });
    return () => {
      removeEventListener('dragover', over, { capture: true });
      removeEventListener('drop', drop, { capture: true });
    };
  }, []);
}

/** Keys that work wherever the keyboard is. */
function useKeys(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 's') {
        event.preventDefault();
        draftsOpen.value = true;
      }
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
}

export function App() {
  useDrop();
  useKeys();
  const name = draftName.value;
  return (
    <>
      <a class="skip" href="#problems">
        Skip to the problems
      </a>
      <TopBar />
      <Toolbar />
      <Gauges />
      <main data-view={view.value} data-side={side.value}>
        <Tabs />
        <div class="view-form" id="view-form" role="tabpanel" aria-labelledby="tab-form">
          <Form />
        </div>
        <div class="right">
          <section class="panel side" aria-label="Text, output and explanations">
            <header>
              <h2 class="unseen">Text, output and explanations</h2>
              <p class="document">
                {name !== '' && <strong>{name}</strong>}
                <Badge />
              </p>
              <p class="tools">
                <IconButton icon="undo" label="Undo" onClick={undoChange} />
                <IconButton icon="redo" label="Redo" onClick={redoChange} />
                <IconButton
                  icon={secretsShown.value ? 'hidden' : 'eye'}
                  label={secretsShown.value ? 'Hide environment values' : 'Show environment values'}
                  pressed={secretsShown.value}
                  onClick={() => (secretsShown.value = !secretsShown.value)}
                />
                <button type="button" class="quiet" onClick={tidy} disabled={!isReadable.value}>
                  Format
                </button>
              </p>
            </header>
            <div class="view-json" id="view-json" role="tabpanel" aria-labelledby="tab-json">
              <Editor />
            </div>
            <div class="view-output" id="view-output" role="tabpanel" aria-labelledby="tab-output">
              {side.value === 'output' && <Output />}
            </div>
            <div class="view-explain" id="view-explain" role="tabpanel" aria-labelledby="tab-explain">
              {side.value === 'explain' && <Explain />}
            </div>
          </section>
          <Problems />
        </div>
      </main>
      <footer>
        <p>
          ecs-start-task, not affiliated with Amazon Web Services. Drafts and settings stay in this browser.{' '}
          {!isSingle && (
            <a href="./composer.html" download="composer.html">
              The page as one file
            </a>
          )}
        </p>
      </footer>
      <ImportDialog />
      <DraftsDialog />
      <ShareDialog />
      <TakenDialog />
      <Toast />
      <p class={`notice ${notice.value === '' ? '' : 'shown'}`} role="status">
        {notice.value}
      </p>
    </>
  );
}
