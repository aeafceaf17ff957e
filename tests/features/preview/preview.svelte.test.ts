import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Scenario } from '../../../src/state/scenario.ts';
import Harness from './Harness.svelte';
import { command, FRAME, forAudience, framed, setUp } from './harness.ts';
import { withParts } from '../../domain/design/parts.ts';

const icon = (): HTMLElement => screen.getByRole('button', { name: 'App icon: Echo window' });
const field = (): HTMLTextAreaElement => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Message' });
const log = (): HTMLElement => screen.getByRole('log', { name: 'Messages' });
const frame = (): HTMLElement | null => screen.queryByRole('region', { name: 'Frame window: Echo window' });
const openFrame = (): Promise<HTMLElement> => screen.findByRole('region', { name: 'Frame window: Echo window' });
/** Everything that is announced now. */
const said = (): string =>
  screen
    .getAllByRole('status')
    .map(({ textContent }) => textContent)
    .join(' ');
const chat = (name: string): HTMLElement =>
  within(screen.getByRole('list', { name: 'Chats' })).getByRole('button', { name: new RegExp(name) });

// What is loaded when first opened is compiled before, so that no test waits for the compiler.
beforeAll(() =>
  Promise.all([
    import('../../../src/features/preview/mock/Overlays.svelte'),
    import('../../../src/features/preview/side/SidePanel.svelte'),
  ]),
);

async function show(design = FRAME, scenario: Partial<Scenario> = {}) {
  const props = await setUp(design, scenario);
  render(Harness, props);
  return { ...props, user: userEvent.setup() };
}

describe('a command', () => {
  it('put: into the field at the caret, with a space', async () => {
    const { user } = await show(command('put', '/help'));
    await user.type(field(), 'Hello');
    await user.click(icon());
    expect(field()).toHaveValue('Hello/help ');
    expect(field()).toHaveFocus();
  });

  it('send: to the chat that is open, and what stood in the field stays', async () => {
    const { user } = await show(command('send', '/help'));
    await user.type(field(), 'half a thought');
    await user.click(icon());
    expect(log()).toHaveTextContent('/help');
    expect(field()).toHaveValue('half a thought');
    await user.click(chat('Project team'));
    expect(log()).not.toHaveTextContent('/help');
    expect(field()).toHaveValue('');
  });

  it('send: what the messenger keeps for itself is never sent, and said', async () => {
    const { user } = await show(command('send', '/clear'));
    await user.click(icon());
    expect(log()).not.toHaveTextContent('/clear');
    expect(said()).toContain('The messenger keeps /clear for itself');
  });

  it('call and support open a panel', async () => {
    const { user } = await show(command('call', '112'));
    await user.click(icon());
    const panel = await screen.findByRole('region', { name: 'Outgoing call' });
    expect(panel).toHaveTextContent('112');
    await user.click(within(panel).getByRole('button', { name: 'Close' }));
    expect(panel).not.toBeInTheDocument();
  });

  it('that is not complete does nothing, and says so', async () => {
    const { user } = await show(command('send', ''));
    await user.click(icon());
    expect(said()).toContain('The command is not complete yet');
    expect(log()).not.toHaveTextContent('/command');
  });
});

