import type { DesignSummary } from '../../domain/design/summary.ts';
import { summaryOf } from '../../domain/design/summary.ts';
import type { Draft, DraftHistory, DraftSummary } from '../../ports/draft-store.ts';
import { integer, members, number, object, oneOf, orElse, text } from '../read.ts';

/** Where a draft lies, what the list shows of it, its steps of undo, and what a page left that had no time to store it. */
export const DRAFT = 'draft:';
export const SUMMARY = 'summary:';
export const HISTORY = 'history:';
export const LEFT = 'left:';

/** What lies around a stored design. The design itself is read by its own rules, older versions included. */
export const readEnvelope = object({
  name: text,
  savedAt: number,
  // Earlier versions of the designer counted no revisions.
  revision: orElse(number, 1),
  writer: orElse(text, ''),
  // Drafts of before have none.
  message: orElse(text, ''),
  blanks: orElse(text, ''),
});

export type Envelope = NonNullable<ReturnType<typeof readEnvelope>>;

export const designIn = (value: unknown): unknown => members(value)?.['design'];

/** What is stored of a draft. `writer`: the page that wrote it. */
export function recordOf({ name, savedAt, design, message, blanks }: Draft, revision: number, writer: string): object {
  return { name, savedAt, design, message, blanks, revision, writer };
}

/** One value, so that steps which share an icon share its bytes: the browser copies an object once. */
export function historyRecord(history: DraftHistory, revision: number): object {
  return { ...history, revision };
}

/** What a page leaves behind. */
export function leftRecord(draft: Draft, base: number | null, writer: string, history: DraftHistory | null): object {
  const { id, name, savedAt, design, message, blanks } = draft;
  return { id, name, savedAt, design, message, blanks, base, writer, history };
}

const readLeft = object({ savedAt: number });

/** Whether what lies there was left later, ms. */
export function isLeftAfter(left: unknown, savedAt: number): boolean {
  return (readLeft(left)?.savedAt ?? -Infinity) > savedAt;
}

const readSummaryRecord = object({
  name: text,
  savedAt: number,
  kind: oneOf<DesignSummary['kind']>('command', 'frame'),
  code: text,
  // `null` says that there is none; what has no word on it was written before there was one.
  botId: (value) => (value === null ? null : integer(value)),
  title: text,
});

export function readSummary(id: string, value: unknown): DraftSummary | undefined {
  const summary = readSummaryRecord(value);
  return summary && { id, ...summary };
}

export function draftSummary({ id, name, savedAt, design }: Draft): DraftSummary {
  return { id, name, savedAt, ...summaryOf(design) };
}

/**
 * Whether a change made from the revision `base` may take the place of what lies there. What the page itself wrote is always
 * its own: it may not have heard of its success.
 */
export function follows(held: unknown, base: number | null, writer: string): boolean {
  const envelope = readEnvelope(held);
  return envelope ? envelope.revision === base || envelope.writer === writer : held === undefined && base === null;
}

export const nextRevision = (held: unknown): number => (readEnvelope(held)?.revision ?? 0) + 1;
