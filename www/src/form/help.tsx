// The help of a field: its description in one line, and its explanation on demand.

import type { Field } from 'ecs-start-task';
import { useState } from 'preact/hooks';
import { Details, Docs } from '../explained.tsx';
import { IconButton } from '../icons.tsx';
import { Markdown } from '../markdown.tsx';
import { core } from '../model/core.ts';
import { revision } from '../model/settings.ts';

export const helpId = (pointer: string) => `help${pointer}`;

/** Returns the help button of a field and its help text. */
export function useHelp(field: Field, pointer: string) {
  const [open, setOpen] = useState(false);
  const button = (
    <IconButton
      icon="help"
      class="help-button"
      label={`Help on ${field.label} (F1)`}
      isSkipped
      expanded={open}
      onClick={() => setOpen(!open)}
    />
  );
  const text = open ? (
    <Explained field={field} id={helpId(pointer)} />
  ) : field.help === '' ? null : (
    <p class="hint" id={helpId(pointer)}>
      <Markdown text={field.help} />
    </p>
  );
  return { button, text, isOpen: open };
}

function Explained({ field, id }: { field: Field; id: string }) {
  const explanation = core()?.explain(field.path, { revision: revision.value });
  if (!explanation) {
    return (
      <p class="hint" id={id}>
        <Markdown text={field.help} />
      </p>
    );
  }
  const { summary, details, docs } = explanation;
  return (
    <div class="explained" id={id}>
      <p>
        <Markdown text={summary} />
      </p>
      <Details details={details} />
      <Docs address={docs}>API reference</Docs>
    </div>
  );
}
