import { isJsonObject } from '../kernel/json.ts';
import { MAGIC_HASH } from '../portal/imbot/limits.ts';
import type { Prediction } from '../portal/imbot/predict.ts';
import type { CallAnalysis } from './call-analysis.ts';

/** What an update does beside changing values: to open pages, to the list people get, and to a kind that is switched. */
export function reportUpdateEffects(analysis: CallAnalysis, { before, stored, liveCommands }: Prediction): void {
  if (before === null || stored === null) return;
  reportEmptiness(analysis);
  // Whatever the file is.
  if (analysis.has('ICON_FILE')) analysis.addAt('icon-update-ignored', 'ICON_FILE');
  if (analysis.text('HASH') === MAGIC_HASH) analysis.addAt('hash-register', 'HASH');
  const [command] = liveCommands;
  if (command?.command === 'appDeleteIcon' && !stored.hidden) analysis.add('update-hides-icon', firstField(analysis));
  if (command?.command === 'appUpdateIcon' && command.params.domainHash !== undefined) {
    analysis.addAt('hash-sent-to-pages', 'HASH');
  }
  const becomesFrame = before.iframe === '' && stored.iframe !== '';
  if (!becomesFrame) return;
  if (!analysis.has('HASH')) analysis.addAt('switch-without-hash', 'IFRAME');
  if (!analysis.has('IFRAME_WIDTH') || !analysis.has('IFRAME_HEIGHT')) {
    const { iframeWidth: width, iframeHeight: height } = stored;
    analysis.addAt('switch-keeps-size', 'IFRAME', { width: String(width), height: String(height) });
  }
}

/** `true` is answered even if FIELDS is absent or empty: that is how one asks whether an app exists. */
function reportEmptiness(analysis: CallAnalysis): void {
  const fields = analysis.beside('FIELDS');
  if (isJsonObject(fields) && Object.keys(fields).length === 0) analysis.addAt('fields-unreadable', 'FIELDS');
}

function firstField(analysis: CallAnalysis): string {
  const fields = analysis.beside('FIELDS');
  return analysis.place((isJsonObject(fields) ? Object.keys(fields)[0] : undefined) ?? 'FIELDS');
}
