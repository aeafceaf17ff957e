/**
 * The simulated portal's own BX24 script: a classic script that behaves as the client library was observed to, with its
 * quirks, so that what works here works with the real one. It is served at `/api/v1/`, wrapped into a function of its own; hence
 * no imports. Left out: reading file inputs, event binding, the older DOM helpers.
 */

type Callback = (data: unknown) => void;
type Params = Record<string, unknown>;
interface Raw {
  result?: unknown;
  error?: unknown;
  error_description?: string;
  total?: unknown;
  next?: unknown;
  ex?: BridgeError;
}
interface BridgeError {
  ex: Raw;
  getError: () => Raw;
  getStatus: () => number;
  toString: () => string;
}
interface Query {
  method: string;
  data: unknown;
  callback: ((result: AjaxResult) => void) | undefined;
}
type Call = readonly [method: string, params?: unknown] | { method: string; params?: unknown };

const [nameDomain = '', nameProtocol = '', sid = ''] = window.name.split('|');

/** Everything the portal tells; taken from the frame's name first. */
const portal = {
  domain: nameDomain.replace(/:(80|443)$/, ''),
  protocol: Number.parseInt(nameProtocol, 10) || 0,
  path: '',
  lang: '',
  authId: '',
  refreshId: '',
  /** ms since the epoch */
  authExpires: 0,
  memberId: '',
  admin: false,
  installing: false,
  firstRun: false,
  placement: null as unknown,
  placementOptions: null as unknown,
  userOptions: {} as Params,
  appOptions: {} as Params,
};
let initialised = false;
let initQueue: (() => void)[] = [];
const installQueue: (() => void)[] = [];
let runningInstall = false;

/** Outside a portal the global is null and the script throws (observed). */
if (portal.domain === '' || sid === '') {
  Object.assign(window, { BX24: null });
  throw new Error('Unable to initialize Bitrix24 JS library!');
}

function origin(): string {
  return `${portal.protocol ? 'https' : 'http'}://${portal.domain}`;
}

/** Callbacks are never dropped: the portal may reply to one id many times (observed). */
const callbacks = new Map<string, Callback>();

function newCallbackId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(32)), (byte) => (byte % 36).toString(36)).join('');
}

function send(command: string, params?: object | null, callback?: Callback): void {
  let id = '';
  if (callback) callbacks.set((id = newCallbackId()), callback);
  parent.postMessage(`${command}:${params ? JSON.stringify(params) : ''}:${id}:${sid}`, origin());
}

window.addEventListener('message', (event) => {
  if (event.origin !== origin()) return;
  // No check of the type: anything but a text throws here (observed).
  const text = event.data as string;
  const colon = text.indexOf(':');
  const rest = text.slice(colon + 1);
  callbacks.get(text.slice(0, colon))?.(rest === '' ? [] : JSON.parse(rest));
});

function takeAuth(data: Params): void {
  portal.authId = String(data['AUTH_ID']);
  portal.refreshId = String(data['REFRESH_ID']);
  portal.authExpires = Date.now() + Number.parseInt(String(data['AUTH_EXPIRES']), 10) * 1000;
}

