import type { Json, JsonObject } from '../../../src/domain/kernel/json.ts';

/** A call that a text should give. */
export interface ExpectedCall {
  readonly method: string;
  readonly target: string;
  readonly params: JsonObject;
  readonly unknown: readonly string[];
  readonly ignored: readonly string[];
  /** Paths at which a blank is right, too. */
  readonly lenient?: readonly string[];
}

export interface Expectation {
  readonly apps: readonly ExpectedCall[];
  readonly secrets: readonly string[];
  /** The apps' own signature keys, also among the secrets. */
  readonly hashes: readonly string[];
  readonly broken: {
    readonly line: number;
    readonly column: number;
    readonly from?: { line: number; column: number };
  } | null;
  /** The most that may be taken of a broken text. */
  readonly mayRecover?: readonly ExpectedCall[];
  /** Other readings that are as right. */
  readonly alsoRight?: readonly (readonly ExpectedCall[])[];
  readonly says?: string;
}

/** One text of an index, in a file beside it. */
export interface ImportCase {
  readonly file: string;
  readonly syntax: string;
  readonly note: string;
  readonly expect: Expectation;
}

/** Something about a text that is not as it should be. */
export interface Difference {
  readonly what: string;
  readonly expected: Json;
  readonly got: Json;
}
