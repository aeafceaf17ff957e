import { screen } from '@testing-library/svelte';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { beginEnvironments, chooseEnvironment } from '../../../src/domain/design/environment-edits.ts';
import { setField, type Edit } from '../../../src/domain/design/operations.ts';
import KitDialog from '../../../src/features/handoff/KitDialog.svelte';
import { connectedPortal } from '../publish/setting.ts';

const HASH = 'd1ab17949a572b0979d8db0d5b349cd2';

async function open(...edits: readonly Edit[]) {
  const parts = await connectedPortal();
  for (const edit of edits) parts.session.edit(edit);
  parts.show(KitDialog, { onclose: () => undefined });
  const saved = () => {
    const file = parts.outside.files.saved.at(-1)!;
    return { name: file.name, files: Object.keys(unzipSync(file.content as Uint8Array)) };
  };
  return { ...parts, saved };
}

describe('the kit', () => {
  it('is downloaded in the language that is chosen, without the key', async () => {
    const { user, saved } = await open();
    await user.click(screen.getByRole('radio', { name: 'Go' }));
    expect(screen.getByText('Go 1.19 or newer')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Download' }));
    expect(saved().name).toBe('echo-handler-go.zip');
    expect(saved().files).toContain('echo-handler-go/opening.go');
    expect(saved().files).not.toContain('echo-handler-go/hash.txt');
  });

  it('says where the key is, and puts it in where that is asked for', async () => {
    const { user, saved } = await open();
    expect(screen.getByText('The server reads it from ECHO_HASH.')).toBeVisible();
    await user.click(screen.getByRole('checkbox', { name: 'Put the signature key (HASH) in' }));
    expect(screen.getByText(/It lies in hash.php. Whoever has the kit/)).toBeVisible();
    await user.click(screen.getByRole('radio', { name: 'hash.php' }));
    expect(screen.getByRole('region', { name: 'Code: hash.php' })).toHaveTextContent(HASH);
    await user.click(screen.getByRole('button', { name: 'Download' }));
    expect(saved().files).toContain('echo-handler-php/hash.php');
  });

  it('shows the README of a language where the file that was read is not in its kit', async () => {
    const { user } = await open();
    await user.click(screen.getByRole('radio', { name: 'opening.php' }));
    expect(screen.getByRole('region', { name: 'Code: opening.php' })).toBeVisible();
    await user.click(screen.getByRole('radio', { name: 'Node' }));
    expect(screen.getByRole('radio', { name: 'README.md' })).toBeChecked();
    expect(screen.getByRole('region', { name: 'Code: README.md' })).toHaveTextContent('npm test');
  });

  it.each([
    ['', /has no signature key yet/],
    ['register', /With the key “register”/],
  ])('says that nothing opens with the key “%s”', async (hash, sentence) => {
    await open(setField('chatApp.frame.hash', hash));
    expect(screen.getByText(sentence)).toBeVisible();
    expect(screen.queryByRole('checkbox')).toBeNull();
  });

  it('is that of a bot for a command, without a word of keys', async () => {
    const { user, saved } = await open(
      setField('chatApp.kind', 'command'),
      setField('chatApp.command.method', 'send'),
      setField('chatApp.command.parameter', '/help'),
    );
    expect(screen.getByText(/^The bot’s side of the command/)).toBeVisible();
    expect(screen.queryByRole('checkbox')).toBeNull();
    expect(screen.queryByText(/no slash command/)).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Download' }));
    expect(saved().name).toBe('echo-bot-php.zip');
  });

  it('says that the command is missing', async () => {
    await open(setField('chatApp.kind', 'command'), setField('chatApp.command.method', 'put'));
    expect(screen.getByText(/has no slash command that the portal takes yet/)).toBeVisible();
  });

  it('is for the app or for the widget of a design that has both', async () => {
    const { user, saved } = await open(setField('widgets.IM_SIDEBAR.enabled', true));
    expect(screen.getByRole('radio', { name: 'Frame app' })).toBeChecked();
    await user.click(screen.getByRole('radio', { name: 'Widget of the new chat' }));
    expect(screen.getByText(/^The page that a widget of the new chat opens/)).toBeVisible();
    expect(screen.queryByRole('checkbox')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Download' }));
    expect(saved().name).toBe('echo-widget-php.zip');
    expect(saved().files).toContain('echo-widget-php/public/chat.js');
  });

  it('has the key of the environment in force', async () => {
    const { user } = await open(beginEnvironments('Live', 'Test', 'key-of-tests'), chooseEnvironment(2));
    expect(screen.getByText(/key of the environment “Test”/)).toBeVisible();
    await user.click(screen.getByRole('checkbox', { name: 'Put the signature key (HASH) in' }));
    await user.click(screen.getByRole('radio', { name: 'hash.php' }));
    expect(screen.getByRole('region', { name: 'Code: hash.php' })).toHaveTextContent('key-of-tests');
  });

  it.each([
    ['call', /calls a number/],
    ['support', /opens a support chat/],
  ] as const)('is not made where nothing runs on a server: %s', async (method, sentence) => {
    await open(setField('chatApp.kind', 'command'), setField('chatApp.command.method', method));
    expect(screen.getByText(sentence)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Download' })).toBeNull();
  });
});
