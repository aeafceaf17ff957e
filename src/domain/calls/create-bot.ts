import type { CreateBotStep } from './step.ts';

export interface NewBot {
  readonly name: string;
  /** Portal-wide unique. */
  readonly code: string;
  /** http(s), the host needs a dot; the portal does not check that it answers. */
  readonly handler: string;
}

/** Registers a bot of our own: a chat app needs one. An existing one of ours gives its id back (observed). */
export function createBotStep({ name, code, handler }: NewBot): CreateBotStep {
  return {
    kind: 'create-bot',
    method: 'imbot.register',
    params: { CODE: code, TYPE: 'B', OPENLINE: 'N', EVENT_HANDLER: handler, PROPERTIES: { NAME: name } },
    changes: [
      { name: 'CODE', before: null, after: code },
      { name: 'NAME', before: null, after: name },
      { name: 'EVENT_HANDLER', before: null, after: handler },
    ],
    repeatable: { safe: true, why: 'answers-same-id' },
    about: { target: 'bot', code },
  };
}

/**
 * Registers a bot by the second bot methods, whose events are fetched, so that it needs no server (documentation). One of ours that has
 * the code already is answered as it is; another application's is refused.
 */
export function createFetchBotStep({ name, code }: Pick<NewBot, 'name' | 'code'>): CreateBotStep {
  return {
    kind: 'create-bot',
    method: 'imbot.v2.Bot.register',
    params: { fields: { code, type: 'bot', eventMode: 'fetch', properties: { name } } },
    changes: [
      { name: 'code', before: null, after: code },
      { name: 'name', before: null, after: name },
      { name: 'eventMode', before: null, after: 'fetch' },
    ],
    repeatable: { safe: true, why: 'answers-same-id' },
    about: { target: 'bot', code },
  };
}
