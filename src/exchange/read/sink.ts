import type { JsonObject } from '../../domain/kernel/json.ts';
import type { ReadFault, TextKind } from './found.ts';
import type { Secrets } from './secrets.ts';
import type { Candidate } from './to-call.ts';

/** Pieces of one text that are read. */
export const MAX_PIECES = 400;

/** A piece of text to read, and where it stands in the whole. */
export interface Piece {
  readonly text: string;
  /** Offset of the piece's first sign in the whole text. */
  readonly base: number;
  readonly kind: TextKind;
  /** A file's name, or the language that a fence names. */
  readonly hint: string;
  readonly depth: number;
}

/** What readers report to. Offsets are those of the whole text. */
export interface Sink {
  readonly candidates: Candidate[];
  readonly designs: JsonObject[];
  readonly others: Set<string>;
  readonly faults: FaultSpan[];
  readonly secrets: Secrets;
  /** Pieces in other languages that a reader came upon; they are read when it is done. */
  readonly pieces: Piece[];
  /** Whether the time is up: what is under way is brought to an end. */
  readonly expired: () => boolean;
}

export interface FaultSpan {
  /** Where what is broken begins, and where it was noticed. */
  readonly from: number;
  readonly at: number;
  readonly code: ReadFault['code'];
}

/** Reads one piece; what it finds goes to the sink. Never throws for anything a text contains. */
export type Reader = (piece: Piece, sink: Sink) => void;
