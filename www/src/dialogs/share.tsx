// A link to the current request.

import { signal } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import { core } from '../model/core.ts';
import { text } from '../model/document.ts';
import { isStorageShared as isFromDisk } from '../model/drafts.ts';
import { pretty } from '../model/edits.ts';
import { withMarks } from '../model/left-out.ts';
import { origin } from '../model/origin.ts';
import { plural } from '../model/plural.ts';
import { redaction } from '../model/redact.ts';
import { launchType, revision } from '../model/settings.ts';
import { fragmentOf } from '../model/share.ts';
import { copy, download } from '../panels/output.tsx';
import { Dialog } from './dialog.tsx';

export const shareOpen = signal(false);

/** Some programs truncate longer links. */
const LONG = 8_000;

export function ShareDialog() {
  return (
    <Dialog title="Share" open={shareOpen}>
      <Share />
    </Dialog>
  );
}

/** The number of listed places. More are only counted. */
const LISTED = 5;

function Omitted({ places }: { places: readonly string[] }) {
  const { length } = places;
  return (
    <>
      <p class="soft" id="omitted">
        {length === 0
          ? 'No value is left out.'
          : `${plural(length, 'value is', 'values are')} left out and marked, because ${length === 1 ? 'it may be a secret' : 'they may be secrets'}:`}
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

/** The shared request, with marks for values that are left out; `undefined` if it cannot be read. */
function sharedText(withValues: boolean): string | undefined {
  if (withValues) return text.value;
  const { shared, omitted } = redaction.value;
  return shared === null ? undefined : pretty(withMarks(JSON.parse(shared), omitted));
}

function Share() {
  const [withValues, setWithValues] = useState(false);
  const { shared, omitted } = redaction.value;
  const source = sharedText(withValues);
  return (
    <>
      <p class="soft">
        {isFromDisk ? (
          <>
            This page is a file on your disk, so a link to it works only on this computer. Download the
            request and send the file. To open the file, drop it on any copy of this page, or use Import.
          </>
        ) : (
          <>
            The link contains the request after the <code>#</code>, which browsers do not send to a server.
          </>
        )}
      </p>
      {source === undefined && core() && (
        <p class="refusal">
          The text is not a valid request, so values that may be secret cannot be identified. Fix it first, or
          include all values.
        </p>
      )}
      <label class="tick">
        <input type="checkbox" checked={withValues} onChange={() => setWithValues(!withValues)} />
        <span>
          Include all values
          {withValues && (
            <span class="soft"> Anyone who has the {isFromDisk ? 'file' : 'link'} can read them.</span>
          )}
        </span>
      </label>
      {!withValues && shared !== null && <Omitted places={omitted} />}
      {isFromDisk ? <AsFile source={source} /> : <AsLink source={source} />}
    </>
  );
}

function AsFile({ source }: { source: string | undefined }) {
  return (
    <p class="dialog-buttons">
      <button
        type="button"
        class="primary"
        disabled={source === undefined}
        onClick={() => download(source ?? '', 'start-task.json')}
      >
        Download request
      </button>
    </p>
  );
}

function AsLink({ source }: { source: string | undefined }) {
  /** `undefined` while the link is being created, empty if it would be too long. */
  const [link, setLink] = useState<string>();
  useEffect(() => {
    let isLast = true;
    setLink(undefined);
    if (source !== undefined) {
      // An address may contain a password, so no link has the endpoint.
      const from = { ...origin.value, endpoint: undefined };
      const settings = { revision: revision.value, launchType: launchType.value, origin: from };
      void fragmentOf({ text: source, ...settings }).then((fragment) => {
        if (!isLast) return;
        setLink(fragment === undefined ? '' : `${location.href.split('#')[0] ?? ''}${fragment}`);
      });
    }
    return () => {
      isLast = false;
    };
  }, [source, revision.value, launchType.value, origin.value]);
  return (
    <>
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
        <button type="button" class="primary" disabled={!link} onClick={() => void copy(link ?? '', 'Link')}>
          Copy
        </button>
      </div>
      {link === '' && <p class="refusal">The request is too long for a link.</p>}
      {link !== undefined && link.length > LONG && (
        <p class="soft">The link has {link.length} characters. Some programs cut links of this length.</p>
      )}
    </>
  );
}
