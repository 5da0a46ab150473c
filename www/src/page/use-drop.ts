import { useLayoutEffect } from 'preact/hooks';
import { openFile } from '../dialogs/import.tsx';

/** Imports a file that is dropped anywhere on the page, from the first moment that the page is shown. */
export function useDrop(): void {
  useLayoutEffect(() => {
    const over = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      const file = event.dataTransfer?.files[0];
      if (!file) return;
      event.preventDefault();
      event.stopPropagation();
      void openFile(file);
    };
    addEventListener('dragover', over, { capture: true });
    addEventListener('drop', drop, { capture: true });
    return () => {
      removeEventListener('dragover', over, { capture: true });
      removeEventListener('drop', drop, { capture: true });
    };
  }, []);
}
