import type { Json } from '../kernel/json.ts';
import type { JsMethod } from '../portal/imbot/command.ts';
import { DEFAULT_FRAME_HEIGHT, DEFAULT_FRAME_WIDTH } from '../portal/imbot/limits.ts';
import { FLAG_FIELDS } from '../portal/imbot/parameters.ts';
import { predict } from '../portal/imbot/predict.ts';
import type { StoredApp } from '../portal/imbot/stored-app.ts';
import { assumeBot, EMPTY_WORLD, type World } from '../portal/imbot/world.ts';

/** Stands where a page is missing; people see it in the preview. */
export const STAND_IN_PAGE = 'https://your-page.example/';

/** What each method takes. */
export const STAND_IN_PARAMS: Readonly<Record<JsMethod, string>> = {
  PUT: '/command',
  SEND: '/command',
  CALL: '+12025550101',
  SUPPORT: '0'.repeat(32),
};

/** Values that the portal takes, put where a value is unknown or refused, so that the rest of a call can be analysed. */
export const STAND_INS: Readonly<Record<string, Json>> = {
  BOT_ID: 1,
  APP_ID: 1,
  CODE: 'stand-in code',
  JS_METHOD: 'SEND',
  JS_PARAM: STAND_IN_PARAMS.SEND,
  IFRAME: STAND_IN_PAGE,
  IFRAME_WIDTH: DEFAULT_FRAME_WIDTH,
  IFRAME_HEIGHT: DEFAULT_FRAME_HEIGHT,
  HASH: '0123456789abcdef0123456789abcdef',
  // A PNG of 108 × 66 px; only its header counts.
  ICON_FILE: 'iVBORw0KGgoAAAANSUhEUgAAAGwAAABCCAYAAABJ0SzRAAAAAElFTkSuQmCC',
  CONTEXT: 'ALL',
  LANG: [{ LANGUAGE_ID: 'en', TITLE: '', DESCRIPTION: '', COPYRIGHT: '' }],
  LANGUAGE_ID: 'en',
  ...Object.fromEntries(FLAG_FIELDS.map((field) => [field, 'N'])),
};

/** What is known of an app beside its number. */
export interface KnownOfApp {
  readonly isCommand: boolean;
  readonly identity?: Partial<Pick<StoredApp, 'botId' | 'code' | 'applicationId'>>;
}

/** The world with an app of which nothing is known but its number, its kind and perhaps whose it is. */
export function withStandInApp(world: World, id: number, { isCommand, identity }: KnownOfApp): World {
  const names = ['CODE', 'LANG', ...(isCommand ? ['JS_METHOD', 'JS_PARAM'] : ['IFRAME', 'HASH'])];
  const params = Object.fromEntries(names.map((name) => [name, STAND_INS[name] ?? null]));
  const { stored } = predict(
    { method: 'imbot.app.register', params: { ...params, BOT_ID: 1 } },
    assumeBot({ ...EMPTY_WORLD, nextAppId: id }, 1),
  );
  const apps = stored === null ? world.apps : [...world.apps, { ...stored, ...identity, texts: [] }];
  return { ...world, apps, nextAppId: Math.max(world.nextAppId, id + 1) };
}

/** The world with a bot that is the caller's, whoever calls. */
export function withStandInBot(world: World): { readonly world: World; readonly id: number } {
  const id = Math.max(0, ...world.bots.map((bot) => bot.id)) + 1;
  return { world: assumeBot(world, id), id };
}