describe('a frame', () => {
  it('opens above the icon and closes with Escape, with a click outside and with another chat', async () => {
    const { user } = await show();
    await user.click(icon());
    expect(await openFrame()).toBeVisible();
    await user.click(field());
    expect(frame()).toBeNull();
    await user.click(icon());
    await openFrame();
    await user.keyboard('{Escape}');
    expect(frame()).toBeNull();
    await user.click(icon());
    await openFrame();
    await user.click(chat('Project team'));
    expect(frame()).toBeNull();
    expect(screen.queryByRole('button', { name: 'Close the frame window' })).toBeNull();
  });

  it('takes the focus when it is opened with the keyboard, and gives it back to the icon', async () => {
    const { user } = await show(framed({ popup: 'yes' }));
    icon().focus();
    await user.keyboard('{Enter}');
    await openFrame();
    await expect.poll(() => document.activeElement).toBe(frame());
    await user.keyboard('{Escape}');
    await expect.poll(frame).toBeNull();
    expect(icon()).toHaveFocus();
    await user.keyboard('{Enter}');
    await openFrame();
    await user.tab();
    await user.tab();
    await user.click(await screen.findByRole('button', { name: 'Close the frame window' }));
    await expect.poll(frame).toBeNull();
    expect(icon()).toHaveFocus();
  });

  it('opened from the list gives the focus back to the list’s button', async () => {
    const { user } = await show({ ...framed({ popup: 'yes' }), icon: null });
    screen.getByRole('button', { name: 'Applications' }).focus();
    await user.keyboard('{Enter}');
    (await screen.findByRole('button', { name: 'Echo window' })).focus();
    await user.keyboard('{Enter}');
    await openFrame();
    await expect.poll(() => document.activeElement).toBe(frame());
    await user.keyboard('{Escape}');
    await expect.poll(() => document.activeElement).toBe(screen.getByRole('button', { name: 'Applications' }));
  });

  it('shown because of a field leaves the focus in the field', async () => {
    const { focus } = await show();
    const other = document.body.appendChild(document.createElement('input'));
    other.focus();
    focus.mark('chatApp.frame.width');
    await openFrame();
    expect(other).toHaveFocus();
    focus.mark('chatApp.code');
    await expect.poll(frame).toBeNull();
    expect(other).toHaveFocus();
    other.remove();
  });

  it('in popup mode stays open, with the dialog it was opened in', async () => {
    const { user } = await show(framed({ popup: 'yes' }));
    await user.click(icon());
    await user.click(chat('Project team'));
    expect(await openFrame()).toBeVisible();
    const page = await screen.findByRole('region', { name: 'Handler page' });
    expect(page).toHaveTextContent(/DIALOG_ID\s*27/);
    await user.click(await screen.findByRole('button', { name: 'Close the frame window' }));
    expect(frame()).toBeNull();
  });

  it.each([
    ['open from the start', { open: 'frame' }],
    ['shown by a field and kept with a press', {}],
  ] as const)('in popup mode and %s keeps its dialog too, and does not take the focus', async (_how, scenario) => {
    const { user, focus } = await show(framed({ popup: 'yes' }), scenario);
    focus.mark('chatApp.frame.width');
    const window = await openFrame();
    expect(window).not.toHaveFocus();
    await user.click(await screen.findByRole('region', { name: 'Handler page' }));
    focus.mark('chatApp.code');
    await user.click(chat('Project team'));
    expect(frame()).toBe(window);
    expect(await screen.findByRole('region', { name: 'Handler page' })).toHaveTextContent(/DIALOG_ID\s*27/);
  });

  it.each([
    ['movable stays open', 'yes', true],
    ['bound is closed', 'no', false],
  ] as const)('that is %s by a click that is refused', async (_outcome, popup, stays) => {
    const audience = { context: 'all', adminOnly: true };
    const { user, scenario } = await show(forAudience(audience, framed({ popup })), { viewer: 'admin' });
    await user.click(icon());
    await openFrame();
    scenario.set({ viewer: 'employee' });
    await user.click(icon());
    expect(frame() !== null).toBe(stays);
    expect(said()).toContain('Nothing happens');
  });

  it('reports asked and real size with the reason', async () => {
    const { user } = await show(framed({ width: 260, height: 900 }));
    await user.click(icon());
    const page = await screen.findByRole('region', { name: 'Handler page' });
    expect(page).toHaveTextContent('Your handler page · 300 × 316');
    expect(page).toHaveTextContent('asked: 260 × 900');
    expect(page).toHaveTextContent('Cut to the height of the message list when it opens.');
  });

  it.each([
    ['with a click', 'none'],
    ['from the start', 'frame'],
  ] as const)(
    'opened %s is cut to the messenger once: another size of it later changes nothing',
    async (_how, open) => {
      const { user, scenario } = await show(framed({ width: 350, height: 900, popup: 'yes' }), { open });
      if (open === 'none') await user.click(icon());
      const page = await screen.findByRole('region', { name: 'Handler page' });
      expect(page).toHaveTextContent('Your handler page · 350 × 316');
      scenario.set({ height: 700 });
      await expect.poll(() => document.querySelector<HTMLElement>('[data-part=messenger]')?.style.height).toBe('700px');
      expect(page).toHaveTextContent('Your handler page · 350 × 316');
      await user.click(await screen.findByRole('button', { name: 'Close the frame window' }));
      await user.click(icon());
      expect(await screen.findByRole('region', { name: 'Handler page' })).toHaveTextContent('350 × 562');
    },
  );

  it('shows hostile texts as text', async () => {
    const title = '<img src=x onerror=alert(1)>';
    const { user } = await show({ ...FRAME, texts: [{ ...FRAME.texts[0]!, title }] });
    await user.click(screen.getByRole('button', { name: `App icon: ${title}` }));
    expect(await screen.findByRole('region', { name: `Frame window: ${title}` })).toHaveTextContent(title);
    expect(document.querySelector('img')).toBeNull();
  });
});

