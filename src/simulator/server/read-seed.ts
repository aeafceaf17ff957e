import { isJsonObject, type Json, type JsonObject } from '../../domain/kernel/json.ts';
import { isPortalLanguage } from '../../domain/kernel/languages.ts';
import type { StoredApp } from '../../domain/portal/imbot/stored-app.ts';
import type { StoredWidget } from '../../domain/portal/placement/stored-widget.ts';
import { readTraits } from './traits.ts';
import type { PlacementOptions, SimulatedBot, SimulatedViewer, WorldSeed } from './world-types.ts';

function textOf(value: Json | undefined): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function texts(value: Json | undefined): string[] | null {
  return Array.isArray(value) ? value.filter((item: Json) => typeof item === 'string') : null;
}

function readViewer(value: Json | undefined): Partial<SimulatedViewer> | null {
  if (!isJsonObject(value)) return null;
  const { userId, role, admin, name, lastName } = value;
  return {
    ...(typeof userId === 'number' && { userId }),
    ...((role === 'employee' || role === 'extranet' || role === 'guest') && { role }),
    ...(typeof admin === 'boolean' && { admin }),
    ...(typeof name === 'string' && { name }),
    ...(typeof lastName === 'string' && { lastName }),
  };
}

function readBots(value: Json | undefined): SimulatedBot[] | null {
  if (!Array.isArray(value)) return null;
  return value.filter(isJsonObject).map((bot) => ({
    id: Number(bot['id']),
    code: textOf(bot['code']),
    name: textOf(bot['name']),
    applicationId: typeof bot['applicationId'] === 'string' ? bot['applicationId'] : null,
    openLine: bot['openLine'] === true,
  }));
}

/** PLACEMENT_OPTIONS in one of its three spellings. */
function readPlacementOptions(value: Json | undefined): PlacementOptions | null {
  if (value === '') return '';
  if (Array.isArray(value)) return [];
  if (!isJsonObject(value)) return null;
  return Object.fromEntries(Object.entries(value).map(([name, option]) => [name, textOf(option)]));
}

function readMap(value: Json | undefined): JsonObject | null {
  return isJsonObject(value) ? value : null;
}

/** Whom the application lets in: everybody, or people by their ids. */
function readAccess(value: Json | undefined): readonly number[] | null | undefined {
  if (value === null) return null;
  return Array.isArray(value) ? value.filter((item: Json) => typeof item === 'number') : undefined;
}

/** Reads what a test or the panel wants of a world. Unknown keys and wrong types are left out. */
export function readSeed(value: Json): WorldSeed {
  const given = isJsonObject(value) ? value : {};
  const { applicationId, language, portalLanguage, opening, placement, installing, tokenLife, frame, coloursOff } =
    given;
  const access = readAccess(given['access']);
  const viewer = readViewer(given['viewer']);
  const bots = readBots(given['bots']);
  const scopes = texts(given['scopes']);
  const placementOptions = readPlacementOptions(given['placementOptions']);
  const appOptions = readMap(given['appOptions']);
  const userOptions = readMap(given['userOptions']);
  return {
    ...(typeof applicationId === 'string' && { applicationId }),
    ...(typeof language === 'string' && isPortalLanguage(language) && { language }),
    ...(typeof portalLanguage === 'string' && isPortalLanguage(portalLanguage) && { portalLanguage }),
    ...((opening === 'get' || opening === 'post') && { opening }),
    ...(typeof placement === 'string' && placement !== '' && { placement }),
    ...(typeof installing === 'boolean' && { installing }),
    ...(access !== undefined && { access }),
    ...(typeof coloursOff === 'boolean' && { coloursOff }),
    ...(typeof tokenLife === 'number' && tokenLife > 0 && { tokenLife }),
    ...(typeof frame === 'string' && frame !== '' && { frame }),
    ...(viewer && { viewer }),
    ...(isJsonObject(given['traits']) && { traits: readTraits(given['traits']) }),
    ...(bots && { bots }),
    ...(scopes && { scopes }),
    ...(placementOptions !== null && { placementOptions }),
    ...(appOptions && { appOptions }),
    ...(userOptions && { userOptions }),
    // Rows of the twin's own making, kept by a test from an earlier world: their form is its concern.
    ...(Array.isArray(given['apps']) && { apps: given['apps'] as readonly unknown[] as readonly StoredApp[] }),
    ...(Array.isArray(given['widgets']) && {
      widgets: given['widgets'] as readonly unknown[] as readonly StoredWidget[],
    }),
  };
}
