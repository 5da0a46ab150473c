// The panel next to the form: JSON, output or explanation.

import { Editor } from '../editor/editor.tsx';
import { IconButton } from '../icons.tsx';
import { isReadable, redoChange, tidy, undoChange } from '../model/document.ts';
import { draftName } from '../model/drafts.ts';
import { side } from '../model/settings.ts';
import { Explain } from '../panels/explain.tsx';
import { Output } from '../panels/output.tsx';
import { SecretsToggle } from '../secrets-toggle.tsx';
import './side.css';

export function Side() {
  const name = draftName.value;
  return (
    <section class="panel side" aria-label="JSON, output and explanation">
      <header>
        <h2 class="unseen">JSON, output and explanation</h2>
        <p class="document">
          <strong>{name === '' ? 'Untitled' : name}</strong>
        </p>
        <p class="tools">
          <IconButton icon="undo" label="Undo" onClick={undoChange} />
          <IconButton icon="redo" label="Redo" onClick={redoChange} />
          <SecretsToggle />
          <button type="button" class="quiet" onClick={tidy} disabled={!isReadable.value}>
            Format
          </button>
        </p>
      </header>
      <div class="view-json" id="view-json" role="tabpanel" aria-labelledby="tab-json">
        <Editor />
      </div>
      <div class="view-output" id="view-output" role="tabpanel" aria-labelledby="tab-output">
        {side.value === 'output' && <Output />}
      </div>
      <div class="view-explain" id="view-explain" role="tabpanel" aria-labelledby="tab-explain">
        {side.value === 'explain' && <Explain />}
      </div>
    </section>
  );
}
