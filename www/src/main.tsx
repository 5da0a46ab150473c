import { render } from 'preact';
import './style/base.css';
import './style/controls.css';
import { App } from './app.tsx';
import { begin } from './model/begin.ts';
import { LOAD_FAILED, loadCore } from './model/core.ts';
import { readDefinition } from './model/definition.ts';
import { read, replaceText } from './model/document.ts';
import { draftName, keepCurrent, restore } from './model/drafts.ts';
import { isCommand } from './model/import.ts';
import { leftOutOf } from './model/left-out.ts';
import { origin } from './model/origin.ts';
import { plural } from './model/plural.ts';
import { isLink, readFragment } from './model/share.ts';
import { notify, toast } from './model/toast.ts';
import { watchPaste } from './paste.ts';
import { take } from './take.ts';
import { keepOffline } from './offline.ts';
import './style/modes.css';

/** Opens the request of a link, and removes it from the address bar, which other people can see. */
async function openLink(): Promise<void> {
  if (!isLink(location.hash)) return;
  const shared = await readFragment(location.hash);
  const isLine = shared !== undefined && !/^\s*\{/.test(shared.text) && isCommand(shared.text);
  try {
    if (isLine) await loadCore();
  } catch {
    // The address keeps the request, so that it can be opened later.
    notify(LOAD_FAILED);
    return;
  }
  history.replaceState(null, '', `${location.pathname}${location.search}`);
  if (!shared) {
    notify('The link is damaged. Nothing was opened.');
    return;
  }
  if (isLine) {
    const why = take('request', shared.text, 'an AWS CLI command');
    if (why !== undefined) notify(why);
    return;
  }
  const { definition: text, ...request } = shared;
  const definition = text === undefined ? undefined : readDefinition(text);
  if (typeof definition === 'string') notify(definition);
  const back = begin({ ...request, definition: typeof definition === 'string' ? undefined : definition });
  const count = leftOutOf(read(shared.text)?.value).length;
  const rest = count === 0 ? '' : ` ${plural(count, 'value was', 'values were')} left out.`;
  toast(`Request opened from the link.${rest}`, [{ label: 'Undo', run: back }]);
}

const before = restore();
if (before) {
  replaceText(before.text);
  draftName.value = before.name;
  origin.value = before.origin;
}
const place = document.getElementById('app');
if (place) render(<App />, place);
keepCurrent();
watchPaste();
void openLink();
addEventListener('hashchange', () => void openLink());
void keepOffline();
