import type { Json } from '../../domain/kernel/json.ts';
import { stateOf } from '../../domain/portal/imbot/portal.ts';
import type { PortalState } from '../../domain/portal/imbot/state.ts';
import type { StoredApp } from '../../domain/portal/imbot/stored-app.ts';
import type { Origin } from '../../domain/messenger/current/opening.ts';
import type { Place } from '../../domain/portal/placement/places.ts';
import type { Bucket } from './bucket.ts';
import type { Surroundings } from './http.ts';
import { storedWidgets, withRows, type StoredWidgets } from './stored-widgets.ts';
import { USUAL_TRAITS } from './traits.ts';
import type {
  StoredMessage,
  CallRecord,
  Fault,
  SimulatedBot,
  SimulatedViewer,
  WorldSeed,
  WorldSettings,
} from './world-types.ts';

/** Client id of the application that the designer is on the simulated portal. */
const OUR_APPLICATION = 'local.66f1c0de.12345678';
const OTHER_APPLICATION = 'app.5f3e2d1c0b9a87.43219876';

/** People one can look as. The first is the default. */
export const VIEWERS: readonly [SimulatedViewer, ...SimulatedViewer[]] = [
  { userId: 1, role: 'employee', admin: true, name: 'Ada', lastName: 'Marsh' },
  { userId: 17, role: 'employee', admin: false, name: 'Ben', lastName: 'Ortiz' },
  { userId: 34, role: 'extranet', admin: false, name: 'Cleo', lastName: 'Winter' },
];

const DEFAULT_BOTS: readonly SimulatedBot[] = [
  { id: 62, code: 'echobot', name: 'EchoBot', applicationId: OUR_APPLICATION, openLine: false },
  { id: 71, code: 'support_desk', name: 'Support Desk', applicationId: OTHER_APPLICATION, openLine: true },
];

/** An access token and when it ends. */
export interface Token {
  /** ms since the epoch */
  readonly expiresAt: number;
  /** Life in seconds, as the portal's page reports it. */
  readonly life: number;
  readonly refreshId: string;
}

/** What the portal's page keeps of one frame for as long as it is open. */
export interface OpenFrame {
  readonly sid: string;
  /** The token of the opening: handed out with its full life on every getInitData, however old it is (observed). */
  readonly accessToken: string;
  readonly appOptions: Json;
  readonly userOptions: Json;
  firstRun: boolean;
}

/** A widget's page that was opened, as long as the world lasts. */
export interface WidgetFrame {
  readonly sid: string;
  readonly accessToken: string;
  readonly place: Place;
  /** Where it was clicked. */
  readonly origin: Origin;
}

/** The state of one world. Worlds share nothing. */
export interface SimulatedWorld {
  readonly id: string;
  readonly memberId: string;
  readonly serverName: string;
  readonly serverSecret: string;
  settings: WorldSettings;
  /** The twin's: bots, stored apps, and the list that people are served from. */
  state: PortalState;
  widgets: StoredWidgets;
  /** Ids of the bots that serve open lines; the twin does not need to know. */
  openLineBots: ReadonlySet<number>;
  readonly appOptions: Map<string, Json>;
  readonly userOptions: Map<string, Json>;
  readonly tokens: Map<string, Token>;
  frame: OpenFrame | null;
  /** By their sessions. */
  readonly widgetFrames: Map<string, WidgetFrame>;
  /** How many calls came lately; `null`: none yet. */
  bucket: Bucket | null;
  firstRun: boolean;
  /** What bots wrote over REST, the oldest first. */
  messages: readonly StoredMessage[];
  faults: readonly Fault[];
  log: readonly CallRecord[];
  revision: number;
  /** The last number given to a fault or a call. */
  counter: number;
}

const LOG_LENGTH = 500;

function settingsFrom(seed: WorldSeed, frame: string): WorldSettings {
  return {
    applicationId: seed.applicationId ?? OUR_APPLICATION,
    viewer: { ...VIEWERS[0], ...seed.viewer },
    language: seed.language ?? 'en',
    portalLanguage: seed.portalLanguage ?? 'en',
    scopes: seed.scopes ?? ['imbot', 'im', 'placement'],
    opening: seed.opening ?? 'post',
    placement: seed.placement ?? 'DEFAULT',
    placementOptions: seed.placementOptions ?? '',
    installing: seed.installing ?? false,
    access: seed.access ?? null,
    coloursOff: seed.coloursOff ?? false,
    tokenLife: seed.tokenLife ?? 3600,
    frame: seed.frame ?? frame,
    traits: { ...USUAL_TRAITS, ...seed.traits },
  };
}

