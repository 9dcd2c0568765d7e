// The editor of a cell: CodeMirror, with what a line of Python needs. Tab leads on, as everywhere on a page.

import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { python } from "@codemirror/lang-python";
import { bracketMatching, HighlightStyle, indentOnInput, indentUnit, syntaxHighlighting } from "@codemirror/language";
import { EditorState } from "@codemirror/state";
import { drawSelection, EditorView, highlightSpecialChars, keymap } from "@codemirror/view";
import { tags } from "@lezer/highlight";

const colours = HighlightStyle.define([
  { tag: tags.keyword, color: "var(--code-keyword)" },
  { tag: [tags.string, tags.special(tags.string)], color: "var(--code-string)" },
  { tag: [tags.number, tags.bool, tags.null], color: "var(--code-number)" },
  { tag: tags.comment, color: "var(--code-comment)" },
  { tag: tags.definition(tags.variableName), color: "var(--code-name)" },
]);

// Phones and word processors write these by themselves; in Python they only ever are mistakes.
const STRAIGHT = { "“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "‚": "'" };
const CURLY = /[“”„‘’‚]/g;

/** Write straight quotation marks for what is typed, pasted or dropped. */
const straighten = EditorState.transactionFilter.of((change) => {
  if (!change.docChanged || !change.isUserEvent("input")) return change;
  /** @type {{ from: number, to: number, insert: string }[]} */
  const changes = [];
  change.changes.iterChanges((_from, _to, from, _end, text) => {
    for (const { 0: sign, index } of text.toString().matchAll(CURLY)) {
      const insert = STRAIGHT[/** @type {keyof typeof STRAIGHT} */ (sign)];
      changes.push({ from: from + index, to: from + index + 1, insert });
    }
  });
  return changes.length ? [change, { changes, sequential: true }] : change;
});

/**
 * Put an editor into an element.
 * @param {Element} parent
 * @param {{ text: string, label: string, isLocked: boolean, changed: (text: string) => void, run: (next: boolean) => void }} cell
 */
function open(parent, { text, label, isLocked, changed, run }) {
  const act = (/** @type {boolean} */ next) => () => {
    run(next);
    return true;
  };
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: text,
      extensions: [
        keymap.of([
          { key: "Shift-Enter", run: act(true) },
          { key: "Mod-Enter", run: act(false) },
          ...defaultKeymap,
          ...historyKeymap,
        ]),
        history(),
        python(),
        indentUnit.of("    "),
        indentOnInput(),
        straighten,
        bracketMatching(),
        highlightSpecialChars(),
        drawSelection(),
        syntaxHighlighting(colours),
        EditorView.lineWrapping,
        EditorState.readOnly.of(isLocked),
        EditorView.contentAttributes.of({
          "aria-label": label,
          autocapitalize: "off",
          autocorrect: "off",
          ...(isLocked ? { "aria-readonly": "true" } : {}),
        }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) changed(update.state.doc.toString());
        }),
      ],
    }),
  });
  return {
    focus: () => view.focus(),
    /** @param {string} content */
    set(content) {
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: content } });
    },
  };
}

window.backpropEditor = open;
