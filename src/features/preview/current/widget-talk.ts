import type { BridgeEffect } from '../../../domain/messenger/current/bridge-effects.ts';
import { bridgeEffect } from '../../../domain/messenger/current/bridge-effects.ts';
import {
  bridgeReply,
  readBridgeMessage,
  type BridgeCall,
  type BridgeChannel,
  type BridgeRefusal,
} from '../../../domain/messenger/current/bx24-protocol.ts';
import type { Json } from '../../../domain/kernel/json.ts';
import {
  readTextFieldMessage,
  runTextFieldCall,
  type TextField,
  type TextFieldCall,
  type TextFieldRefusal,
} from '../../../domain/messenger/current/text-field-protocol.ts';

/** What became of a message of a widget's page; the log says it. */
export type TalkVerdict =
  | { readonly accepted: true; readonly did: BridgeEffect['type'] | 'text-field' }
  | { readonly accepted: false; readonly refusal: BridgeRefusal | Exclude<TextFieldRefusal, 'not-for-it'> };

/** What a page can reach in the mock. */
export interface TalkSurface {
  readonly field: () => TextField | null;
  readonly write: (field: TextField) => void;
  /** `getInitData`, `refreshAuth` and options: what a portal knows. `undefined`: there is no reply. */
  readonly ask: (call: BridgeCall) => Json | undefined;
  /** The size that comes of the wish, px. */
  readonly resize: (effect: Extract<BridgeEffect, { readonly type: 'resize' }>) => Json;
  readonly run: (effect: BridgeEffect) => void;
}

export interface TalkChannel extends BridgeChannel {
  readonly portalOrigin: string;
  /** The portal is new enough for messages to the text field. */
  readonly listens: boolean;
}

export interface Talk {
  readonly verdict: TalkVerdict;
  /** As it is posted to the page; `null`: nothing is. */
  readonly reply: string | null;
}

interface Message {
  readonly origin: string;
  readonly data: unknown;
}

/** One message of a widget's page: both protocols, the newer one first, as a portal's page hears them. */
export function talk(message: Message, channel: TalkChannel, surface: TalkSurface): Talk {
  const { portalOrigin, listens, appOrigin } = channel;
  const read = readTextFieldMessage(message, { portalOrigin, appOrigins: [appOrigin], listens });
  if (read.accepted) return runOnField(read.call, surface);
  const { refusal } = read;
  if (refusal !== 'not-for-it') return { verdict: { accepted: false, refusal }, reply: null };
  const heard = readBridgeMessage(message, channel);
  return heard.accepted ? runCommand(heard.call, channel, surface) : { verdict: heard, reply: null };
}

function runOnField(call: TextFieldCall, { field, write }: TalkSurface): Talk {
  const before = field();
  const { field: after, reply } = runTextFieldCall(call, before);
  if (before !== null && after !== before) write(after);
  return { verdict: { accepted: true, did: 'text-field' }, reply };
}

function runCommand(call: BridgeCall, { place }: BridgeChannel, surface: TalkSurface): Talk {
  const effect = bridgeEffect(call, place);
  const value = replyTo(effect, call, surface);
  surface.run(effect);
  const isAnswered = value !== undefined && call.callback !== '';
  return {
    verdict: { accepted: true, did: effect.type },
    reply: isAnswered ? bridgeReply(call.callback, value) : null,
  };
}

/** `undefined`: fire and forget, or nobody chooses anything here. */
function replyTo(effect: BridgeEffect, call: BridgeCall, { ask, resize }: TalkSurface): Json | undefined {
  switch (effect.type) {
    case 'reply':
      return effect.value;
    case 'ask-portal':
      return ask(call);
    case 'resize':
      return resize(effect);
    default:
      return undefined;
  }
}
