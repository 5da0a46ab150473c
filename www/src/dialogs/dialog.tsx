// A dialog, shown while its signal says so.

import { useSignalEffect, type Signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { IconButton } from '../icons.tsx';
import './dialog.css';

interface DialogProps {
  title: string;
  open: Signal<boolean>;
  wide?: boolean;
  children: ComponentChildren;
}

export function Dialog({ title, open, wide, children }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  useSignalEffect(() => {
    if (open.value && !element.current?.open) element.current?.showModal();
    if (!open.value && element.current?.open) element.current.close();
  });
  return (
    <dialog
      ref={element}
      class={wide ? 'dialog wide' : 'dialog'}
      aria-label={title}
      onClose={() => (open.value = false)}
      onClick={(event) => {
        // A click outside the dialog closes it.
        if (event.target === element.current) open.value = false;
      }}
    >
      <div class="dialog-inside">
        <header>
          <h2>{title}</h2>
          <IconButton icon="remove" label="Close" onClick={() => (open.value = false)} />
        </header>
        {open.value && children}
      </div>
    </dialog>
  );
}
