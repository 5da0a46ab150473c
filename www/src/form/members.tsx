// The members of an object, in sections.

import type { Field } from 'ecs-start-task';
import type { ComponentChildren } from 'preact';
import { sectionsOf, type Section } from '../model/form-fields.ts';
import { ROOT, below, pointerOf, valueAt, type Path } from '../model/pointer.ts';
import { Disclosure } from './disclosure.tsx';
import { ViolationBadge } from './violations.tsx';
import { MemberField, UnknownMembers } from './field.tsx';
import './members.css';

interface MembersProps {
  fields: readonly Field[];
  path: Path;
  value: unknown;
}

const isPlain = ({ control }: Field) => control !== 'group' && control !== 'list';

export function Members({ fields, path, value }: MembersProps) {
  const sections = sectionsOf(fields, value, pointerOf(path));
  return (
    <div class="members">
      {sections.map((section) => (
        <MemberSection
          key={section.id}
          section={section}
          path={path}
          value={value}
          isOnly={sections.length === 1}
        />
      ))}
      <UnknownMembers fields={fields} path={path} value={value} />
    </div>
  );
}

interface SectionProps {
  section: Section;
  path: Path;
  value: unknown;
  isOnly: boolean;
}

function MemberSection({ section, path, value, isOnly }: SectionProps) {
  const { members, isFolded } = section;
  const fields = (
    <div class={`members ${members.length > 1 && members.every(isPlain) ? 'columns' : ''}`}>
      {members.map((field) => (
        <MemberField
          key={field.name}
          field={field}
          path={below(path, field.name)}
          value={valueAt(value, [field.name])}
        />
      ))}
    </div>
  );
  if (!isFolded || isOnly) return fields;
  // Items have their own headings.
  const isInItem = path.some((step) => typeof step === 'number');
  return (
    <FoldedSection section={section} path={path} value={value} level={isInItem ? 5 : 4}>
      {fields}
    </FoldedSection>
  );
}

interface FoldedProps {
  section: Section;
  path: Path;
  value: unknown;
  level: 3 | 4 | 5;
  children: ComponentChildren;
}

/** A section that is shown on demand, or if it contains a value. */
export function FoldedSection({ section, path, value, level, children }: FoldedProps) {
  const { title, id, members } = section;
  const filled = members.filter(({ name }) => valueAt(value, [name]) !== undefined).length;
  return (
    <Disclosure
      class={path === ROOT ? 'group' : 'group inner-group'}
      pointer={id}
      level={level}
      initially={filled > 0}
      title={
        <>
          <span class="title">{title}</span>
          <span class="count">{filled === 0 ? 'Optional' : `${filled} set`}</span>
          <ViolationBadge pointers={members.map(({ name }) => pointerOf([...path, name]))} />
        </>
      }
    >
      {children}
    </Disclosure>
  );
}
