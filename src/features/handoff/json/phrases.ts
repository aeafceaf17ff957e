import { EditorState, type Extension } from '@codemirror/state';
import type { Translator } from '../../../i18n/translator.ts';

/** What the editor's library says, by its own English, and our text for it. `$` stands for a value. */
const PHRASES = {
  Find: 'code.json.find',
  next: 'code.json.next',
  previous: 'code.json.previous',
  'match case': 'code.json.matchCase',
  close: 'code.json.close',
  'current match': 'code.json.currentMatch',
  'on line': 'code.json.onLine',
  Completions: 'code.json.proposals',
  Diagnostics: 'code.json.faults',
  'No diagnostics': 'code.json.noFaults',
  'Go to line': 'code.json.goToLine',
  go: 'code.json.go',
  'Selection deleted': 'code.json.deleted',
} as const;

/** The editor's own texts in the language of the screen. */
export function phrases({ t }: Pick<Translator, 't'>): Extension {
  return EditorState.phrases.of(Object.fromEntries(Object.entries(PHRASES).map(([theirs, ours]) => [theirs, t(ours)])));
}
