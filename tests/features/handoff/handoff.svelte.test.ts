import { screen } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import { setField } from '../../../src/domain/design/operations.ts';
import ExportDialog from '../../../src/features/handoff/ExportDialog.svelte';
import LogView from '../../../src/features/handoff/LogView.svelte';
import PayloadView from '../../../src/features/handoff/PayloadView.svelte';
import { connectedPortal } from '../publish/setting.ts';
import { press } from '../../state/press.ts';

const HASH = 'd1ab17949a572b0979d8db0d5b349cd2';

describe('the payload', () => {
  it('masks the signature key in what is shown and copied, until it is ticked', async () => {
    const { outside, show, user } = await connectedPortal();
    show(PayloadView, {});
    await user.click(screen.getByRole('button', { name: 'Copy without HASH' }));
    expect(JSON.parse(outside.clipboard.text)).toMatchObject({ BOT_ID: 62, HASH: '<HASH>' });
    expect(document.body).toHaveTextContent('says <HASH> in the place of the signature key');
    await user.click(screen.getByRole('checkbox', { name: /Show the signature key/ }));
    await user.click(screen.getByRole('button', { name: 'Copy' }));
    expect(outside.clipboard.text).toContain(HASH);
  });

  const shown = async (method: string): Promise<unknown> =>
    JSON.parse((await screen.findByRole('region', { name: `Payload of ${method}` })).textContent);

  it('opens on what the button sends: the registration, then nothing, then the update', async () => {
    const { session, publish, show } = await connectedPortal();
    show(PayloadView, {});
    expect(screen.getByRole('radio', { name: 'Register' })).toBeChecked();
    expect(await shown('imbot.app.register')).toMatchObject({ BOT_ID: 62, CODE: 'echo' });
    await press(publish);
    expect(await screen.findByText('Nothing to send')).toBeVisible();
    expect(screen.getByRole('radio', { name: 'Up to date' })).toBeChecked();
    session.edit(setField('chatApp.frame.width', 400));
    await vi.waitFor(async () =>
      expect(await shown('imbot.app.update')).toEqual({ APP_ID: 1, FIELDS: { IFRAME_WIDTH: 400 } }),
    );
    expect(screen.getByText(/sends app 1 what differs/)).toBeVisible();
  });

  it('of a re-creation are two calls, in the order in which they are made', async () => {
    const { session, publish, show } = await connectedPortal();
    await press(publish);
    session.edit(setField('chatApp.kind', 'command'));
    session.edit(setField('chatApp.command.parameter', '/help'));
    show(PayloadView, {});
    expect(await screen.findByRole('radio', { name: 'Re-create' })).toBeChecked();
    expect(screen.getAllByRole('heading').map(({ textContent }) => textContent)).toEqual([
      'imbot.app.unregister',
      'imbot.app.register',
    ]);
    expect(await shown('imbot.app.unregister')).toEqual({ APP_ID: 1 });
    expect(await shown('imbot.app.register')).toMatchObject({ JS_METHOD: 'SEND', JS_PARAM: '/help' });
    expect(screen.getByText(/kind changes from frame to command/)).toBeVisible();
  });

  it('of other calls can be looked at, and says that they are not what is sent', async () => {
    const { publish, show, user } = await connectedPortal();
    await press(publish);
    show(PayloadView, {});
    await user.click(await screen.findByRole('radio', { name: 'Remove' }));
    expect(await shown('imbot.app.unregister')).toEqual({ APP_ID: 1 });
    expect(screen.getByText(/not what the button sends/)).toBeVisible();
    await user.click(screen.getByRole('radio', { name: 'Register anew' }));
    expect(await shown('imbot.app.register')).toMatchObject({ CODE: 'echo' });
    await user.click(screen.getByRole('radio', { name: 'Remove' }));
    await publish.remove(1);
    expect(await screen.findByRole('radio', { name: 'Register' })).toBeChecked();
  });
});

describe('export', () => {
  it('leaves the signature key out unless it is ticked', async () => {
    const { show, user } = await connectedPortal();
    show(ExportDialog, { onclose: vi.fn() });
    const file = screen.getByRole('region', { name: 'File' });
    expect(file).not.toHaveTextContent(HASH);
    await user.click(screen.getByRole('checkbox', { name: /Include the signature key/ }));
    expect(file).toHaveTextContent(HASH);
  });
});

describe('the log', () => {
  it('shows every call with its state, newest first, and no secret', async () => {
    const { publish, show } = await connectedPortal();
    await press(publish);
    show(LogView, {});
    const entries = await screen.findAllByRole('listitem');
    expect(entries[0]).toHaveTextContent('imbot.app.register');
    expect(entries[0]).toHaveTextContent('answered');
    expect(document.body).not.toHaveTextContent(HASH);
  });
});
