import type { Design } from '../design/schema.ts';
import { designOfParams } from './design-of-params.ts';
import type { KnownApp } from './published.ts';

/**
 * A design of what is known of an app: whose draft is lost, it begins there. Neither the icon nor the signature key is kept by us:
 * an update leaves the key as it is, and the icon is to be put in again.
 */
export function designOfKnown({ botId, code, acknowledged }: KnownApp): Design {
  const known = designOfParams(acknowledged);
  return { ...known, chatApp: { ...known.chatApp, bot: { id: botId }, code } };
}
