import { encode, isNested } from './form.ts';
import { origin, portal, type CallParams } from './portal.ts';
import { init, isInitialised, refreshAuth } from './start.ts';

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

export function callMethod(method: string, params?: unknown, callback?: (result: AjaxResult) => void): void {
  if (!isInitialised()) {
    init(() => callMethod(method, params, callback));
    return;
  }
  // Taken out of the caller's own object, and not sent on (observed).
  if (isNested(params) && (params as CallParams)['start']) delete (params as CallParams)['start'];
  request({ method, data: params, callback });
}

function commandOf(call: Call): Query {
  const [method, data] = 'method' in call ? [call.method, call.params] : [call[0], call[1]];
  return { method, data, callback: undefined };
}

/** An answer without the maps of a batch ends in a TypeError, the callback uncalled; nothing at all is sent for no calls (observed). */
export function callBatch(
  calls: Record<string, Call> | Call[],
  callback?: (results: unknown) => void,
  halt?: boolean,
): void {
  const queries = Object.entries(calls).map(([key, call]): [string, Query] => [key, commandOf(call)]);
  if (queries.length === 0) return;
  const cmd = Object.fromEntries(queries.map(([key, { method, data }]) => [key, `${method}?${encode(data)}`]));
  callMethod('batch', { halt: halt ? 1 : 0, cmd }, ({ answer, status }) => {
    const maps = answer.result as Record<'result' | 'result_error' | 'result_total' | 'result_next', CallParams>;
    const results: CallParams = Array.isArray(calls) ? ([] as unknown as CallParams) : {};
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
