import type { Scalar } from '../tree.ts';

/** Offsets in the text that was parsed. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * What code of any language comes to: the few kinds of expression that can give parameters, and the statements that decide which of
 * them holds. Everything else is `opaque`: looked through for calls, its value unknown.
 */
export type Expr = Span &
  (
    | { readonly kind: 'lit'; readonly value: Scalar }
    | { readonly kind: 'join'; readonly parts: readonly Expr[] }
    | { readonly kind: 'sum'; readonly left: Expr; readonly right: Expr }
    | { readonly kind: 'map'; readonly items: readonly Item[]; readonly list: boolean; readonly type?: string }
    | { readonly kind: 'name'; readonly name: string }
    | { readonly kind: 'member'; readonly of: Expr; readonly key: Expr | null }
    | { readonly kind: 'call'; readonly callee: Expr; readonly args: readonly Arg[]; readonly fresh: boolean }
    | { readonly kind: 'choice'; readonly test: Expr; readonly yes: Expr; readonly no: Expr }
    | { readonly kind: 'fallback'; readonly op: 'or' | 'and' | 'nullish'; readonly left: Expr; readonly right: Expr }
    | { readonly kind: 'fn'; readonly fn: Fn }
    | { readonly kind: 'assign'; readonly target: Target; readonly op: string; readonly value: Expr; readonly declares: boolean }
    | { readonly kind: 'cast'; readonly into: Cast; readonly value: Expr }
    | { readonly kind: 'each'; readonly over: Expr; readonly bind: Target; readonly key: Expr | null; readonly value: Expr; readonly tests: readonly Expr[] }
    | { readonly kind: 'remove'; readonly target: Expr }
    | { readonly kind: 'opaque'; readonly inside: readonly Expr[] }
  ); // prettier-ignore

export type Cast = 'int' | 'float' | 'string' | 'bool' | 'as-is';

export interface Item {
  readonly key: Expr | null;
  readonly value: Expr;
  readonly spread: boolean;
}

export interface Arg {
  readonly name: string | null;
  readonly value: Expr;
  readonly spread: boolean;
}

/** Where a value goes: a name, a place within a value, or a pattern of them. */
export type Target = Expr | Pattern;

export interface Pattern extends Span {
  readonly kind: 'pattern';
  readonly items: readonly PatternItem[];
}

export interface PatternItem {
  /** `null`: by position. */
  readonly key: Expr | null;
  readonly target: Target | null;
  readonly fallback: Expr | null;
  readonly rest: boolean;
}

export interface Param {
  readonly target: Target;
  readonly name: string;
  readonly fallback: Expr | null;
  readonly rest: 'no' | 'list' | 'map';
  /** A constructor's parameter that becomes a field at once. */
  readonly field: string | null;
}

export interface Fn extends Span {
  readonly name: string;
  readonly params: readonly Param[];
  readonly body: readonly Stmt[];
  /** Sees no variables from outside but those named. */
  readonly closed: readonly string[] | null;
  /** The parameter that stands for the object itself comes first. */
  readonly takesSelf: boolean;
  readonly shared: boolean;
}

export interface ClassField {
  readonly name: string;
  readonly value: Expr | null;
  readonly shared: boolean;
}

export type Stmt = Span &
  (
    | { readonly kind: 'do'; readonly expr: Expr }
    | { readonly kind: 'block'; readonly body: readonly Stmt[] }
    | { readonly kind: 'branch'; readonly tests: readonly Expr[]; readonly arms: readonly (readonly Stmt[])[]; readonly complete: boolean; readonly catches: boolean }
    | { readonly kind: 'loop'; readonly over: Expr | null; readonly key: Target | null; readonly value: Target | null; readonly keysOnly: boolean; readonly body: readonly Stmt[] }
    | { readonly kind: 'function'; readonly fn: Fn }
    | { readonly kind: 'class'; readonly name: string; readonly parent: string | null; readonly fields: readonly ClassField[]; readonly methods: readonly Fn[] }
    | { readonly kind: 'share'; readonly names: readonly string[] }
    | { readonly kind: 'return'; readonly value: Expr | null }
    | { readonly kind: 'leave'; readonly loop: boolean; readonly value: Expr | null }
  ); // prettier-ignore

/** Expressions of one text that are brought to the common form. */
export const MAX_PARTS = 250_000;

export interface Program {
  readonly body: readonly Stmt[];
  /** Errors of the parser, in their order. */
  readonly faults: readonly Span[];
  /** Names under which fields of structures travel, by type and field. */
  readonly tags?: ReadonlyMap<string, ReadonlyMap<string, string>>;
}
