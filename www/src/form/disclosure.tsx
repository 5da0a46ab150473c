// Something that opens and closes, with buttons of its own beside its title.

import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { opened, setOpen } from './focus.ts';
import './disclosure.css';

interface DisclosureProps {
  /** The pointer of its content. It opens when a place below is opened. */
  pointer: string;
  class: string;
  title: ComponentChildren;
  /** Beside the title, not part of what is pressed. */
  beside?: ComponentChildren;
  initially: boolean;
  level: 3 | 4 | 5;
  children: ComponentChildren;
}

export function Disclosure({ pointer, title, beside, initially, level, children, ...rest }: DisclosureProps) {
  // What has been open for its content stays so when the content goes: the keyboard may be in it.
  const wasOpen = useRef(initially);
  wasOpen.current ||= initially;
  const isOpen = opened.value[pointer] ?? wasOpen.current;
  const Heading = `h${level}` as 'h3' | 'h4' | 'h5';
  return (
    <section class={rest.class} data-pointer={pointer}>
      <header>
        <Heading>
          <button
            type="button"
            class="toggle"
            aria-expanded={isOpen}
            aria-controls={`body${pointer}`}
            onClick={() => setOpen(pointer, !isOpen)}
          >
            <span class="chevron" aria-hidden="true" />
            {title}
          </button>
        </Heading>
        {beside}
      </header>
      <div class="inside" id={`body${pointer}`} hidden={!isOpen}>
        {isOpen && children}
      </div>
    </section>
  );
}
