import type { JsonObject } from '../kernel/json.ts';
import type { ChatAppTarget, RegisterStep } from './step.ts';

/** Characters of a signature key. */
const KEY_LENGTH = 32;

/**
 * A registration that only brings an APP_ID back, of which nothing is to be seen: where the app exists, the portal names it and changes
 * nothing; where it does not, a hidden one without an icon is made (observed). `sent` is what was kept of the registration before: a
 * key or a picture is not among it, so the first characters of `digest` stand in for the key.
 */
export function recoveryStep(about: ChatAppTarget, sent: JsonObject, digest: string): RegisterStep {
  const { ICON_FILE: _icon, HASH: hash, ...rest } = sent;
  const key = hash === undefined ? {} : { HASH: digest.slice(0, KEY_LENGTH) };
  const { botId, code } = about;
  return {
    kind: 'register',
    method: 'imbot.app.register',
    params: { BOT_ID: botId, CODE: code, ...rest, ...key, HIDDEN: 'Y' },
    changes: [],
    repeatable: { safe: true, why: 'answers-same-id' },
    about: { ...about, appId: null },
  };
}
