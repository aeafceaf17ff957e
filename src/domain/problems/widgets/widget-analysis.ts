import { isJsonObject, type Json, type JsonObject } from '../../kernel/json.ts';
import type { Problem, ProblemParams } from '../../kernel/problem.ts';
import { firstCharacters } from '../../portal/php/characters.ts';
import { isArray, isSet, textOf, upperCaseKey, type Given } from '../../portal/php/php.ts';
import type { PlacementMethod } from '../../portal/placement/answer.ts';
import type { OptionKey } from '../../portal/placement/places.ts';
import { predictPlacement, type PlacementPrediction } from '../../portal/placement/predict.ts';
import type { PlacementCaller, PlacementWorld } from '../../portal/placement/world.ts';
import { pointerPart } from '../placeholders.ts';
import { widgetRuleOf, type WidgetRule, type WidgetRuleId } from './rules.ts';

/** One problem of a placement call; the place is a JSON pointer into its parameters, `''` for the call as a whole. */
export interface WidgetProblem extends Problem<WidgetRuleId>, WidgetRule {}

/** The call under analysis: what is put into it so that it goes on past a fault, and what was found so far. */
export class WidgetAnalysis {
  readonly method: PlacementMethod;
  readonly #unknown: ReadonlyMap<string, string>;
  readonly #replaced = new Set<string>();
  readonly #found = new Map<string, WidgetProblem>();
  #params: JsonObject;
  world: PlacementWorld;
  caller: PlacementCaller;

  constructor(
    { method, params }: { readonly method: PlacementMethod; readonly params: JsonObject },
    unknown: ReadonlyMap<string, string>,
    world: PlacementWorld,
    caller: PlacementCaller,
  ) {
    this.method = method;
    this.#params = params;
    this.#unknown = unknown;
    this.world = world;
    this.caller = caller;
  }

  get clientId(): string {
    return this.caller.type === 'oauth' ? this.caller.clientId : '';
  }

  value(name: string): Given {
    return this.#params[this.#spelling(name)];
  }

  option(key: OptionKey): Given {
    const options = this.value('OPTIONS');
    return isJsonObject(options) && Object.hasOwn(options, key) ? options[key] : undefined;
  }

  /** The person's own text; `null`: not given, not known, no text, or its fault was reported already. */
  text(name: string): string | null {
    return this.#own(this.value(name), this.place(name));
  }

  optionText(key: OptionKey): string | null {
    return this.#own(this.option(key), this.optionPlace(key));
  }

  #own(value: Given, place: string): string | null {
    return isSet(value) && !isArray(value) && !this.isSilent(place) ? textOf(value) : null;
  }

  /** Nothing is to be said of this place: its value is not known, or its fault was reported. */
  isSilent(place: string): boolean {
    return this.#replaced.has(place) || this.#unknown.has(place);
  }

  /** JSON pointer of a parameter, in the spelling it was given in. */
  place(name: string): string {
    return `/${pointerPart(this.#spelling(name))}`;
  }

  optionPlace(key: string): string {
    return `${this.place('OPTIONS')}/${pointerPart(key)}`;
  }

  add(rule: WidgetRuleId, place: string, params: ProblemParams = {}): void {
    const key = `${rule} ${place}`;
    if (!this.#found.has(key)) this.#found.set(key, { rule, place, params, ...widgetRuleOf(rule) });
  }

  addAt(rule: WidgetRuleId, name: string, params: ProblemParams = {}): void {
    this.add(rule, this.place(name), params);
  }

  addAtOption(rule: WidgetRuleId, key: OptionKey, params: ProblemParams = {}): void {
    this.add(rule, this.optionPlace(key), params);
  }

  /** From here on a value that the portal takes stands there. */
  replace(name: string, value: Json): void {
    this.#replaced.add(this.place(name));
    this.#params = { ...this.#params, [this.#spelling(name)]: value };
  }

  replaceOption(key: OptionKey, value: Json): void {
    const options = this.value('OPTIONS');
    this.#replaced.add(this.optionPlace(key));
    const inner = isJsonObject(options) ? options : {};
    this.#params = { ...this.#params, [this.#spelling('OPTIONS')]: { ...inner, [key]: value } };
  }

  predict(): PlacementPrediction {
    return predictPlacement({ method: this.method, params: this.#params }, this.world, this.caller);
  }

  problems(): readonly WidgetProblem[] {
    return [...this.#found.values()];
  }

  /** Of two spellings of a parameter the later one counts. */
  #spelling(name: string): string {
    return Object.keys(this.#params).findLast((key) => upperCaseKey(key) === name) ?? name;
  }
}

const BRIEF = 60;

/** A value as a sentence can hold it. */
export function brief(value: Given): string {
  const text = isArray(value) ? JSON.stringify(value) : textOf(value);
  return text.length > BRIEF ? `${firstCharacters(text, BRIEF)}…` : text;
}
