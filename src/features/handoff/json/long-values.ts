import { syntaxTree } from '@codemirror/language';
import { StateField, type EditorState, type Extension, type Range } from '@codemirror/state';
import { Decoration, EditorView, WidgetType, type DecorationSet } from '@codemirror/view';

/** Characters of a value from which on it is shown as its beginning and its length: pictures, that is. */
const LONG = 400;
const SHOWN = 32;

class Rest extends WidgetType {
  readonly text: string;

  constructor(text: string) {
    super();
    this.text = text;
  }

  override eq(other: Rest): boolean {
    return other.text === this.text;
  }

  override toDOM(): HTMLElement {
    const element = document.createElement('span');
    element.className = 'cm-long';
    element.textContent = this.text;
    return element;
  }
}

function restsIn(state: EditorState, say: (characters: number) => string): DecorationSet {
  const rests: Range<Decoration>[] = [];
  syntaxTree(state).iterate({
    enter: ({ name, from, to }) => {
      if (name !== 'String' || to - from < LONG) return;
      const hidden = { from: from + SHOWN, to: to - 1 };
      rests.push(Decoration.replace({ widget: new Rest(say(hidden.to - hidden.from)) }).range(hidden.from, hidden.to));
    },
  });
  return Decoration.set(rests);
}

/** Shows of a picture in base64 how long it is, instead of a line that nobody can read. The caret steps over it. */
export function longValues(say: (characters: number) => string): Extension {
  const field: StateField<DecorationSet> = StateField.define({
    create: (state) => restsIn(state, say),
    update: (rests, { docChanged, state }) => (docChanged ? restsIn(state, say) : rests),
    provide: (self) => [
      EditorView.decorations.from(self),
      EditorView.atomicRanges.of((view) => view.state.field(self, false) ?? Decoration.none),
    ],
  });
  return field;
}
