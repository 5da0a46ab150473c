// The parts of an imported command that are not in the request: Region, endpoint and shell references.

import { signal } from '@preact/signals';
import { isObject } from './pointer.ts';

export interface Origin {
  readonly region?: string | undefined;
  readonly endpoint?: string | undefined;
  /** References as written in the command, such as `$CLUSTER`. The shell replaces them in any value. */
  readonly references: readonly string[];
}

export const NO_ORIGIN: Origin = { references: [] };

export const origin = signal<Origin>(NO_ORIGIN);

const MAX_REFERENCES = 100;
const isShort = (value: unknown) => typeof value === 'string' && value !== '' && value.length <= 2_000;

/** Reads an origin from storage or a link. Invalid data is ignored. */
export function readOrigin(value: unknown): Origin {
  if (!isObject(value)) return NO_ORIGIN;
  const { region, endpoint, references } = value;
  return {
    ...(isShort(region) ? { region: region as string } : {}),
    ...(isShort(endpoint) ? { endpoint: endpoint as string } : {}),
    references: Array.isArray(references) ? references.filter(isShort).slice(0, MAX_REFERENCES) : [],
  };
}
