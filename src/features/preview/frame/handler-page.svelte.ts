import {
  FRAME_ALLOW,
  FRAME_SANDBOX,
  frameOrigin,
  initMessage,
  readFrameMessage,
  type FrameEffect,
} from '../../../domain/messenger/classic/frame-protocol.ts';
import type { PageRefusal } from '../../../domain/messenger/classic/handler-page.ts';
import type { Timer } from '../../../ports/timer.ts';
import type { HandlerFrame, HandlerFrameMessage, MountedHandlerFrame } from '../../../ports/handler-frame.ts';
import { MessageLog, type LogEntry } from './message-log.svelte.ts';

/** What stands in the frame window: our list of parameters, the person's own page, or our sample page. */
export type PageSource = 'parameters' | 'own' | 'sample';

export type PagePhase = 'loading' | 'slow' | 'loaded';

/** Our sample page gets no origin of its own, so that it cannot reach the designer it comes from. */
const SAMPLE_SANDBOX = FRAME_SANDBOX.replace('allow-same-origin ', '');
const NO_ORIGIN = 'null';
/** A load that takes longer than this many ms is called slow. */
const SLOW_AFTER = 8000;
/** ms without a load after which the address is asked: only Chromium tells of a load where nothing answers. */
const ASKED_AFTER = 2500;

/** What is to stand in the window: an address, and why it is not loaded, if so. */
export interface PageTarget {
  readonly address: string;
  readonly refusal: PageRefusal | null;
}

export interface HandlerPageOptions {
  readonly frames: HandlerFrame;
  readonly now: () => number;
  /** A fresh id for every load: digits. */
  readonly newLoadId: () => string;
  readonly timer: Timer;
  readonly portalOrigin: () => string;
  /** As the design, the test address and the scenario want it now; `null`: there is nothing to open. */
  readonly wanted: (page: HandlerPage) => PageTarget | null;
  /** Carries out what an accepted message asks for. */
  readonly run: (effect: FrameEffect) => void;
}

/** A page in the frame window, and everything said between it and the messenger. */
export class HandlerPage {
  readonly #options: HandlerPageOptions;
  #source = $state.raw<PageSource>('parameters');
  #phase = $state.raw<PagePhase>('loading');
  readonly #log: MessageLog;
  #unreachable = $state.raw(false);
  #heard = $state.raw(false);
  /** What was wanted when typing began: it stays until the field is left. */
  #held = $state.raw<PageTarget | null>(null);
  /** The address that led to a page of the designer's own origin. */
  #strayed = $state.raw<string | null>(null);
  #frame: (MountedHandlerFrame & { readonly address: string }) | null = null;
  #origin = $state.raw<string | null>(null);
  #loadIds: readonly string[] = [];
  /** Whether the load that is waited for has come. */
  #isLoaded = false;
  #stopClocks = (): void => undefined;

  constructor(options: HandlerPageOptions) {
    this.#options = options;
    this.#log = new MessageLog(options.now);
  }

  get source(): PageSource {
    return this.#source;
  }

  get phase(): PagePhase {
    return this.#phase;
  }

  get log(): readonly LogEntry[] {
    return this.#log.entries;
  }

  /** Nothing answered at the address when it was asked once more, after loading or in place of it, and the page said nothing. */
  get unreachable(): boolean {
    return this.#unreachable && !this.#heard;
  }

  /** Whether the page has posted anything since it was opened. */
  get heard(): boolean {
    return this.#heard;
  }

  /** The origin that init is addressed to: after a redirect to another one, nobody gets it. */
  get addressee(): string {
    return this.#origin ?? '';
  }

  get ownOrigin(): string {
    return this.#options.frames.ownOrigin;
  }

  get sampleAddress(): string {
    return this.#options.frames.sampleAddress;
  }

  /** What is loaded. Half an address is never asked for: somebody could own it, and it would carry the digests. */
  get target(): PageTarget | null {
    const target = this.#held ?? this.#options.wanted(this);
    return target !== null && target.address === this.#strayed ? { ...target, refusal: 'own-origin' } : target;
  }

  /** The address to try elsewhere, without the key that our sample gets in its fragment; empty where there is none. */
  get copyable(): string {
    const address = this.target?.address ?? '';
    return this.#source === 'sample' ? address.replace(/#.*$/s, '') : address;
  }

