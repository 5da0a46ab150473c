// The form. Its sections are the groups of `describe`.

import type { Field } from 'ecs-start-task';
import type { TargetedEvent, TargetedFocusEvent, TargetedKeyboardEvent } from 'preact';
import { goToText } from '../editor/editor.tsx';
import { showLinked } from '../editor/linked.ts';
import { isReadable, redoChange, request, undoChange } from '../model/document.ts';
import { formFields, sectionsOf, type Section } from '../model/form-fields.ts';
import { ROOT, below, pointerOf } from '../model/pointer.ts';
import { fresh, noteTyping } from '../model/quiet.ts';
import { syntaxError, whyUnreadable } from '../model/results.ts';
import { Disclosure } from './disclosure.tsx';
import { ViolationBadge } from './violations.tsx';
import { MemberField, UnknownMembers } from './field.tsx';
import { at } from './focus.ts';
import { FoldedSection } from './members.tsx';
import './form.css';

/** Opens or closes the help of the focused field. */
function toggleHelp(target: EventTarget | null): void {
  const field = target instanceof Element ? target.closest('.field') : null;
  field?.querySelector<HTMLElement>('.help-button')?.click();
}

/** Undo applies to the document, not to a single field. */
function onKeyDown(event: TargetedKeyboardEvent<HTMLElement>): void {
  if (event.key === 'F1') {
    event.preventDefault();
    toggleHelp(event.target);
    return;
  }
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
  const key = event.key.toLowerCase();
  const isRedo = (key === 'z' && event.shiftKey) || key === 'y';
  if (key !== 'z' && !isRedo) return;
  event.preventDefault();
  if (isRedo) redoChange();
  else undoChange();
}

const fieldOf = (target: EventTarget | null) =>
  target instanceof Element ? target.closest<HTMLElement>('[data-pointer]') : null;

/** The row or field that contains an element. In a row of two values, a warning about one can be about the other. */
const placeOf = (target: EventTarget | null) =>
  (target instanceof Element ? target.closest<HTMLElement>('.row') : null) ?? fieldOf(target);

function onInput({ target }: TargetedEvent<HTMLElement>): void {
  noteTyping(placeOf(target)?.dataset.pointer);
}

function onFocusIn({ target }: TargetedFocusEvent<HTMLElement>): void {
  showLinked(fieldOf(target)?.dataset.pointer);
}

function onFocusOut({ target, relatedTarget }: TargetedFocusEvent<HTMLElement>): void {
  noteTyping(undefined);
  if (fresh.value === undefined || !(target instanceof Node)) return;
  const row = document.querySelector(at(fresh.value));
  const isInside = (node: EventTarget | null) => node instanceof Node && row?.contains(node);
  if (isInside(target) && !isInside(relatedTarget)) fresh.value = undefined;
}

export function Form() {
  const value = request.value;
  return (
    <section
      class="panel form-panel"
      aria-labelledby="form-title"
      id="form"
      onKeyDown={onKeyDown}
      onInput={onInput}
      onFocusIn={onFocusIn}
      onFocusOut={onFocusOut}
    >
      <header>
        <h2 id="form-title">Request</h2>
        <p class="soft">All StartTask parameters. Only two are required.</p>
      </header>
      {!isReadable.value && <Waiting />}
      <fieldset class="form" disabled={!isReadable.value}>
        <legend class="unseen">Parameters of the request</legend>
        {sectionsOf(formFields.value, value, '').map((section) => (
          <FormSection key={section.id} section={section} value={value} />
        ))}
        <UnknownMembers fields={formFields.value} path={ROOT} value={value} />
      </fieldset>
    </section>
  );
}

interface SectionProps {
  section: Section;
  value: Record<string, unknown>;
}

function FormSection({ section, value }: SectionProps) {
  const { title, members, isFolded } = section;
  const [field] = members;
  const draw = (member: Field) => (
    <MemberField
      key={member.name}
      field={member}
      path={below(ROOT, member.name)}
      value={value[member.name]}
    />
  );
  if (field && members.length === 1 && (field.control === 'group' || field.control === 'list')) {
    return <StructureSection title={title} field={field} value={value[field.name]} />;
  }
  if (isFolded) {
    return (
      <FoldedSection section={section} path={ROOT} value={value} level={3}>
        <div class="members columns">{members.map(draw)}</div>
      </FoldedSection>
    );
  }
  return (
    <section class="group" aria-label={title}>
      <header>
        <h3>{title}</h3>
      </header>
      <div class="inside members">{members.map(draw)}</div>
    </section>
  );
}

/** A section with a single object or list, which has the title of the section. */
function StructureSection({ title, field, value }: { title: string; field: Field; value: unknown }) {
  const pointer = pointerOf([field.name]);
  const max = field.limits?.maxItems;
  const size = Array.isArray(value) ? `${value.length}${max === undefined ? '' : ` of ${max}`}` : '';
  const isShown = field.importance === 'primary' && field.requiredWhen === undefined;
  return (
    <Disclosure
      class="group"
      pointer={pointer}
      level={3}
      initially={isShown || field.required === true || value !== undefined}
      title={
        <>
          <span class="title">{title}</span>
          <span class="count">{value === undefined ? (field.required ? 'Required' : 'Optional') : size}</span>
          <ViolationBadge pointers={[pointer]} />
        </>
      }
    >
      <MemberField field={field} path={below(ROOT, field.name)} value={value} bare />
    </Disclosure>
  );
}

/** The notice that the form is read-only while the text is not a JSON object. */
function Waiting() {
  const error = syntaxError.value;
  const line = error?.range?.start.line;
  return (
    <p class="waiting">
      {whyUnreadable()}
      {line !== undefined && ` on line ${line}`}. The form is read-only until it is fixed.{' '}
      {error && (
        <button type="button" class="fix" onClick={() => goToText(error)}>
          Go to line {line}
        </button>
      )}
    </p>
  );
}
