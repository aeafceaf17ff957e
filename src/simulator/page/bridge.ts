import { formatReply, parseCommand, type Command } from './wire.ts';

/** What the portal's page asks its server for on behalf of a frame. `null`: there will be no reply. */
export interface BridgeServer {
  initData(sid: string): Promise<unknown>;
  refreshAuth(sid: string): Promise<unknown>;
  setOption(scope: 'app' | 'user', name: string, value: unknown): Promise<unknown>;
  rememberFirstRun(install: boolean): Promise<void>;
  /** Whether the installation really ended. */
  finishInstall(): Promise<boolean>;
}

export interface RequestedSize {
  readonly width: number | string;
  readonly height: number;
}

/** What a frame can do to the page around it. */
export interface BridgeSurface {
  /** Answers the size that the frame's box has then. */
  resize(size: RequestedSize): { readonly width: number; readonly height: number };
  setTitle(title: string): void;
  scrollTo(position: number): void;
  reloadPage(): void;
  /** The application is installed: it is shown anew, with a session of its own. */
  reopen(): void;
  /** The portal could not get a new token: it says so itself, and never replies. */
  refreshFailed(): void;
  /** The page wants its slider closed; absent: it is in none. */
  close?(): void;
}

export interface BridgeOptions {
  readonly sid: string;
  /** Origin of the application; messages of others are not for us. */
  readonly origin: string;
  /** `DEFAULT`, or the code of a placement. */
  readonly placement: string;
  /** Commands that are passed over in this place; absent: as in any placement. */
  readonly denied?: readonly string[];
  readonly server: BridgeServer;
  readonly surface: BridgeSurface;
}

/** A command's reply; `SILENCE`: none, as for whatever is unknown or denied. */
const SILENCE = Symbol('silence');
/** A reply without data. */
const EMPTY = Symbol('empty');

type Handler = (bridge: BridgeOptions, params: Readonly<Record<string, unknown>>) => unknown;

function orSilence(value: unknown): unknown {
  return value === null || value === undefined ? SILENCE : value;
}

async function refreshAuth({ server, surface, sid }: BridgeOptions): Promise<unknown> {
  const reply = await server.refreshAuth(sid);
  if (reply === null) surface.refreshFailed();
  return orSilence(reply);
}

function resize({ surface }: BridgeOptions, { width, height }: Readonly<Record<string, unknown>>): unknown {
  if (typeof height !== 'number' || !(typeof width === 'number' || typeof width === 'string')) return SILENCE;
  return surface.resize({ width, height });
}

async function finishInstall({ server, surface }: BridgeOptions): Promise<unknown> {
  // The portal takes the text `false` for a yes: it opens the application anew also where nothing was finished (observed).
  await server.finishInstall();
  surface.reopen();
  return SILENCE;
}

function nameOf(params: Readonly<Record<string, unknown>>): string {
  return typeof params['name'] === 'string' ? params['name'] : '';
}

/** The selectors are left out on purpose: nobody chooses anything here, and then a portal never replies either. */
const HANDLERS: Readonly<Record<string, Handler>> = {
  getInitData: async ({ server, sid }) => orSilence(await server.initData(sid)),
  getInterface: () => ({ command: [], event: [] }),
  refreshAuth,
  resizeWindow: resize,
  setTitle: ({ surface }, params) => {
    surface.setTitle(typeof params['title'] === 'string' ? params['title'] : '');
    return params;
  },
  setScroll: ({ surface }, params) => {
    surface.scrollTo(Number(params['scroll']));
    return params;
  },
  reloadWindow: ({ surface }) => {
    surface.reloadPage();
    return SILENCE;
  },
  setUserOption: async ({ server }, params) => {
    await server.setOption('user', nameOf(params), params['value']);
    return params;
  },
  setAppOption: async ({ server }, params) => orSilence(await server.setOption('app', nameOf(params), params['value'])),
  setInstall: async ({ server }, params) => {
    await server.rememberFirstRun(params['install'] === true);
    return params;
  },
  setInstallFinish: finishInstall,
  placementBindEvent: () => SILENCE,
  closeApplication: ({ surface }) => {
    surface.close?.();
    return SILENCE;
  },
  openApplication: () => EMPTY,
};

/** Only on the application's own page; in a placement they are passed over without a reply (observed). */
const OWN_PAGE_ONLY: ReadonlySet<string> = new Set(['resizeWindow', 'setTitle', 'setScroll', 'reloadWindow']);

function isDenied({ placement, denied }: BridgeOptions, command: string): boolean {
  if (denied !== undefined) return denied.includes(command);
  return placement !== 'DEFAULT' && OWN_PAGE_ONLY.has(command);
}

function paramsOf(command: Command): Readonly<Record<string, unknown>> {
  const { params } = command;
  return typeof params === 'object' && params !== null ? (params as Record<string, unknown>) : {};
}

/**
 * The portal's side of one frame's wire protocol. Messages of another origin or session, and commands that are unknown or
 * denied, are passed over without a reply (observed).
 */
export async function answerMessage(bridge: BridgeOptions, origin: string, data: unknown): Promise<string | null> {
  if (origin !== bridge.origin) return null;
  const command = parseCommand(data);
  if (command?.sid !== bridge.sid || !Object.hasOwn(HANDLERS, command.name)) return null;
  if (isDenied(bridge, command.name)) return null;
  const reply: unknown = await HANDLERS[command.name]?.(bridge, paramsOf(command));
  if (command.callbackId === '' || reply === SILENCE) return null;
  return formatReply(command.callbackId, reply === EMPTY ? undefined : reply);
}
