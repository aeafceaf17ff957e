import { isSecretName } from '../../domain/calls/secret-names.ts';
import { isJsonObject, type Json, type JsonObject } from '../../domain/kernel/json.ts';

/** One REST call that code is to make. */
export interface CodeCall {
  readonly method: string;
  /** Exactly what is to be sent. */
  readonly params: JsonObject;
  /** APP_ID is not known yet: it is what the call before answers. */
  readonly appIdOfAnswer?: boolean;
}

/**
 * A value as code has it: most are written out, some are read where the code runs. `secret`: from the environment, under `variable`;
 * `icon`: the base64 of a picture beside the code; `answer`: what the call before answered.
 */
export type CodeValue =
  | { readonly kind: 'scalar'; readonly value: string | number | boolean | null }
  | { readonly kind: 'list'; readonly items: readonly CodeValue[] }
  | { readonly kind: 'map'; readonly entries: readonly CodeEntry[] }
  | { readonly kind: 'secret'; readonly variable: string }
  | { readonly kind: 'icon'; readonly file: string }
  | { readonly kind: 'answer' };

export type CodeEntry = readonly [name: string, value: CodeValue];

/** How the values of calls are written. */
export interface CodeOptions {
  /** Latin letters, digits and `_`: names files and variables. */
  readonly name: string;
  /** Whether the icon stands in the code or lies in a file beside it. */
  readonly icon: 'inline' | 'file';
  /** Whether keys stand in the code; else they are read from the environment. */
  readonly secrets: boolean;
  /**
   * Who calls: an application with a token of its own, or an incoming webhook, for which the portal wants CLIENT_ID (observed: it
   * answers ACCESS_DENIED without).
   */
  readonly access: 'application' | 'webhook';
}

/** The file of the icon beside the code. */
export const iconFile = ({ name }: CodeOptions): string => `${name}-108x66.png`;

/** The variable of the environment that a secret is read from. */
export const secretVariable = ({ name }: Pick<CodeOptions, 'name'>, secret: string): string =>
  `${name}_${secret}`.toUpperCase();

/** A name for files and variables from a design's code: what is no Latin letter or digit becomes one `_`. */
export function codeName(code: string): string {
  const name = code
    .replace(/[^a-z0-9]+/gi, '_')
    .replace(/^_+|_+$/g, '')
    .toLowerCase()
    .slice(0, 40);
  return /^[a-z]/.test(name) ? name : name === '' ? 'chat_app' : `app_${name}`;
}

/** The parameters of a call as code writes them. */
export function codeParams(call: CodeCall, options: CodeOptions): CodeValue & { kind: 'map' } {
  const entries = Object.entries(call.params).map(([name, value]): CodeEntry => {
    if (name === 'APP_ID' && call.appIdOfAnswer === true) return [name, { kind: 'answer' }];
    return [name, codeValue(name, value, options)];
  });
  const clientId: CodeEntry = ['CLIENT_ID', { kind: 'secret', variable: secretVariable(options, 'client_id') }];
  return { kind: 'map', entries: options.access === 'webhook' ? [clientId, ...entries] : entries };
}

function codeValue(name: string, value: Json, options: CodeOptions): CodeValue {
  if (isSecretName(name) && !options.secrets) return { kind: 'secret', variable: secretVariable(options, name) };
  if (name === 'ICON_FILE' && options.icon === 'file' && typeof value === 'string') {
    return { kind: 'icon', file: iconFile(options) };
  }
  if (isJsonObject(value)) {
    return { kind: 'map', entries: Object.entries(value).map(([key, inner]) => [key, codeValue(key, inner, options)]) };
  }
  if (typeof value === 'object' && value !== null) {
    return { kind: 'list', items: value.map((item) => codeValue('', item, options)) };
  }
  return { kind: 'scalar', value };
}

function* within(value: CodeValue): Generator<CodeValue> {
  yield value;
  if (value.kind === 'list') for (const item of value.items) yield* within(item);
  if (value.kind === 'map') for (const [, inner] of value.entries) yield* within(inner);
}

/** Every value of the calls, those inside others too. */
export function valuesOf(calls: readonly CodeCall[], options: CodeOptions): CodeValue[] {
  return calls.flatMap((call) => [...within(codeParams(call, options))]);
}

/** Whether some call reads such a value. */
export function readsAny(calls: readonly CodeCall[], options: CodeOptions, kind: CodeValue['kind']): boolean {
  return valuesOf(calls, options).some((value) => value.kind === kind);
}
