import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it } from 'vitest';
import { fail } from '../../../src/domain/kernel/result.ts';
import type { Scenario } from '../../../src/state/scenario.ts';
import { HandTimer } from '../../state/hand-timer.ts';
import Harness from './Harness.svelte';
import { FRAME, forAudience, framed, setUp } from './harness.ts';

// What is loaded when first opened is compiled before, so that no test waits for the compiler.
beforeAll(() =>
  Promise.all([
    import('../../../src/features/preview/mock/Overlays.svelte'),
    import('../../../src/features/preview/side/SidePanel.svelte'),
  ]),
);

async function show(design = FRAME, scenario: Partial<Scenario> = {}) {
  const props = await setUp(design, scenario);
  const timer = new HandTimer();
  const outside = { ...props.outside, timer };
  render(Harness, { ...props, outside });
  return { ...props, outside, timer, user: userEvent.setup() };
}

const window = (): HTMLElement | null => screen.queryByRole('region', { name: 'Frame window: Echo window' });
const source = (name: string): HTMLElement => screen.getByRole('radio', { name });

describe('the page that is chosen for the frame window', () => {
  const openTools = async (user: ReturnType<typeof userEvent.setup>): Promise<HTMLElement> => {
    await user.click(screen.getByRole('button', { name: 'Handler page and its messages' }));
    return screen.findByRole('region', { name: 'Handler page and its messages' });
  };

  it.each(['My page', 'Sample page'])('%s opens the window where it is closed, and leaves the focus', async (name) => {
    const { user, frames } = await show();
    await openTools(user);
    expect(window()).toBeNull();
    await user.click(source(name));
    expect(await screen.findByRole('region', { name: 'Frame window: Echo window' })).toBeVisible();
    await expect
      .poll(() => frames.mounted?.request.address ?? '')
      .toContain(name === 'My page' ? 'marta.example' : 'sample');
    expect(source(name)).toHaveFocus();
  });

  it('the parameters open nothing', async () => {
    const { user } = await show();
    await openTools(user);
    await user.click(source('My page'));
    await user.keyboard('{Escape}');
    screen.getByRole('button', { name: /^App icon/ }).focus();
    await user.keyboard('{Escape}');
    await expect.poll(window).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Handler page and its messages' }));
    await user.click(await screen.findByRole('radio', { name: 'Parameters' }));
    expect(window()).toBeNull();
  });

  it('opens nothing where this viewer cannot, and says so', async () => {
    const { user } = await show(forAudience({ context: 'CHAT' }));
    const tools = await openTools(user);
    await user.click(source('My page'));
    expect(window()).toBeNull();
    expect(tools).toHaveTextContent('This viewer cannot open the app in this chat, so no page is loaded.');
  });

  it('of an app without an icon is opened from the list', async () => {
    const { user } = await show({ ...framed({ popup: 'no' }), icon: null });
    await openTools(user);
    await user.click(source('My page'));
    expect(await screen.findByRole('region', { name: 'Frame window: Echo window' })).toBeVisible();
  });
});

describe('an app without an icon that a click does not open', () => {
  it.each([
    ['USER', 'group', 'a click works in private dialogs only'],
    ['CHAT', 'person', 'a click does nothing in private dialogs'],
    ['BOT', 'group', 'a click works in dialogs with a bot only'],
    ['LINES', 'group', 'a click works in open-line chats only'],
    ['CALL', 'group', 'a click works in call chats only'],
  ] as const)('of context %s says in a %s why', async (context, dialog, why) => {
    await show({ ...forAudience({ context }), icon: null }, { dialog });
    expect(screen.getByRole('button', { name: new RegExp(`^Visible but dead: ${why}`) })).toBeVisible();
  });
});

describe('the matrix', () => {
  it('says the reason of the cell that is looked at, pointed at or in focus', async () => {
    const { user } = await show(forAudience({ context: 'CHAT' }));
    await user.click(screen.getByRole('button', { name: 'Who sees it: all chats and viewers' }));
    const matrix = await screen.findByRole('region', { name: 'Who sees it: all chats and viewers' });
    const reason = within(matrix).getByRole('note');
    expect(reason).toHaveTextContent('Employee, Person: Not shown here: it is for group, open and open-line chats');
    const group = within(matrix).getByRole('button', { name: /^Employee, Group chat/ });
    expect(group).not.toHaveAttribute('title');
    await user.hover(group);
    expect(reason).toHaveTextContent('Employee, Group chat: Visible and works: shown in group');
    await user.unhover(group);
    expect(reason).toHaveTextContent('Employee, Person: Not shown here');
    within(matrix)
      .getByRole('button', { name: /^Guest, Group chat/ })
      .focus();
    await expect.poll(() => reason.textContent).toContain('Guest, Group chat: Not shown here: guests get only apps');
  });
});

describe('the view', () => {
  it('can be handed on by its address, whichever the frame is that shows it', async () => {
    const { user, outside, scenario } = await show(FRAME, { dialog: 'lines', viewer: 'admin' });
    await user.click(screen.getByRole('button', { name: 'View' }));
    await user.click(await screen.findByRole('button', { name: 'Copy the address of this view' }));
    await expect.poll(() => outside.copied).toEqual(['https://designer.example/#view=lines,admin']);
    scenario.reset();
    await expect.poll(() => screen.queryByRole('button', { name: 'Copy the address of this view' })).toBeNull();
  });

  it('says so where it could not be copied', async () => {
    const props = await setUp(FRAME, { dialog: 'lines' });
    const said: string[] = [];
    const clipboard = { writeText: () => Promise.resolve(fail({ code: 'refused' as const })) };
    const notify = ({ text }: { text: string }): void => void said.push(text);
    render(Harness, { ...props, outside: { ...props.outside, clipboard, notify } });
    await userEvent.click(screen.getByRole('button', { name: 'View' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Copy the address of this view' }));
    await expect.poll(() => said).toEqual(['Copying failed. The address: https://designer.example/#view=lines']);
  });
});

describe('a notice over the mock', () => {
  it('goes by itself after six seconds, the newest one its own six', async () => {
    const { user, timer } = await show({ ...forAudience({ context: 'CHAT' }), icon: null });
    await user.click(screen.getByRole('button', { name: 'Applications' }));
    const line = await screen.findByRole('button', { name: 'Echo window' });
    await user.click(line);
    const said = 'Nothing happens, and the messenger does not say why.';
    expect(screen.getAllByText(said).length).toBeGreaterThan(0);
    await timer.pass(5000);
    await user.click(screen.getByRole('button', { name: 'Applications' }));
    await user.click(await screen.findByRole('button', { name: 'Echo window' }));
    await timer.pass(5999);
    expect(screen.getAllByText(said).length).toBeGreaterThan(0);
    await timer.pass(1);
    await expect.poll(() => screen.queryByText(said)).toBeNull();
  });
});