describe('a page in the frame', () => {
  it('is loaded when asked for, with the real parameters, and its messages are carried out', async () => {
    const { user, frames } = await show();
    await user.click(icon());
    expect(frames.mounted).toBeNull();
    await user.click(await screen.findByRole('button', { name: 'Load my page' }));
    expect(frames.mounted?.request.address).toMatch(
      /^https:\/\/marta\.example\/echo\.php\?BOT_ID=62&.*&DOMAIN=https%3A%2F%2Facme\.bitrix24\.com&.*&DARK_MODE=N&$/,
    );
    frames.mounted?.load();
    const init = JSON.parse(frames.mounted?.posted[0]?.text ?? '{}') as { uniqueLoadId: string };
    const say = (fields: object): void => {
      const data = JSON.stringify({ uniqueLoadId: init.uniqueLoadId, ...fields });
      frames.mounted?.send({ origin: 'https://marta.example', data, isFromFrame: true });
    };
    say({ action: 'send', message: 'Said by the page' });
    expect(await within(log()).findByText('Said by the page')).toBeVisible();
    say({ action: 'put', message: 'put' });
    await expect.poll(() => field().value).toBe('put ');
    say({ action: 'close' });
    await expect.poll(frame).toBeNull();
    expect(frames.mounted).toBeNull();
  });

  it('opens another chat without a click, so that even a bound window stays, with its dialog', async () => {
    const { user, frames, scenario } = await show();
    await user.click(icon());
    await user.click(await screen.findByRole('button', { name: 'Load my page' }));
    const { mounted } = frames;
    mounted?.load();
    const { uniqueLoadId } = JSON.parse(mounted?.posted[0]?.text ?? '{}') as { uniqueLoadId: string };
    const data = JSON.stringify({ action: 'openDialog', dialogId: 'chat74', uniqueLoadId });
    mounted?.send({ origin: 'https://marta.example', data, isFromFrame: true });
    await expect.poll(() => scenario.value.dialog).toBe('group');
    expect(frame()).toBeVisible();
    expect(frames.mounted).toBe(mounted);
    await user.click(chat('Project team'));
    expect(frame()).toBeNull();
  });

  it('of the sample opens also with half a character in the key', async () => {
    const { user, frames } = await show(framed({ hash: 'key\ud83d' }));
    await user.click(icon());
    await user.click(await screen.findByRole('button', { name: 'Load the sample page' }));
    expect(frames.mounted?.request.address).toMatch(/#key=key%EF%BF%BD$/);
  });

  it('is not loaded while a parameter holds half a character, and that is said', async () => {
    const { user, frames } = await show(withParts(framed({}), { code: 'echo\ud83d' }));
    await user.click(icon());
    await user.click(await screen.findByRole('button', { name: 'Load my page' }));
    expect(frames.mounted).toBeNull();
    expect(screen.getByText(/the messenger opens nothing either/)).toBeVisible();
  });

  it('of the designer’s own origin is refused', async () => {
    const { user, frames } = await show(framed({ address: 'https://designer.example/page' }));
    await user.click(icon());
    await user.click(await screen.findByRole('button', { name: 'Load my page' }));
    expect(frames.mounted).toBeNull();
    expect(screen.getByText(/designer’s own origin/)).toBeVisible();
  });

  it('can be one on this computer, whose address can be copied', async () => {
    const { user, frames, scenario, outside } = await show();
    await user.click(screen.getByRole('button', { name: 'Handler page and its messages' }));
    await user.type(await screen.findByRole('textbox', { name: /Test address/ }), 'http://localhost:8080/echo');
    expect(scenario.value.testAddress).toBe('http://localhost:8080/echo');
    await user.click(screen.getByRole('radio', { name: 'My page' }));
    await user.click(icon());
    await expect.poll(() => frames.mounted?.request.address).toMatch(/^http:\/\/localhost:8080\/echo\?BOT_ID=62&/);
    await user.click(screen.getByRole('button', { name: 'Copy test address' }));
    expect(outside.copied).toEqual([frames.mounted?.request.address]);
  });

  it('is not asked for with half an address: only when the field is left, or with Enter', async () => {
    const { user, frames } = await show(framed({ popup: 'yes' }));
    await user.click(icon());
    await user.click(await screen.findByRole('button', { name: 'Load my page' }));
    const first = frames.mounted;
    expect(first?.request.address).toMatch(/^https:\/\/marta\.example/);
    await user.click(screen.getByRole('button', { name: 'Handler page and its messages' }));
    const test = await screen.findByRole('textbox', { name: /Test address/ });
    await user.type(test, 'http://localhost:8080/e');
    expect(frames.mounted).toBe(first);
    expect(
      screen.getAllByText('The address has changed. It is loaded when you leave the field or press Enter.'),
    ).toHaveLength(2);
    await user.keyboard('{Enter}');
    await expect.poll(() => frames.mounted?.request.address).toMatch(/^http:\/\/localhost:8080\/e\?/);
    await user.keyboard('cho');
    expect(frames.mounted?.request.address).toMatch(/^http:\/\/localhost:8080\/e\?/);
    await user.tab();
    await expect.poll(() => frames.mounted?.request.address).toMatch(/^http:\/\/localhost:8080\/echo\?/);
    expect(screen.queryByText(/The address has changed/)).toBeNull();
  });

  it('the sample gets the key in the fragment, and no origin; copying leaves the key out', async () => {
    const { user, frames, outside } = await show();
    await user.click(icon());
    await user.click(await screen.findByRole('button', { name: 'Load the sample page' }));
    expect(frames.mounted?.request.sandbox).not.toContain('allow-same-origin');
    expect(frames.mounted?.request.address).toMatch(new RegExp(`#key=${'a'.repeat(32)}$`));
    await user.click(screen.getByRole('button', { name: 'Handler page and its messages' }));
    await user.click(await screen.findByRole('button', { name: 'Copy test address' }));
    expect(outside.copied[0]).not.toContain('#');
  });

  it('has its messages in a log, with the reason of a refusal', async () => {
    const { user, frames } = await show();
    await user.click(icon());
    await user.click(await screen.findByRole('button', { name: 'Load my page' }));
    frames.mounted?.load();
    frames.mounted?.send({ origin: 'https://marta.example', data: { action: 'close' }, isFromFrame: true });
    await user.click(screen.getByRole('button', { name: 'Handler page and its messages' }));
    expect(await screen.findByText('ignored: it must be JSON as text, not an object')).toBeVisible();
    expect(await openFrame()).toBeVisible();
  });
});

describe('who sees it', () => {
  it('is one sentence', async () => {
    const { scenario } = await show(forAudience({ context: 'user' }), { dialog: 'call' });
    const status = (text: string) => screen.findByRole('button', { name: text });
    expect(
      await status(
        'Visible but dead: a click works in private dialogs only. Opened after a group chat, it is not shown.',
      ),
    ).toBeVisible();
    scenario.set({ dialog: 'group' });
    expect(await status('Not shown here: it is for private dialogs')).toBeVisible();
    scenario.set({ dialog: 'person', viewer: 'extranet' });
    expect(await status('Not shown here: extranet users get only apps that support the extranet')).toBeVisible();
    scenario.set({ viewer: 'employee' });
    expect(await status('Visible and works: shown in private dialogs')).toBeVisible();
  });

  it('promises nothing of an app that the portal would not take yet', async () => {
    render(Harness, { ...(await setUp()), blocked: true });
    expect(await screen.findByRole('button', { name: /^Would work here: .*\(once the portal takes it/ })).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Visible and works/ })).toBeNull();
  });

  it('an inactive icon does nothing, which is said', async () => {
    const { user } = await show(forAudience({ context: 'user' }), { dialog: 'call' });
    await user.click(icon());
    expect(frame()).toBeNull();
    expect(said()).toContain('Nothing happens, and the messenger does not say why.');
  });

  it('without an icon it is a line of the service list', async () => {
    const { user } = await show({ ...FRAME, icon: null });
    await user.click(screen.getByRole('button', { name: 'Applications' }));
    const list = await screen.findByRole('group', { name: 'Applications without an icon' });
    await user.click(within(list).getByRole('button', { name: 'Echo window' }));
    expect(await openFrame()).toBeVisible();
    expect(list).not.toBeInTheDocument();
  });

  it('a full row puts it out of sight', async () => {
    await show(FRAME, { neighbours: 12 });
    expect(screen.getByRole('button', { name: /^Out of sight/ })).toBeVisible();
  });

  it('is a table whose cells lead there', async () => {
    const { user, scenario } = await show(forAudience({ context: 'lines', adminOnly: true }));
    await user.click(screen.getByRole('button', { name: 'Who sees it: all chats and viewers' }));
    const matrix = await screen.findByRole('table');
    expect(within(matrix).getAllByRole('button')).toHaveLength(44);
    await user.click(within(matrix).getByRole('button', { name: /^Administrator, Open-line chat: Visible and works/ }));
    expect(scenario.value).toMatchObject({ dialog: 'lines', viewer: 'admin' });
  });
});

