// The JSON editor.

import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { json } from '@codemirror/lang-json';
import {
  bracketMatching,
  foldGutter,
  foldKeymap,
  indentOnInput,
  indentUnit,
  syntaxHighlighting,
} from '@codemirror/language';
import { lintGutter, lintKeymap, setDiagnostics, type Diagnostic } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { EditorView, drawSelection, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
import { effect } from '@preact/signals';
import type { Violation } from 'ecs-start-task';
import { useEffect, useRef } from 'preact/hooks';
import { afterPaint } from '../form/focus.ts';
import { editorView, isBlank, mount, text, tidy, unmount } from '../model/document.ts';
import { isKnown } from '../model/redact.ts';
import { problems, repair, repairs } from '../model/results.ts';
import { secretsShown, show } from '../model/settings.ts';
import { complete } from './completion.ts';
import { memberTip } from './hover.tsx';
import { linkedPanes } from './linked.ts';
import { secretMask, secretsChanged } from './secrets.ts';
import { editorColors } from './theme.ts';
import './editor.css';

/** Selects the text of a violation and scrolls to it; with `focus`, also focuses the editor. */
export function selectText({ range }: Violation, focus: boolean): void {
  const view = editorView();
  if (!view || !range) return;
  const { length } = view.state.doc;
  const [anchor, head] = [Math.min(range.start.offset, length), Math.min(range.end.offset, length)];
  view.dispatch({
    selection: { anchor, head },
    effects: EditorView.scrollIntoView(anchor, { y: 'center' }),
  });
  if (focus) view.focus();
}

/** Goes to a violation in the text, in any layout. */
export function goToText(violation: Violation): void {
  show('json');
  // Only a visible editor can be scrolled and focused.
  afterPaint(() => selectText(violation, true));
}

function diagnostic(violation: Violation, length: number): Diagnostic {
  const { message, code, severity, range } = violation;
  return {
    from: Math.min(range?.start.offset ?? 0, length),
    to: Math.min(range?.end.offset ?? 0, length),
    severity,
    message,
    source: code,
    actions: repairs(violation).map((each) => ({ name: each.title, apply: () => repair(each) })),
  };
}

const extensions = [
  lineNumbers(),
  foldGutter(),
  history(),
  drawSelection(),
  indentOnInput(),
  indentUnit.of('  '),
  bracketMatching(),
  closeBrackets(),
  autocompletion({ override: [complete], icons: false }),
  highlightActiveLine(),
  highlightSelectionMatches(),
  search({ top: true }),
  json(),
  lintGutter(),
  syntaxHighlighting(editorColors),
  secretMask,
  memberTip,
  linkedPanes,
  EditorView.lineWrapping,
  EditorView.contentAttributes.of({ 'aria-label': 'Request as JSON', spellcheck: 'false', tabindex: '0' }),
  // The browser handles Tab, which moves the focus out of the editor.
  keymap.of([
    { key: 'Shift-Alt-f', run: () => (tidy(), true) },
    ...closeBracketsKeymap,
    ...completionKeymap,
    ...defaultKeymap,
    ...historyKeymap,
    ...foldKeymap,
    ...searchKeymap,
    ...lintKeymap,
  ]),
];

export function Editor() {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!place.current) return undefined;
    const editor = mount(place.current, extensions);
    const stopMarks = effect(() => {
      const violations = isBlank.value ? [] : problems.value;
      const { state } = editor;
      // The report may be about an earlier text, whose ranges do not fit.
      if (state.doc.toString() !== text.peek()) return;
      const marks = violations.map((violation) => diagnostic(violation, state.doc.length));
      editor.dispatch(setDiagnostics(state, marks));
    });
    const stopSecrets = effect(() => {
      void [secretsShown.value, isKnown.value];
      editor.dispatch({ effects: secretsChanged.of(null) });
    });
    return () => {
      stopMarks();
      stopSecrets();
      unmount();
    };
  }, []);
  return <div class="editor" ref={place} />;
}
