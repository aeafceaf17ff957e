import { isJsonObject, type Json, type JsonObject } from '../../domain/kernel/json.ts';
import { readableParams } from '../../domain/portal/php/php.ts';
import { isServiceParameter } from '../../domain/portal/imbot/service-parameters.ts';
import type { PortalRequest } from './http.ts';
import { parsePhpForm } from './php-form.ts';

/** What the official SDK adds to the address for its own logs. */
const SDK_PARAMETER = /^bx24_/;

/** A REST request, read. */
export interface Parameters {
  /** What the method gets. */
  readonly params: JsonObject;
  readonly token: string;
  readonly encoding: 'form' | 'json' | 'none';
}

/** What is left for the method. */
export function withoutServiceParameters(params: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(params).filter(([name]) => !isServiceParameter(name)));
}

function parseJson(text: string): JsonObject {
  try {
    const value = JSON.parse(text) as Json;
    if (Array.isArray(value)) return Object.fromEntries(value.map((item: Json, index) => [String(index), item]));
    return isJsonObject(value) ? readableParams(value) : {};
  } catch {
    return {};
  }
}

/** JSON only where it says so; everything else is read as a form, whatever its type (observed). */
function readBody(request: PortalRequest): Pick<Parameters, 'params' | 'encoding'> {
  if (request.body === '') return { params: {}, encoding: 'none' };
  const isJson = /^application\/json\b/i.test(request.headers['content-type'] ?? '');
  return isJson
    ? { params: parseJson(request.body), encoding: 'json' }
    : { params: parsePhpForm(request.body), encoding: 'form' };
}

function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}

/** Parameters of a REST call from its address and body; the body wins. The token may also come in the Authorization header. */
export function readParameters(request: PortalRequest): Parameters {
  const fromQuery = Object.entries(parsePhpForm(request.query)).filter(([name]) => !SDK_PARAMETER.test(name));
  const body = readBody(request);
  const all: JsonObject = { ...Object.fromEntries(fromQuery), ...body.params };
  const bearer = /^Bearer\s+(\S+)$/i.exec(request.headers['authorization'] ?? '')?.[1] ?? '';
  return {
    params: withoutServiceParameters(all),
    token: textOf(all['auth']) || textOf(all['access_token']) || bearer,
    encoding: body.encoding,
  };
}
