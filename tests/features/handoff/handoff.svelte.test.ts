import { fireEvent, screen } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import { setField } from '../../../src/domain/design/operations.ts';
import ExportDialog from '../../../src/features/handoff/ExportDialog.svelte';
import ImportDialog from '../../../src/features/handoff/ImportDialog.svelte';
import LogView from '../../../src/features/handoff/LogView.svelte';
import PayloadView from '../../../src/features/handoff/PayloadView.svelte';
import { connectedPortal } from '../publish/setting.ts';

const HASH = 'd1ab17949a572b0979d8db0d5b349cd2';

describe('the payload', () => {
  it('masks the signature key in what is shown and copied, until it is ticked', async () => {
    const { outside, show, user } = await connectedPortal();
    show(PayloadView, {});
    await user.click(screen.getByRole('button', { name: 'Copy' }));
    expect(outside.clipboard.text).not.toContain(HASH);
    await user.click(screen.getByRole('checkbox', { name: /Show the signature key/ }));
    await user.click(screen.getByRole('button', { name: 'Copy' }));
    expect(outside.clipboard.text).toContain(HASH);
  });

  it('of an update holds only what differs, and says so before there is one', async () => {
    const { session, publish, show, user } = await connectedPortal();
    show(PayloadView, {});
    await user.click(screen.getByRole('radio', { name: 'Update' }));
    expect(screen.getByText('Nothing to update')).toBeVisible();
    await publish.register();
    session.edit(setField('frame.width', 400));
    const payload = await screen.findByRole('region', { name: 'Payload of imbot.app.update' });
    await vi.waitFor(() =>
      expect(JSON.parse(payload.textContent)).toEqual({ APP_ID: 1, FIELDS: { IFRAME_WIDTH: 400 } }),
    );
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

describe('import', () => {
  it('explains a file that is too large, and one that cannot be read, and changes nothing', async () => {
    const { session, show } = await connectedPortal();
    const before = session.design;
    show(ImportDialog, { onclose: vi.fn() });
    const area = screen.getByRole('group', { name: 'Choose a file…' });
    const drop = (file: object) => fireEvent.drop(area, { dataTransfer: { files: [file] } });
    await drop({ size: 9_000_000, text: () => Promise.resolve('') });
    expect(screen.getByText(/larger than 8 MB/)).toBeVisible();
    await drop({ size: 10, text: () => Promise.reject(new Error('gone')) });
    expect(await screen.findByText(/could not be read/)).toBeVisible();
    expect(session.design).toBe(before);
  });
});

describe('the log', () => {
  it('shows every call with its state, newest first, and no secret', async () => {
    const { publish, show } = await connectedPortal();
    await publish.register();
    show(LogView, {});
    const entries = await screen.findAllByRole('listitem');
    expect(entries[0]).toHaveTextContent('imbot.app.register');
    expect(entries[0]).toHaveTextContent('answered');
    expect(document.body).not.toHaveTextContent(HASH);
  });
});
