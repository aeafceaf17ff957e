import type { Json, JsonObject } from '../../../src/domain/kernel/json.ts';
import { isJsonObject } from '../../../src/domain/kernel/json.ts';
import type { PortalLanguage } from '../../../src/domain/kernel/languages.ts';
import type { ViewerRole } from '../../../src/domain/kernel/viewer.ts';
import { looselyEquals, upperCaseKeys } from '../../../src/domain/portal/php/php.ts';
import { createPortal, type Portal } from '../../../src/domain/portal/imbot/portal.ts';
import type { StoredApp } from '../../../src/domain/portal/imbot/stored-app.ts';
import type { Answer } from '../../../src/domain/portal/imbot/answer.ts';
import {
  compareAnswer,
  compareCommands,
  compareStored,
  compareVisible,
  type Mismatch,
  type PlayedVisible,
} from './compare.ts';
import { callerOf, resolveAssets, type CaseFile, type RecordedCall, type RecordedCase } from './format.ts';
import { usersOf, worldOf } from './world.ts';

/** Plays one case on a fresh portal and compares everything that is compared. Empty: the case passes. */
export function playCase(file: CaseFile, recorded: RecordedCase): Mismatch[] {
  const portal = createPortal(worldOf(file.meta, recorded.world));
  const call = ({ method, params, auth }: RecordedCall) =>
    portal.call(method, paramsOf(resolveAssets(params, file.assets ?? {})), callerOf(auth));
  for (const step of recorded.setup) call(step);
  const before = portal.storedApps();
  const { answer, liveCommands } = call(recorded.call);
  const id = concernedId(recorded.call, answer, before, portal);
  const visible = visibleOf(file, recorded, portal, id);
  return [
    ...compareAnswer(recorded.outcome, answer),
    ...compareStored(recorded.stored, id === null ? null : portal.storedApp(id)),
    ...compareVisible(recorded.visible, visible),
    ...compareCommands(recorded.push ?? [], liveCommands),
  ];
}

function paramsOf(params: Json): JsonObject {
  return isJsonObject(params) ? params : {};
}

/**
 * The row a case shows: of update and unregister the one that APP_ID points to, read as the recorder read it; of
 * register the answered one, else the one that the call left behind, that has the same code, or the last.
 */
function concernedId(
  { method, params }: RecordedCall,
  answer: Answer,
  before: readonly StoredApp[],
  portal: Portal,
): number | null {
  const given = upperCaseKeys(paramsOf(params));
  if (method !== 'imbot.app.register') return pointedId(given.get('APP_ID'));
  if (answer.ok) return Number(answer.result);
  const apps = portal.storedApps();
  const added = apps.find(({ id }) => !before.some((app) => app.id === id));
  return (added ?? apps.find(({ code }) => looselyEquals(given.get('CODE'), code)) ?? apps.at(-1))?.id ?? null;
}

function pointedId(appId: Json | undefined): number | null {
  if (typeof appId === 'number') return Math.trunc(appId);
  if (typeof appId === 'boolean') return appId ? 1 : 0;
  return typeof appId === 'string' && /^\s*[+-]?\d+\s*$/.test(appId) ? Number(appId) : null;
}

function visibleOf(file: CaseFile, recorded: RecordedCase, portal: Portal, id: number | null): PlayedVisible {
  const users = usersOf(file.meta, recorded.world);
  const { current } = portal.world().languages;
  const served = (userId: number, role: ViewerRole) =>
    portal.servedAppsFresh({ userId, role, language: current }).find((app) => app.id === id) ?? null;
  const title = (list: Portal['servedApps']) => (language: string) =>
    list({ userId: users.normal, role: 'employee', language: language as PortalLanguage }).find((app) => app.id === id)
      ?.title ?? null;
  return {
    normal: served(users.normal, 'employee'),
    extranet: served(users.extranet, 'extranet'),
    connector: served(users.connector, 'guest'),
    title: title((viewer) => portal.servedAppsFresh(viewer)),
    cachedTitle: title((viewer) => portal.servedApps(viewer)),
  };
}
