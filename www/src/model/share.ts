// A request in the fragment of a link, which browsers do not send to servers.

import { isLaunchType, isRevision } from './drafts.ts';
import { isTooDeep } from './edits.ts';
import { readOrigin, type Origin } from './origin.ts';
import { isObject } from './pointer.ts';
import type { LaunchType, Revision } from './settings.ts';

export interface Shared {
  text: string;
  revision: Revision;
  launchType: LaunchType;
  origin: Origin;
  /** The text of a task definition. Links of the documentation have one; those that the page makes do not. */
  definition?: string;
}

const PREFIX = '#request=';
/** The maximum size of a fragment, and of the unpacked draft in it: far more than any request. */
const MAX_FRAGMENT = 100_000;
const MAX_TEXT = 500_000;

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
  most = Infinity,
) {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return new Uint8Array(await new Blob(chunks).arrayBuffer());
    size += value.length;
    if (size > most) throw new RangeError('The link is too long for a request.');
    chunks.push(value as Uint8Array<ArrayBuffer>);
  }
}

/** Returns the fragment of a link; `undefined` if it would be too large to read again. */
export async function fragmentOf(shared: Shared): Promise<string | undefined> {
  const bytes = new TextEncoder().encode(JSON.stringify(shared));
  if (bytes.length > MAX_TEXT) return undefined;
  const packed = await through(bytes, new CompressionStream('deflate-raw'));
  let binary = '';
  for (const byte of packed) binary += String.fromCharCode(byte);
  const fragment = PREFIX + btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
  return fragment.length > MAX_FRAGMENT ? undefined : fragment;
}

/** Reads the request in a fragment; `undefined` if there is none, or if it is damaged. */
export async function readFragment(fragment: string): Promise<Shared | undefined> {
  if (!fragment.startsWith(PREFIX) || fragment.length > MAX_FRAGMENT) return undefined;
  try {
    const binary = atob(fragment.slice(PREFIX.length).replaceAll('-', '+').replaceAll('_', '/'));
    const packed = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    const bytes = await through(packed, new DecompressionStream('deflate-raw'), MAX_TEXT);
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    if (!isObject(value) || typeof value.text !== 'string' || isTooDeep(value.text)) return undefined;
    return {
      text: value.text,
      revision: isRevision(value.revision) ? value.revision : '2023',
      launchType: isLaunchType(value.launchType) ? value.launchType : 'EC2',
      origin: readOrigin(value.origin),
      ...(typeof value.definition === 'string' && { definition: value.definition }),
    };
  } catch {
    return undefined;
  }
}

export const isLink = (fragment: string) => fragment.startsWith(PREFIX);
