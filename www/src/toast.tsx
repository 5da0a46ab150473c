// Shows notices about the last action, with undo.

import { IconButton } from './icons.tsx';
import { toastState } from './model/toast.ts';
import './toast.css';

export function Toast() {
  const state = toastState.value;
  const hide = () => (toastState.value = undefined);
  return (
    <div class="toast-place" role="status">
      {state && (
        <div class="toast">
          <p>{state.message}</p>
          <span class="toast-actions">
            {state.actions.map(({ label, run }) => (
              <button
                type="button"
                onClick={() => {
                  hide();
                  run();
                }}
              >
                {label}
              </button>
            ))}
          </span>
          <IconButton icon="remove" label="Dismiss" onClick={hide} />
        </div>
      )}
    </div>
  );
}
