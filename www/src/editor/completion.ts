// Completion of member names, enum values, and names from the task definition.

import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import type { Field } from 'ecs-start-task';
import { request } from '../model/document.ts';
import { isTooDeep } from '../model/edits.ts';
import { isObject, valueAt } from '../model/pointer.ts';
import { locationAt } from './location.ts';

/** The initial value of a new member, and the position of the caret in it. */
function beginning(field: Field): [value: string, caret: number] {
  switch (field.control) {
    case 'group':
      return ['{}', 1];
    case 'list':
      return [field.item?.control === 'group' ? '[{}]' : '[""]', 2];
    case 'integer':
    case 'boolean':
      return ['', 0];
    default:
      return ['""', 1];
  }
}

/** Inserts text and moves the caret to a position in it. */
function template(
  label: string,
  text: string,
  rest: Omit<Completion, 'label' | 'apply'>,
  caret = text.length,
): Completion {
  return {
    label,
    ...rest,
    apply: (view, _completion, from, to) => {
      // An existing quote is also replaced.
      const after = view.state.sliceDoc(to, to + 1) === '"' ? to + 1 : to;
      view.dispatch({
        changes: { from, to: after, insert: text },
        selection: { anchor: from + caret },
        userEvent: 'input.complete',
      });
    },
  };
}

function names(members: readonly Field[], there: unknown, hasColon: boolean): Completion[] {
  const given = isObject(there) ? Object.keys(there) : [];
  return members
    .filter(({ name }) => !given.includes(name))
    .map((field, index) => {
      const name = hasColon ? `"${field.name}"` : `"${field.name}": `;
      const [value, caret] = hasColon ? ['', 0] : beginning(field);
      const rest = {
        type: 'property',
        detail: field.required ? 'required' : field.deprecated ? 'deprecated' : '',
        info: field.help,
        boost: (field.required ? 50 : 0) - index,
      };
      return template(field.name, name + value, rest, name.length + caret);
    });
}

function values(field: Field): Completion[] {
  if (field.control === 'boolean') return ['true', 'false'].map((label) => ({ label, type: 'keyword' }));
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
  return [...options, ...examples];
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
  // The typed text begins with a quote, but the labels of members do not.
  const filter = (word?.text ?? '').replaceAll('"', '').toLowerCase();
  const fitting = options.filter(({ label }) => label.toLowerCase().includes(filter));
  return { from, options: fitting, filter: false };
}
