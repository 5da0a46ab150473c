// Imports pasted or dropped text, and shows a notice with undo.

import { signal } from '@preact/signals';
import type { Change } from 'ecs-start-task';
import { begin } from './model/begin.ts';
import { definition } from './model/definition.ts';
import { replaceText } from './model/document.ts';
import { readAs, type Kind } from './model/import.ts';
import { plural } from './model/plural.ts';
import { revision, show, side, started, view } from './model/settings.ts';
import { toast, type Action } from './model/toast.ts';
import { explained } from './panels/explain.tsx';

/** The changes of an import, and its problems. */
export interface ImportSummary {
  source: string;
  changes: readonly Change[];
  problems: readonly string[];
}

/** The import whose details are shown, if any. */
export const shownImport = signal<ImportSummary | undefined>(undefined);

/** Descriptions of kinds that the user selected instead of the recognized one. */
export const NAMES: Record<Kind, string> = {
  request: 'a request',
  definition: 'a task definition',
  answer: 'text',
};

const withoutArticle = (what: string) => what.replace(/^an? /, '');

/** Returns the summary of an import. */
function summary({ changes, problems }: Pick<ImportSummary, 'changes' | 'problems'>): string {
  const isForResponses = ({ whyId }: Change) => whyId === 'change/response-only';
  const leftOut = changes.filter(isForResponses).length;
  const corrected = changes.length - leftOut;
  const parts = [
    corrected > 0 && `${corrected} corrected`,
    leftOut > 0 && `${plural(leftOut, 'response-only field')} left out`,
    problems.length > 0 && plural(problems.length, 'problem'),
  ].filter(Boolean);
  return parts.length === 0 ? '' : `. ${parts.join(', ')}.`;
}

/** Imports a string as the recognized or selected kind. Returns the reason if that fails. */
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
      const before = {
        text: explained.value,
        view: view.value,
        side: side.value,
        started: started.value,
      };
      const back = () => {
        explained.value = before.text;
        view.value = before.view;
        side.value = before.side;
        started.value = before.started;
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
