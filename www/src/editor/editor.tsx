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
import { editorView, isBlank, mount, text, tidy, unmount } from '../model/document.ts';
import { isKnown } from '../model/redact.ts';
import { problems, repair, repairs } from '../model/results.ts';
import { secretsShown, show } from '../model/settings.ts';
import { complete } from './completion.ts';
import { memberTip } from './hover.tsx';
import { linkedPanes } from './linked.ts';
import { secretMask, secretsChanged } from './secrets.ts';
import { editorColours } from './theme.ts';
import './editor.css';

/** Selects the text of a violation and shows it; with `focus` the keyboard goes there too. */
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

/** Goes to a violation in the text, wherever the window has the editor. */
export function goToText(violation: Violation): void {
  show('json');
  // Only what is shown can be scrolled and focused.
  requestAnimationFrame(() => requestAnimationFrame(() => selectText(violation, true)));
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
  syntaxHighlighting(editorColours),
  secretMask,
  memberTip,
  linkedPanes,
  EditorView.lineWrapping,
  EditorView.contentAttributes.of({ 'aria-label': 'Request as JSON', spellcheck: 'false', tabindex: '0' }),
  // Tab is left to the browser: it leads on to what follows the editor.
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
      // A report of a text that is not in the editor any more has nothing to mark.
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
