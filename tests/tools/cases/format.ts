import type { Json, JsonObject } from '../../../src/domain/kernel/json.ts';
import { isJsonObject } from '../../../src/domain/kernel/json.ts';
import type { ChatAppMethod } from '../../../src/domain/portal/imbot/answer.ts';
import type { Caller } from '../../../src/domain/portal/imbot/world.ts';

/** The recorded format, as far as it is compared. */

export interface CaseFile {
  readonly meta: Meta;
  readonly assets?: Readonly<Record<string, string>>;
  readonly cases: readonly RecordedCase[];
}

export interface Meta {
  readonly server_name?: string;
  readonly server_uniq_id?: string;
  readonly users?: Readonly<Record<string, number>>;
  readonly bots?: Readonly<Record<string, JsonObject | null>>;
  readonly language?: { readonly current?: string; readonly portal_default?: string };
}

export interface RecordedCall {
  readonly method: ChatAppMethod;
  readonly params: Json;
  readonly auth: { readonly type: string; readonly client_id?: string };
}

export interface RecordedCase {
  readonly id: string;
  readonly group: string;
  readonly tier: 'plain' | 'odd';
  readonly world?: JsonObject;
  readonly setup: readonly RecordedCall[];
  readonly call: RecordedCall;
  readonly outcome: RecordedOutcome;
  readonly stored: JsonObject | null;
  readonly visible: JsonObject | null;
  readonly push?: readonly Json[];
}

export type RecordedOutcome =
  | { readonly ok: true; readonly result: Json }
  | {
      readonly ok: false;
      readonly error: string;
      readonly error_description?: string;
      readonly status: string | number;
    };

/** Replaces `{"$asset": name, "prefix"?: text}` wherever it stands. */
export function resolveAssets(value: Json, assets: Readonly<Record<string, string>>): Json {
  if (Array.isArray(value)) return value.map((item: Json) => resolveAssets(item, assets));
  if (!isJsonObject(value)) return value;
  const name = value['$asset'];
  if (typeof name !== 'string') {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, resolveAssets(item, assets)]));
  }
  const asset = assets[name];
  if (asset === undefined) throw new Error(`The file has no asset called ${name}.`);
  return (typeof value['prefix'] === 'string' ? value['prefix'] : '') + asset;
}

export function callerOf({ type, client_id: clientId }: RecordedCall['auth']): Caller {
  if (type === 'oauth') return { type, clientId: clientId ?? '' };
  if (type === 'webhook' || type === 'session') return { type };
  throw new Error(`An authorisation of type ${type} is not known.`);
}
