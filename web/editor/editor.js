// The editor of Python: CodeMirror, which backprop.build.BundleEditor makes one script of with what is named here. It stands in a
// shadow root, where its styles are adopted: a style element is none that the pages' policy allows.
import { Annotation, EditorState, StateEffect, StateField } from '@codemirror/state';
import { Decoration, EditorView, WidgetType, drawSelection, dropCursor, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { HighlightStyle, bracketMatching, indentOnInput, indentUnit, syntaxHighlighting } from '@codemirror/language';
import { python } from '@codemirror/lang-python';
import { tags } from '@lezer/highlight';

// The pages' colours reach into the shadow, so the theme follows theirs. Blue and orange mean values and gradients: not here.
const colours = HighlightStyle.define([
  { tag: [tags.keyword, tags.operatorKeyword, tags.modifier], color: 'var(--code-keyword)', fontWeight: '600' },
  { tag: [tags.string, tags.special(tags.string)], color: 'var(--code-string)' },
  { tag: [tags.number, tags.bool, tags.null, tags.self], color: 'var(--code-number)' },
  { tag: tags.comment, color: 'var(--muted)', fontStyle: 'italic' },
  { tag: [tags.definition(tags.variableName), tags.function(tags.definition(tags.variableName)), tags.className], color: 'var(--ink)', fontWeight: '600' },
]);

const looks = EditorView.theme({
  '&': { color: 'var(--ink)', backgroundColor: 'transparent', maxHeight: 'var(--code-height, none)' },
  '&.cm-focused': { outline: '2px solid var(--forward)', outlineOffset: '-2px' },
  '.cm-scroller': { fontFamily: 'var(--font-code)', fontSize: 'var(--code-size)', lineHeight: 'var(--code-row)', overflow: 'auto', containerType: 'inline-size' },
  '.cm-content': { caretColor: 'var(--ink)', padding: '0.5rem 0' },
  '.cm-line': { padding: '0 1rem 0 0.5rem' },
  '.cm-gutters': { backgroundColor: 'transparent', color: 'var(--muted)', border: 'none' },
  '.cm-lineNumbers .cm-gutterElement': { padding: '0 0.25rem 0 0.75rem', minWidth: '2.25rem' },
  '.cm-activeLine': { backgroundColor: 'color-mix(in srgb, var(--soft) 60%, transparent)' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)', borderLeftWidth: '2px' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': { background: 'color-mix(in srgb, var(--forward) 22%, transparent)' },
  '&.cm-focused .cm-matchingBracket': { backgroundColor: 'var(--soft)', outline: '1px solid var(--control)' },
  '.cm-wrong': { backgroundColor: 'color-mix(in srgb, var(--wrong) 12%, transparent)', boxShadow: 'inset 3px 0 var(--wrong)' },
  '.cm-problem': { padding: '0.25rem 1rem 0.4rem 0.5rem', color: 'var(--wrong)', fontFamily: 'var(--font-text)', fontSize: '0.9rem', lineHeight: '1.4', whiteSpace: 'pre-wrap', boxSizing: 'border-box', maxWidth: 'calc(100cqi - 3rem)', boxShadow: 'inset 3px 0 var(--wrong)', backgroundColor: 'color-mix(in srgb, var(--wrong) 7%, transparent)' },
});

class Problem extends WidgetType {
  constructor(words) { super(); this.words = words; }
  eq(other) { return other.words === this.words; }
  toDOM() {
    const element = document.createElement('div');
    element.className = 'cm-problem';
    element.textContent = this.words;
    return element;
  }
}

const marked = StateEffect.define();

/** Whether the line that is marked was changed. */
function isEdited(problems, change) {
  const mark = problems.iter();
  if (!change.docChanged || !mark.value) return false;
  const line = change.startState.doc.lineAt(mark.from);
  return Boolean(change.changes.touchesRange(line.from, line.to));
}

/** A line that is wrong, and what is wrong with it below it; gone when that line is edited. */
const problem = StateField.define({
  create: () => Decoration.none,
  update(before, change) {
    let now = isEdited(before, change) ? Decoration.none : before.map(change.changes);
    for (const effect of change.effects) if (effect.is(marked)) now = effect.value;
    return now;
  },
  provide: field => EditorView.decorations.from(field),
});

function at(state, number, words) {
  if (!(number >= 1)) return Decoration.none;
  const line = state.doc.line(Math.min(number, state.doc.lines));
  return Decoration.set([
    Decoration.line({ class: 'cm-wrong' }).range(line.from),
    Decoration.widget({ widget: new Problem(words), block: true, side: 1 }).range(line.to),
  ]);
}

/** Not typed here, so no news to whoever asked for it. */
const given = Annotation.define();

/** Text put in its place: typing can be undone back over it. */
function replace(view, text, annotations) {
  const { doc } = view.state;
  if (doc.toString() !== text) view.dispatch({ changes: { from: 0, to: doc.length, insert: text }, annotations });
}

/**
 * Fills an element with an editor. `changed` is told each change, `run` that Shift+Enter was pressed.
 * Tab indents; Escape and then Tab leaves: CodeMirror's own way.
 */
window.backprop.editor = (host, text, label, changed, run) => {
  const root = host.attachShadow({ mode: 'open' });
  const pressed = () => { run(); return true; };
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(), history(), drawSelection(), dropCursor(), highlightActiveLine(), bracketMatching(), indentOnInput(),
        indentUnit.of('    '), EditorState.tabSize.of(4), python(), syntaxHighlighting(colours), looks, problem,
        keymap.of([{ key: 'Shift-Enter', run: pressed }, indentWithTab, ...historyKeymap, ...defaultKeymap]),
        EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0' }),
        EditorView.updateListener.of(update => {
          if (update.docChanged && !update.transactions.some(one => one.annotation(given))) changed();
        }),
      ],
    }),
  });
  return {
    text: () => view.state.doc.toString(),
    put: words => replace(view, words),
    show: words => replace(view, words, [given.of(true)]),
    mark(line, words) {
      const problems = at(view.state, line, words);
      const place = line >= 1 ? [EditorView.scrollIntoView(view.state.doc.line(Math.min(line, view.state.doc.lines)).from, { y: 'nearest', yMargin: 72 })] : [];
      view.dispatch({ effects: [marked.of(problems), ...place] });
    },
    reword(words) {
      const mark = view.state.field(problem).iter();
      if (mark.value) view.dispatch({ effects: marked.of(at(view.state, view.state.doc.lineAt(mark.from).number, words)) });
    },
    focus: () => view.focus(),
  };
};
