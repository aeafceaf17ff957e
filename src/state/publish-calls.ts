import { untrack } from 'svelte';
import { acknowledgedAfter, acknowledgedOf } from '../domain/calls/acknowledged.ts';
import { NO_DIGESTS, type Digests } from '../domain/calls/digests.ts';
import { planOf, registerStep } from '../domain/calls/plan.ts';
import type { Design } from '../domain/design/schema.ts';
import type { HostAnswer, PortalSession } from '../ports/host.ts';
import type { LedgerEntry } from '../ports/ledger.ts';
import type { KnownApps } from './known-apps.svelte.ts';
import type { PortalLink } from './portal-link.svelte.ts';
import type { PublishAction, PublishState, PublishTarget } from './publish-state.ts';

export { planOf };

/** What the calls work on; none of it is read reactively. */
export interface PublishContext {
  readonly link: PortalLink;
  readonly apps: KnownApps;
  readonly now: () => number;
  readonly digest: (design: Design) => Promise<Digests>;
  readonly state: () => PublishState;
  readonly report: (state: PublishState) => void;
}

/**
 * The calls that register, update, remove and look up an app, one at a time, with what each leaves in the ledger. A part of
 * its own, which is loaded once there is something to publish.
 */
export class PublishCalls {
  readonly #context: PublishContext;

  constructor(context: PublishContext) {
    this.#context = context;
  }

  async register(design: Design): Promise<void> {
    await this.#register({ ...(await this.#target(design, null)), sent: registerStep(design).params });
  }

  async update(design: Design, entry: LedgerEntry): Promise<void> {
    const target = await this.#target(design, entry.appId);
    const step = planOf(design, { ...entry, digests: target.digests }).steps.find((step) => step.kind === 'update');
    if (step === undefined) return;
    const { fields } = step;
    const answer = await this.#call('update', { ...target, sent: fields }, (portal, onSilence) =>
      portal.updateApp(entry.appId, fields, { onSilence }),
    );
    if (answer === null) return;
    const acknowledged = acknowledgedAfter(entry.acknowledged, fields, target.digests);
    await this.#context.apps.remember({ ...entry, acknowledged, at: this.#context.now() });
    this.#finish('update', target, entry.appId, true);
  }

  async remove(appId: number): Promise<void> {
    const target = this.#targetOf(appId);
    const answer = await this.#call('remove', target, (portal, onSilence) => portal.removeApp(appId, { onSilence }));
    if (answer === null && !this.#isGone()) return;
    await this.#context.apps.forget(appId);
    this.#finish('remove', target, appId, answer !== null);
  }

  async adopt(design: Design, appId: number): Promise<void> {
    const target = await this.#target(design, appId);
    if ((await this.#probe(target, appId)) === null) return;
    const { botId, code } = target;
    await this.#context.apps.remember({ appId, botId, code, acknowledged: {}, at: this.#context.now() });
    this.#finish('check', target, appId, true);
  }

  async recover(): Promise<void> {
    const state = this.#state();
    if (state.phase !== 'unknown') return;
    const { target } = state;
    if (state.action === 'register') return this.#register(target);
    const { appId } = target;
    if (appId === null) return;
    if ((await this.#probe(target, appId)) !== null) {
      this.#finish('check', target, appId, true);
    } else if (this.#isGone()) {
      await this.#context.apps.forget(appId);
      this.#finish('remove', target, appId, false);
    }
  }

  async #register(target: PublishTarget): Promise<void> {
    const answer = await this.#call('register', target, (portal, onSilence) =>
      portal.registerApp(target.sent, { onSilence }),
    );
    if (answer === null) return;
    const { appId, existed } = answer;
    // A repeated registration changes nothing (observed), so nothing of it counts as acknowledged.
    const acknowledged = existed
      ? (this.#known(appId)?.acknowledged ?? {})
      : acknowledgedOf(target.sent, target.digests);
    const { botId, code } = target;
    await this.#context.apps.remember({ appId, botId, code, acknowledged, at: this.#context.now() });
    this.#finish('register', target, appId, existed);
  }

  #probe(target: PublishTarget, appId: number): Promise<true | null> {
    return this.#call('check', target, (portal, onSilence) => portal.updateApp(appId, null, { onSilence }));
  }

  #finish(action: PublishAction, target: PublishTarget, appId: number, existed: boolean): void {
    this.#context.report({ phase: 'done', action, target: { ...target, appId }, appId, existed });
  }

  #isGone(): boolean {
    const state = this.#state();
    return state.phase === 'failed' && state.error.portalCode?.toUpperCase() === 'CHAT_APP_ID_ERROR';
  }

  /** Makes one call and keeps its state; `null` when it did not succeed (the state then says how). */
  async #call<T>(
    action: PublishAction,
    target: PublishTarget,
    run: (portal: PortalSession, onSilence: (reason: 'late' | 'lost') => void) => HostAnswer<T>,
  ): Promise<T | null> {
    const { link, report } = this.#context;
    const portal = untrack(() => link.session);
    if (portal === null || this.#state().phase === 'working') return null;
    report({ phase: 'working', action, target, silence: null });
    const answer = await run(portal, (silence) => {
      report({ phase: 'working', action, target, silence });
    });
    if (answer.ok) {
      report({ phase: 'idle' });
      return answer.value;
    }
    const { error } = answer;
    // The list of bots does not report whose they are; this answer to a registration does.
    if (action === 'register' && error.portalCode?.toUpperCase() === 'APP_ID_ERROR') link.markForeign(target.botId);
    report(
      error.code === 'unanswered' ? { phase: 'unknown', action, target } : { phase: 'failed', action, target, error },
    );
    return null;
  }

  async #target(design: Design, appId: number | null): Promise<PublishTarget> {
    const digests = await this.#context.digest(design);
    return { botId: Number(design.bot.id), code: design.code, appId, sent: {}, digests };
  }

  #targetOf(appId: number): PublishTarget {
    const entry = this.#known(appId);
    return { botId: entry?.botId ?? 0, code: entry?.code ?? '', appId, sent: {}, digests: NO_DIGESTS };
  }

  #known(appId: number): LedgerEntry | undefined {
    return untrack(() => this.#context.apps.entries).find((entry) => entry.appId === appId);
  }

  #state(): PublishState {
    return untrack(() => this.#context.state());
  }
}
