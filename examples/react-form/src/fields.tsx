import type { ComponentProps } from 'react';

/** The fields of the forms: paths in the request in the notation of both libraries, and labels. */
export const FIELDS = [
  { name: 'cluster', label: 'Cluster' },
  { name: 'taskDefinition', label: 'Task definition' },
  { name: 'containerInstances[0]', label: 'Container instance' },
  { name: 'overrides.cpu', label: 'Task CPU' },
  { name: 'overrides.containerOverrides[0].name', label: 'Container' },
  { name: 'overrides.containerOverrides[0].memory', label: 'Container memory', isNumber: true },
] as const;

/** An absent member is `undefined`, not an empty string. */
export function valueOf(text: string, isNumber = false): string | number | undefined {
  if (text === '') return undefined;
  return isNumber && /^-?\d+$/.test(text) ? Number(text) : text;
}

interface FieldProps extends ComponentProps<'input'> {
  id: string;
  label: string;
  error: string | undefined;
}

/** An input with its label and what is wrong with it. */
export function Field({ id, label, error, ...input }: FieldProps) {
  return (
    <p>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        aria-invalid={error !== undefined}
        aria-describedby={error && `${id}-error`}
        {...input}
      />
      {error && <span id={`${id}-error`}>{error}</span>}
    </p>
  );
}
