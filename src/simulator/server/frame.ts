import type { Json, JsonObject } from '../../domain/kernel/json.ts';
import { takeFault } from './faults.ts';
import type { Surroundings } from './http.ts';
import { phpMap } from './php-form.ts';
import { issueToken } from './tokens.ts';
import type { FaultKind, AppOpening, PlacementOptions } from './world-types.ts';
import type { OpenFrame, SimulatedWorld } from './world.ts';

/** Where the portal's own page lies, as its address bar has it. */
export interface PortalPlace {
  /** With the port if it is not the usual one. */
  readonly host: string;
  readonly secure: boolean;
}

function takePageFault(world: SimulatedWorld, kind: FaultKind): boolean {
  return takeFault(world, (fault) => fault.kind === kind) !== null;
}

function hasOptions(options: PlacementOptions): boolean {
  return options !== '' && Object.keys(options).length > 0;
}

/** The four parameters that travel in the address, also with a form (observed). */
function frameAddress(world: SimulatedWorld, place: PortalPlace, sid: string): string {
  const query = new Map([
    ['DOMAIN', place.host],
    ['PROTOCOL', place.secure ? '1' : '0'],
    ['LANG', world.settings.language],
    ['APP_SID', sid],
  ]);
  const { frame } = world.settings;
  const text = [...query].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');
  return `${frame}${frame.includes('?') ? '&' : '?'}${text}`;
}

function formFields(world: SimulatedWorld, accessToken: string, place: PortalPlace): [string, string][] {
  const { placement, placementOptions, scopes, tokenLife } = world.settings;
  const fields: [string, string][] = [
    ['AUTH_ID', accessToken],
    ['AUTH_EXPIRES', String(tokenLife)],
    ['REFRESH_ID', world.tokens.get(accessToken)?.refreshId ?? ''],
    ['member_id', world.memberId],
    ['status', 'L'],
    ['PLACEMENT', placement],
    ['SERVER_ENDPOINT', `${place.secure ? 'https' : 'http'}://${place.host}/rest/`],
    ['APPLICATION_SCOPE', scopes.join(',')],
  ];
  if (hasOptions(placementOptions)) fields.push(['PLACEMENT_OPTIONS', JSON.stringify(placementOptions)]);
  return fields;
}

/** Makes a new frame session: what the portal renders each time it shows the application. */
export function openFrame(world: SimulatedWorld, place: PortalPlace, surroundings: Surroundings): AppOpening {
  const sid = surroundings.newId();
  const accessToken = issueToken(world, surroundings);
  world.frame = {
    sid,
    accessToken,
    appOptions: phpMap(world.appOptions),
    userOptions: phpMap(world.userOptions),
    firstRun: world.firstRun,
  };
  const namedSid = takePageFault(world, 'stale-frame') ? surroundings.newId() : sid;
  const { opening, placement, installing } = world.settings;
  world.revision += 1;
  return {
    sid,
    name: `${place.host}|${place.secure ? 1 : 0}|${namedSid}`,
    mode: opening,
    address: frameAddress(world, place, namedSid),
    fields: formFields(world, accessToken, place),
    placement,
    admin: mayInstall(world),
    refused: installing && !mayInstall(world),
  };
}

/** IS_ADMIN of the page: an administrator of REST, or somebody who may install applications (observed). */
export function mayInstall({ settings }: SimulatedWorld): boolean {
  return settings.viewer.admin || settings.traits.mayInstall;
}

function openFrameOf(world: SimulatedWorld, sid: string): OpenFrame | null {
  return world.frame?.sid === sid ? world.frame : null;
}

/** The reply to getInitData, or `null` for none. */
export function initData(world: SimulatedWorld, sid: string, place: PortalPlace): JsonObject | null {
  const frame = openFrameOf(world, sid);
  if (!frame || takePageFault(world, 'no-init')) return null;
  const { settings } = world;
  const token = world.tokens.get(frame.accessToken);
  const reply: JsonObject = {
    LANG: settings.language,
    DOMAIN: place.host,
    // A number: a text '0' would be taken for https (observed in the client library).
    PROTOCOL: place.secure ? 1 : 0,
    PATH: '/rest',
    AUTH_ID: frame.accessToken,
    REFRESH_ID: token?.refreshId ?? '',
    AUTH_EXPIRES: String(token?.life ?? settings.tokenLife),
    MEMBER_ID: world.memberId,
    FIRST_RUN: frame.firstRun,
    IS_ADMIN: mayInstall(world),
    INSTALL: settings.installing,
    USER_OPTIONS: frame.userOptions,
    APP_OPTIONS: frame.appOptions,
    PLACEMENT: settings.placement,
    PLACEMENT_OPTIONS: settings.placementOptions,
  };
  frame.firstRun = false;
  return reply;
}

/** The reply to refreshAuth, or `null` when the portal could not get a token: it then shows a notice and never replies. */
export function refreshAuth(world: SimulatedWorld, sid: string, surroundings: Surroundings): JsonObject | null {
  if (!openFrameOf(world, sid) || takePageFault(world, 'no-refresh')) return null;
  const accessToken = issueToken(world, surroundings);
  const token = world.tokens.get(accessToken);
  return {
    AUTH_ID: accessToken,
    AUTH_EXPIRES: String(token?.life ?? world.settings.tokenLife),
    REFRESH_ID: token?.refreshId ?? '',
  };
}

/** setAppOption: the whole map for administrators, no reply for others. */
export function writeAppOption(world: SimulatedWorld, name: string, value: Json): Json {
  if (!world.settings.viewer.admin) return null;
  world.appOptions.set(name, value);
  world.revision += 1;
  return phpMap(world.appOptions);
}

/** setUserOption: everybody writes their own. */
export function writeUserOption(world: SimulatedWorld, name: string, value: Json): void {
  world.userOptions.set(name, value);
  world.revision += 1;
}

/** setInstall: this person has seen the application's first run. */
export function rememberFirstRun(world: SimulatedWorld, install: boolean): void {
  if (install) world.firstRun = false;
}

/** setInstallFinish: only a person who may install ends the installation (observed). */
export function finishInstall(world: SimulatedWorld): boolean {
  const { traits } = world.settings;
  if (!mayInstall(world) || traits.installFails) return false;
  world.settings = { ...world.settings, installing: false };
  world.revision += 1;
  return true;
}
