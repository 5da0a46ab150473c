// Starts an empty request.

import { beginAnew } from './model/begin.ts';
import { definition } from './model/definition.ts';
import { isBlank } from './model/document.ts';
import { toast } from './model/toast.ts';

export function NewButton() {
  return (
    <button
      type="button"
      disabled={isBlank.value && !definition.value}
      onClick={() => {
        const back = beginAnew();
        toast('New request.', [{ label: 'Undo', run: back }]);
      }}
    >
      New
    </button>
  );
}
