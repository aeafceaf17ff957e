import type { ViewerRole } from '../../kernel/viewer.ts';
import { chatAppMethodOf, type Answer, type Call } from './answer.ts';
import type { Difference } from './difference.ts';
import { arrayKeyOf, integerOf, looselyEquals, readableParams, upperCaseKeys } from '../php/php.ts';
import { play, stateOf } from './portal.ts';
import { serveApps } from './serve.ts';
import type { LiveCommand, PortalState } from './state.ts';
import type { ServedApp, StoredApp, StoredIcon } from './stored-app.ts';
import type { Caller, World } from './world.ts';

/** What a call would do to a portal. */
export interface Prediction {
  readonly answer: Answer;
  /** The row the call is about before and after it; null where there is none. */
  readonly before: StoredApp | null;
  readonly stored: StoredApp | null;
  /** Everything that comes out differently than asked; empty when the call is refused. */
  readonly differences: readonly Difference[];
  /** What a page of each kind of viewer gets of the app, in the caller's language, out of the list's cache. */
  readonly served: Readonly<Record<ViewerRole, ServedApp | null>>;
  readonly liveCommands: readonly LiveCommand[];
  /** The icon file that is written to storage, even if the call is refused or no row points to it. */
  readonly savedIcon: StoredIcon | null;
  /** The world after the call. */
  readonly world: World;
}

const ROLES: readonly ViewerRole[] = ['employee', 'extranet', 'guest'];

/**
 * What the portal would answer, store and serve. Never throws, and changes nothing.
 *
 * @param caller by default the application that owns the bot or app in question
 */
export function predict(call: Call, world: World, caller: Caller = ownerOf(call, world)): Prediction {
  const before = stateOf(world);
  const { state, answer, appId, differences, liveCommands, savedIcon } = play(before, call, caller);
  const id = appId ?? idInQuestion(call, world);
  return {
    answer,
    before: find(world.apps, id),
    stored: find(state.world.apps, id),
    differences,
    served: servedTo(state, id),
    liveCommands,
    savedIcon,
    world: state.world,
  };
}

function find(apps: readonly StoredApp[], id: number | null): StoredApp | null {
  return apps.find((app) => app.id === id) ?? null;
}

function servedTo(state: PortalState, id: number | null): Prediction['served'] {
  const listed = state.listed.filter((app) => app.id === id);
  const servedAs = (role: ViewerRole): ServedApp | null =>
    serveApps(state.world, listed, { userId: 1, role, language: state.world.languages.current })[0] ?? null;
  return Object.fromEntries(ROLES.map((role) => [role, servedAs(role)])) as Record<ViewerRole, ServedApp | null>;
}

/** The row that a refused call was about: the one APP_ID names, or the one of the same bot and code. */
function idInQuestion({ method, params }: Call, { apps }: World): number | null {
  const given = upperCaseKeys(readableParams(params));
  const botId = integerOf(given.get('BOT_ID'));
  const key = arrayKeyOf(given.get('APP_ID'));
  const app =
    chatAppMethodOf(method) === 'imbot.app.register'
      ? apps.find((stored) => stored.botId === botId && looselyEquals(given.get('CODE'), stored.code))
      : apps.find((stored) => String(stored.id) === key);
  return app?.id ?? null;
}

/** Who calls, when nobody says: predictions are made for people who work on their own apps. */
function ownerOf({ method, params }: Call, { apps, bots }: World): Caller {
  const given = upperCaseKeys(readableParams(params));
  const botId = integerOf(given.get('BOT_ID'));
  const key = arrayKeyOf(given.get('APP_ID'));
  const owner =
    chatAppMethodOf(method) === 'imbot.app.register'
      ? bots.find(({ id }) => id === botId)?.applicationId
      : apps.find(({ id }) => String(id) === key)?.applicationId;
  return { type: 'oauth', clientId: owner ?? 'local.application' };
}