/** A new world with its defaults and what the seed says otherwise. */
export function createWorld(
  id: string,
  serverName: string,
  frame: string,
  surroundings: Surroundings,
  seed: WorldSeed = {},
): SimulatedWorld {
  const settings = settingsFrom(seed, frame);
  const bots = seed.bots ?? DEFAULT_BOTS;
  const apps = seed.apps ?? [];
  const serverSecret = surroundings.newId();
  const state = stateOf({
    serverName,
    serverSecret,
    bots,
    apps,
    nextAppId: Math.max(0, ...apps.map((app) => app.id)) + 1,
    languages: { current: settings.language, portalDefault: settings.portalLanguage },
  });
  return {
    id,
    memberId: surroundings.newId(),
    serverName,
    serverSecret,
    settings,
    state,
    widgets: storedWidgets(seed.widgets ?? []),
    openLineBots: new Set(bots.filter((bot) => bot.openLine).map((bot) => bot.id)),
    appOptions: new Map(Object.entries(seed.appOptions ?? {})),
    userOptions: new Map(Object.entries(seed.userOptions ?? {})),
    tokens: new Map(),
    frame: null,
    widgetFrames: new Map(),
    bucket: null,
    firstRun: true,
    messages: [],
    faults: [],
    log: [],
    revision: 1,
    counter: 0,
  };
}

/** Changes settings and what predictions depend on; what is stored stays, and so does what people are served. */
export function changeSettings(world: SimulatedWorld, change: WorldSeed): void {
  const { viewer, traits, bots, apps, widgets, appOptions, userOptions, ...rest } = change;
  const { settings } = world;
  const viewing = { ...settings.viewer, ...viewer };
  world.settings = { ...settings, ...rest, viewer: viewing, traits: { ...settings.traits, ...traits } };
  const before = world.state;
  const { language: current, portalLanguage: portalDefault } = world.settings;
  world.state = {
    world: { ...before.world, bots: bots ?? before.world.bots, languages: { current, portalDefault } },
    listed: before.listed,
  };
  if (apps) replaceApps(world, apps);
  if (widgets) world.widgets = withRows(world.widgets, widgets);
  if (bots) world.openLineBots = new Set(bots.filter((bot) => bot.openLine).map((bot) => bot.id));
  for (const [name, value] of Object.entries(appOptions ?? {})) world.appOptions.set(name, value);
  for (const [name, value] of Object.entries(userOptions ?? {})) world.userOptions.set(name, value);
  world.revision += 1;
}

function replaceApps(world: SimulatedWorld, apps: readonly StoredApp[]): void {
  const { world: before } = world.state;
  const nextAppId = Math.max(before.nextAppId, ...apps.map((app) => app.id + 1));
  world.state = stateOf({ ...before, apps, nextAppId });
}

/** The bots with what the list says of them. */
export function botsOf(world: SimulatedWorld): readonly SimulatedBot[] {
  return world.state.world.bots.map((bot) => ({ ...bot, openLine: world.openLineBots.has(bot.id) }));
}

/** Adds a bot, as a registration does, to those that the list holds. */
export function addBot(world: SimulatedWorld, bot: SimulatedBot): void {
  changeSettings(world, { bots: [...botsOf(world), bot] });
}

/** Takes an app away as somebody else would, outside the designer: on the portal it is then simply gone. */
export function removeApp(world: SimulatedWorld, id: number): boolean {
  const before = world.state.world;
  const apps = before.apps.filter((app) => app.id !== id);
  if (apps.length === before.apps.length) return false;
  replaceApps(world, apps);
  world.revision += 1;
  return true;
}

/** Writes a call down; the oldest go first. */
export function record(world: SimulatedWorld, call: Omit<CallRecord, 'id'>): void {
  world.counter += 1;
  world.log = [...world.log, { id: world.counter, ...call }].slice(-LOG_LENGTH);
  world.revision += 1;
}
