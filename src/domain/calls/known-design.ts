import type { Design } from '../design/schema.ts';
import { designOfParams } from './design-of-params.ts';
import type { JsonObject } from '../kernel/json.ts';
import type { KnownApp } from './published.ts';

/**
 * A design of what is known of an app: whose draft is lost, it begins there. Neither the icon nor the signature key is kept by us:
 * an update leaves the key as it is, and the icon is to be put in again.
 */
export function designOfKnown({ botId, code, acknowledged }: KnownApp): Design {
  const known = designOfParams(acknowledged);
  return { ...known, chatApp: { ...known.chatApp, bot: { id: botId }, code } };
}

/** The design with what was acknowledged in its fields; bot, code, icon and signature key stay, and what other targets have. */
export function withAcknowledged(design: Design, acknowledged: JsonObject): Design {
  const { texts, page, chatApp } = designOfParams(acknowledged);
  const { enabled, code, bot, frame } = design.chatApp;
  const hash = frame.hash;
  return { ...design, texts, page, chatApp: { ...chatApp, enabled, code, bot, frame: { ...chatApp.frame, hash } } };
}
