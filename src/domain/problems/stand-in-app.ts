import { predict } from '../portal/predict.ts';
import type { StoredApp } from '../portal/stored-app.ts';
import { assumeBot, EMPTY_WORLD, type World } from '../portal/world.ts';
import { STAND_INS } from './placeholders.ts';

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
