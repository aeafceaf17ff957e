import type { FoundMethod } from '../found.ts';
import type { HoleTree, MapTree } from '../tree.ts';
import type { Fn, Span } from './ir.ts';
import type { Value } from './values.ts';

/** How a stretch of statements ends: it goes on, leaves the function, or leaves the present round of a loop. */
export type Signal = 'next' | 'stop' | 'skip' | 'maybe-skip';

/** What a call hands over. */
export interface HandedOver {
  readonly receiver: Value | null;
  readonly args: readonly Value[];
  readonly named: ReadonlyMap<string, Value>;
  /** More arguments that are not known. */
  readonly open: boolean;
  readonly span: Span;
}

/** A call that was recognised, with its parameters as they were at that moment. */
export interface FoundInCode {
  readonly method: FoundMethod;
  readonly params: MapTree | HoleTree;
  readonly at: number;
  readonly span: Span;
  readonly loose: boolean;
  /** Literals that went into it: they are no calls of their own. */
  readonly origins: readonly number[];
  readonly inferred: boolean;
}

/** A function that is being run. */
export interface Frame {
  readonly fn: Fn | null;
  readonly returns: Value[];
  /** Run without arguments, because nobody called it. */
  readonly loose: boolean;
}
