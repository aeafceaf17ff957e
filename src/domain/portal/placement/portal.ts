import { readableParams, upperCaseKey, upperCaseKeys } from '../php/php.ts';
import { isServiceParameter } from '../imbot/service-parameters.ts';
import type { Json, JsonObject } from '../../kernel/json.ts';
import type { PlacementAnswer, PlacementCall, PlacementMethod, PlacementRefusal } from './answer.ts';
import { bind } from './bind.ts';
import { PlacementDifferenceCollector, type PlacementDifference } from './difference.ts';
import { REFUSALS } from './errors.ts';
import { getWidgets, listPlaces } from './read.ts';
import { serveWidgets, type WidgetViewer } from './serve.ts';
import type { ServedWidget, StoredWidget } from './stored-widget.ts';
import { unbind } from './unbind.ts';
import { applicationOf, PLACEMENT_SCOPE, type PlacementCaller, type PlacementWorld } from './world.ts';

/** What a call did, and how it differs from what was asked. */
export interface PlayedPlacement {
  readonly answer: PlacementAnswer;
  readonly world: PlacementWorld;
  /** Of bind: the row made, or the one because of which it was refused. */
  readonly widget: StoredWidget | null;
  /** Of unbind. */
  readonly removed: readonly StoredWidget[];
  /** Empty when the call was refused. */
  readonly differences: readonly PlacementDifference[];
}

/**
 * Plays one call: the whole behaviour of the four methods as a pure function. Never throws, whatever the parameters. The scope is
 * checked before the method runs; that the application context is checked before the rights is assumed.
 */
export function playPlacement(world: PlacementWorld, call: PlacementCall, caller: PlacementCaller): PlayedPlacement {
  const refusal = refuseCaller(world, call.method, caller);
  if (refusal !== null) return { answer: refusal, world, widget: null, removed: [], differences: [] };
  const params = readableParams(call.params);
  const collector = new PlacementDifferenceCollector();
  recordParameters(call.method, params, collector);
  const clientId = caller.type === 'oauth' ? caller.clientId : '';
  const played = run(world, call.method, upperCaseKeys(params), clientId, collector);
  return { widget: null, removed: [], world, ...played, differences: played.answer.ok ? collector.all() : [] };
}

type Ran = Pick<PlayedPlacement, 'answer'> & Partial<PlayedPlacement>;

function run(
  world: PlacementWorld,
  method: PlacementMethod,
  params: ReadonlyMap<string, Json>,
  clientId: string,
  collector: PlacementDifferenceCollector,
): Ran {
  switch (method) {
    case 'placement.bind':
      return bind(world, params, clientId, collector);
    case 'placement.unbind':
      return unbind(world, params, clientId);
    case 'placement.get':
      return { answer: { ok: true, result: getWidgets(world, clientId) } };
    case 'placement.list':
      return { answer: { ok: true, result: listPlaces() } };
  }
}

/** Who may call at all: the list is everybody's who has the scope. */
function refuseCaller(
  world: PlacementWorld,
  method: PlacementMethod,
  caller: PlacementCaller,
): PlacementRefusal | null {
  if (!scopesOf(world, caller).includes(PLACEMENT_SCOPE)) return REFUSALS.noScope;
  if (method === 'placement.list') return null;
  if (caller.type !== 'oauth' || caller.clientId === '') return REFUSALS.noApplication;
  return caller.admin ? null : REFUSALS.notAdmin;
}

function scopesOf(world: PlacementWorld, caller: PlacementCaller): readonly string[] {
  if (caller.type === 'oauth') return applicationOf(world, caller.clientId).scopes;
  return caller.type === 'webhook' ? caller.scopes : [PLACEMENT_SCOPE];
}

const PARAMETERS: Readonly<Record<PlacementMethod, readonly string[]>> = {
  'placement.bind': [
    'PLACEMENT',
    'HANDLER',
    'TITLE',
    'DESCRIPTION',
    'GROUP_NAME',
    'LANG_ALL',
    'OPTIONS',
    'USER_ID',
    'ICON',
  ],
  'placement.get': [],
  'placement.list': ['SCOPE', 'FULL'],
  'placement.unbind': ['PLACEMENT', 'HANDLER', 'USER_ID'],
};

function recordParameters(method: PlacementMethod, params: JsonObject, collector: PlacementDifferenceCollector): void {
  const seen = new Set<string>();
  // Backwards, because of two spellings the last one counts.
  for (const [key, value] of Object.entries(params).reverse()) {
    const upper = upperCaseKey(key);
    if (seen.has(upper)) collector.add(key, value, null, 'key-given-twice');
    else if (!isServiceParameter(key) && !PARAMETERS[method].includes(upper))
      collector.add(key, value, null, 'unknown-key');
    seen.add(upper);
  }
}

/** A portal that remembers: for the simulated portal, trying out and tests. */
export interface PlacementPortal {
  call(call: PlacementCall, caller: PlacementCaller): PlayedPlacement;
  /** Of all applications, in the order of binding. */
  storedWidgets(): readonly StoredWidget[];
  /** What a page of the web messenger is given. */
  servedWidgets(viewer: WidgetViewer): readonly ServedWidget[];
  world(): PlacementWorld;
}

/** A portal that begins as `world` and remembers every call. */
export function createPlacementPortal(start: PlacementWorld): PlacementPortal {
  let world = start;
  return {
    call(call, caller) {
      const played = playPlacement(world, call, caller);
      world = played.world;
      return played;
    },
    storedWidgets: () => world.widgets,
    servedWidgets: (viewer) => serveWidgets(world, viewer),
    world: () => world,
  };
}
