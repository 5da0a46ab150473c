import { render } from 'preact';
import './style/base.css';
import './style/controls.css';
import { App } from './app.tsx';
import { replaceText } from './model/document.ts';
import { draftName, keepCurrent, restore } from './model/drafts.ts';
import { say } from './model/results.ts';
import { launchType, revision } from './model/settings.ts';
import { isLink, readFragment } from './model/share.ts';
import { keepOffline } from './offline.ts';
import './style/modes.css';

/** Opens what a link holds, and takes it out of the address: others may see that over one's shoulder. */
async function openLink(): Promise<void> {
  if (!isLink(location.hash)) return;
  const shared = await readFragment(location.hash);
  history.replaceState(null, '', `${location.pathname}${location.search}`);
  if (!shared) {
    say('The link is damaged: nothing was opened.');
    return;
  }
  revision.value = shared.revision;
  launchType.value = shared.launchType;
  replaceText(shared.text);
  draftName.value = '';
  say('Request opened from the link');
}

const before = restore();
if (before) {
  replaceText(before.text);
  draftName.value = before.name;
}
const place = document.getElementById('app');
if (place) render(<App />, place);
keepCurrent();
void openLink();
addEventListener('hashchange', () => void openLink());
void keepOffline();
