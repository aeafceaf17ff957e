import { fireEvent, screen, waitFor } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import ImportDialog from '../../../src/features/handoff/ImportDialog.svelte';
import { importApps } from '../../../src/exchange/import-apps.ts';
import { readText } from '../../../src/exchange/read/read-text.ts';
import { fail, ok } from '../../../src/domain/kernel/result.ts';
import type { ImportReader } from '../../../src/ports/import-reader.ts';
import { connectedPortal } from '../publish/setting.ts';

const HASH = 'd1ab17949a572b0979d8db0d5b349cd2';
const PHP = `<?php
CRest::call('imbot.app.register', [
  'BOT_ID' => $botId,
  'CODE' => 'order',
  'IFRAME' => 'https://apps.example.com/order',
  'HASH' => '${HASH}',
  'SORT' => 10,
  'LANG' => [['LANGUAGE_ID' => 'en', 'TITLE' => 'Order status']],
]);`;

/** Reads on the spot what the worker reads beside the page. */
const reader: ImportReader = {
  read: async ({ text, name, present }) => ok(importApps(text, await readText(text, { name }), present)),
};

async function opened(openReader = () => Promise.resolve(reader), brought: string | null = null) {
  const shown = await connectedPortal();
  const onclose = vi.fn();
  const onlink = vi.fn<(part: string) => void>();
  shown.show(ImportDialog, { brought, openReader, onlink, onclose });
  const open = screen.getByRole('button', { name: 'Open as a new draft' });
  return { ...shown, onclose, open };
}

const isReady = (button: HTMLElement) => waitFor(() => expect(button).not.toHaveAttribute('aria-disabled', 'true'));

describe('a text with an app in it', () => {
  it('is reported part by part, with no key on the screen', async () => {
    const { open } = await opened(undefined, PHP);
    await isReady(open);
    const rows = screen.getAllByRole('listitem').map((row) => row.textContent.replace(/\s+/g, ' ').trim());
    expect(rows).toContain('BOT_ID $botId — only running the code would tell line 3 BOT_ID Choose a botEchoBot · 62');
    expect(rows).toContain('SORT the portal knows no such parameter line 7');
    expect(rows).toContain('HASH kept in this browser, not in shares line 6');
    expect(document.body.textContent).not.toContain(HASH);
  });

  it('says where the credentials stand that it leaves out, and does not show them', async () => {
    const token = 'a1b2c3d4e5f6a7b8c9d0e1f2';
    const { open } = await opened(
      undefined,
      `${PHP}\n$client_secret = '${token}';\n$client_secret = 'x${token}';\n$access_token = 'y${token}';`,
    );
    await isReady(open);
    expect(screen.getByText(/credentials in the text/)).toHaveTextContent(
      '3 credentials in the text (client_secret (line 10), access_token (line 12)): not taken over, not kept',
    );
    expect(document.body.textContent).not.toContain(token);
  });

  it('opens as a new draft, with the bot that was chosen, and leaves the open design alone', async () => {
    const { open, user, session, library, onclose, outside } = await opened(undefined, PHP);
    const before = session.design;
    await isReady(open);
    await user.selectOptions(screen.getByRole('combobox', { name: 'BOT_ID' }), '62');
    await user.click(open);
    await waitFor(() => expect(outside.notify).toHaveBeenCalledWith({ text: 'Opened as a new draft.' }));
    expect(onclose).toHaveBeenCalled();
    expect(session.design.chatApp).toMatchObject({ bot: { id: 62 }, code: 'order', frame: { hash: HASH } });
    expect(session.design).not.toBe(before);
    expect(library.drafts).toHaveLength(1);
    expect(session.canUndo).toBe(false);
  });

  it('replaces the open design where that is asked for, as one step of undo', async () => {
    const { open, user, session } = await opened(undefined, PHP);
    const before = session.design;
    await isReady(open);
    await user.click(screen.getByRole('button', { name: 'Replace the open design' }));
    expect(session.design.chatApp.code).toBe('order');
    session.undo();
    expect(session.design).toBe(before);
  });

  it('gives every one of several apps, one or all', async () => {
    const call = (code: string) =>
      `BX24.callMethod('imbot.app.register', { BOT_ID: 1, CODE: '${code}', JS_METHOD: 'PUT' });`;
    const { open, user, session, library } = await opened(undefined, `${call('first')}\n${call('second')}`);
    await isReady(open);
    await user.click(screen.getByRole('radio', { name: /second/ }));
    await user.click(screen.getByRole('button', { name: 'Open all 2 as drafts' }));
    await waitFor(() => expect(library.drafts).toHaveLength(2));
    await waitFor(() => expect(session.design.chatApp.code).toBe('first'));
  });
});

describe('a text with nothing in it', () => {
  it('says what was looked for, and what it holds instead', async () => {
    const { open } = await opened(undefined, "BX24.callMethod('im.message.add', { MESSAGE: 'a' });");
    expect(await screen.findByText(/No registration of a chat app or widget was found/)).toBeVisible();
    expect(screen.getByText(/It calls im\.message\.add instead/)).toBeVisible();
    expect(open).toHaveAttribute('aria-disabled', 'true');
  });

  it('shows the place where it breaks off', async () => {
    await opened(undefined, '{"format": "chat-app-design",');
    expect(await screen.findByText(/damaged at line 1, column \d+/)).toBeVisible();
  });

  it.each([
    ['larger than 8 MB', { name: 'a', size: 9_000_000, arrayBuffer: () => Promise.resolve(new ArrayBuffer(0)) }],
    ['could not be read', { name: 'a', size: 10, arrayBuffer: () => Promise.reject(new Error('gone')) }],
    [
      'no text in UTF-8',
      { name: 'a', size: 3, arrayBuffer: () => Promise.resolve(Uint8Array.of(0x54, 0xe9, 0x80).buffer) },
    ],
  ])('a file: %s', async (said, file) => {
    const { session } = await opened();
    const before = session.design;
    await fireEvent.drop(screen.getByRole('group', { name: 'Paste code or JSON' }), {
      dataTransfer: { files: [file] },
    });
    expect(await screen.findByText(new RegExp(said))).toBeVisible();
    expect(session.design).toBe(before);
  });

  it.each([
    ['could not be started', () => Promise.reject(new Error('offline'))],
    [
      'is too much to be read to its end',
      () => Promise.resolve({ read: () => Promise.resolve(fail({ code: 'too-slow' as const })) }),
    ],
  ])('a reader that %s', async (said, openReader) => {
    await opened(openReader, PHP);
    expect(await screen.findByText(new RegExp(said))).toBeVisible();
    // The text is still there.
    expect(screen.getByRole('textbox', { name: 'Text to read' })).toHaveValue(PHP);
  });
});
