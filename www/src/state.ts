// What the page knows: the text, the settings, and the report that follows from both.

import { computed, effect, signal } from '@preact/signals';
import { validate, type Report, type ValidateOptions } from 'ecs-start-task';
import { EXAMPLES } from './examples.ts';

export type Kind = NonNullable<ValidateOptions['kind']>;
export type Revision = NonNullable<ValidateOptions['revision']>;
export type LaunchType = NonNullable<ValidateOptions['launchType']>;
export type Theme = 'system' | 'light' | 'dark';

export const KINDS = ['request', 'response'] as const satisfies readonly Kind[];
export const REVISIONS = ['2023', '2026'] as const satisfies readonly Revision[];
export const LAUNCH_TYPES = ['EC2', 'EXTERNAL', 'FARGATE'] as const satisfies readonly LaunchType[];
export const THEMES = ['system', 'light', 'dark'] as const satisfies readonly Theme[];

/** A setting that is remembered. The text never is: it may hold secrets. */
function remembered<T extends string>(name: string, values: readonly T[], initial: T) {
  let stored: string | null = null;
  try {
    stored = localStorage.getItem(name);
  } catch {
    // Storage may be switched off; the page works without.
  }
  const setting = signal<T>(values.find((value) => value === stored) ?? initial);
  effect(() => {
    try {
      localStorage.setItem(name, setting.value);
    } catch {
      // As above.
    }
  });
  return setting;
}

export const theme = remembered<Theme>('theme', THEMES, 'system');
export const revision = remembered<Revision>('revision', REVISIONS, '2023');
export const kind = signal<Kind>('request');
export const launchType = signal<LaunchType>('EC2');
export const text = signal(EXAMPLES[0]?.text ?? '');

effect(() => {
  if (theme.value === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme.value;
});

export const report = computed<Report>(() => {
  const options: ValidateOptions = { kind: kind.value, revision: revision.value };
  if (kind.value === 'request') options.launchType = launchType.value;
  return validate(text.value, options);
});

export const counts = computed(() => {
  const errors = report.value.violations.filter(({ severity }) => severity === 'error').length;
  return { errors, warnings: report.value.violations.length - errors };
});

/** The text as a value, if it is JSON. */
export const parsed = computed<{ value: unknown } | undefined>(() => {
  try {
    return { value: JSON.parse(text.value) as unknown };
  } catch {
    return undefined;
  }
});
