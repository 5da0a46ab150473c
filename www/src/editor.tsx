// The JSON editor.

import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { json } from '@codemirror/lang-json';
import {
  HighlightStyle,
  bracketMatching,
  foldGutter,
  foldKeymap,
  indentOnInput,
  indentUnit,
  syntaxHighlighting,
} from '@codemirror/language';
import { lintGutter, setDiagnostics, type Diagnostic } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { EditorState } from '@codemirror/state';
import { EditorView, drawSelection, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { effect } from '@preact/signals';
import type { Fix, Violation } from 'ecs-start-task';
import { useEffect, useRef } from 'preact/hooks';
import { applyPatch } from './patch.ts';
import { parsed, report, text } from './state.ts';

let view: EditorView | undefined;

const colours = HighlightStyle.define([
  { tag: tags.propertyName, color: 'var(--syntax-name)' },
  { tag: tags.string, color: 'var(--syntax-text)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--syntax-value)' },
]);

/** Puts another text in the place of all; undo brings the old one back. */
export function replaceText(next: string): void {
  if (!view) return;
  view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: next } });
}

/** Moves the caret to a violation and shows it. */
export function goTo({ range }: Violation): void {
  if (!view || !range) return;
  const length = view.state.doc.length;
  const selection = {
    anchor: Math.min(range.start.offset, length),
    head: Math.min(range.end.offset, length),
  };
  view.dispatch({ selection, effects: EditorView.scrollIntoView(selection.anchor, { y: 'center' }) });
  view.focus();
}

/** Applies a fix to the text, if the text is JSON. */
export function applyFix(fix: Fix): void {
  const document = parsed.peek();
  if (document) replaceText(`${JSON.stringify(applyPatch(document.value, fix.patch), null, 2)}\n`);
}

/** Lays the text out anew, if it is JSON. */
export function format(): void {
  const document = parsed.peek();
  if (document) replaceText(`${JSON.stringify(document.value, null, 2)}\n`);
}

function diagnostic(violation: Violation, length: number): Diagnostic {
  const { message, code, severity, range, fixes = [] } = violation;
  return {
    from: Math.min(range?.start.offset ?? 0, length),
    to: Math.min(range?.end.offset ?? 0, length),
    severity,
    message,
    source: code,
    actions: parsed.peek() ? fixes.map((fix) => ({ name: fix.title, apply: () => applyFix(fix) })) : [],
  };
}

export function Editor() {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!place.current) return undefined;
    const editor = new EditorView({
      parent: place.current,
      state: EditorState.create({
        doc: text.peek(),
        extensions: [
          lineNumbers(),
          foldGutter(),
          history(),
          drawSelection(),
          indentOnInput(),
          indentUnit.of('  '),
          bracketMatching(),
          highlightActiveLine(),
          highlightSelectionMatches(),
          search({ top: true }),
          json(),
          lintGutter(),
          syntaxHighlighting(colours),
          EditorView.lineWrapping,
          EditorView.contentAttributes.of({ 'aria-label': 'JSON text', spellcheck: 'false', tabindex: '0' }),
          // Tab is left to the browser: it leads on to what follows the editor.
          keymap.of([...defaultKeymap, ...historyKeymap, ...foldKeymap, ...searchKeymap]),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) text.value = update.state.doc.toString();
          }),
        ],
      }),
    });
    view = editor;
    const stop = effect(() => {
      const { violations } = report.value;
      const { state } = editor;
      // A report of a text that is not in the editor any more has nothing to mark.
      if (state.doc.toString() !== text.peek()) return;
      editor.dispatch(
        setDiagnostics(
          state,
          violations.map((violation) => diagnostic(violation, state.doc.length)),
        ),
      );
    });
    return () => {
      stop();
      editor.destroy();
      view = undefined;
    };
  }, []);
  return <div class="editor" ref={place} />;
}
