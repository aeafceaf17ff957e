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
