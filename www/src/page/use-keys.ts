import { useLayoutEffect } from 'preact/hooks';
import { draftsOpen } from '../dialogs/drafts.tsx';

/** Handles the keys that work wherever the focus is, from the first moment that the page is shown. */
export function useKeys(): void {
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 's') {
        event.preventDefault();
        draftsOpen.value = true;
      }
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
}
