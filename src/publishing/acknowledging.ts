import { acknowledgedAfter, acknowledgedOf, sameOnTheWire } from '../domain/calls/acknowledged.ts';
import type { Digests } from '../domain/calls/digests.ts';
import type { ChatAppStep, RegisteredTarget, RegisterStep, UpdateStep } from '../domain/calls/step.ts';
import type { JsonObject } from '../domain/kernel/json.ts';
import type { ChatAppEntry, OpenCall } from '../ports/ledger.ts';
import { changeApp, type AppDecision } from './change-app.ts';
import type { KnownApps } from './known-apps.ts';

/** What was known of an app when a call was sent. */
export interface Before {
  readonly entry: ChatAppEntry | null;
  /** While the ledger has this revision nobody else has touched it since. */
  readonly revision: number | null;
  /** No other call was under way. */
  readonly isAlone: boolean;
}

/** ms after which a call has ended, whoever was there to see it: no page waits for longer than 90 s. */
export const CALL_ENDS_WITHIN = 120_000;

/**
 * Before a call is sent: what it may change counts as not acknowledged from now on, so that a page that is killed in the midst of
 * it leaves nothing false behind.
 */
export async function doubt(apps: KnownApps, step: ChatAppStep, now: number): Promise<Before> {
  const { appId } = step.about;
  const nothing: Before = { entry: null, revision: null, isAlone: true };
  if (appId === null || step.kind === 'register' || step.kind === 'probe') return nothing;
  const names = step.kind === 'update' ? Object.keys(step.fields) : null;
  const held: { stored: ChatAppEntry | null } = { stored: null };
  const isStored = await changeApp(
    apps,
    appId,
    (entry) => {
      held.stored = entry;
      return entry === null ? 'kept' : inDoubt(entry, names, now);
    },
    true,
  );
  const entry = isStored ? held.stored : (apps.find(appId) ?? null);
  if (entry === null) return nothing;
  const isAlone = openAt(entry, now).length === 0;
  return { entry, revision: entry.revision + (isStored ? 1 : 0), isAlone };
}

function inDoubt(entry: ChatAppEntry, names: readonly string[] | null, now: number): ChatAppEntry {
  const revision = entry.revision + 1;
  const acknowledged = names === null ? {} : doubtful(entry.acknowledged, names);
  return { ...entry, acknowledged, revision, open: [...openAt(entry, now), { revision, begun: now }] };
}

const openAt = ({ open = [] }: ChatAppEntry, now: number): readonly OpenCall[] =>
  open.filter(({ begun }) => now - begun < CALL_ENDS_WITHIN);

/** Calls that are still under way when the one of `before` has ended. */
const stillOpen = (held: ChatAppEntry | null, before: Before): readonly OpenCall[] =>
  (held?.open ?? []).filter(({ revision }) => revision !== before.revision);

/** The call has changed nothing: what was known before it is known again, unless somebody else has spoken since. */
export function restored(before: Before): AppDecision {
  const { entry, revision } = before;
  return (held) => {
    if (held === null || entry === null) return 'kept';
    const { acknowledged } = held.revision === revision ? entry : held;
    return { ...held, acknowledged, revision: nextOf(held), open: stillOpen(held, before) };
  };
}

/** Nobody knows what the call has done: this page, too, takes up what was doubted. */
export const doubted: AppDecision = () => 'kept';

/**
 * A registration was acknowledged. A repeated one changes nothing (observed), so nothing of it counts. Where a new one is known
 * already, another tab was faster, be it that it removed it again, and what the portal has is not known.
 */
export function registered(
  step: RegisterStep,
  appId: number,
  existed: boolean,
  digests: Digests,
  at: number,
): AppDecision {
  const { botId, code } = step.about;
  return (held, isGone) => {
    if (existed && held !== null) return 'kept';
    const acknowledged = existed || isGone || held !== null ? {} : acknowledgedOf(step.params, digests);
    return { target: 'chat-app', appId, botId, code, acknowledged, at, revision: nextOf(held), open: held?.open ?? [] };
  };
}

/** An update was acknowledged. Where another call came between, nobody knows which of the two the portal did last. */
export function updated(step: UpdateStep, before: Before, digests: Digests, at: number): AppDecision {
  const { appId, botId, code } = step.about;
  return (held, isGone) => {
    if (isGone) return 'gone';
    const isAlone = held !== null && held.revision === before.revision && before.isAlone;
    const base = (isAlone ? before.entry?.acknowledged : held?.acknowledged) ?? {};
    const after = acknowledgedAfter(base, step.fields, digests);
    const acknowledged = isAlone || held === null ? after : agreed(base, after, Object.keys(step.fields));
    const open = stillOpen(held, before);
    return { target: 'chat-app', appId, botId, code, acknowledged, at, revision: nextOf(held), open };
  };
}

/** An app that was registered elsewhere exists and is ours: more is not known. */
export function adopted({ appId, botId, code }: RegisteredTarget, at: number): AppDecision {
  const entry = { target: 'chat-app', appId, botId, code, acknowledged: {}, at } as const;
  return (held) => ({ ...entry, revision: nextOf(held), open: held?.open ?? [] });
}

const nextOf = (held: ChatAppEntry | null): number => (held?.revision ?? 0) + 1;

/** Of what was sent only what the other call says, too. */
function agreed(held: JsonObject, sent: JsonObject, names: readonly string[]): JsonObject {
  return doubtful(
    held,
    names.filter((name) => !sameOnTheWire(held[name], sent[name])),
  );
}

/** What the portal has of these parameters is not known: the last word may be what was held, or what was sent. */
function doubtful(acknowledged: JsonObject, names: readonly string[]): JsonObject {
  return { ...acknowledged, ...Object.fromEntries(names.map((name) => [name, null])) };
}
