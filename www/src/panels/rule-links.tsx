// Links from a problem to its rule, which opens in the page, and to the AWS documentation.

import { docsLabel } from '../docs-label.ts';
import { Docs } from '../explained.tsx';
import { OWN_CODES } from '../model/own-problems.ts';
import { show } from '../model/settings.ts';
import { explained } from './explain.tsx';
import './rule-links.css';

export function RuleLinks({ code, docs }: { code: string; docs: string }) {
  if (OWN_CODES.has(code)) return null;
  return (
    <>
      <button
        type="button"
        class="quiet rule"
        onClick={() => {
          explained.value = code;
          show('explain');
        }}
      >
        {code}
      </button>
      {docs !== '' && <Docs address={docs}>{docsLabel(docs)}</Docs>}
    </>
  );
}
