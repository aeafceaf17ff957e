import type { PreviewedWidget } from '../../../domain/forecast/preview-widgets.ts';
import { fitsContext, type ChatType } from '../../../domain/messenger/current/chats.ts';
import { servedContext } from '../../../domain/portal/placement/serve.ts';

const CANDIDATES: readonly ChatType[] = ['chat', 'user', 'lines', 'crm'];

/** The chat to begin with: one that the most widgets are for, a group chat before others. */
export function firstChat(widgets: readonly PreviewedWidget[]): ChatType {
  const fits = (type: ChatType): number =>
    widgets.filter(({ stored }) => fitsContext(servedContext(stored.options.context), type)).length;
  const [first = 'chat'] = CANDIDATES.toSorted((a, b) => fits(b) - fits(a));
  return first;
}
