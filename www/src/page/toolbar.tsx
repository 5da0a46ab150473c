// The settings of the checks, in a collapsible line.

import { signal } from '@preact/signals';
import { LAUNCH_TYPES, REVISIONS, launchType, revision } from '../model/settings.ts';
import { Choice } from './choice.tsx';
import { Gauges } from '../panels/gauges.tsx';
import { DefinitionChip } from './definition-chip.tsx';
import './toolbar.css';

const REVISION_NAMES = { 2026: 'Current', 2023: 'Early 2023' } as const;
const INSTANCE_NAMES = { EC2: 'EC2', EXTERNAL: 'External', FARGATE: 'Fargate' } as const;

const isOpen = signal(false);

export function Toolbar() {
  const open = isOpen.value;
  return (
    <section class={open ? 'toolbar open' : 'toolbar'} aria-label="Settings for checks">
      <button
        type="button"
        class="toolbar-toggle"
        aria-expanded={open}
        aria-controls="settings"
        onClick={() => (isOpen.value = !open)}
      >
        <span class="chevron" aria-hidden="true" />
        {open
          ? 'Settings'
          : `API version: ${REVISION_NAMES[revision.value]} · Instances: ${INSTANCE_NAMES[launchType.value]}`}
      </button>
      <div class="settings" id="settings" hidden={!open}>
        <Choice
          label="API version"
          values={REVISIONS}
          setting={revision}
          show={(value) => REVISION_NAMES[value]}
        />
        <Choice
          label="Instances"
          hint="for checks"
          values={LAUNCH_TYPES}
          setting={launchType}
          show={(value) => INSTANCE_NAMES[value]}
        />
      </div>
      <Gauges />
      <DefinitionChip />
    </section>
  );
}
