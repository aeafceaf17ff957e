import type { Json, JsonObject } from '../../kernel/json.ts';
import { chatAppMethodOf, type Answer, type Call, type ChatAppMethod } from './answer.ts';
import { DifferenceCollector, type Difference } from './difference.ts';
import { REFUSALS, type Refused } from './errors.ts';
import { isStoredField } from './parameters.ts';
import { isEmpty, readableParams, textOf, upperCaseKey, upperCaseKeys } from '../php/php.ts';
import { register } from './register.ts';
import { isServiceParameter } from './service-parameters.ts';
import { serveApps, type ServedViewer } from './serve.ts';
import { outcomeOf, type LiveCommand, type PortalOutcome, type PortalState } from './state.ts';
import type { ServedApp, StoredApp, StoredIcon } from './stored-app.ts';
import { unregister } from './unregister.ts';
import { update } from './update.ts';
import type { Caller, World } from './world.ts';

/** What a call did, and how it differs from what was asked. */
export interface Played extends PortalOutcome {
  /** Empty when the call was refused. */
  readonly differences: readonly Difference[];
}

/** A portal whose list of apps everybody has already seen. */
export function stateOf(world: World): PortalState {
  return { world, listed: world.apps };
}

/**
 * Plays one call: the whole behaviour of the three methods as a pure function. Never throws, whatever the parameters
 * and the spelling of the method; a crash of the portal is an answer, too.
 */
export function play(state: PortalState, { method: name, params: sent }: Call, caller: Caller): Played {
  const method = chatAppMethodOf(name);
  if (method === null) return { ...outcomeOf(state, REFUSALS.noMethod), differences: [] };
  if (caller.type === 'session') return { ...outcomeOf(state, REFUSALS.sessionAuth), differences: [] };
  const params = readableParams(sent);
  const upper = upperCaseKeys(params);
  const clientId = clientIdOf(caller, upper.get('CLIENT_ID'));
  if (typeof clientId !== 'string') return { ...outcomeOf(state, clientId), differences: [] };

  const differences = new DifferenceCollector();
  if (caller.type === 'oauth' && clientId === caller.clientId && upper.has('CLIENT_ID')) {
    differences.add('CLIENT_ID', upper.get('CLIENT_ID'), null, 'client-id-ignored');
  }
  recordKeys(method, params, differences);
  const outcome = run(method, state, upper, clientId, differences);
  return { ...outcome, differences: outcome.answer.ok ? differences.all() : [] };
}

function run(
  method: ChatAppMethod,
  state: PortalState,
  params: ReadonlyMap<string, Json>,
  clientId: string,
  differences: DifferenceCollector,
): PortalOutcome {
  switch (method) {
    case 'imbot.app.register':
      return register(state, params, clientId, differences);
    case 'imbot.app.update':
      return update(state, params, clientId, differences);
    case 'imbot.app.unregister':
      return unregister(state, params, clientId, differences);
  }
}

/** A webhook names its application itself and gets `custom` in front; an OAuth application is known. Source: observed. */
export function clientIdOf(caller: Caller, given: Json | undefined): string | Refused {
  if (caller.type === 'oauth' && !isEmpty(caller.clientId)) return caller.clientId;
  return isEmpty(given) ? REFUSALS.noClientId : `custom${textOf(given)}`;
}

function recordKeys(method: ChatAppMethod, params: JsonObject, differences: DifferenceCollector): void {
  const seen = new Set<string>();
  // Backwards, because of two spellings the last one counts.
  for (const [key, value] of Object.entries(params).reverse()) {
    const upper = upperCaseKey(key);
    if (seen.has(upper)) differences.add(key, value, null, 'key-given-twice');
    else if (!isServiceParameter(key) && !isKnown(method, upper)) differences.add(key, value, null, 'unknown-key');
    seen.add(upper);
  }
}

function isKnown(method: ChatAppMethod, key: string): boolean {
  if (key === 'CLIENT_ID') return true;
  if (method === 'imbot.app.register') return isStoredField(key);
  if (key === 'APP_ID') return true;
  // Fields beside FIELDS are reported by the update itself.
  return method === 'imbot.app.update' && (key === 'FIELDS' || isStoredField(key));
}

/** A portal that remembers: for the simulated portal, trying out and tests. */
export interface Portal {
  call(
    method: string,
    params: JsonObject,
    caller: Caller,
  ): {
    readonly answer: Answer;
    readonly liveCommands: readonly LiveCommand[];
    readonly savedIcon: StoredIcon | null;
    readonly differences: readonly Difference[];
  };
  storedApp(id: number): StoredApp | null;
  storedApps(): readonly StoredApp[];
  /** What a viewer's page is given now: out of the list's cache. */
  servedApps(viewer: ServedViewer): readonly ServedApp[];
  /** What it would be given if the cache were cleared first. */
  servedAppsFresh(viewer: ServedViewer): readonly ServedApp[];
  world(): World;
}

/** A portal that begins as `world` and remembers every call. */
export function createPortal(world: World): Portal {
  let state = stateOf(world);
  return {
    call(method, params, caller) {
      const { state: next, answer, liveCommands, savedIcon, differences } = play(state, { method, params }, caller);
      state = next;
      return { answer, liveCommands, savedIcon, differences };
    },
    storedApp: (id) => state.world.apps.find((app) => app.id === id) ?? null,
    storedApps: () => state.world.apps,
    servedApps: (viewer) => serveApps(state.world, state.listed, viewer),
    servedAppsFresh: (viewer) => serveApps(state.world, state.world.apps, viewer),
    world: () => state.world,
  };
}
