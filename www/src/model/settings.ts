// Settings of the page.

import { effect, signal, type Signal } from '@preact/signals';
import type { Format, ValidateOptions } from 'ecs-start-task';

export type Revision = NonNullable<ValidateOptions['revision']>;
export type LaunchType = NonNullable<ValidateOptions['launchType']>;
export type Theme = 'system' | 'light' | 'dark';
export type View = 'form' | 'json' | 'output' | 'explain';

export const REVISIONS = ['2026', '2023'] as const satisfies readonly Revision[];
export const LAUNCH_TYPES = ['EC2', 'EXTERNAL'] as const satisfies readonly LaunchType[];
export const THEMES = ['system', 'light', 'dark'] as const satisfies readonly Theme[];

/** Reads from a storage that can be disabled. */
export function stored(storage: () => Storage, name: string): string | undefined {
  try {
    return storage().getItem(name) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Writes to a storage that can be disabled or full. Returns whether it succeeded. */
export function store(storage: () => Storage, name: string, value: string | undefined): boolean {
  try {
    if (value === undefined) storage().removeItem(name);
    else storage().setItem(name, value);
    return true;
  } catch {
    return false;
  }
}

/** A setting that is stored between visits. */
function remembered<T extends string>(
  name: string,
  initial: T,
  isValid: (text: string) => text is T,
): Signal<T> {
  const before = stored(() => localStorage, name);
  const setting = signal<T>(before !== undefined && isValid(before) ? before : initial);
  effect(() => {
    store(() => localStorage, name, setting.value);
  });
  return setting;
}

const oneOf =
  <T extends string>(values: readonly T[]) =>
  (text: string): text is T =>
    (values as readonly string[]).includes(text);

/** The output formats in groups, with their labels. */
export const FORMATS: readonly { group: string; formats: readonly { format: Format; label: string }[] }[] = [
  {
    group: 'AWS CLI',
    formats: [
      { format: 'cli', label: 'POSIX shell' },
      { format: 'cli-powershell', label: 'PowerShell' },
      { format: 'cli-cmd', label: 'cmd' },
      { format: 'cli-file', label: 'JSON file' },
    ],
  },
  {
    group: 'SDK',
    formats: [
      { format: 'boto3', label: 'Python' },
      { format: 'js', label: 'JavaScript' },
      { format: 'rust', label: 'Rust' },
      { format: 'go', label: 'Go' },
      { format: 'java', label: 'Java' },
    ],
  },
  {
    group: 'Other',
    formats: [
      { format: 'json', label: 'JSON' },
      { format: 'http', label: 'HTTP' },
      { format: 'curl', label: 'curl' },
      { format: 'step-functions', label: 'Step Functions' },
    ],
  },
];

const ALL_FORMATS = FORMATS.flatMap(({ formats }) => formats.map(({ format }) => format));

export const theme = remembered<Theme>('theme', 'system', oneOf(THEMES));
export const revision = remembered<Revision>('revision', '2026', oneOf(REVISIONS));
export const launchType = remembered<LaunchType>('launch-type', 'EC2', oneOf(LAUNCH_TYPES));
export const format = remembered<Format>('format', 'cli', oneOf(ALL_FORMATS));
export const region = remembered<string>('region', '', (text): text is string => text.length <= 63);
export const endpoint = signal('');
/** The view of a narrow window, and the view next to the form in a wide one. */
export const view = signal<View>('form');
export const side = signal<Exclude<View, 'form'>>('json');
/** Whether values that may be secret are shown. */
export const secretsShown = signal(false);

/** Whether the start screen was left. */
export const started = signal(false);

/** Whether the window shows one view at a time. */
export const isNarrow = () => matchMedia('(width < 60rem)').matches;

/** Shows a view, in any layout. */
export function show(next: View): void {
  started.value = true;
  view.value = next;
  if (next !== 'form') side.value = next;
}

effect(() => {
  if (theme.value === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme.value;
});
