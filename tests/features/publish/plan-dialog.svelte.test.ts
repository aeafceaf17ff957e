import { screen, waitFor, within } from '@testing-library/svelte';
import { flushSync } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import { assumedWorld, NOTHING_KNOWN } from '../../../src/domain/calls/assumed-world.ts';
import { setField, setIcon, setText, type Edit } from '../../../src/domain/design/operations.ts';
import PlanDialog from '../../../src/features/publish/PlanDialog.svelte';
import type { DesignPlan } from '../../../src/domain/calls/plan.ts';
import { press } from '../../state/press.ts';
import { connectedPortal } from './setting.ts';

const HASH = 'd1ab17949a572b0979d8db0d5b349cd2';
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** A plan as it is opened from the foot; `edits` come after the app was registered. */
async function planned(...edits: readonly Edit[]) {
  const shown = await connectedPortal();
  if (edits.length > 0) {
    await press(shown.publish);
    shown.publish.dismiss();
    for (const edit of edits) shown.session.edit(edit);
    await waitFor(() => expect(shown.publish.plan?.choice).not.toBe('none'));
    // The digest of an icon comes by itself.
    const hasIcon = shown.session.design.icon !== null;
    await waitFor(() => expect(shown.publish.published?.digests.icon !== null).toBe(hasIcon));
    flushSync();
  }
  const onclose = vi.fn();
  const plan = shown.publish.plan as DesignPlan;
  shown.show(PlanDialog, { plan, world: assumedWorld(NOTHING_KNOWN, 62), onremove: vi.fn(), onclose });
  return { ...shown, onclose };
}

const cells = (): string[] =>
  screen.getAllByRole('row').map((row) =>
    within(row)
      .queryAllByRole('cell')
      .map(({ textContent }) => textContent.trim())
      .join(' → '),
  );

describe('the plan', () => {
  it('of an update says what is there and what comes, what goes along and what people see', async () => {
    await planned(setText(1, 'title', 'New'));
    const step = screen.getByRole('region', { name: 'Update New' });
    expect(step).toHaveTextContent('imbot.app.update');
    expect(cells()).toEqual(['', 'Echo → New', 'ALL → ALL again, unchanged']);
    expect(step).toHaveTextContent('sent along on purpose');
    expect(screen.getByRole('complementary', { name: 'What people will see' })).toHaveTextContent(
      'The app stays in its place.',
    );
  });

  it('of another’s bot says what a webhook would need', async () => {
    const { link } = await planned();
    expect(screen.queryByText(/botToken/)).toBeNull();
    link.markForeign(62);
    expect(await screen.findByText(/bot 62 as another’s.*CLIENT_ID.*botToken/)).toBeVisible();
  });

  it('shows no key, and saves none', async () => {
    const { user, outside } = await planned();
    expect(document.body.textContent).not.toContain(HASH);
    await user.click(screen.getByRole('button', { name: 'Save the plan' }));
    expect(String(outside.files.saved[0]?.content)).toContain('"HASH": "<HASH>"');
    expect(String(outside.files.saved[0]?.content)).not.toContain(HASH);
  });

  it('is applied as it was shown, and says how it went', async () => {
    const { user, publish, onclose } = await planned(setText(1, 'title', 'New'));
    await user.click(screen.getByRole('button', { name: 'Make the call' }));
    await waitFor(() => expect(publish.state.phase).toBe('done'));
    expect(await screen.findByText('done')).toBeVisible();
    await user.click(within(screen.getByRole('contentinfo')).getByRole('button', { name: 'Close' }));
    expect(onclose).toHaveBeenCalled();
  });

  it('offers the other way where an update leaves the icon, and says what it costs', async () => {
    const icon = { png: PNG, source: null, activeSource: null, adjustments: null };
    const { user, publish } = await planned(setIcon(icon), setText(1, 'title', 'New'));
    expect(screen.getByText(/An update cannot change the icon/)).toBeVisible();
    await user.click(screen.getByRole('radio', { name: 'Re-create' }));
    expect(screen.getByText(/Buttons in messages that carry APP_ID \d+ stop working/)).toBeVisible();
    expect(screen.getByRole('complementary')).toHaveTextContent('The app vanishes at once');
    await user.click(screen.getByRole('button', { name: 'Make 2 calls' }));
    await waitFor(() => expect(publish.state.phase).toBe('done'));
    expect(publish.state).toMatchObject({ action: 'recreate' });
  });

  it('is not applied when the design has changed meanwhile', async () => {
    const { session } = await planned();
    session.edit(setField('chatApp.code', 'other'));
    expect(await screen.findAllByText(/The design has changed since/)).not.toEqual([]);
    expect(screen.getByRole('button', { name: 'Make the call' })).toHaveAttribute('aria-disabled', 'true');
  });
});
