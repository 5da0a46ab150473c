// A link to the request as it stands.

import { signal } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import { core } from '../model/core.ts';
import { text } from '../model/document.ts';
import { pretty } from '../model/edits.ts';
import { redaction } from '../model/redact.ts';
import { launchType, revision } from '../model/settings.ts';
import { fragmentOf } from '../model/share.ts';
import { copy } from '../panels/output.tsx';
import { Dialog } from './dialog.tsx';

export const shareOpen = signal(false);

/** Links longer than this are cut by some programs. */
const LONG = 8_000;

export function ShareDialog() {
  return (
    <Dialog title="Share" open={shareOpen}>
      <Share />
    </Dialog>
  );
}

/** More places than this are counted only. */
const LISTED = 5;

function Omitted({ places }: { places: readonly string[] }) {
  const { length } = places;
  return (
    <>
      <p class="soft" id="omitted">
        {length === 0
          ? 'Nothing has to be left out of it.'
          : `${length} ${length === 1 ? 'value is' : 'values are'} left out, because ${length === 1 ? 'it' : 'each'} is or may be a secret:`}
      </p>
      {length > 0 && (
        <ul class="omitted">
          {places.slice(0, LISTED).map((place) => (
            <li>
              <code>{place}</code>
            </li>
          ))}
          {length > LISTED && <li>and {length - LISTED} more</li>}
        </ul>
      )}
    </>
  );
}

function Share() {
  const [withValues, setWithValues] = useState(false);
  /** Nothing while the link is being made, empty where it would be too long. */
  const [link, setLink] = useState<string>();
  const { shared, omitted } = redaction.value;
  const source = withValues ? text.value : shared === null ? undefined : pretty(JSON.parse(shared));
  useEffect(() => {
    let isLast = true;
    setLink(undefined);
    if (source !== undefined) {
      const settings = { revision: revision.value, launchType: launchType.value };
      void fragmentOf({ text: source, ...settings }).then((fragment) => {
        if (!isLast) return;
        setLink(fragment === undefined ? '' : `${location.href.split('#')[0] ?? ''}${fragment}`);
      });
    }
    return () => {
      isLast = false;
    };
  }, [source, revision.value, launchType.value]);
  return (
    <>
      <p class="soft">
        The link contains the request itself, after the <code>#</code> that browsers do not send: no server
        sees it.
      </p>
      {source === undefined && core() && (
        <p class="refusal">
          The text cannot be read as a request, so it is not known which of its values are secret. Fix it
          first, or include all values.
        </p>
      )}
      <label class="tick">
        <input type="checkbox" checked={withValues} onChange={() => setWithValues(!withValues)} />
        <span>
          Include all values
          {withValues && <span class="soft"> Whoever has the link can read them.</span>}
        </span>
      </label>
      {!withValues && shared !== null && <Omitted places={omitted} />}
      <label for="share-link">Link</label>
      <div class="line">
        <input
          id="share-link"
          class="text"
          type="text"
          readonly
          value={link ?? ''}
          onFocus={(event) => event.currentTarget.select()}
        />
        <button
          type="button"
          class="primary"
          disabled={!link}
          onClick={() => void copy(link ?? '', 'The link is')}
        >
          Copy
        </button>
      </div>
      {link === '' && <p class="refusal">The text is too long for a link.</p>}
      {link !== undefined && link.length > LONG && (
        <p class="soft">The link has {link.length} characters; some programs cut links that long.</p>
      )}
    </>
  );
}
