import { send, type Callback } from './messages.ts';
import { portal, type CallParams } from './portal.ts';

let initialised = false;
let initQueue: (() => void)[] = [];
const installQueue: (() => void)[] = [];
let runningInstall = false;

function takeAuth(data: CallParams): void {
  portal.authId = String(data['AUTH_ID']);
  portal.refreshId = String(data['REFRESH_ID']);
  portal.authExpires = Date.now() + Number.parseInt(String(data['AUTH_EXPIRES']), 10) * 1000;
}

/** Takes the reply to `getInitData`, and then runs what waited for it. */
export function takeInitData(reply: unknown): void {
  const data = reply as CallParams;
  portal.protocol = Number(data['PROTOCOL']);
  portal.path ||= String(data['PATH']);
  portal.lang ||= String(data['LANG']);
  portal.placement ??= data['PLACEMENT'];
  portal.placementOptions ??= data['PLACEMENT_OPTIONS'];
  portal.userOptions = data['USER_OPTIONS'] as CallParams;
  portal.appOptions = data['APP_OPTIONS'] as CallParams;
  portal.installing = Boolean(data['INSTALL']);
  portal.firstRun = Boolean(data['FIRST_RUN']);
  if (data['AUTH_ID']) {
    takeAuth(data);
    portal.admin = Boolean(data['IS_ADMIN']);
    portal.memberId = String(data['MEMBER_ID']);
  }
  initialised = true;
  if (portal.firstRun && installQueue.length > 0) runInstall();
  else runInit();
}

/** Handlers one after another, each reached by the installFinish of the one before; setInstallFinish is never sent then (observed). */
function runInstall(): void {
  runningInstall = true;
  const next = installQueue.shift();
  if (next) {
    next();
    return;
  }
  runningInstall = false;
  portal.installing = false;
  send('setInstall', { install: true });
  runInit();
}

function runInit(): void {
  const queue = initQueue;
  initQueue = [];
  for (const callback of queue) setTimeout(callback, 10);
}

/** Whether the portal's data is there. */
export function isInitialised(): boolean {
  return initialised;
}

export function install(callback: () => void): void {
  installQueue.push(callback);
}

export function init(callback: () => void): void {
  if (initialised) setTimeout(callback, 10);
  else initQueue.push(callback);
}

export function getAuth(): object | false {
  if (!initialised || portal.authExpires <= Date.now()) return false;
  return {
    access_token: portal.authId,
    refresh_token: portal.refreshId,
    // A time in ms and not a number of seconds (observed).
    expires_in: portal.authExpires,
    domain: portal.domain,
    member_id: portal.memberId,
  };
}

export function refreshAuth(callback?: Callback): void {
  if (!initialised) return;
  send('refreshAuth', null, (data) => {
    takeAuth(data as CallParams);
    callback?.(getAuth());
  });
}

export function installFinish(): void {
  if (runningInstall) runInstall();
  else if (portal.installing) send('setInstallFinish', {});
}
