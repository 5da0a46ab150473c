import Autosuggest from '@cloudscape-design/components/autosuggest';
import Button from '@cloudscape-design/components/button';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Link from '@cloudscape-design/components/link';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Field, FieldOption, Fix, Violation } from 'ecs-start-task';
import { pointer } from 'ecs-start-task/paths';
import type { ReactNode } from 'react';

export type Path = readonly (string | number)[];

/** Shared properties of the fields. */
export interface Form {
  set: (path: Path, value: unknown) => void;
  violations: ReadonlyMap<string, readonly Violation[]>;
  message: (item: Violation | Fix) => string;
  apply: (fix: Fix) => void;
  help: (field: Field) => void;
}

interface Props {
  form: Form;
  field: Field;
  path: Path;
  value: unknown;
}

const BOOLEANS = [{ value: 'true' }, { value: 'false' }];

/** A field of `describe`, with its members or items. */
function FieldView({ form, field, path, value }: Props): ReactNode {
  if (field.hidden) return null;
  if (field.control === 'group') {
    const members = <Members form={form} fields={field.members} path={path} value={value} />;
    const index = path.at(-1);
    const isItem = typeof index === 'number';
    const inside = [...form.violations.keys()].filter((place) => place.startsWith(`${pointer(path)}/`));
    const title = isItem ? `${field.label} ${index + 1}` : field.label;
    const header = inside.length > 0 ? `${title} (${inside.length} to check)` : title;
    return (
      <ExpandableSection headerText={header} defaultExpanded={path.length > 1}>
        {members}
      </ExpandableSection>
    );
  }
  return (
    <Labeled form={form} field={field} path={path}>
      {field.control === 'list' ? (
        <Rows form={form} field={field.item} path={path} value={value} />
      ) : (
        <Control form={form} field={field} path={path} value={value} />
      )}
    </Labeled>
  );
}

/** The members of an object in the suggested order. */
export function Members(props: Omit<Props, 'field'> & { fields: readonly Field[] }) {
  const { form, fields, path, value } = props;
  const members = Object(value) as Record<string, unknown>;
  return (
    <SpaceBetween size="m">
      {fields
        .filter(({ importance }) => importance !== 'deprecated')
        .toSorted((one, other) => one.order - other.order)
        .map((field) => (
          <FieldView
            key={field.name}
            form={form}
            field={field}
            path={[...path, field.name]}
            value={members[field.name]}
          />
        ))}
    </SpaceBetween>
  );
}

/** The label, the limits, the violations and their fixes. */
function Labeled({ form, field, path, children }: Omit<Props, 'value'> & { children: ReactNode }) {
  const found = form.violations.get(pointer(path)) ?? [];
  const text = (severity: Violation['severity']) =>
    found
      .filter((violation) => violation.severity === severity)
      .map(form.message)
      .join(' ');
  const fixes = found.flatMap((violation) => violation.fixes ?? []);
  const label =
    field.required || field.requiredWhen ? (
      field.label
    ) : (
      <>
        {field.label} <i>– optional</i>
      </>
    );
  return (
    <FormField
      label={field.name === '' ? undefined : label}
      info={
        field.name !== '' && (
          <Link variant="info" onFollow={() => form.help(field)}>
            Info
          </Link>
        )
      }
      description={field.name !== '' && field.helpText}
      errorText={text('error')}
      warningText={text('error') ? undefined : text('warning')}
      secondaryControl={fixes.map((fix) => (
        <Button key={fix.title} onClick={() => form.apply(fix)}>
          {form.message(fix)}
        </Button>
      ))}
      stretch
    >
      {children}
    </FormField>
  );
}

/** The items of a list, with buttons to add and remove them. */
function Rows({ form, field, path, value }: Props) {
  const rows: unknown[] = Array.isArray(value) ? value : [];
  return (
    <SpaceBetween size="xs">
      {rows.map((row, index) => (
        <SpaceBetween key={index} size="xs">
          <FieldView form={form} field={field} path={[...path, index]} value={row} />
          <Button iconName="remove" onClick={() => form.set(path, rows.toSpliced(index, 1))}>
            Remove {field.label.toLowerCase()} {index + 1}
          </Button>
        </SpaceBetween>
      ))}
      <Button
        iconName="add-plus"
        onClick={() => form.set(path, [...rows, field.control === 'group' ? {} : ''])}
      >
        Add {field.label.toLowerCase()}
      </Button>
    </SpaceBetween>
  );
}

function Control({ form, field, path, value }: Props) {
  const text = String(value ?? '');
  const change = ({ detail }: { detail: { value: string } }) => form.set(path, detail.value);
  const name = { ariaLabel: field.label, placeholder: field.placeholder ?? '' };
  const choices = field.control === 'boolean' ? BOOLEANS : (field.options ?? []);
  const options = choices.map(({ value }: FieldOption) => ({ value, label: value }));
  if (field.control === 'boolean' || field.control === 'select') {
    const blank = { value: '', label: '–' };
    const selected = options.find((option) => option.value === text) ?? blank;
    const pick = (value = '') => form.set(path, value);
    return (
      <Select
        {...name}
        selectedOption={selected}
        options={[blank, ...options]}
        onChange={({ detail }) => pick(detail.selectedOption.value)}
      />
    );
  }
  if (options.length > 0)
    return <Autosuggest {...name} clearAriaLabel="Clear" value={text} options={options} onChange={change} />;
  const type = field.sensitive ? 'password' : 'text';
  return <Input {...name} value={text} type={type} onChange={change} />;
}
