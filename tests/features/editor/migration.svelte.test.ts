import { screen, within } from '@testing-library/svelte';
import { expect, it, vi } from 'vitest';
import { setField } from '../../../src/domain/design/operations.ts';
import { switchPlace } from '../../../src/domain/design/widget-edits.ts';
import MigrationDialog from '../../../src/features/editor/widgets/MigrationDialog.svelte';
import { connectedPortal } from '../publish/setting.ts';

const part = (name: string) => {
  const row = screen.getAllByRole('listitem').find((item) => within(item).queryByText(name) !== null);
  if (row === undefined) throw new Error(`no part ${name}`);
  return within(row);
};

it('says what is lost, takes over what can be, and lets everything be undone', async () => {
  const { session, show, user } = await connectedPortal();
  session.edit(setField('chatApp.audience.context', 'chat'));
  show(MigrationDialog, { onclose: vi.fn() });
  expect(screen.getByRole('dialog', { name: 'What becomes of the chat app in the new chat' })).toBeVisible();
  expect(screen.getByText(/^No widget is switched on yet/)).toBeVisible();
  expect(screen.queryByRole('button', { name: /^Take/ })).toBeNull();
  expect(part('Signature key').getByText('Is lost')).toBeVisible();

  session.edit(switchPlace('IM_TEXTAREA', true));
  await user.click(await screen.findByRole('button', { name: 'Take 320 × 250 px' }));
  await user.click(screen.getByRole('button', { name: 'Take these chats: Groups and channels, Open lines, CRM' }));
  expect(session.design.widgets.IM_TEXTAREA).toMatchObject({
    width: 320,
    height: 250,
    contexts: ['chat', 'lines', 'crm'],
  });
  expect(part('Window size').getByText('Stays')).toBeVisible();
  expect(screen.queryByRole('button', { name: /^Take (320|these)/ })).toBeNull();
  session.undo();
  expect(await screen.findByRole('button', { name: /^Take these chats/ })).toBeVisible();
});

it('gives a link that hands the bot what a button gave the app', async () => {
  const { show, user, outside } = await connectedPortal();
  show(MigrationDialog, { onclose: vi.fn() });
  await user.click(part('Buttons of messages').getByRole('button', { name: 'Copy the link' }));
  expect(outside.clipboard.text).toBe('https://PORTAL/online/?IM_DIALOG=62&BOT_CONTEXT=%7B%22app%22%3A%22echo%22%7D');
});
