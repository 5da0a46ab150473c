// A collapsible element with buttons next to its title.

import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { opened, setOpen } from './focus.ts';
import './disclosure.css';

interface DisclosureProps {
  /** The pointer of its content. It opens when something in its content is revealed. */
  pointer: string;
  class: string;
  title: ComponentChildren;
  /** Next to the title, outside the clickable area. */
  beside?: ComponentChildren;
  initially: boolean;
  level: 3 | 4 | 5;
  children: ComponentChildren;
}

export function Disclosure({ pointer, title, beside, initially, level, children, ...rest }: DisclosureProps) {
  // An element that was opened for its content stays open when the content is removed, because it may contain the
  // focus.
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
