import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it } from 'vitest';
import { setField, setText, type Edit } from '../../../src/domain/design/operations.ts';
import { createBrowserRuntime } from '../../../src/platform/runtime/browser-runtime.ts';
import { MemoryHost } from '../../../src/platform/host/memory-host.ts';
import { createMemoryJournal } from '../../../src/platform/journal/memory-journal.ts';
import { createMemoryLedger } from '../../../src/platform/ledger/memory-ledger.ts';
import { browserTimer } from '../../../src/platform/timer/browser-timer.ts';
import { EditorSession } from '../../../src/state/editor-session.svelte.ts';
import * as engine from '../../../src/state/engine.ts';
import { Analysis } from '../../../src/state/analysis.svelte.ts';
import { PortalLink } from '../../../src/state/portal-link.svelte.ts';
import { Publish } from '../../../src/state/publish.svelte.ts';
import { FRAME, setUp } from './harness.ts';
import UpdateHarness from './UpdateHarness.svelte';
import { press } from '../../state/press.ts';

// What is loaded when first opened is compiled before, so that no test waits for the compiler.
beforeAll(() =>
  Promise.all([
    import('../../../src/features/preview/side/UpdatePreview.svelte'),
    import('../../../src/features/preview/mock/Overlays.svelte'),
  ]),
);

/** The sample, registered on a portal, in the preview. */
async function registered() {
  const bots = [{ id: 62, name: 'EchoBot', code: 'echobot', openLine: false }];
  const host = new MemoryHost({ timer: browserTimer, now: () => Date.now(), bots });
  const session = new EditorSession(FRAME, () => Date.now());
  const link = new PortalLink(host);
  const ledger = createMemoryLedger(new Map());
  const openLedger = () => Promise.resolve(ledger);
  const publish = new Publish({
    session,
    link,
    openLedger,
    openJournal: () => Promise.resolve(createMemoryJournal()),
    runtime: createBrowserRuntime(),
  });
  const analysis = new Analysis({
    session,
    link,
    publish,
    iconReport: () => null,
    loadEngine: () => Promise.resolve(engine),
  });
  publish.start();
  await analysis.warmUp();
  await link.connect();
  await press(publish);
  expect(publish.entry).not.toBeNull();
  const preview = await setUp(FRAME);
  render(UpdateHarness, { preview, session, publish, analysis });
  return { session, user: userEvent.setup() };
}

const panel = (): Promise<HTMLElement> => screen.findByRole('region', { name: 'Before and after the update' });
const icon = (): HTMLElement | null => screen.queryByRole('button', { name: /^App icon/ });

async function changed(...edits: readonly Edit[]) {
  const { session, user } = await registered();
  for (const edit of edits) session.edit(edit);
  const at = async (moment: string): Promise<HTMLElement> => {
    await user.click(within(await panel()).getByRole('radio', { name: moment }));
    return panel();
  };
  return { session, user, at };
}

describe('around an update', () => {
  it('nothing stands there while an update would send nothing', async () => {
    const { session } = await registered();
    expect(screen.queryByRole('region', { name: 'Before and after the update' })).toBeNull();
    session.edit(setText(3, 'title', 'New'));
    expect(await panel()).toHaveTextContent('The app is registered.');
    session.edit(setText(3, 'title', 'Echo window'));
    await expect.poll(() => screen.queryByRole('region', { name: 'Before and after the update' })).toBeNull();
  });

  it('texts alone: open pages keep the app under its old title, a reload brings the new one', async () => {
    const { at } = await changed(setText(3, 'title', 'New'));
    expect(icon()).toHaveAccessibleName('App icon: New');
    expect(await at('Now')).toHaveTextContent('What people see now');
    expect(icon()).toHaveAccessibleName('App icon: Echo window');
    expect(await at('Updated')).toHaveTextContent('Until a reload it keeps the old title.');
    expect(icon()).toHaveAccessibleName('App icon: Echo window');
    await at('Reloaded');
    expect(icon()).toHaveAccessibleName('App icon: New');
  });

  it('the key alone: the app is gone from open pages until a reload', async () => {
    const { at } = await changed(setField('chatApp.frame.hash', 'f'.repeat(32)));
    expect(await at('Updated')).toHaveTextContent('The app is gone from open pages until they are reloaded');
    expect(icon()).toBeNull();
    expect(screen.getByRole('button', { name: /Not shown here: this update takes the app off/ })).toBeVisible();
    await at('Reloaded');
    expect(icon()).toHaveAccessibleName('App icon: Echo window');
  });

  it('size and title: the open page has the new size under the old title', async () => {
    const { at, user } = await changed(setText(3, 'title', 'New'), setField('chatApp.frame.width', 500));
    expect(await at('Updated')).toHaveTextContent('Until a reload it keeps the old title.');
    await user.click(icon()!);
    expect(await screen.findByRole('region', { name: 'Frame window: Echo window' })).toBeVisible();
    expect(await screen.findByText('Your handler page · 500 × 250')).toBeVisible();
    await at('Reloaded');
    expect(await screen.findByRole('region', { name: 'Frame window: New' })).toBeVisible();
  });

  it('the context: the icon stays where the old one put it, and is inactive there', async () => {
    const { at } = await changed(setField('chatApp.audience.context', 'chat'));
    expect(icon()).toBeNull();
    expect(await at('Updated')).toHaveTextContent('the icon where the old context put it');
    expect(icon()).toHaveAttribute('aria-disabled', 'true');
    await at('Design');
    expect(icon()).toBeNull();
  });

  it('what is looked at is the design again when there is nothing to update any more', async () => {
    const { session, at } = await changed(setField('chatApp.audience.context', 'chat'));
    await at('Now');
    session.edit(setField('chatApp.audience.context', ''));
    await expect.poll(() => screen.queryByRole('region', { name: 'Before and after the update' })).toBeNull();
    session.edit(setField('chatApp.audience.context', 'chat'));
    expect(within(await panel()).getByRole('radio', { name: 'Design' })).toBeChecked();
    expect(icon()).toBeNull();
  });
});
