import type { Page, PageFacts } from '../../ports/page-facts.ts';
import { members } from '../read.ts';
import { portalFrame, type FrameWindow } from '../host/portal-frame.ts';

/** The parts of a window and a document that are looked at. */
export interface LookedAt extends FrameWindow {
  readonly BX24?: unknown;
  readonly localStorage: Pick<Storage, 'setItem' | 'removeItem'>;
  readonly location: { readonly hostname: string };
  readonly document: { querySelector(selector: string): unknown };
}

const TRIAL = 'chat-app-designer-trial';

/** Looks at this browser's page. `scriptAddress` is where the portal's script lies. */
export function browserPage(window: LookedAt, scriptAddress: string): Page {
  return {
    look: () => {
      const address = portalFrame(window);
      return {
        isFramed: window.parent !== window,
        portal: address?.portal ?? null,
        isExposed: address?.exposed === true,
        script: scriptOf(window, scriptAddress),
        isPageAdministrator: administratorOf(window),
        storage: storageOf(window, address?.portal ?? null),
      };
    },
  };
}

/** A script that was blocked is taken out of the document again by the host; one that came stays, whatever it was. */
function scriptOf(window: LookedAt, address: string): PageFacts['script'] {
  if (typeof scriptOn(window)?.['init'] === 'function') return 'ready';
  const hasCome = window.document.querySelector(`script[src=${JSON.stringify(address)}]`) !== null;
  return hasCome || window.BX24 === null ? 'foreign' : 'none';
}

const scriptOn = ({ BX24 }: LookedAt): Readonly<Record<string, unknown>> | undefined => members(BX24);

/** Before the portal has answered, the script says no (observed): only its yes and a no after the start count. */
function administratorOf(window: LookedAt): boolean | null {
  const ask = scriptOn(window)?.['isAdmin'];
  try {
    const answer: unknown = typeof ask === 'function' ? ask.call(window.BX24) : null;
    return typeof answer === 'boolean' ? answer : null;
  } catch {
    return null;
  }
}

function storageOf(window: LookedAt, portal: string | null): PageFacts['storage'] {
  try {
    window.localStorage.setItem(TRIAL, TRIAL);
    window.localStorage.removeItem(TRIAL);
  } catch {
    return 'refused';
  }
  return portal === null || hostOf(portal) === window.location.hostname ? 'kept' : 'apart';
}

const hostOf = (portal: string): string => portal.replace(/:\d+$/, '');
