import type { Json, JsonObject } from '../../../../src/domain/kernel/json.ts';
import { createPortal, type Portal } from '../../../../src/domain/portal/imbot/portal.ts';
import type { StoredApp } from '../../../../src/domain/portal/imbot/stored-app.ts';
import type { Caller, World } from '../../../../src/domain/portal/imbot/world.ts';

/** Two bots, of an application and of a webhook, as in the recorded cases, and one whose user is gone. */
export const WORLD: World = {
  serverName: 'portal.example',
  serverSecret: 'secret',
  bots: [
    { id: 62, code: 'echobot', name: 'Echo', applicationId: 'local.app.1' },
    { id: 63, code: 'hookbot', name: 'Hook', applicationId: 'customhook1' },
    { id: 64, code: 'ghost', name: 'Ghost', applicationId: 'local.app.1', userMissing: true },
  ],
  apps: [],
  nextAppId: 1,
  languages: { current: 'en', portalDefault: 'en' },
};

export const OWNER: Caller = { type: 'oauth', clientId: 'local.app.1' };
export const WEBHOOK: Caller = { type: 'webhook' };

export const HASH = 'd1ab17949a572b0979d8db0d5b349cd2';
export const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAGwAAABCAQMAAACIDqHIAAAAA1BMVEUeeMjDmwrcAAAACXBIWXMAAA7EAAAOxAGVKw4bAAAAEUlEQVQoz2NgGAWjYBQMTwAAA94AAaNKIU4AAAAASUVORK5CYII=';

const LANG: Json = [{ LANGUAGE_ID: 'en', TITLE: 'Echo', DESCRIPTION: 'Echo app', COPYRIGHT: 'ACME' }];

export const FRAME: JsonObject = {
  BOT_ID: 62,
  CODE: 'echo',
  IFRAME: 'https://app.example.com/frame',
  HASH,
  LANG,
};

export const COMMAND: JsonObject = { BOT_ID: 62, CODE: 'echojs', JS_METHOD: 'PUT', JS_PARAM: '/help', LANG };

/** A portal on which these apps are registered, with ids from 1. */
export function portalWith(...registrations: readonly JsonObject[]): Portal {
  const portal = createPortal(WORLD);
  for (const params of registrations) portal.call('imbot.app.register', params, OWNER);
  return portal;
}

/** Registers on an empty portal and tells what is stored, or the code of the refusal. */
export function registered(params: JsonObject, caller: Caller = OWNER): StoredApp | string {
  const portal = createPortal(WORLD);
  const { answer } = portal.call('imbot.app.register', params, caller);
  if (!answer.ok) return answer.error;
  return portal.storedApp(Number(answer.result)) ?? 'nothing stored';
}

/** Updates the app with id 1. */
export function updated(portal: Portal, fields: Json) {
  return portal.call('imbot.app.update', { APP_ID: 1, FIELDS: fields }, OWNER);
}

/** One app of the portal, which must be there. */
export function appOf(portal: Portal, id = 1): StoredApp {
  const app = portal.storedApp(id);
  if (app === null) throw new Error(`No app ${id} is stored.`);
  return app;
}

/** A value within so many lists or objects. */
export function nested(levels: number, lists = true): Json {
  let value: Json = 'deep';
  for (let level = 0; level < levels; level += 1) value = lists ? [value] : { deep: value };
  return value;
}
