import type { Json, JsonObject } from '../../../domain/kernel/json.ts';
import { frameOrigin } from '../../../domain/messenger/classic/frame-protocol.ts';
import type { BridgeCall } from '../../../domain/messenger/current/bx24-protocol.ts';
import type { OpeningTokens } from '../../../domain/messenger/current/opening.ts';
import type {
  HandlerFrame,
  HandlerFrameMessage,
  HandlerFrameRequest,
  MountedHandlerFrame,
} from '../../../ports/handler-frame.ts';
import type { Timer } from '../../../ports/timer.ts';
import { MessageLog, type LogEntry } from '../frame/message-log.svelte.ts';
import {
  inventedTokens,
  initDataOf,
  openingOf,
  ownTarget,
  sampleAddress,
  withOption,
  type WidgetSource,
  type WidgetSubject,
  type WidgetTarget,
} from './widget-target.ts';
import { talk, type TalkSurface, type TalkVerdict } from './widget-talk.ts';

/** All but leaving the designer: a portal's frame has no sandbox at all. */
const OWN_SANDBOX =
  'allow-same-origin allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox allow-modals allow-downloads';
/** Our sample gets no origin, so that it cannot reach the designer it comes from. */
const SAMPLE_SANDBOX = 'allow-scripts allow-popups allow-modals';
const NO_ORIGIN = 'null';
/** A load that takes longer than this many ms is called slow. */
const SLOW_AFTER = 8000;

export type WidgetPagePhase = 'loading' | 'slow' | 'loaded';
export type WidgetLogEntry = LogEntry<TalkVerdict>;

export interface WidgetPageOptions {
  readonly frames: HandlerFrame;
  readonly now: () => number;
  /** So many random bytes as hexadecimal digits. */
  readonly hex: (bytes: number) => string;
  readonly timer: Timer;
  /** The widget that is open; `null`: none is. */
  readonly subject: () => WidgetSubject | null;
  readonly testAddress: () => string;
  /** A portal of the newest kind, which hears messages to the text field. */
  readonly listens: () => boolean;
  readonly surface: Omit<TalkSurface, 'ask'>;
}

interface Session {
  readonly subject: WidgetSubject;
  readonly sid: string;
  readonly origin: string;
  readonly frame: MountedHandlerFrame;
}

/** The page of a widget in the mock: how it is opened, and everything said between it and the portal's page around it. */
export class WidgetPage {
  readonly #options: WidgetPageOptions;
  readonly #log: MessageLog<TalkVerdict>;
  #source = $state.raw<WidgetSource>('facts');
  #phase = $state.raw<WidgetPagePhase>('loading');
  #heard = $state.raw(false);
  /** What was wanted when typing began: it stays until the field is left. */
  #held = $state.raw<WidgetTarget | null>(null);
  #strayed = $state.raw<string | null>(null);
  #session: Session | null = null;
  #stopClock = (): void => undefined;
  #appOptions: JsonObject = {};
  #tokens: OpeningTokens;

  constructor(options: WidgetPageOptions) {
    this.#options = options;
    this.#log = new MessageLog(options.now);
    this.#tokens = this.#newTokens();
  }

  get source(): WidgetSource {
    return this.#source;
  }

  get phase(): WidgetPagePhase {
    return this.#phase;
  }

  get log(): readonly WidgetLogEntry[] {
    return this.#log.entries;
  }

  /** Whether the page has posted anything since it was opened. */
  get heard(): boolean {
    return this.#heard;
  }

  get tokens(): OpeningTokens {
    return this.#tokens;
  }