function takeInitData(reply: unknown): void {
  const data = reply as Params;
  portal.protocol = Number(data['PROTOCOL']);
  portal.path ||= String(data['PATH']);
  portal.lang ||= String(data['LANG']);
  portal.placement ??= data['PLACEMENT'];
  portal.placementOptions ??= data['PLACEMENT_OPTIONS'];
  portal.userOptions = data['USER_OPTIONS'] as Params;
  portal.appOptions = data['APP_OPTIONS'] as Params;
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

function init(callback: () => void): void {
  if (initialised) setTimeout(callback, 10);
  else initQueue.push(callback);
}

function getAuth(): object | false {
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

function refreshAuth(callback?: Callback): void {
  if (!initialised) return;
  send('refreshAuth', null, (data) => {
    takeAuth(data as Params);
    callback?.(getAuth());
  });
}

function isNested(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !(value instanceof Date);
}

/** Form fields as the library writes them: scalars before nested values; null and {} leave no trace, [] an empty text. */
function encode(data: unknown, prefix = ''): string {
  if (typeof data === 'string') return data;
  const entries = Object.entries((data ?? {}) as Params).filter(
    ([, value]) => value !== null && typeof value !== 'function',
  );
  const sorted = [
    ...entries.filter(([, value]) => !isNested(value)),
    ...entries.filter(([, value]) => isNested(value)),
  ];
  const parts = sorted.map(([key, value]) => {
    const name = prefix === '' ? encodeURIComponent(key) : `${prefix}[${encodeURIComponent(key)}]`;
    if (Array.isArray(value) && value.length === 0) return `${name}=`;
    if (isNested(value)) return encode(value, name);
    return `${name}=${encodeURIComponent(value instanceof Date ? value.toJSON() : String(value))}`;
  });
  return parts.filter((part) => part !== '').join('&');
}

/** What a callback gets. The error object is circular for a call of its own, and nested for an item of a batch (observed). */
class AjaxResult {
  answer: Raw;
  query: Query;
  status: number;

  constructor(answer: Raw, query: Query, status: number) {
    this.answer = answer;
    this.query = { ...query };
    this.status = status;
    if (answer.error === undefined) return;
    const raw = (typeof answer.error === 'object' ? answer.error : answer) as Raw;
    answer.ex = {
      ex: raw,
      getError: () => raw,
      getStatus: () => status,
      toString: () => `${String(raw.error)}: ${raw.error_description ?? ''} (${String(status)})`,
    };
  }

  data = (): unknown => this.answer.result;
  error = (): BridgeError | undefined => this.answer.ex;
  error_description = (): string | undefined => this.answer.error_description;
  more = (): boolean => !Number.isNaN(Number.parseInt(String(this.answer.next), 10));
  total = (): number => Number.parseInt(String(this.answer.total), 10);
  next = (callback?: (result: AjaxResult) => void): false | undefined => {
    if (!this.more()) return false;
    request({ ...this.query, callback: callback ?? this.query.callback }, Number(this.answer.next));
    return undefined;
  };
}

function isAnswered(status: number): boolean {
  return (status >= 200 && status < 300) || status === 304 || (status >= 400 && status < 500) || status === 1223;
}

/** A 5xx, a page instead of JSON and a broken connection are thrown here: the callback is never called (observed). */
function read(xhr: XMLHttpRequest): Raw {
  if (!isAnswered(xhr.status)) throw new Error('Query error!');
  if (xhr.responseText === '') return { result: {} };
  try {
    return JSON.parse(xhr.responseText) as Raw;
  } catch {
    throw new Error('Query error!');
  }
}

function post(query: Query, start: number): void {
  const fields = [
    `auth=${encodeURIComponent(portal.authId)}`,
    start > 0 ? `start=${String(start)}` : '',
    encode(query.data),
  ];
  const xhr = new XMLHttpRequest();
  xhr.open('POST', `${origin()}${portal.path}/${encodeURIComponent(query.method)}.json`);
  xhr.onload = () => {
    const answer = read(xhr);
    if (answer.error === 'expired_token') refreshAuth(() => post(query, start));
    else query.callback?.(new AjaxResult(answer, query, xhr.status));
  };
  xhr.onerror = () => {
    throw new Error('Query error!');
  };
  // No header and no time-out: the browser calls the form text/plain, which needs no preflight (observed).
  setTimeout(() => xhr.send(fields.filter((field) => field !== '').join('&')), 10);
}

function request(query: Query, start = 0): void {
  if (portal.authExpires <= Date.now()) refreshAuth(() => post(query, start));
  else post(query, start);
}

function callMethod(method: string, params?: unknown, callback?: (result: AjaxResult) => void): void {
  if (!initialised) {
    init(() => callMethod(method, params, callback));
    return;
  }
  // Taken out of the caller's own object, and not sent on (observed).
  if (isNested(params) && (params as Params)['start']) delete (params as Params)['start'];
  request({ method, data: params, callback });
}

function commandOf(call: Call): Query {
  const [method, data] = 'method' in call ? [call.method, call.params] : [call[0], call[1]];
  return { method, data, callback: undefined };
}

/** An answer without the maps of a batch ends in a TypeError, the callback uncalled; nothing at all is sent for no calls (observed). */
function callBatch(calls: Record<string, Call> | Call[], callback?: (results: unknown) => void, halt?: boolean): void {
  const queries = Object.entries(calls).map(([key, call]): [string, Query] => [key, commandOf(call)]);
  if (queries.length === 0) return;
  const cmd = Object.fromEntries(queries.map(([key, { method, data }]) => [key, `${method}?${encode(data)}`]));
  callMethod('batch', { halt: halt ? 1 : 0, cmd }, ({ answer, status }) => {
    const maps = answer.result as Record<'result' | 'result_error' | 'result_total' | 'result_next', Params>;
    const results: Params = Array.isArray(calls) ? ([] as unknown as Params) : {};
    for (const [key, query] of queries) {
      const { result, result_error: errors, result_total: totals, result_next: nexts } = maps;
      if (result[key] === undefined && errors[key] === undefined) continue;
      results[key] = new AjaxResult(
        { result: result[key], error: errors[key], total: totals[key], next: nexts[key] },
        query,
        status,
      );
    }
    callback?.(results);
  });
}

function resizeWindow(width: number | string, height: number, callback?: Callback): void {
  if (Number.parseInt(String(width), 10) > 0 && height > 0) send('resizeWindow', { width, height }, callback);
}

function getScrollSize(): { scrollWidth: number; scrollHeight: number } {
  const { body, documentElement: root } = document;
  return {
    scrollWidth: Math.max(body.scrollWidth, root.scrollWidth),
    scrollHeight: Math.max(body.scrollHeight, body.offsetHeight),
  };
}

function ready(callback: () => void): void {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', callback);
  else setTimeout(callback, 10);
}

function installFinish(): void {
  if (runningInstall) runInstall();
  else if (portal.installing) send('setInstallFinish', {});
}

function optionsOf(command: string, options: () => Params, mayWrite: () => boolean): object {
  return {
    get: (name: string) => options()[name],
    set: (name: string, value: unknown, callback?: Callback) => {
      if (!mayWrite()) return;
      options()[name] = value;
      send(command, { name, value }, callback);
    },
  };
}

const placement: Record<string, unknown> = {
  info: () => ({ placement: portal.placement, options: portal.placementOptions }),
  getInterface: (callback: Callback) => send('getInterface', null, callback),
  call: (command: string, params?: object | null, callback?: Callback) => send(command, params, callback),
  bindEvent: (event: string, callback: Callback) => send('placementBindEvent', { event }, callback),
};

Object.assign(window, {
  BX24: {
    init,
    ready,
    isReady: () => document.readyState !== 'loading',
    install: (callback: () => void) => void installQueue.push(callback),
    installFinish,
    getAuth,
    refreshAuth,
    callMethod,
    callBatch,
    isAdmin: () => portal.admin,
    getLang: () => portal.lang,
    getDomain: (withProtocol?: boolean) => (withProtocol === true ? origin() : portal.domain),
    placement,
    appOption: optionsOf(
      'setAppOption',
      () => portal.appOptions,
      () => portal.admin,
    ),
    userOption: optionsOf(
      'setUserOption',
      () => portal.userOptions,
      () => true,
    ),
    resizeWindow,
    fitWindow: (callback?: Callback) => resizeWindow('100%', getScrollSize().scrollHeight, callback),
    getScrollSize,
    setTitle: (title: unknown, callback?: Callback) =>
      send('setTitle', { title: (title as { toString: () => string }).toString() }, callback),
    scrollParentWindow: (scroll: number, callback?: Callback) => send('setScroll', { scroll }, callback),
    reloadWindow: (callback?: Callback) => send('reloadWindow', null, callback),
    openApplication: (params?: object, callback?: Callback) => send('openApplication', params, callback),
    closeApplication: (callback?: Callback) => send('closeApplication', null, callback),
    openPath: (path: string, callback?: Callback) => send('openPath', { path }, callback),
    selectUser: (callback: Callback) => send('selectUser', { mult: false }, callback),
    selectUsers: (callback: Callback) => send('selectUser', { mult: true }, callback),
    selectAccess: (value: unknown, callback: Callback) => send('selectAccess', { value }, callback),
    selectCRM: (params: object, callback: Callback) => send('selectCRM', params, callback),
    im: {
      callTo: (userId: number, video?: boolean) => send('imCallTo', { userId, video }),
      phoneTo: (phone: string) => send('imPhoneTo', { phone }),
      openMessenger: (dialogId: string) => send('imOpenMessenger', { dialogId }),
      openHistory: (dialogId: string) => send('imOpenHistory', { dialogId }),
    },
  },
});

ready(() => undefined);
send('getInitData', null, takeInitData);
