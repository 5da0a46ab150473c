// The task definition that requests are checked against.

import { openImport } from '../dialogs/import.tsx';
import { Icon, IconButton } from '../icons.tsx';
import { definition } from '../model/definition.ts';
import { say } from '../model/results.ts';

/** Shows the task definition and removes it, or asks for one. */
export function DefinitionChip() {
  const known = definition.value;
  if (!known) {
    return (
      <button
        type="button"
        class="quiet"
        title="Adds suggestions and checks from a task definition"
        onClick={() => openImport()}
      >
        <Icon name="add" />
        Add task definition
      </button>
    );
  }
  const { containers } = known;
  return (
    <span class="chip" title={containers.join(', ')}>
      <strong>{known.name}</strong>
      <span class="soft">
        {known.networkMode}, {containers.length} {containers.length === 1 ? 'container' : 'containers'}
      </span>
      <IconButton
        icon="remove"
        label={`Remove task definition ${known.name}`}
        onClick={() => {
          definition.value = undefined;
          say('Task definition removed');
        }}
      />
    </span>
  );
}
