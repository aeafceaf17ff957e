import {
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
  type CompletionSource,
} from '@codemirror/autocomplete';
import type { Extension } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import { proposalsAt, type Proposal, type Proposals } from '../../../exchange/document-text/complete.ts';

const TYPE = { key: 'property', value: 'constant', example: 'text' } as const;

/** Where the caret goes: into the quotes or brackets that came along, else behind all of it. */
function caretIn(insert: string): number {
  const inside = /(?:""|\{\}|\[\]),?$/.exec(insert);
  return inside === null ? insert.length : inside.index + 1;
}

/** `rest`: characters behind the caret that belong to the word. */
function taking(
  { insert }: Proposal,
  { commaAt }: Proposals,
  rest: number,
): (view: EditorView, completion: Completion, from: number, to: number) => void {
  return (view, _completion, from, to) => {
    const comma = commaAt === null ? [] : [{ from: commaAt, insert: ',' }];
    view.dispatch({
      changes: [...comma, { from, to: to + rest, insert }],
      selection: { anchor: from + comma.length + caretIn(insert) },
      userEvent: 'input.complete',
      scrollIntoView: true,
    });
  };
}

/** Keys and values that the JSON Schema of the design allows at the caret. `nameOf`: a field by the name that people see, or `''`. */
export function designCompletion(nameOf: (path: readonly string[]) => string): Extension {
  const source: CompletionSource = ({ state, pos, explicit }: CompletionContext): CompletionResult | null => {
    const found = proposalsAt(state.doc.toString(), pos);
    if (found === null || (!explicit && found.from === pos)) return null;
    const options = found.all.map((proposal): Completion => ({
      label: proposal.label,
      type: TYPE[proposal.kind],
      ...(proposal.kind === 'key' && { detail: nameOf(proposal.path) }),
      ...(proposal.about !== '' && { info: () => aboutElement(proposal.about) }),
      apply: taking(proposal, found, found.to - pos),
    }));
    return { from: found.from, options };
  };
  return autocompletion({ override: [source], icons: false, activateOnTyping: true });
}

/** The schema speaks English. */
function aboutElement(text: string): HTMLElement {
  const element = document.createElement('div');
  element.lang = 'en';
  element.textContent = text;
  return element;
}