describe('between preview and fields', () => {
  it('a click on title, size or page asks for its field', async () => {
    const { user, focus } = await show();
    await user.click(icon());
    await user.click(await screen.findByRole('button', { name: 'Edit the title: Echo window' }));
    expect(focus.request?.field).toBe('texts.3.title');
    await user.click(await screen.findByRole('button', { name: /Your handler page/ }));
    expect(focus.request?.field).toBe('chatApp.frame.width');
    await user.click(screen.getByRole('button', { name: /marta/ }));
    expect(focus.request?.field).toBe('page.address');
  });

  it('the sentence asks for the field that decides', async () => {
    const { user, focus } = await show(forAudience({ hidden: 'yes' }));
    await user.click(screen.getByRole('button', { name: /^Not shown/ }));
    expect(focus.request?.field).toBe('chatApp.audience.hidden');
  });

  it('a field of the window shows the window while it has the focus', async () => {
    const { focus } = await show();
    focus.mark('chatApp.frame.width');
    expect(await screen.findByRole('region', { name: 'Frame window: Echo window' })).toBeVisible();
    focus.mark('chatApp.code');
    await expect.poll(frame).toBeNull();
  });

  it('the icon is marked', async () => {
    const { focus } = await show();
    focus.mark('icon');
    await expect.poll(() => icon().className).toContain('marked');
  });
});

