import { screen } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import CreateBotDialog from '../../../src/features/publish/CreateBotDialog.svelte';
import HostFailure from '../../../src/features/publish/HostFailure.svelte';
import InstallDialog from '../../../src/features/publish/InstallDialog.svelte';
import PublishOutcome from '../../../src/features/publish/PublishOutcome.svelte';
import RemoveDialog from '../../../src/features/publish/RemoveDialog.svelte';
import { setText } from '../../../src/domain/design/operations.ts';
import { settle } from '../../state/hand-timer.ts';
import { connectedPortal } from './setting.ts';
import { press } from '../../state/press.ts';

describe('creating a bot', () => {
  async function filled() {
    const setting = await connectedPortal();
    const onclose = vi.fn();
    setting.show(CreateBotDialog, { onclose });
    const field = (name: string) => screen.getByRole('textbox', { name });
    await setting.user.type(field('Bot name'), 'Echo');
    await setting.user.type(field('Bot code'), 'acme_echo');
    await setting.user.type(field('Handler address'), 'https://bot.example.com/handler');
    const create = () => setting.user.click(screen.getByRole('button', { name: /^Create on/ }));
    return { ...setting, onclose, create };
  }

  it('asks for what is missing and makes no call', async () => {
    const { host, show, user } = await connectedPortal();
    show(CreateBotDialog, { onclose: vi.fn() });
    await user.click(screen.getByRole('button', { name: /^Create on/ }));
    expect(screen.getByText(/The portal wants a name/)).toBeVisible();
    expect(screen.getByText(/whose host has a dot/)).toBeVisible();
    expect(host.calls.filter(({ method }) => method === 'imbot.register')).toEqual([]);
  });

  it('chooses the new bot', async () => {
    const { session, onclose, create } = await filled();
    await create();
    await vi.waitFor(() => expect(onclose).toHaveBeenCalledOnce());
    expect(session.design.chatApp.bot.id).toBe(63);
  });

  it('explains a refusal, and keeps what was typed', async () => {
    const { host, onclose, create } = await filled();
    host.answerNext('imbot.register', { type: 'error', code: 'MAX_COUNT_ERROR', description: 'Max count' });
    await create();
    expect(await screen.findByText('MAX_COUNT_ERROR')).toBeVisible();
    expect(screen.getByRole('textbox', { name: 'Bot name' })).toHaveValue('Echo');
    expect(onclose).not.toHaveBeenCalled();
  });

  it('says that no answer came yet', async () => {
    const { host, timer, create } = await filled();
    host.answerNext('imbot.register', { type: 'silence' });
    await create();
    await timer.pass(10_000);
    expect(await screen.findByText('No answer yet, outcome unknown')).toBeVisible();
  });
});

describe('a removal', () => {
  it('names what the portal has, whatever the form says by now', async () => {
    const { publish, session, show } = await connectedPortal();
    await press(publish);
    session.edit(setText(1, 'title', 'Another title'));
    show(RemoveDialog, { entry: publish.entry!, onclose: vi.fn() });
    expect(screen.getByText('Echo · echo · APP_ID 1')).toBeVisible();
    expect(screen.getByText('EchoBot · 62')).toBeVisible();
  });

  it('names no title where none was acknowledged', async () => {
    const { publish, host, show } = await connectedPortal();
    host.answerNext('imbot.app.register', { type: 'result', data: '7' });
    await press(publish);
    show(RemoveDialog, { entry: publish.entry!, onclose: vi.fn() });
    expect(screen.getByText('echo · APP_ID 7')).toBeVisible();
  });
});

describe('an outcome', () => {
  it('shows the APP_ID, copied with one click', async () => {
    const { publish, outside, show, user } = await connectedPortal();
    await press(publish);
    show(PublishOutcome, { onremove: vi.fn() });
    expect(screen.getByText('1', { selector: 'output' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Copy APP_ID' }));
    expect(outside.clipboard.text).toBe('1');
  });

  it('offers to forget an app that is gone', async () => {
    const { host, publish, show, user } = await connectedPortal();
    await press(publish);
    host.answerNext('imbot.app.update', { type: 'error', code: 'CHAT_APP_ID_ERROR' });
    await publish.adopt(1);
    show(PublishOutcome, { onremove: vi.fn() });
    await user.click(screen.getByRole('button', { name: 'Forget this app' }));
    await settle();
    expect(publish.entry).toBeNull();
  });
});

describe('while the installation is not finished', () => {
  it('the outcome says that no events come', async () => {
    const { publish, show } = await connectedPortal({ installing: true });
    await press(publish);
    show(PublishOutcome, { onremove: vi.fn() });
    expect(screen.getByText(/until then the portal sends no events/)).toBeVisible();
  });

  it('is not finished before it was asked, with the export at hand', async () => {
    const { host, show, user } = await connectedPortal({ installing: true });
    const [onexport, onclose] = [vi.fn(), vi.fn()];
    show(InstallDialog, { onexport, onclose });
    expect(screen.getByText(/it will be gone/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Export…' }));
    expect(onexport).toHaveBeenCalledOnce();
    expect(host.wishes).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Finish and reload' }));
    await settle();
    expect(host.wishes).toEqual(['finishInstallation']);
  });
});

describe('a failure', () => {
  it('of an unknown code is still explained, with the raw answer behind a fold', async () => {
    const { show } = await connectedPortal();
    show(HostFailure, {
      error: {
        code: 'refused' as const,
        portalCode: 'SOMETHING_NEW',
        description: 'x',
        status: 400,
        raw: '{"error":"x"}',
      },
    });
    expect(screen.getByText('SOMETHING_NEW')).toBeVisible();
    expect(screen.getByText('Raw answer')).toBeVisible();
    expect(document.querySelectorAll('.failure p').length).toBeGreaterThanOrEqual(2);
  });
});
