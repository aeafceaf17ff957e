import { isJsonObject } from '../kernel/json.ts';
import { MAGIC_HASH } from '../portal/limits.ts';
import type { Prediction } from '../portal/predict.ts';
import type { Trial } from './trial.ts';

/** What an update does beside changing values: to open pages, to the list people get, and to a kind that is switched. */
export function tellUpdateEffects(trial: Trial, { before, stored, liveCommands }: Prediction): void {
  if (before === null || stored === null) return;
  tellEmptiness(trial);
  // Whatever the file is.
  if (trial.has('ICON_FILE')) trial.addAt('icon-update-ignored', 'ICON_FILE');
  if (trial.text('HASH') === MAGIC_HASH) trial.addAt('hash-register', 'HASH');
  const [command] = liveCommands;
  if (command?.command === 'appDeleteIcon' && !stored.hidden) trial.add('update-hides-icon', firstField(trial));
  if (command?.command === 'appUpdateIcon' && command.params.domainHash !== undefined) {
    trial.addAt('hash-told-to-pages', 'HASH');
  }
  const becomesFrame = before.iframe === '' && stored.iframe !== '';
  if (!becomesFrame) return;
  if (!trial.has('HASH')) trial.addAt('switch-without-hash', 'IFRAME');
  if (!trial.has('IFRAME_WIDTH') || !trial.has('IFRAME_HEIGHT')) {
    const { iframeWidth: width, iframeHeight: height } = stored;
    trial.addAt('switch-keeps-size', 'IFRAME', { width: String(width), height: String(height) });
  }
}

/** `true` is answered even if FIELDS is absent or empty: that is how one asks whether an app exists. */
function tellEmptiness(trial: Trial): void {
  const fields = trial.beside('FIELDS');
  if (isJsonObject(fields) && Object.keys(fields).length === 0) trial.addAt('fields-unreadable', 'FIELDS');
}

function firstField(trial: Trial): string {
  const fields = trial.beside('FIELDS');
  const first = isJsonObject(fields) ? Object.keys(fields)[0] : undefined;
  return trial.place(first ?? 'FIELDS');
}
