// Completion out of the model: names of members, values of closed sets, what the task definition knows.

import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import type { Field } from 'ecs-start-task';
import { suggestions } from '../model/definition.ts';
import { request } from '../model/document.ts';
import { isTooDeep } from '../model/edits.ts';
import { isObject, valueAt } from '../model/pointer.ts';
import { locationAt } from './location.ts';

/** What a new member begins as, with the place of the caret marked by `|`. */
function beginning(field: Field): string {
  switch (field.control) {
    case 'group':
      return '{|}';
    case 'list':
      return field.item?.control === 'group' ? '[{|}]' : '["|"]';
    case 'integer':
    case 'boolean':
      return '|';
    default:
      return '"|"';
  }
}

/** Inserts a text in which `|` marks where the caret goes. */
function template(label: string, text: string, rest: Omit<Completion, 'label' | 'apply'>): Completion {
  return {
    label,
    ...rest,
    apply: (view, _completion, from, to) => {
      // An existing quote is also replaced.
      const after = view.state.sliceDoc(to, to + 1) === '"' ? to + 1 : to;
      const caret = text.indexOf('|');
      view.dispatch({
        changes: { from, to: after, insert: text.replace('|', '') },
        selection: { anchor: from + (caret < 0 ? text.length : caret) },
        userEvent: 'input.complete',
      });
    },
  };
}

function names(members: readonly Field[], there: unknown, hasColon: boolean): Completion[] {
  const given = isObject(there) ? Object.keys(there) : [];
  return members
    .filter(({ name }) => !given.includes(name))
    .map((field, index) =>
      template(field.name, hasColon ? `"${field.name}"` : `"${field.name}": ${beginning(field)}`, {
        type: 'property',
        detail: field.required ? 'required' : field.deprecated ? 'deprecated' : '',
        info: field.help,
        boost: (field.required ? 50 : 0) - index,
      }),
    );
}

function values(field: Field): Completion[] {
  if (field.control === 'boolean') return ['true', 'false'].map((label) => ({ label, type: 'keyword' }));
  const known = suggestions.value.get(field.path) ?? [];
  const fromDefinition = known.map((value) =>
    template(JSON.stringify(value), JSON.stringify(value), {
      type: 'constant',
      detail: 'task definition',
      boost: 10,
    }),
  );
  const options = (field.options ?? []).map(({ value, help }) =>
    template(JSON.stringify(value), JSON.stringify(value), { type: 'enum', ...(help ? { info: help } : {}) }),
  );
  const example =
    typeof field.example === 'string' || typeof field.example === 'number' ? field.example : undefined;
  const examples =
    options.length === 0 && example !== undefined
      ? [
          template(JSON.stringify(example), JSON.stringify(example), {
            type: 'text',
            detail: 'example',
            boost: -10,
          }),
        ]
      : [];
  return [...fromDefinition, ...options, ...examples];
}

export function complete(context: CompletionContext): CompletionResult | null {
  const text = context.state.doc.toString();
  if (isTooDeep(text)) return null;
  const { path, isName, field, members } = locationAt(text, context.pos);
  const word = context.matchBefore(/"[^"\n]*|[\w-]+/);
  if (!word && !context.explicit) return null;
  const from = word?.from ?? context.pos;
  const rest = text.slice(context.pos);
  const options = isName
    ? names(members ?? [], valueAt(request.value, path.slice(0, -1)), /^[^\n"]*"?\s*:/.test(rest))
    : field
      ? values(field)
      : [];
  if (options.length === 0) return null;
  // What is typed begins with a quote, the labels of members do not.
  const filter = (word?.text ?? '').replaceAll('"', '').toLowerCase();
  const fitting = options.filter(({ label }) => label.toLowerCase().includes(filter));
  return { from, options: fitting, filter: false };
}
