import type { SecretPlace } from './found.ts';
import type { TextPlaces } from './places.ts';

/** Names under which credentials travel, in lower case without separators. */
const NAMES: ReadonlySet<string> = new Set([
  'auth',
  'authid',
  'authtoken',
  'accesstoken',
  'refreshtoken',
  'refreshid',
  'applicationtoken',
  'token',
  'bottoken',
  'apptoken',
  'bearertoken',
  'clientid',
  'clientsecret',
  'crestclientid',
  'crestclientsecret',
  'secret',
  'secretkey',
  'apikey',
  'password',
  'webhooktoken',
  'appsid',
  'memberid',
]);
const SIGNATURE = /^(?:[a-z]+)?hash$/;

const afterSlash = (text: string): string => text.slice(text.indexOf('/') + 1);

const bare = (name: string): string => name.toLowerCase().replace(/[^a-z]/g, '');

/** Whether a parameter of this name holds a credential of the caller. */
export function isSecretName(name: string): boolean {
  const plain = bare(name);
  return NAMES.has(plain) || /(?:clientsecret|accesstoken|refreshtoken|bottoken|authtoken|apptoken)$/.test(plain);
}

const VALUE = String.raw`[\w.~+/%=-]{6,400}`;
const NAMED = new RegExp(
  String.raw`(?<![\w-])([A-Za-z_][\w-]{0,40})["'\]\s]{0,4}(?:=>|:=|[:=,])\s{0,8}(?:["']?value["']?\s{0,4}:\s{0,4})?(["'\x60]?)(${VALUE})`,
  'g',
);
const PAIRED = new RegExp(
  String.raw`["'](?:name|key)["']\s{0,4}:\s{0,4}["']([A-Za-z_][\w-]{0,40})["']\s{0,4},\s{0,8}["']value["']\s{0,4}:\s{0,4}["'](${VALUE})`,
  'g',
);
const WEBHOOK = /rest\\?\/\d{1,9}\\?\/([A-Za-z0-9_-]{6,64})(?=\\?\/|["'`\s?&<)]|\\|$)/g;
const HOOK_TOKEN = /["'](\d{1,9}\/[A-Za-z0-9]{10,64})["']/g;
const BY_SHAPE: readonly (readonly [string, RegExp])[] = [
  ['CLIENT_ID', /\b(?:local|app)\.[0-9a-f]{10,24}\.\d{6,12}\b/g],
  ['token', /\b[0-9a-f]{56,200}\b/gi],
];

/** The name of a host, which a portal's address may well be: no key looks like one. */
const HOST = /^(?:[a-z0-9-]{1,20}\.){1,4}[a-z]{2,10}$/;

/** Characters that every value has, and values from which on they are looked for all at once. */
const SHORTEST = 8;
const FEW = 24;

/** Of one text; more are no longer told apart. */
const MAX_VALUES = 2000;

/** Long or mixed enough that finding it elsewhere is no accident. */
const isTelling = (value: string): boolean => value.length >= 20 || (value.length >= 8 && /\d/.test(value));

/**
 * The secrets of one text. Values stay inside: outside go only names and places, and texts from which the values were cut.
 */
export class Secrets {
  readonly #values = new Set<string>();
  readonly #found = new Map<number, string>();
  /** The values by their beginnings, and how many are in there. */
  readonly #starts = new Map<string, Set<string>>();
  #sorted = 0;

  /** Looks for credentials by name, by shape, and in webhook addresses, whatever the language. */
  scan(text: string): void {
    for (const { 0: all, 1: key = '', index } of text.matchAll(WEBHOOK))
      this.add('webhook', key, index + all.indexOf(key));
    for (const { 1: key = '', index } of text.matchAll(HOOK_TOKEN)) this.add('webhook', afterSlash(key), index + 1);
    for (const [name, shape] of BY_SHAPE)
      for (const { 0: all, index } of text.matchAll(shape)) this.add(name, all, index);
    for (const found of text.matchAll(PAIRED)) this.#byName(found, found[2] ?? '', true);
    for (const found of text.matchAll(NAMED)) this.#byName(found, found[3] ?? '', found[2] !== '');
  }

  #byName({ 0: all, 1: name = '', index }: RegExpExecArray, value: string, quoted: boolean): void {
    const isOne = isSecretName(name) || (SIGNATURE.test(bare(name)) && /^[0-9a-f]{16,}$/i.test(value));
    if (!isOne || !isTelling(value) || !(quoted || /\d/.test(value))) return;
    this.add(name, value, index + all.lastIndexOf(value));
  }

  /** Remembers a value that must not appear anywhere, and where it stands. */
  add(name: string, value: string, at: number): void {
    if (value === '') return;
    const isNew = !this.#values.has(value);
    if (isTelling(value) && this.#values.size < MAX_VALUES) this.#values.add(value);
    if (this.#found.size >= MAX_VALUES || (!isNew && name !== 'HASH')) return;
    const isKnown = [...this.#found.keys()].some((known) => Math.abs(known - at) < value.length);
    if (!isKnown) this.#found.set(at, name);
  }

  /** How many values are known. */
  get size(): number {
    return this.#values.size;
  }

  /** Whether a text contains one of the values. */
  within(text: string): boolean {
    if (text.length < SHORTEST) return false;
    return this.#values.size < FEW ? [...this.#values].some((value) => text.includes(value)) : this.#isAnyIn(text);
  }

  /** Looks for many values in one pass over the text: by their beginnings. */
  #isAnyIn(text: string): boolean {
    if (this.#sorted !== this.#values.size) this.#sort();
    for (let at = 0; at + SHORTEST <= text.length; at += 1) {
      const values = this.#starts.get(text.slice(at, at + SHORTEST));
      if (values !== undefined && [...values].some((value) => text.startsWith(value, at))) return true;
    }
    return false;
  }

  #sort(): void {
    this.#sorted = this.#values.size;
    for (const value of this.#values) {
      const start = value.slice(0, SHORTEST);
      this.#starts.set(start, (this.#starts.get(start) ?? new Set()).add(value));
    }
  }

  /** A piece of source that may be shown: no value of a secret, and nothing that looks like one. */
  scrub(source: string): string {
    let clean = source;
    for (const value of this.#values) clean = clean.replaceAll(value, '…');
    return clean
      .replace(/(["'`])(?=[\w.~+/=-]*\d)([\w.~+/=-]{16,})\1/g, (all, _quote, value: string) =>
        HOST.test(value) ? all : all.replace(value, '…'),
      )
      .replace(/\b[0-9a-f]{24,}\b/gi, '…')
      .replace(/(rest\/\d+\/)[\w-]{6,}/g, '$1…');
  }

  places(places: TextPlaces): SecretPlace[] {
    const sorted = [...this.#found].sort(([left], [right]) => left - right).slice(0, 200);
    return sorted.map(([at, name]) => ({ name, ...places.of(at) }));
  }
}
