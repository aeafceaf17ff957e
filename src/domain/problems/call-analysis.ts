import { isJsonObject, type Json, type JsonObject } from '../kernel/json.ts';
import type { ProblemParams } from '../kernel/problem.ts';
import type { ChatAppMethod } from '../portal/imbot/answer.ts';
import { characterCount, firstCharacters } from '../portal/php/characters.ts';
import { isArray, isSet, textOf, upperCaseKey, type Given } from '../portal/php/php.ts';
import { clientIdOf } from '../portal/imbot/portal.ts';
import { predict, type Prediction } from '../portal/imbot/predict.ts';
import type { Caller, World } from '../portal/imbot/world.ts';
import { problemEntry, type CallProblem } from './problem-entry.ts';
import { pointerPart } from './placeholders.ts';
import type { RuleId } from './rules.ts';
import { STAND_INS, withStandInApp } from '../calls/stand-ins.ts';

/** What stands beside FIELDS in an update. */
const BESIDE: ReadonlySet<string> = new Set(['APP_ID', 'CLIENT_ID', 'FIELDS']);

const ownMember = (holder: Given, name: string): Given =>
  isJsonObject(holder) && Object.hasOwn(holder, name) ? holder[name] : undefined;

/**
 * One call on analysis: its parameters, what was found so far, and which parameters were replaced by stand-ins so that the
 * rest can be analysed. Names are those of the documentation, in capitals; for an update they stand inside FIELDS.
 */
export class CallAnalysis {
  readonly method: ChatAppMethod;
  readonly #unknown: ReadonlyMap<string, string>;
  readonly #replaced = new Set<string>();
  readonly #found = new Map<string, CallProblem>();
  #params: JsonObject;
  world: World;
  /** The app of an update is not known: its kind, texts and icon are made up. */
  appIsAssumed = false;
  /** Who calls; by default the application that owns the bot or app. */
  caller: Caller | undefined;
  /** A frame app is meant, whatever the call says. */
  meansFrame = false;

  constructor(method: ChatAppMethod, params: JsonObject, unknown: ReadonlyMap<string, string>, world: World) {
    this.method = method;
    this.#params = params;
    this.#unknown = unknown;
    this.world = world;
  }

  /** The parameters beside FIELDS, or all of a registration. */
  beside(name: string): Given {
    return this.#params[this.#spelling(name)];
  }

  /** A parameter as it is now: the given value, or its stand-in. */
  value(name: string): Given {
    return this.#isField(name) ? ownMember(this.beside('FIELDS'), name) : this.beside(name);
  }

  has(name: string): boolean {
    return isSet(this.value(name));
  }

  /** The value as text, when it is the person's own; `null` when it is not given, not known, or was replaced. */
  text(name: string): string | null {
    const value = this.value(name);
    return !isSet(value) || isArray(value) || this.isSilent(name) ? null : textOf(value);
  }

  /** Nothing is to be said here: the value is not known, or its fault was reported already. */
  isSilent(name: string): boolean {
    return this.#replaced.has(name) || this.#unknown.has(this.place(name));
  }

  isUnknown(place: string): boolean {
    return this.#unknown.has(place);
  }

  /** What stands for an unknown value. */
  placeholder(place: string): string | null {
    return this.#unknown.get(place) ?? null;
  }

  /** JSON pointer of a parameter, in the spelling it was given in. */
  place(name: string): string {
    if (!this.#isField(name)) return `/${pointerPart(this.#spelling(name))}`;
    return `/${this.#spelling('FIELDS')}/${pointerPart(name)}`;
  }

  add(rule: RuleId, place: string, params: ProblemParams = {}): void {
    const key = `${rule} ${place}`;
    if (!this.#found.has(key)) this.#found.set(key, problemEntry(rule, place, params));
  }

  addAt(rule: RuleId, name: string, params: ProblemParams = {}): void {
    this.add(rule, this.place(name), params);
  }

  /** From here on a value that the portal takes stands in the parameter's place. */
  replace(name: string, value: Json = STAND_INS[name] ?? null): void {
    this.#replaced.add(name);
    if (!this.#isField(name)) {
      this.#params = { ...this.#params, [this.#spelling(name)]: value };
      return;
    }
    const fields = this.beside('FIELDS');
    const inner = isJsonObject(fields) ? fields : {};
    this.#params = { ...this.#params, [this.#spelling('FIELDS')]: { ...inner, [name]: value } };
  }

  predict(): Prediction {
    return predict({ method: this.method, params: this.#params }, this.world, this.caller);
  }

  /** The world with an app that is the caller's, of which nothing else is known. */
  withStandInApp(id: number): World {
    const owner = this.caller && clientIdOf(this.caller, this.beside('CLIENT_ID'));
    const identity = typeof owner === 'string' ? { applicationId: owner } : {};
    return withStandInApp(this.world, id, { isCommand: this.has('JS_METHOD'), identity });
  }

  /** The same call in another world, with nothing found yet. */
  elsewhere(world: World): CallAnalysis {
    const analysis = new CallAnalysis(this.method, this.#params, this.#unknown, world);
    analysis.caller = this.caller;
    return analysis;
  }

  /** Takes over what was found elsewhere, but for what would not happen here: a refusal. */
  takeHarmless(other: CallAnalysis): void {
    for (const problem of other.problems()) {
      if (problem.severity !== 'blocks') this.add(problem.rule, problem.place, problem.params);
    }
  }

  problems(): readonly CallProblem[] {
    return [...this.#found.values()];
  }

  #isField(name: string): boolean {
    return this.method === 'imbot.app.update' && !BESIDE.has(name);
  }

  /** Beside FIELDS letter case does not matter; of two spellings the later one counts. */
  #spelling(name: string): string {
    if (Object.hasOwn(this.#params, name)) return name;
    return Object.keys(this.#params).findLast((key) => upperCaseKey(key) === name) ?? name;
  }
}

/** A value inside a sentence: not longer than a line. */
export function brief(value: Given): string {
  const text = isArray(value) ? JSON.stringify(value) : textOf(value);
  return characterCount(text) > 60 ? `${firstCharacters(text, 59)}…` : text;
}
