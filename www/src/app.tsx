// The page as a whole.

import './app.css';
import { DraftsDialog } from './dialogs/drafts.tsx';
import { ImportDialog } from './dialogs/import.tsx';
import { ShareDialog } from './dialogs/share.tsx';
import { CorrectionsDialog } from './dialogs/corrections.tsx';
import { Form } from './form/form.tsx';
import { side, view } from './model/settings.ts';
import { notice } from './model/toast.ts';
import { isAtStart } from './page/at-start.ts';
import { Footer } from './page/footer.tsx';
import { Side } from './page/side.tsx';
import { Start } from './page/start.tsx';
import { Summary } from './page/summary.tsx';
import { Tabs } from './page/tabs.tsx';
import { Toolbar } from './page/toolbar.tsx';
import { TopBar } from './page/top-bar.tsx';
import { useDrop } from './page/use-drop.ts';
import { useKeys } from './page/use-keys.ts';
import { Problems } from './panels/problems.tsx';
import { Toast } from './toast.tsx';

export function App() {
  useDrop();
  useKeys();
  return (
    <>
      {!isAtStart.value && (
        <a class="skip" href="#problems">
          Skip to problems
        </a>
      )}
      <TopBar />
      {isAtStart.value && <Start />}
      {!isAtStart.value && (
        <>
          <Toolbar />
          <Summary />
        </>
      )}
      {/* The editor has the document and its history, so it is always there. */}
      <main class="workspace" data-view={view.value} data-side={side.value} hidden={isAtStart.value}>
        <Tabs />
        <div class="view-form" id="view-form" role="tabpanel" aria-labelledby="tab-form">
          <Form />
        </div>
        <div class="right">
          <Side />
          <Problems />
        </div>
      </main>
      <Footer />
      <ImportDialog />
      <DraftsDialog />
      <ShareDialog />
      <CorrectionsDialog />
      <Toast />
      <p class={`notice ${notice.value === '' ? '' : 'shown'}`} role="status">
        {notice.value}
      </p>
    </>
  );
}
