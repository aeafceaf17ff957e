import type { JsonObject } from '../../../../src/domain/kernel/json.ts';
import { playPlacement, type PlayedPlacement } from '../../../../src/domain/portal/placement/portal.ts';
import {
  EMPTY_PLACEMENT_WORLD,
  type PlacementCaller,
  type PlacementWorld,
  type WorldApplication,
} from '../../../../src/domain/portal/placement/world.ts';

export const APPLICATION: WorldApplication = {
  clientId: 'local.app.1',
  name: 'Echo widgets',
  scopes: ['placement'],
  installed: true,
};
export const WORLD: PlacementWorld = { ...EMPTY_PLACEMENT_WORLD, applications: [APPLICATION] };
export const CALLER: PlacementCaller = { type: 'oauth', clientId: APPLICATION.clientId, admin: true };
export const HANDLER = 'https://app.example.com/widget';
export const TEXT_FIELD: JsonObject = {
  PLACEMENT: 'IM_TEXTAREA',
  HANDLER,
  TITLE: 'Echo',
  OPTIONS: { iconName: 'fa-bars' },
};

export function bindIn(world: PlacementWorld, params: JsonObject, caller: PlacementCaller = CALLER): PlayedPlacement {
  return playPlacement(world, { method: 'placement.bind', params }, caller);
}

/** A bind of the text field with these options beside a good icon. */
export function bindWith(options: JsonObject, params: JsonObject = {}): PlayedPlacement {
  return bindIn(WORLD, { ...TEXT_FIELD, ...params, OPTIONS: { iconName: 'fa-bars', ...options } });
}

/** The code a call was refused with; `null`: it was not. */
export function codeOf({ answer }: PlayedPlacement): string | null {
  return answer.ok ? null : answer.error;
}

/** A world in which these calls were made. */
export function worldWith(...calls: readonly JsonObject[]): PlacementWorld {
  return calls.reduce<PlacementWorld>((world, params) => bindIn(world, params).world, WORLD);
}
