// Takes over what was pasted or dropped, says what it was, and offers the way back.

import { signal } from '@preact/signals';
import type { Change } from 'ecs-start-task';
import { begin } from './model/begin.ts';
import { definition } from './model/definition.ts';
import { replaceText } from './model/document.ts';
import { readAs, type Kind } from './model/import.ts';
import { revision, show, side, view } from './model/settings.ts';
import { toast, type Action } from './model/toast.ts';
import { explained } from './panels/explain.tsx';

/** What an import changed in the text, and what it could not take over. */
export interface Taken {
  source: string;
  changes: readonly Change[];
  problems: readonly string[];
}

/** The import that is shown in detail, if one is. */
export const shownImport = signal<Taken | undefined>(undefined);

/** What a text is called that was read as something else than it looked like. */
export const NAMES: Record<Kind, string> = {
  request: 'a request',
  definition: 'a task definition',
  answer: 'text',
};

const withoutArticle = (what: string) => what.replace(/^an? /, '');

const counted = (count: number, one: string, many: string) =>
  count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];

/** What an import did, in a sentence. */
function summary({ changes, problems }: Pick<Taken, 'changes' | 'problems'>): string {
  const isForResponses = ({ whyId }: Change) => whyId === 'change/response-only';
  const leftOut = changes.filter(isForResponses).length;
  const parts = [
    ...counted(changes.length - leftOut, 'corrected', 'corrected'),
    ...counted(leftOut, 'response-only field left out', 'response-only fields left out'),
    ...counted(problems.length, 'problem', 'problems'),
  ];
  return parts.length === 0 ? '' : `. ${parts.join(', ')}.`;
}

/** Takes a text over as what it is. Returns why, if it cannot be. */
export function take(kind: Kind, source: string, what: string): string | undefined {
  const result = readAs(kind, source, revision.value);
  const asText = (back: () => void): Action => ({
    label: 'Keep as text',
    run: () => {
      back();
      replaceText(source);
      show('json');
    },
  });
  switch (result.kind) {
    case 'refused':
      return result.why;
    case 'definition': {
      const before = definition.value;
      const back = () => (definition.value = before);
      definition.value = result.definition;
      toast(`Imported task definition ${result.definition.name}.`, [{ label: 'Undo', run: back }]);
      return undefined;
    }
    case 'answer': {
      const before = { text: explained.value, view: view.value, side: side.value };
      const back = () => {
        explained.value = before.text;
        view.value = before.view;
        side.value = before.side;
      };
      explained.value = result.text;
      show('explain');
      toast('Opened in Explain.', [{ label: 'Undo', run: back }, asText(back)]);
      return undefined;
    }
    case 'request': {
      const back = begin({ text: result.text, origin: result.origin });
      if (view.value === 'explain') show('form');
      const { changes, problems } = result;
      const hasDetails = changes.length + problems.length > 0;
      toast(`Imported ${withoutArticle(what)}${summary(result)}`, [
        ...(hasDetails
          ? [{ label: 'Show', run: () => (shownImport.value = { source, changes, problems }) }]
          : []),
        { label: 'Undo', run: back },
        ...(result.text === source ? [] : [asText(back)]),
      ]);
      return undefined;
    }
  }
}
