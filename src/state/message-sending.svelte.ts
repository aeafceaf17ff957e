import type { JsonObject } from '../domain/kernel/json.ts';
import type { HostError, PortalSession } from '../ports/host.ts';

export type SendingState =
  | { readonly phase: 'idle' }
  /** `silence`: no answer for 10 s, or one was lost; the outcome is unknown yet. */
  | { readonly phase: 'working'; readonly silence: 'late' | 'lost' | null }
  | { readonly phase: 'sent'; readonly messageId: number }
  | { readonly phase: 'failed'; readonly error: HostError };

/** Sends one message at a time through the connected portal. Nothing is repeated by itself: it would be written twice. */
export class MessageSending {
  #state = $state.raw<SendingState>({ phase: 'idle' });

  get state(): SendingState {
    return this.#state;
  }

  /** Answers the message's id, or `null` where it failed or nothing was sent. */
  send = async (session: PortalSession, params: JsonObject): Promise<number | null> => {
    if (this.#state.phase === 'working') return null;
    this.#state = { phase: 'working', silence: null };
    const sent = await session.sendMessage(params, {
      onSilence: (silence) => {
        this.#state = { phase: 'working', silence };
      },
    });
    this.#state = sent.ok ? { phase: 'sent', messageId: sent.value } : { phase: 'failed', error: sent.error };
    return sent.ok ? sent.value : null;
  };
}
