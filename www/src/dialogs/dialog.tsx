// A dialog that is open while its signal is true.

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
  const pressed = useRef<EventTarget | null>(null);
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
      onPointerDown={({ target }) => (pressed.current = target)}
      onClick={({ target, currentTarget }) => {
        // A click outside the dialog closes it, but not a selection that ends there.
        if (target === currentTarget && pressed.current === currentTarget) open.value = false;
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
