import { problemsOfCall, type CallOptions } from '../../../src/domain/problems/call.ts';
import type { CallProblem } from '../../../src/domain/problems/problem-entry.ts';
import type { JsonObject } from '../../../src/domain/kernel/json.ts';
import { predict } from '../../../src/domain/portal/imbot/predict.ts';
import { EMPTY_WORLD, type World } from '../../../src/domain/portal/imbot/world.ts';
import documented from '../../fixtures/documented-calls.json' with { type: 'json' };

export const PNG = documented.command.ICON_FILE;
export const KEY = '5f1c0a9e7b3d48268ac4e1d9f0b6a372';

/** Our own bot 62, another application's 63, and 64 whose user is gone. */
export const WORLD: World = {
  ...EMPTY_WORLD,
  bots: [
    { id: 62, code: 'echobot', name: 'Echo', applicationId: 'local.ours' },
    { id: 63, code: 'giphy', name: 'Other', applicationId: 'local.theirs' },
    { id: 64, code: 'gone', name: 'Gone', applicationId: 'local.ours', userMissing: true },
  ],
};
export const OURS = { type: 'oauth', clientId: 'local.ours' } as const;

/** Registrations of which nothing is to be said. */
export const FRAME: JsonObject = {
  BOT_ID: 62,
  CODE: 'echo',
  IFRAME: 'https://app.example.com/frame',
  IFRAME_WIDTH: 350,
  IFRAME_HEIGHT: 250,
  IFRAME_POPUP: 'N',
  HASH: KEY,
  ICON_FILE: PNG,
  CONTEXT: 'BOT',
  LANG: [{ LANGUAGE_ID: 'en', TITLE: 'Echo', DESCRIPTION: 'Repeats what you say', COPYRIGHT: 'Acme' }],
};
export const COMMAND: JsonObject = {
  BOT_ID: 62,
  CODE: 'echo',
  JS_METHOD: 'SEND',
  JS_PARAM: '/help',
  ICON_FILE: PNG,
  CONTEXT: 'BOT',
  LANG: [{ LANGUAGE_ID: 'en', TITLE: 'Echo', DESCRIPTION: 'Repeats what you say' }],
};

/** The world after one of them was registered, with APP_ID 1. */
export function worldWith(params: JsonObject): World {
  return predict({ method: 'imbot.app.register', params }, WORLD, OURS).world;
}

export function without(params: JsonObject, ...names: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(params).filter(([name]) => !names.includes(name)));
}

export interface Sample {
  readonly method?: 'register' | 'update' | 'unregister';
  readonly params: JsonObject;
  readonly world?: World;
  readonly options?: CallOptions;
}

export function problemsOf({ method = 'register', params, world = WORLD, options }: Sample): readonly CallProblem[] {
  const findings = problemsOfCall({ method: `imbot.app.${method}`, params }, world, { caller: OURS, ...options });
  return findings.chatApp ? findings.problems : [];
}
