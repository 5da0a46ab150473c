import '@cloudscape-design/global-styles/index.css';
import AppLayout from '@cloudscape-design/components/app-layout';
import HelpPanel from '@cloudscape-design/components/help-panel';
import { type Field, explain } from 'ecs-start-task';
import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { StartTaskForm } from './start-task-form';

/** The page: the form, and the help of its fields. */
function App() {
  const [field, setField] = useState<Field>();
  const help = field && explain(field.path);
  return (
    <AppLayout
      navigationHide
      toolsOpen={field !== undefined}
      onToolsChange={({ detail }) => detail.open || setField(undefined)}
      ariaLabels={{ tools: 'Help', toolsClose: 'Close help', toolsToggle: 'Open help' }}
      tools={
        <HelpPanel header={<h2>{field?.label ?? 'Help'}</h2>}>
          <p>{help?.summary ?? 'Choose Info at a field.'}</p>
          <dl>
            {help?.details.map(({ id, label, text }) => (
              <div key={id + text}>
                <dt>{label}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </HelpPanel>
      }
      content={<StartTaskForm onHelp={setField} />}
    />
  );
}

const root = document.querySelector('#root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
