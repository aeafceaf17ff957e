import type { Area } from '../i18n/catalogue.ts';
import type { I18n } from '../i18n/i18n.svelte.ts';
import { browserDrawing } from '../platform/timer/browser-drawing.ts';
import type { Timer } from '../ports/timer.ts';
import type { UiServices } from '../ui/services.ts';
import { createTurns } from '../ui/turns.ts';

declare module '../ui/services.ts' {
  interface Register {
    readonly textArea: Area;
  }
}

const inTurn = createTurns(browserDrawing);

/** What the component kit takes from this program: its clock and its texts. */
export function uiServicesOf(i18n: I18n, timer: Timer): UiServices {
  return {
    after: (ms, task) => timer.after(ms, task),
    inTurn,
    loadTexts: (areas) => i18n.load(...areas),
    texts: {
      get missing() {
        return i18n.t('app.partMissing');
      },
      get retry() {
        return i18n.t('app.tryAgain');
      },
      get close() {
        return i18n.t('common.close');
      },
    },
  };
}