  /** What is loaded. Half an address is never asked for: somebody could own it. `null`: no widget is open. */
  get target(): WidgetTarget | null {
    const target = this.#held ?? this.#wanted;
    if (target === null || target.address !== this.#strayed) return target;
    return { ...target, refusal: 'own-origin' };
  }

  /** Something else is wanted meanwhile than what is loaded. */
  get isBehind(): boolean {
    return this.#held !== null && this.#held.address !== this.#wanted?.address;
  }

  get #wanted(): WidgetTarget | null {
    const subject = this.#options.subject();
    const { frames, testAddress } = this.#options;
    if (subject === null) return null;
    if (this.#source === 'sample') return { address: frames.widgetSampleAddress, refusal: null };
    return ownTarget(subject.widget, testAddress(), frames.ownOrigin);
  }

  /** Typing begins: what is wanted now stays until the field is left. */
  hold = (): void => {
    this.#held = this.#wanted;
  };

  settle = (): void => {
    this.#held = null;
  };

  /** Another widget is opened. */
  begin(): void {
    this.#held = null;
    this.#strayed = null;
  }

  show = (source: WidgetSource): void => {
    this.#source = source;
    this.begin();
  };

  reload = (): void => {
    this.begin();
    this.#await();
    this.#session?.frame.reload();
  };

  clearLog = (): void => {
    this.#log.clear();
  };

  /** Opens the page in an element, with a session of its own; the returned function closes it. */
  open = (place: object, address: string, title: string): (() => void) => {
    const subject = this.#options.subject();
    if (subject === null) return () => undefined;
    const isSample = this.#source === 'sample';
    this.#tokens = this.#newTokens();
    const sid = this.#options.hex(16);
    const frame = this.#options.frames.mount(place, this.#request(subject, address, title, sid), {
      onload: () => this.#loaded(),
      onownpage: () => (this.#strayed = address),
      onmessage: (message) => this.#received(message),
    });
    this.#session = { subject, sid, frame, origin: isSample ? NO_ORIGIN : (frameOrigin(address) ?? '') };
    this.#await();
    return () => this.#close(frame);
  };

  #close(frame: MountedHandlerFrame): void {
    this.#stopClock();
    frame.remove();
    if (this.#session?.frame === frame) this.#session = null;
  }

  #request(subject: WidgetSubject, address: string, title: string, sid: string): HandlerFrameRequest {
    const opened = openingOf(subject, address, sid, this.#tokens);
    const { name, allow } = opened.frame;
    if (this.#source === 'sample')
      return { address: sampleAddress(opened), title, sandbox: SAMPLE_SANDBOX, allow, name };
    const plain = { address: opened.address, title, sandbox: OWN_SANDBOX, allow, name };
    return opened.method === 'POST' ? { ...plain, fields: opened.fields } : plain;
  }

  #newTokens(): OpeningTokens {
    return inventedTokens(this.#options.hex, this.#options.subject()?.portalOrigin ?? '');
  }

  #await(): void {
    this.#stopClock();
    this.#phase = 'loading';
    this.#heard = false;
    this.#stopClock = this.#options.timer.after(SLOW_AFTER, () => (this.#phase = 'slow'));
  }

  #loaded(): void {
    this.#stopClock();
    this.#phase = 'loaded';
  }

  #received(message: HandlerFrameMessage): void {
    const session = this.#session;
    if (session === null || !message.isFromFrame) return;
    this.#heard = true;
    const { subject, sid, origin } = session;
    const { verdict, reply } = talk(
      message,
      {
        place: subject.widget.place,
        appOrigin: origin,
        appSid: sid,
        admin: subject.admin,
        portalOrigin: subject.portalOrigin,
        listens: this.#options.listens(),
      },
      { ...this.#options.surface, ask: (call) => this.#ask(call, subject) },
    );
    this.#log.received(message, verdict);
    if (reply === null) return;
    // Texts only; a page without an origin of its own can only be addressed as "any", and is our sample.
    session.frame.post(reply, origin === NO_ORIGIN ? '*' : origin);
    this.#log.sent(reply);
  }

  #ask({ command, params }: BridgeCall, subject: WidgetSubject): Json | undefined {
    const { authId, refreshId, expiresIn } = this.#tokens;
    if (command === 'getInitData') return initDataOf(subject, this.#tokens);
    if (command === 'refreshAuth') return { AUTH_ID: authId, AUTH_EXPIRES: String(expiresIn), REFRESH_ID: refreshId };
    this.#appOptions = withOption(this.#appOptions, params);
    return this.#appOptions;
  }
}
