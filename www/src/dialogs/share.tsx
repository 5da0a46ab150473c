// A link to the request as it stands.

import { signal } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import { core } from '../model/core.ts';
import { text } from '../model/document.ts';
import { launchType, revision } from '../model/settings.ts';
import { fragmentOf, withoutValues } from '../model/share.ts';
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

function Share() {
  const [withValues, setWithValues] = useState(false);
  const [link, setLink] = useState('');
  const bare = withoutValues(text.value, revision.value);
  const emptied = bare?.emptied ?? 0;
  const shared = withValues ? text.value : bare?.text;
  useEffect(() => {
    let isLast = true;
    if (shared === undefined) setLink('');
    else {
      void fragmentOf({ text: shared, revision: revision.value, launchType: launchType.value }).then(
        (fragment) => {
          if (isLast) setLink(`${location.href.split('#')[0] ?? ''}${fragment}`);
        },
      );
    }
    return () => {
      isLast = false;
    };
  }, [shared, revision.value, launchType.value]);
  return (
    <>
      <p class="soft">
        The link holds the request itself, behind the <code>#</code> that browsers keep to themselves: no
        server sees it.
      </p>
      {bare === undefined && !withValues && core() && (
        <p class="refusal">
          The text is not JSON at the moment, so nobody can tell what in it is secret. Mend it first, or tick
          the box.
        </p>
      )}
      <label class="tick">
        <input type="checkbox" checked={withValues} onChange={() => setWithValues(!withValues)} />
        <span>
          Include environment values
          <span class="soft">
            {' '}
            {withValues
              ? 'Whoever has the link can read them.'
              : emptied === 0
                ? 'There are none to leave out.'
                : `${emptied} ${emptied === 1 ? 'value is' : 'values are'} left out.`}
          </span>
        </span>
      </label>
      <label for="share-link">Link</label>
      <div class="line">
        <input
          id="share-link"
          class="text"
          type="text"
          readonly
          value={link}
          onFocus={(event) => event.currentTarget.select()}
        />
        <button
          type="button"
          class="primary"
          disabled={link === ''}
          onClick={() => void copy(link, 'The link is')}
        >
          Copy
        </button>
      </div>
      {link.length > LONG && (
        <p class="soft">The link has {link.length} characters; some programs cut links that long.</p>
      )}
    </>
  );
}
