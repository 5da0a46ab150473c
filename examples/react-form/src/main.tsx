import { build, type StartTaskRequest } from 'ecs-start-task';
import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { HookForm } from './hook-form';
import { TanStackForm } from './tanstack-form';

/** Both forms, and the AWS CLI command for the last submitted request. */
function App() {
  const [command, setCommand] = useState('');
  const send = (request: StartTaskRequest) => setCommand(build(request, { format: 'cli' }).output ?? '');
  return (
    <main>
      <h1>StartTask in a form</h1>
      <HookForm onSend={send} />
      <TanStackForm onSend={send} />
      <output>{command}</output>
    </main>
  );
}

createRoot(document.querySelector('#root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
