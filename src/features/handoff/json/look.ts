import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** The editor in the tool's own values, which reach into its shadow root; so it follows light and dark. */
const surface = EditorView.theme({
  '&': { height: '100%', background: 'var(--surface)', color: 'var(--text)' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { font: '12px/20px var(--mono)', overscrollBehavior: 'contain' },
  '.cm-content': { padding: '8px 0', caretColor: 'var(--text)' },
  '.cm-gutters': { background: 'var(--surface)', color: 'var(--text-3)', border: '0' },
  '.cm-lineNumbers .cm-gutterElement': { minWidth: '36px', padding: '0 8px 0 4px' },
  '.cm-activeLine, .cm-activeLineGutter': { background: 'var(--sunken)' },
  '.cm-matchingBracket, &.cm-focused .cm-matchingBracket': { background: 'var(--accent-soft)', color: 'inherit' },
  '.cm-nonmatchingBracket, &.cm-focused .cm-nonmatchingBracket': { background: 'var(--block-soft)' },
  '.cm-selectionMatch, .cm-searchMatch': { background: 'var(--change-soft)' },
  '.cm-searchMatch-selected': { background: 'var(--accent-soft)', outline: '1px solid var(--accent)' },
  '.cm-long': {
    padding: '0 6px',
    borderRadius: '4px',
    background: 'var(--sunken)',
    color: 'var(--text-2)',
    font: 'var(--small)',
  },
});

const popups = EditorView.theme({
  '.cm-tooltip': {
    border: '0',
    borderRadius: '8px',
    background: 'var(--raised)',
    color: 'var(--text)',
    boxShadow: 'var(--shadow-pop)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { maxHeight: '128px', font: '12px/20px var(--mono)' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '2px 8px' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': { background: 'var(--accent-soft)', color: 'var(--accent-strong)' },
  '.cm-completionDetail': { color: 'var(--text-2)', font: 'var(--small)', fontStyle: 'normal' },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '600' },
  '.cm-tooltip.cm-completionInfo': { maxWidth: '320px', padding: '8px 12px', font: 'var(--small)' },
  '.cm-tooltip-lint': { padding: '0', font: '12px/18px var(--font)' },
  '.cm-diagnostic': { padding: '6px 12px', borderLeft: '3px solid var(--advice)' },
  '.cm-diagnostic-error': { borderLeftColor: 'var(--block)' },
  '.cm-diagnostic-warning': { borderLeftColor: 'var(--change)' },
});

/** Where the system's colours take the place of ours, grounds and shadows are gone. */
const forced = EditorView.theme({
  '@media (forced-colors: active)': {
    '.cm-tooltip': { border: '1px solid CanvasText' },
    '.cm-tooltip-autocomplete ul li[aria-selected]': {
      background: 'Highlight',
      color: 'HighlightText',
      forcedColorAdjust: 'none',
    },
    '.cm-lintRange': { textDecoration: 'underline wavy' },
  },
});

const panels = EditorView.theme({
  '.cm-panels': { borderColor: 'var(--line)', background: 'var(--sunken)', color: 'var(--text)', font: 'var(--small)' },
  '.cm-textfield': {
    height: 'var(--control-small)',
    border: '1px solid var(--line-strong)',
    borderRadius: 'var(--radius)',
    background: 'var(--surface)',
    color: 'inherit',
    font: '12px/16px var(--mono)',
  },
  '.cm-button': {
    height: 'var(--control-small)',
    border: '1px solid var(--line-strong)',
    borderRadius: 'var(--radius)',
    background: 'var(--surface)',
    backgroundImage: 'none',
    color: 'inherit',
    font: 'var(--small)',
  },
  '.cm-panel.cm-search': { padding: '6px 32px 6px 8px', whiteSpace: 'nowrap' },
  // A design is short: finding is enough, and it has to fit into one row of a low drawer.
  '.cm-search :is([name=replace], [name=replaceAll], [name=select], br, label:not(:has([name=case])))': {
    display: 'none',
  },
  '.cm-panel.cm-search label': { font: 'var(--small)', whiteSpace: 'nowrap' },
  '.cm-panel.cm-search [name=close]': { top: '6px', right: '8px', width: '24px', height: '24px', color: 'inherit' },
});

/** As the rest of the code on the screen (`CodeLines.svelte`). */
const colours = HighlightStyle.define([
  { tag: tags.propertyName, color: 'light-dark(#065f9e, #7cc9f5)' },
  { tag: tags.string, color: 'light-dark(#17734a, #8fd3ac)' },
  { tag: tags.number, color: 'light-dark(#a04a00, #f0b27a)' },
  { tag: [tags.bool, tags.null], color: 'light-dark(#7b2fa8, #d3a4f0)' },
]);

/** What stands first wins. */
export const look: Extension = [forced, surface, popups, panels, syntaxHighlighting(colours)];
