import { fail, ok, type Result } from '../../domain/kernel/result.ts';
import type { Host, HostAnswer, HostError, PortalSession } from '../../ports/host.ts';
import type { Timer } from '../../ports/timer.ts';
import { bx24Transport, findBx24, loadScript, quietly, type Bx24 } from './bx24-global.ts';
import { CallLog } from './call-log.ts';
import { CallTracker } from './call-tracker.ts';
import type * as care from './call-care.ts';
import type * as answers from './step-answers.ts';
import { portalFrame, type FrameWindow, type MessageWindow, type PortalAddress } from './portal-frame.ts';
import { TrackedSession, type PageWishes } from './portal-session.ts';
import { readConnection } from './start-facts.ts';

/** ms for the portal to answer the start, the loading of its script included. */
export const START_WITHIN = 10_000;

/** ms after which calls are cared for beyond their time-outs: nothing of a start waits for that. */
const CARE_AFTER = 4000;

const loadCallCare = (): Promise<typeof care> => import('./call-care.ts');

/** The window, as far as the host needs it; a test gives its own with a made-up global. */
export interface Bx24Window extends FrameWindow, MessageWindow {
  readonly BX24?: unknown;
}

export interface Bx24Environment {
  readonly window: Bx24Window;
  readonly document: Document;
  /** Where the portal's script lies: fixed when the app is built, never taken from a URL or a frame's name. */
  readonly scriptAddress: string;
  readonly timer: Timer;
  /** ms since 1970. */
  readonly now: () => number;
  /** Fetches what cares for calls. */
  readonly loadCare?: () => Promise<typeof care>;
  /** Fetches what reads the answers of steps. */
  readonly loadAnswers?: () => Promise<typeof answers>;
}

/**
 * A portal that has opened us in its frame, reached through its own script. `connect` may be asked again after a failure;
 * once connected it gives the same session.
 */
export function createBx24Host(environment: Bx24Environment): Host {
  let session: PortalSession | null = null;
  return {
    kind: 'portal',
    async connect(): HostAnswer<PortalSession> {
      if (session !== null) return ok(session);
      const address = portalFrame(environment.window);
      if (address === null) return fail({ code: 'not-in-portal' });
      if (address.exposed) return fail({ code: 'plain-http' });
      const started = await start(environment);
      if (!started.ok) return started;
      session = await openSession(started.value, address, environment);
      return ok(session);
    },
  };
}

/**
 * Loads the script and waits for the portal. The script has no time-out: when the page around us does not answer, as with a
 * stale frame name, its `init` never fires and its calls would wait with it (observed).
 */
function start(environment: Bx24Environment): Promise<Result<Bx24, HostError>> {
  const { window, document, scriptAddress, timer } = environment;
  return new Promise((resolve) => {
    let arrived = false;
    const stop = timer.after(START_WITHIN, () => {
      resolve(fail({ code: arrived ? 'portal-silent' : 'script-blocked' }));
    });
    const begin = (): void => {
      const bx24 = findBx24(window);
      if (bx24 === null) {
        refuse();
        return;
      }
      arrived = true;
      try {
        bx24.init(() => {
          stop();
          resolve(ok(bx24));
        });
      } catch (cause) {
        refuse(cause);
      }
    };
    const refuse = (cause?: unknown): void => {
      stop();
      resolve(fail({ code: 'script-blocked', cause }));
    };
    if (findBx24(window) === null) void loadScript(document, scriptAddress).then(begin);
    else begin();
  });
}

async function openSession(bx24: Bx24, address: PortalAddress, environment: Bx24Environment): Promise<PortalSession> {
  const { document, timer, now, loadAnswers } = environment;
  const log = new CallLog();
  // Without a token that is still good the script asks the portal's page for one before it sends anything (observed).
  const isSignedOut = (): boolean => quietly(() => bx24.getAuth()) === false;
  const calls = new CallTracker({ transport: bx24Transport(bx24), timer, now, log, isSignedOut });
  hear(environment, address.origin, calls);
  const connection = await readConnection(bx24, address, calls, timer);
  return new TrackedSession(connection, calls, log, pageWishes(bx24, document), loadAnswers);
}

/** Hears what cannot be read from the start, and cares for the rest once the page has settled. */
function hear({ window, timer, loadCare = loadCallCare }: Bx24Environment, origin: string, calls: CallTracker): void {
  let cared: care.CallCare | null = null;
  window.addEventListener('error', ({ message }) => {
    if (isLostAnswer(message) && cared?.isDelivering() !== true) calls.reportLost();
  });
  const begin = ({ careFor }: typeof care): void => void (cared = careFor(calls, window, origin));
  // Without it all goes on as before.
  timer.after(CARE_AFTER, () => void loadCare().then(begin, () => undefined));
}

/**
 * The script throws `Query error!` into nowhere when it cannot read an answer. It comes from another origin, so a browser may
 * show us no more than `Script error.` (observed); no other foreign script runs in this page.
 */
function isLostAnswer(message: string): boolean {
  return message.includes('Query error!') || /^script error\.?$/i.test(message);
}

/** A wish that cannot be granted is no failure: nothing depends on it. */
function pageWishes(bx24: Bx24, document: Document): PageWishes {
  return {
    // Before `init` this would skip the script's own check and end the installation too early (observed); we are past it.
    finishInstallation: () => {
      quietly(() => bx24.installFinish());
    },
    setTitle: (title) => {
      quietly(() => bx24.setTitle(title));
    },
    fitHeight: (height) => {
      quietly(() => {
        fitWindow(bx24, document.documentElement, height);
      });
    },
  };
}

/**
 * Asks for a height and leaves the width to the portal. The script's `resizeWindow` would nail the width to a number of px;
 * its `fitWindow` asks for 100 % and measures the page's height, so the page is made that high while it measures.
 */
function fitWindow(bx24: Bx24, page: HTMLElement, height: number): void {
  const before = page.style.minHeight;
  page.style.minHeight = `${Math.ceil(height)}px`;
  try {
    bx24.fitWindow();
  } finally {
    page.style.minHeight = before;
  }
}
