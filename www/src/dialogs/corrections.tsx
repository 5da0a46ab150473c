// The changes that an import or a repair made.

import { computed, signal } from '@preact/signals';
import { useSignalEffect } from '@preact/signals';
import { shownName } from '../model/redact.ts';
import { shownCorrections, type Correction } from '../model/toast.ts';
import { usePart } from '../more.tsx';
import { Changes } from '../panels/output.tsx';
import { shownImport, type ImportSummary } from '../take.ts';
import { Dialog } from './dialog.tsx';

const isWanted = computed(() => shownImport.value !== undefined || shownCorrections.value !== undefined);
const isOpen = signal(false);

export function CorrectionsDialog() {
  useSignalEffect(() => {
    if (isWanted.value) isOpen.value = true;
  });
  useSignalEffect(() => {
    if (isOpen.value) return;
    shownImport.value = undefined;
    shownCorrections.value = undefined;
  });
  return (
    <Dialog title={shownImport.value ? 'Imported' : 'Corrections'} open={isOpen} wide>
      {shownImport.value && <Import {...shownImport.value} />}
      {shownCorrections.value && <Corrections corrections={shownCorrections.value} />}
      <p class="dialog-buttons">
        <button type="button" class="primary" autofocus onClick={() => (isOpen.value = false)}>
          Done
        </button>
      </p>
    </Dialog>
  );
}

function Import({ source, changes, problems }: ImportSummary) {
  const { part, more } = usePart(problems);
  return (
    <>
      {problems.length > 0 && (
        <ul class="changes">
          {part.map((problem) => (
            <li class="warning">
              <span class="why">{problem}</span>
            </li>
          ))}
        </ul>
      )}
      {more}
      {changes.length > 0 && <Changes changes={changes} source={source} />}
    </>
  );
}

function Corrections({ corrections }: { corrections: readonly Correction[] }) {
  const { part, more } = usePart(corrections);
  return (
    <>
      <ul class="changes">
        {part.map(({ path, title, why }) => (
          <li>
            {path !== '' && <code class="path">{shownName(path)}</code>}
            <span>{title}</span>
            <span class="why">{why}</span>
          </li>
        ))}
      </ul>
      {more}
    </>
  );
}
