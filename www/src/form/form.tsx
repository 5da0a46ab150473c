// The form: its sections are the groups of `describe`.

import { computed } from '@preact/signals';
import type { Field } from 'ecs-start-task';
import type { TargetedKeyboardEvent } from 'preact';
import { isReadable, redoChange, request, undoChange } from '../model/document.ts';
import { fields, inOrder } from '../model/fields.ts';
import { ROOT, below, pointerOf } from '../model/pointer.ts';
import { report } from '../model/results.ts';
import { goToText } from '../editor/editor.tsx';
import { Disclosure } from './disclosure.tsx';
import { SETTINGS } from './focus.ts';
import { FaultBadge } from './faults.tsx';
import { MemberField, UnknownMembers } from './field.tsx';
import './form.css';

/** Undo belongs to the document, not to the single field. */
function onKeyDown(event: TargetedKeyboardEvent<HTMLElement>): void {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
  const key = event.key.toLowerCase();
  const isRedo = (key === 'z' && event.shiftKey) || key === 'y';
  if (key !== 'z' && !isRedo) return;
  event.preventDefault();
  if (isRedo) redoChange();
  else undoChange();
}

const isSimple = ({ control }: Field) => control !== 'group' && control !== 'list';

/** The fields in their groups, in order. */
const groups = computed(() => {
  const found = new Map<string, Field[]>();
  for (const field of inOrder(fields.value))
    found.set(field.group, [...(found.get(field.group) ?? []), field]);
  return [...found];
});

export function Form() {
  const value = request.value;
  const draw = (field: Field) => (
    <MemberField key={field.name} field={field} path={below(ROOT, field.name)} value={value[field.name]} />
  );
  return (
    <section class="panel form-panel" aria-labelledby="form-title" id="form" onKeyDown={onKeyDown}>
      <header>
        <h2 id="form-title">Request</h2>
        <p class="soft">
          {isReadable.value
            ? 'Every member of StartTask, and what it may hold.'
            : 'Waiting for the text to be JSON.'}
        </p>
      </header>
      {!isReadable.value && <Waiting />}
      <fieldset class="form" disabled={!isReadable.value}>
        <legend class="unseen">Members of the request</legend>
        {groups.value.map(([title, members]) => {
          const [field] = members;
          if (members.some(({ required }) => required)) {
            return (
              <div key={title} class="members required">
                {members.map(draw)}
              </div>
            );
          }
          if (!field || members.length > 1 || isSimple(field)) {
            const filled = members.filter(({ name }) => value[name] !== undefined).length;
            return (
              <Disclosure
                key={title}
                class="group"
                pointer={SETTINGS}
                level={3}
                initially
                title={
                  <>
                    <span class="title">{title}</span>
                    <span class="count">{filled === 0 ? 'none set' : `${filled} set`}</span>
                  </>
                }
              >
                <div class="members columns">{members.map(draw)}</div>
              </Disclosure>
            );
          }
          const pointer = pointerOf([field.name]);
          const inner = value[field.name];
          const max = field.limits?.maxItems;
          const size = Array.isArray(inner) ? `${inner.length}${max === undefined ? '' : ` of ${max}`}` : '';
          return (
            <Disclosure
              key={title}
              class="group"
              pointer={pointer}
              level={3}
              initially={inner !== undefined}
              title={
                <>
                  <span class="title">{title}</span>
                  <span class="count">{inner === undefined ? 'not set' : size}</span>
                  <FaultBadge pointer={pointer} />
                </>
              }
            >
              <MemberField field={field} path={below(ROOT, field.name)} value={inner} bare />
            </Disclosure>
          );
        })}
        <UnknownMembers fields={fields.value} path={ROOT} value={value} />
      </fieldset>
    </section>
  );
}

/** What is said while the text is not JSON: nothing of it is lost, and the form changes nothing. */
function Waiting() {
  const first = report.value.violations.find(({ range }) => range);
  return (
    <p class="waiting">
      The text is not JSON at the moment; the form shows the last state that was and waits.{' '}
      {first && (
        <button type="button" class="fix" onClick={() => goToText(first)}>
          Go to line {first.range?.start.line}
        </button>
      )}
    </p>
  );
}
