// Colors of JSON and snippets.

import { HighlightStyle } from '@codemirror/language';
import { tagHighlighter, tags } from '@lezer/highlight';

const GROUPS = [
  { tag: [tags.propertyName, tags.attributeName, tags.labelName], class: 'tok-name' },
  { tag: [tags.string, tags.special(tags.string), tags.regexp, tags.character], class: 'tok-text' },
  { tag: [tags.number, tags.bool, tags.null, tags.atom, tags.escape], class: 'tok-value' },
  {
    tag: [tags.keyword, tags.operatorKeyword, tags.controlKeyword, tags.definitionKeyword, tags.modifier],
    class: 'tok-word',
  },
  { tag: [tags.comment, tags.lineComment, tags.blockComment], class: 'tok-comment' },
  {
    tag: [
      tags.typeName,
      tags.className,
      tags.function(tags.variableName),
      tags.standard(tags.name),
      tags.macroName,
    ],
    class: 'tok-type',
  },
];

/** For the editor. */
export const editorColors = HighlightStyle.define(GROUPS);

/** For read-only snippets. */
export const snippetColors = tagHighlighter(GROUPS);
