// Shared parts of explanations.

import type { Detail } from 'ecs-start-task';
import { Markdown } from './markdown.tsx';
import { usePart } from './more.tsx';

/** The parts of an explanation, each with its label. */
export function Details({ details }: { details: readonly Detail[] }) {
  const { part, more } = usePart(details);
  return (
    <>
      <dl>
        {part.map(({ label, text }) => (
          <div>
            <dt>{label}</dt>
            <dd>
              <Markdown text={text} />
            </dd>
          </div>
        ))}
      </dl>
      {more}
    </>
  );
}

/** The documentation page. */
export function Docs({ address, children }: { address: string; children: string }) {
  return (
    <a href={address} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}
