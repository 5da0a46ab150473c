// A request in the fragment of a link, which browsers send to no server.

import { core } from './core.ts';
import { isLaunchType, isRevision } from './drafts.ts';
import { pretty } from './edits.ts';
import { isObject } from './pointer.ts';
import { withoutSecrets } from './secrets.ts';
import type { LaunchType, Revision } from './settings.ts';

export interface Shared {
  text: string;
  revision: Revision;
  launchType: LaunchType;
}

const PREFIX = '#request=';
/** What a link can hold at most once it is unpacked: far more than any request. */
const MAX_TEXT = 2_000_000;

/**
 * What a link without secrets carries: the request as `build` reads it, its environment values emptied, as are the texts
 * of members that are not known. `undefined` where the text cannot be read: what is secret in it cannot be told.
 */
export function withoutValues(
  text: string,
  revision: Revision,
): { text: string; emptied: number } | undefined {
  const draft = core()?.build(text, { revision }).draft;
  if (!isObject(draft)) return undefined;
  const { value, changed } = withoutSecrets(draft);
  return { text: pretty(value), emptied: changed };
}

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
    if (size > most) throw new RangeError('The link holds more than any request.');
    chunks.push(value as Uint8Array<ArrayBuffer>);
  }
}

/** The fragment of a link. */
export async function fragmentOf(shared: Shared): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(shared));
  const packed = await through(bytes, new CompressionStream('deflate-raw'));
  let binary = '';
  for (const byte of packed) binary += String.fromCharCode(byte);
  return PREFIX + btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** What a fragment holds; `undefined` where it is none of a link's, or broken. */
export async function readFragment(fragment: string): Promise<Shared | undefined> {
  if (!fragment.startsWith(PREFIX)) return undefined;
  try {
    const binary = atob(fragment.slice(PREFIX.length).replaceAll('-', '+').replaceAll('_', '/'));
    const packed = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    const bytes = await through(packed, new DecompressionStream('deflate-raw'), MAX_TEXT);
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    if (!isObject(value) || typeof value.text !== 'string') return undefined;
    return {
      text: value.text,
      revision: isRevision(value.revision) ? value.revision : '2023',
      launchType: isLaunchType(value.launchType) ? value.launchType : 'EC2',
    };
  } catch {
    return undefined;
  }
}

export const isLink = (fragment: string) => fragment.startsWith(PREFIX);
