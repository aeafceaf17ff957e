import type { Tabs } from '../ports/tabs.ts';
import type { Autosave } from '../state/autosave.svelte.ts';
import type { DraftLibrary } from '../state/draft-library.svelte.ts';
import type { Publish } from '../state/publish.svelte.ts';
import type { ViewAddress } from '../state/view-address.svelte.ts';

export interface PageParts {
  readonly window: Window;
  readonly tabs: Tabs;
  readonly autosave: Autosave;
  readonly library: DraftLibrary;
  readonly publish: Publish;
  readonly viewAddress: ViewAddress;
}

/** What a page owes its drafts when it goes, sleeps, wakes up, or hears of other tabs. The returned function ends it. */
export function followPage(parts: PageParts): () => void {
  const stops = [handOver(parts), askBeforeLoss(parts), keepUp(parts)];
  return () => {
    for (const stop of stops) stop();
  };
}

/** A page that is hidden may never come back, and a page that is killed is not asked. */
function handOver({ window, autosave, viewAddress }: PageParts): () => void {
  const going = (): void => {
    autosave.leave();
    viewAddress.flush();
  };
  const hidden = (): void => {
    if (window.document.visibilityState !== 'hidden') return;
    // While the person is to choose, others must not choose for them.
    if (autosave.state.phase !== 'conflict') autosave.leave();
    void autosave.flush();
    viewAddress.flush();
  };
  return listening(
    // WebKit begins a write only after what runs now: when the page is hidden already, never.
    [window, 'beforeunload', going],
    [window, 'pagehide', going],
    [window.document, 'visibilitychange', hidden],
  );
}

/** The browser asks only while there is something to lose: it would hold on to the page for no reason else. */
function askBeforeLoss({ window, autosave, publish }: PageParts): () => void {
  const ask = (event: Event): void => event.preventDefault();
  return $effect.root(() => {
    $effect(() => {
      if (autosave.wouldLose || publish.state.phase === 'working') return listening([window, 'beforeunload', ask]);
      return undefined;
    });
  });
}

/** Other tabs tell what they stored; a page that slept or was laid aside by the browser has heard nothing. */
function keepUp({ window, tabs, library, publish }: PageParts): () => void {
  const look = (): void => {
    void library.revalidate();
    void publish.revalidate();
  };
  const shown = (): void => {
    if (window.document.visibilityState === 'visible') look();
  };
  const back = (event: Event): void => {
    if ((event as PageTransitionEvent).persisted) look();
  };
  const stop = listening([window, 'pageshow', back], [window.document, 'visibilitychange', shown]);
  const deaf = tabs.listen(({ about }) => {
    void (about === 'draft' ? library : publish).revalidate();
  });
  return () => {
    stop();
    deaf();
  };
}

function listening(...all: readonly (readonly [EventTarget, string, (event: Event) => void])[]): () => void {
  for (const [target, type, listener] of all) target.addEventListener(type, listener);
  return () => {
    for (const [target, type, listener] of all) target.removeEventListener(type, listener);
  };
}