  /** Something else is wanted meanwhile than what is loaded. */
  get isBehind(): boolean {
    const wanted = this.#options.wanted(this);
    return this.#held !== null && (this.#held.address !== wanted?.address || this.#held.refusal !== wanted.refusal);
  }

  /** Typing begins, or was confirmed with Enter: what is wanted now stays until the next time. */
  hold = (): void => {
    this.#held = this.#options.wanted(this);
  };

  /** The field was left: what is wanted is loaded. */
  settle = (): void => {
    this.#held = null;
  };

  show = (source: PageSource): void => {
    this.#source = source;
    this.#strayed = null;
    if (this.#held !== null) this.hold();
  };

  /** Loads the page again, or the one that is wanted by now. */
  reload = (): void => {
    if (this.isBehind) this.hold();
    else if (this.#strayed !== null) this.#strayed = null;
    else if (this.#frame !== null) {
      this.#await(this.#frame.address);
      this.#frame.reload();
    }
  };

  clearLog = (): void => {
    this.#log.clear();
  };

  /** Opens the page in an element; the returned function closes it. After that its messages are heard no more. */
  open = (place: object, address: string, title: string): (() => void) => {
    const isSample = this.#source === 'sample';
    this.#origin = isSample ? NO_ORIGIN : frameOrigin(address);
    this.#loadIds = [];
    const sandbox = isSample ? SAMPLE_SANDBOX : FRAME_SANDBOX;
    const frame = this.#options.frames.mount(
      place,
      { address, title, sandbox, allow: FRAME_ALLOW },
      {
        onload: () => this.#loaded(address),
        onownpage: () => (this.#strayed = address),
        onmessage: (message) => this.#received(message, isSample),
      },
    );
    this.#frame = { ...frame, address };
    this.#await(address);
    return () => {
      this.#stopClocks();
      frame.remove();
      this.#frame = null;
      this.#origin = null;
    };
  };

  /** A load was begun. */
  #await(address: string): void {
    this.#stopClocks();
    this.#phase = 'loading';
    this.#unreachable = false;
    this.#heard = false;
    this.#isLoaded = false;
    const { timer } = this.#options;
    const stops = [
      timer.after(ASKED_AFTER, () => this.#ask(address)),
      timer.after(SLOW_AFTER, () => {
        if (this.#phase === 'loading') this.#phase = 'slow';
      }),
    ];
    this.#stopClocks = () => stops.forEach((stop) => stop());
  }

  #loaded(address: string): void {
    const id = this.#options.newLoadId();
    this.#loadIds = [...this.#loadIds, id];
    this.#phase = 'loaded';
    const text = initMessage(this.#options.portalOrigin(), id);
    if (this.#origin !== null) {
      // A page without an origin of its own can only be addressed as "any"; it is our sample.
      this.#frame?.post(text, this.#origin === NO_ORIGIN ? '*' : this.#origin);
      this.#log.sent(text);
    }
    // Later loads are the page's own doing.
    if (!this.#isLoaded) this.#ask(address);
    this.#isLoaded = true;
    this.#stopClocks();
  }

  /** Whether anything answers at the address of a page of one's own. */
  #ask(address: string): void {
    if (this.#source !== 'own') return;
    const asked = this.#frame;
    // Without the parameters: the digests need not go out a second time.
    void this.#options.frames.isReachable(address.replace(/[?#].*$/s, '')).then((isReachable) => {
      // The answer may be about a page that was closed meanwhile.
      if (this.#frame === asked) this.#unreachable = !isReachable;
    });
  }

  #received(message: HandlerFrameMessage, isSample: boolean): void {
    const isOurs = isSample ? message.isFromFrame : message.isFromFrame || message.origin === this.#origin;
    if (!isOurs) return;
    this.#heard = true;
    const verdict = readFrameMessage(message, {
      origin: this.#origin,
      uniqueLoadId: this.#loadIds.at(-1) ?? null,
      earlierLoadIds: this.#loadIds.slice(0, -1),
    });
    this.#log.received(message.isFromFrame ? message : null, verdict);
    if (verdict.accepted) this.#options.run(verdict.effect);
  }
}

const DIGITS = 16;

/** A load's id from random bytes: digits, as the messenger makes it. */
export function loadIdFrom(bytes: Uint8Array): string {
  return [...bytes]
    .map((byte) => byte % 10)
    .join('')
    .slice(0, DIGITS);
}
