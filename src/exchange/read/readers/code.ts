import { findInCode, type CodeFindings } from '../code/run-program.ts';
import type { Program } from '../code/ir.ts';
import type { Language } from '../code/machine.ts';
import type { Piece, Sink } from '../sink.ts';

/** Reads one piece of code and reports what it holds, at offsets of the whole text. */
export function readCode(
  piece: Piece,
  sink: Sink,
  program: Program,
  language: Language,
  recovers = true,
): CodeFindings {
  const findings = findInCode(piece.text, program, language, { recovers, expired: sink.expired });
  for (const candidate of findings.candidates) sink.candidates.push({ ...candidate, at: candidate.at + piece.base });
  for (const other of findings.others) sink.others.add(other);
  const { fault } = findings;
  if (fault !== null) sink.faults.push({ ...fault, from: fault.from + piece.base, at: fault.at + piece.base });
  return findings;
}
