import type { OpenMark } from '../../ports/open-mark.ts';
import { members, text } from '../read.ts';

/** In the state of the browser's history entry: it comes back with a reload and with "back", and each tab has its own. */
export function openMark(history: History): OpenMark {
  const held = (): unknown => history.state;
  return {
    read: () => text(members(held())?.['draft']) ?? null,
    write(draft) {
      const state = { ...members(held()), draft };
      try {
        if (openMark(history).read() !== draft) history.replaceState(state, '');
      } catch {
        // WebKit refuses after 100 in half a minute; then a reload opens the draft that was worked on last.
      }
    },
  };
}
