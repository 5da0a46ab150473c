import { render } from 'preact';
import './style/base.css';
import './style/controls.css';
import { App } from './app.tsx';
import { begin } from './model/begin.ts';
import { read, replaceText } from './model/document.ts';
import { draftName, keepCurrent, restore } from './model/drafts.ts';
import { leftOutOf } from './model/left-out.ts';
import { origin } from './model/origin.ts';
import { isLink, readFragment } from './model/share.ts';
import { say, toast } from './model/toast.ts';
import { watchPaste } from './paste.ts';
import { keepOffline } from './offline.ts';
import './style/modes.css';

/** Opens what a link holds, and takes it out of the address: others may see that over one's shoulder. */
async function openLink(): Promise<void> {
  if (!isLink(location.hash)) return;
  const shared = await readFragment(location.hash);
  history.replaceState(null, '', `${location.pathname}${location.search}`);
  if (!shared) {
    say('The link is damaged. Nothing was opened.');
    return;
  }
  const back = begin(shared);
  const count = leftOutOf(read(shared.text)?.value).length;
  const rest = count === 0 ? '' : ` ${count} ${count === 1 ? 'value was' : 'values were'} left out.`;
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
