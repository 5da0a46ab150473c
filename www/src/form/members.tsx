// The members of an object, one below the other.

import type { Field } from 'ecs-start-task';
import { inOrder } from '../model/fields.ts';
import { below, valueAt, type Path } from '../model/pointer.ts';
import { MemberField, UnknownMembers } from './field.tsx';

interface MembersProps {
  fields: readonly Field[];
  path: Path;
  value: unknown;
}

export function Members({ fields, path, value }: MembersProps) {
  return (
    <div class="members">
      {inOrder(fields).map((field) => (
        <MemberField
          key={field.name}
          field={field}
          path={below(path, field.name)}
          value={valueAt(value, [field.name])}
        />
      ))}
      <UnknownMembers fields={fields} path={path} value={value} />
    </div>
  );
}
