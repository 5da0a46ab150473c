// The settings of checks and of the page.

import { useState } from 'preact/hooks';
import { definition } from '../model/definition.ts';
import { LAUNCH_TYPES, REVISIONS, THEMES, launchType, revision, theme } from '../model/settings.ts';
import { Choice } from './choice.tsx';
import { DefinitionChip } from './definition-chip.tsx';
import './toolbar.css';

const capital = (word: string) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;

export function Toolbar() {
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
        <DefinitionChip />
      </div>
      <Choice label="Theme" values={THEMES} setting={theme} show={capital} />
    </section>
  );
}
