import { browserTimer } from '../../src/platform/timer/browser-timer.ts';
import type { UiServices } from '../../src/ui/services.ts';

/** What the kit needs around it in tests; `loadTexts` where texts matter. */
export function testUiServices(loadTexts: UiServices['loadTexts'] = () => Promise.resolve()): UiServices {
  return {
    after: (ms, task) => browserTimer.after(ms, task),
    inTurn: (task) => browserTimer.after(0, task),
    loadTexts,
    texts: { missing: 'This part could not be loaded.', retry: 'Try again', close: 'Close' },
  };
}
