import { DocumentText } from '../../../state/document-text.svelte.ts';
import type { EditorSession } from '../../../state/editor-session.svelte.ts';
import { guarded } from './guarded.svelte.ts';

/** The texts of the drafts that were looked at, so that an unfinished one outlives the tab that it is written in. */
const texts = new WeakMap<EditorSession, Map<string, DocumentText>>();

/** The text of the open draft: the one that was left, or a new one. */
export function documentTextOf(session: EditorSession, draftId: string): DocumentText {
  const known = texts.get(session) ?? new Map<string, DocumentText>();
  texts.set(session, known);
  const text = known.get(draftId) ?? guarded(new DocumentText(session));
  known.set(draftId, text);
  text.follow(session.design);
  return text;
}
