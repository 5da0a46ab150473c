// The task definition that requests are checked against.

import { openImport } from '../dialogs/import.tsx';
import { Icon, IconButton } from '../icons.tsx';
import { definition } from '../model/definition.ts';
import { plural } from '../model/plural.ts';
import { notify } from '../model/toast.ts';

/** Shows the task definition with a button to remove it, or a button to add one. */
export function DefinitionChip() {
  const known = definition.value;
  if (!known) {
    return (
      <button
        type="button"
        class="quiet"
        title="A task definition adds suggestions and checks"
        onClick={() => openImport()}
      >
        <Icon name="add" />
        Add task definition
      </button>
    );
  }
  const { containers } = known;
  return (
    <span class="chip" title={[...containers.keys()].join(', ')}>
      <strong>{known.name}</strong>
      <span class="soft">
        {known.networkMode}, {plural(containers.size, 'container')}
      </span>
      <IconButton
        icon="remove"
        label={`Remove task definition ${known.name}`}
        onClick={() => {
          definition.value = undefined;
          notify('Task definition removed');
        }}
      />
    </span>
  );
}
