import { closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap } from '@codemirror/commands';
import { json } from '@codemirror/lang-json';
import { bracketMatching, indentOnInput, indentUnit } from '@codemirror/language';
import { lintGutter, lintKeymap, setDiagnostics, type Diagnostic } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { Annotation, EditorState, type Extension } from '@codemirror/state';
import {
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
  tooltips,
  type Rect,
} from '@codemirror/view';
import type { TextEdit } from '../../../exchange/document-text/follow.ts';
import { globalShortcut, historyShortcut } from '../../../ui/shortcut.ts';
import { look } from './look.ts';

export interface JsonEditorOptions {
  readonly text: string;
  /** Names the field for assistive technology. */
  readonly label: string;
  /** The person has written: the whole text. */
  readonly onchange: (text: string) => void;
  /** Where the caret is, in characters. */
  readonly oncaret: (at: number) => void;
  readonly onhistory: (wanted: 'undo' | 'redo') => void;
  /** What is not of the editor itself: completion, phrases, long values. */
  readonly extensions: Extension;
}

/** The editor of a JSON text. Its history is not its own: undo and redo are asked for outside. */
export interface JsonEditor {
  /** Changes that come from outside; caret and place stay where they can. */
  readonly apply: (edits: readonly TextEdit[]) => void;
  readonly mark: (diagnostics: readonly Diagnostic[]) => void;
  /** Brings a character into view and the focus to it. */
  readonly goTo: (at: number) => void;
  readonly destroy: () => void;
}

const fromOutside = Annotation.define<true>();

/** Keys that mean something for the whole screen are left to it. */
const OWN_KEYS = [...closeBracketsKeymap, ...completionKeymap, ...lintKeymap, ...searchKeymap, ...defaultKeymap].filter(
  ({ key }) => key !== 'Mod-Enter',
);

/**
 * Puts the editor into a shadow root of `host`: there the library hands its styles over as sheets, which `style-src 'self'` allows; in
 * the page it would write a `style` element, which the policy refuses.
 */
export function createJsonEditor(host: HTMLElement, options: JsonEditorOptions): JsonEditor {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  const frame = document.createElement('div');
  frame.style.height = '100%';
  root.replaceChildren(frame);
  const stop = keepKeysInside(host);
  const view = new EditorView({ parent: frame, root, state: stateOf(options) });
  return {
    apply: (edits) => {
      if (edits.length > 0) view.dispatch({ changes: [...edits], annotations: fromOutside.of(true) });
    },
    mark: (diagnostics) => view.dispatch(setDiagnostics(view.state, inside(view.state, diagnostics))),
    goTo: (at) => {
      view.dispatch({ selection: { anchor: Math.min(at, view.state.doc.length) }, scrollIntoView: true });
      view.focus();
    },
    destroy: () => {
      stop();
      view.destroy();
    },
  };
}

function stateOf(options: JsonEditorOptions): EditorState {
  return EditorState.create({
    doc: options.text,
    extensions: [
      [lineNumbers(), lintGutter(), highlightActiveLine(), highlightActiveLineGutter()],
      [json(), bracketMatching(), closeBrackets(), indentOnInput(), indentUnit.of('  ')],
      [search({ top: true }), highlightSelectionMatches()],
      tooltips({ tooltipSpace: spaceOver }),
      EditorView.contentAttributes.of({ 'aria-label': options.label, tabindex: '0', translate: 'no' }),
      [history(options), listener(options)],
      [keymap.of(OWN_KEYS), look, options.extensions],
    ],
  });
}

/** Beyond the editor lies what would cover a popup, or cut it off. */
const spaceOver = (view: EditorView): Rect => view.dom.getBoundingClientRect();

/** Undo by keys, or from the browser's own menu. */
function history({ onhistory }: JsonEditorOptions): Extension {
  const wanted = (what: 'undo' | 'redo' | null): boolean => {
    if (what !== null) onhistory(what);
    return what !== null;
  };
  return EditorView.domEventHandlers({
    keydown: (event) => wanted(historyShortcut(event)),
    beforeinput: ({ inputType }) =>
      wanted(inputType === 'historyUndo' ? 'undo' : inputType === 'historyRedo' ? 'redo' : null),
  });
}

function listener({ onchange, oncaret }: JsonEditorOptions): Extension {
  return EditorView.updateListener.of(({ docChanged, selectionSet, transactions, state }) => {
    const isOurs = transactions.some((transaction) => transaction.annotation(fromOutside) === true);
    if (docChanged && !isOurs) onchange(state.doc.toString());
    if (docChanged || selectionSet) oncaret(state.selection.main.head);
  });
}

/** Marks of a text that was a little longer. */
const inside = ({ doc }: EditorState, diagnostics: readonly Diagnostic[]): Diagnostic[] =>
  diagnostics.map((one) => ({ ...one, from: Math.min(one.from, doc.length), to: Math.min(one.to, doc.length) }));

/**
 * From outside, an event in a shadow root comes from no text field. What is typed and pasted here is of nobody else; only what the whole
 * screen listens for goes on.
 */
function keepKeysInside(host: HTMLElement): () => void {
  const ended = new AbortController();
  const events = { signal: ended.signal };
  const keep = (event: Event): void => event.stopPropagation();
  const keepKey = (event: KeyboardEvent): void => {
    if (globalShortcut(event) === null) event.stopPropagation();
  };
  host.addEventListener('keydown', keepKey, events);
  for (const type of ['paste', 'copy', 'cut', 'beforeinput']) host.addEventListener(type, keep, events);
  host.addEventListener('drop', passFiles, { ...events, capture: true });
  return () => ended.abort();
}

/** A file is for the whole screen, wherever it is dropped; the library would write its bytes into the text. */
function passFiles(event: DragEvent): void {
  const { dataTransfer, currentTarget } = event;
  if (dataTransfer === null || dataTransfer.files.length === 0 || !(currentTarget instanceof HTMLElement)) return;
  event.preventDefault();
  event.stopPropagation();
  currentTarget.parentElement?.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
}
