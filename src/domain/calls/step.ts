import type { Json, JsonObject } from '../kernel/json.ts';

/**
 * One parameter that a step changes. `null`: nothing is held, as far as was acknowledged, or nothing is sent. Secrets are masked;
 * an icon that is held stands as the ledger keeps it, as a digest.
 */
export interface Change {
  readonly name: string;
  readonly before: Json | null;
  readonly after: Json | null;
}

/**
 * Whether the same call may be made twice, and why.
 * - `answers-same-id`: what exists already is only named (observed).
 * - `gone-is-done`: a second removal answers that there is no such app (observed).
 * - `changes-nothing`: a question.
 * - `overwrites`: it would replace what somebody changed meanwhile, and open pages would be notified again.
 */
export type Repeatable =
  | { readonly safe: true; readonly why: 'answers-same-id' | 'gone-is-done' | 'changes-nothing' }
  | { readonly safe: false; readonly why: 'overwrites' };

/** The chat app that a step is about, as it was when the step was planned. */
export interface ChatAppTarget {
  readonly target: 'chat-app';
  /** `null`: not known yet, it is being registered. */
  readonly appId: number | null;
  readonly botId: number;
  readonly code: string;
}

export interface RegisteredTarget extends ChatAppTarget {
  readonly appId: number;
}

export interface BotTarget {
  readonly target: 'bot';
  readonly code: string;
}

interface Call<Kind extends string, Method extends string, Target> {
  readonly kind: Kind;
  readonly method: Method;
  /** Exactly what is sent. */
  readonly params: JsonObject;
  readonly changes: readonly Change[];
  readonly repeatable: Repeatable;
  readonly about: Target;
}

export type RegisterStep = Call<'register', 'imbot.app.register', ChatAppTarget>;
export interface UpdateStep extends Call<'update', 'imbot.app.update', RegisteredTarget> {
  /** FIELDS of the parameters, never empty. */
  readonly fields: JsonObject;
}
export type RemoveStep = Call<'remove', 'imbot.app.unregister', RegisteredTarget>;
/** An update without FIELDS: the existence probe, which changes nothing (observed). */
export type ProbeStep = Call<'probe', 'imbot.app.update', RegisteredTarget>;
export type CreateBotStep = Call<'create-bot', 'imbot.register', BotTarget>;

export type ChatAppStep = RegisterStep | UpdateStep | RemoveStep | ProbeStep;

/** One REST call that brings the portal nearer to a design, before it is made. */
export type Step = ChatAppStep | CreateBotStep;
export type StepKind = Step['kind'];
