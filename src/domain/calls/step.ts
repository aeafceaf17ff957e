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
 * - `bound-already`: a widget that is bound already is refused, and stays as it is (observed).
 * - `unbound-is-none`: to remove what is not there is answered with a count of 0 (observed).
 * - `overwrites`: it would replace what somebody changed meanwhile, and open pages would be notified again.
 */
export type Repeatable =
  | {
      readonly safe: true;
      readonly why: 'answers-same-id' | 'gone-is-done' | 'changes-nothing' | 'bound-already' | 'unbound-is-none';
    }
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

/** The widget that a step is about: the portal tells it from others of the application by its place and its page. */
export interface BindingTarget {
  readonly target: 'widget';
  readonly placement: string;
  readonly handler: string;
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
export type CreateBotStep = Call<'create-bot', 'imbot.register' | 'imbot.v2.Bot.register', BotTarget>;

export type BindStep = Call<'bind', 'placement.bind', BindingTarget>;
export interface UnbindStep extends Call<'unbind', 'placement.unbind', BindingTarget> {
  /**
   * `changed`: it is bound anew after this, since no method updates one; `moved`: its page is another one now, and bound already; `off`:
   * the design has it no more; `asked`: somebody wants it gone.
   */
  readonly why: 'changed' | 'moved' | 'off' | 'asked';
}
/** Which widgets of ours there are: unlike of chat apps the portal has a list of them. */
export type ListWidgetsStep = Call<'list-widgets', 'placement.get', { readonly target: 'widgets' }>;

export type ChatAppStep = RegisterStep | UpdateStep | RemoveStep | ProbeStep;

export type WidgetStep = BindStep | UnbindStep;
/** What a plan is made of. */
export type PlanStep = ChatAppStep | WidgetStep;

/** One REST call that brings the portal nearer to a design, before it is made. */
export type Step = PlanStep | CreateBotStep | ListWidgetsStep;
export type StepKind = Step['kind'];
