import type { JsonObject } from '../../domain/kernel/json.ts';

/** Seconds as PHP's microtime gives them. */
function seconds(milliseconds: number): number {
  return milliseconds / 1000;
}

/** `2026-11-22T18:29:00+00:00`, as PHP's date('c') writes it. */
export function phpDate(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}+00:00`;
}

/** The `time` of a success answer; clients of the portal fail without it (observed in the official SDK). */
export function callTime(startedAt: number, finishedAt: number): JsonObject {
  const duration = seconds(finishedAt - startedAt);
  return {
    start: seconds(startedAt),
    finish: seconds(finishedAt),
    duration,
    processing: duration,
    date_start: phpDate(startedAt),
    date_finish: phpDate(finishedAt),
    // The limit counts in ten windows of a minute.
    operating_reset_at: Math.floor(seconds(finishedAt)) + 600,
    operating: duration,
  };
}