describe('what is opened besides the mock', () => {
  it('is one thing at a time, and gives the focus back when it is closed', async () => {
    const { user } = await show();
    const matrix = screen.getByRole('button', { name: 'Who sees it: all chats and viewers' });
    await user.click(matrix);
    expect(await screen.findByRole('heading', { name: 'Who sees it: all chats and viewers' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Old messenger' }));
    expect(await screen.findByRole('heading', { name: 'Old messenger' })).toBeVisible();
    expect(screen.queryByRole('table')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('heading', { name: 'Old messenger' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Old messenger' })).toHaveFocus();
    await user.click(matrix);
    (await screen.findByRole('button', { name: /^Guest, Live chat/ })).focus();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('table')).toBeNull();
    expect(matrix).toHaveFocus();
  });
});

describe('the scenario', () => {
  it('is chosen in the bar and can be reset', async () => {
    const { user, scenario } = await show();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Chat type' }), 'Open-line chat');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Viewer' }), 'Administrator');
    await user.click(screen.getByRole('button', { name: 'View' }));
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Messenger window' }), '1200 × 1000');
    await user.click(
      within(screen.getByRole('radiogroup', { name: 'Messenger theme' })).getByRole('radio', { name: 'Dark' }),
    );
    expect(scenario.value).toMatchObject({
      dialog: 'lines',
      viewer: 'admin',
      width: 1200,
      height: 1000,
      theme: 'dark',
    });
    await user.click(screen.getByRole('button', { name: 'Reset' }));
    expect(scenario.isDefault).toBe(true);
  });

  it('resizes with the keyboard', async () => {
    const { user, scenario } = await show();
    screen.getByRole('button', { name: /^Resize the messenger/ }).focus();
    await user.keyboard('{ArrowRight}{ArrowDown}{ArrowUp}{ArrowUp}');
    expect(scenario.value).toMatchObject({ width: 880, height: 438 });
  });

  it('is reported in words', async () => {
    await show(FRAME, { dialog: 'lines', viewer: 'admin' });
    expect(document.querySelector('#preview-summary')).toHaveTextContent(
      'Preview: Open-line chat, Administrator, English. Visible and works: shown in every chat. Icon 1 of 1',
    );
  });
});

describe('icons of other applications', () => {
  it('take the room of ours, and how many fit is said', async () => {
    const { user, scenario } = await show();
    await user.click(screen.getByRole('button', { name: 'View' }));
    const panel = await screen.findByRole('group', { name: 'View' });
    expect(panel).toHaveTextContent('About 9 app icons fit this chat and window');
    for (const [count, says] of [
      [8, 'What does not fit wraps below the row'],
      [9, 'The button of the applications’ list is out of sight now'],
      [10, 'Your icon is out of sight now'],
    ] as const) {
      scenario.set({ neighbours: count });
      await expect.poll(() => panel.textContent).toContain(says);
    }
    expect(within(panel).getByRole('slider', { name: 'Icons of other apps before yours' })).toHaveValue('10');
  });
});
