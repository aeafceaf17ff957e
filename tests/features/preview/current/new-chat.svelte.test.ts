import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ChatView } from '../../../../src/state/chat-view.ts';
import type { Scenario } from '../../../../src/state/scenario.ts';
import ChatHarness from './ChatHarness.svelte';
import { chatDesign, setUpChat, widgetOf } from './chat-harness.ts';

// What is loaded when first opened is compiled before, so that no test waits for the compiler.
beforeAll(() =>
  Promise.all([
    import('../../../../src/features/preview/current/ChatPanel.svelte'),
    import('../../../../src/features/preview/current/ChatViewChoices.svelte'),
  ]),
);

async function show(
  view: Partial<ChatView> = {},
  scenario: Partial<Scenario> = {},
  design = chatDesign(),
  blocked = false,
) {
  const props = await setUpChat(view, scenario, design);
  render(ChatHarness, { ...props, blocked });
  return { ...props, user: userEvent.setup() };
}

const strip = (): HTMLElement => screen.getByRole('group', { name: 'Widgets above the text field' });
const market = (): HTMLElement => screen.getByRole('button', { name: 'Widgets above the text field' });
const window = (): HTMLElement | null => screen.queryByRole('region', { name: 'Frame window: Order status' });
const field = (): HTMLTextAreaElement => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Message' });
const verdict = (name: RegExp): HTMLElement => screen.getByRole('button', { name });

it('says what would be seen while something keeps the portal from taking the design', async () => {
  await show({ strip: true }, {}, chatDesign(), true);
  expect(verdict(/^Would work here: .*something in the form still stands in the way/)).toBeVisible();
});

describe('the strip', () => {
  it('is closed until somebody opens it; a click on the widget opens its window, another one closes it', async () => {
    const { user } = await show();
    expect(screen.queryByRole('group', { name: 'Widgets above the text field' })).toBeNull();
    await user.click(market());
    const pill = within(strip()).getByRole('button', { name: 'Order status' });
    await user.click(pill);
    expect(window()).toBeVisible();
    await user.click(pill);
    expect(window()).toBeNull();
  });

  it('a click outside closes the window, and so does Escape', async () => {
    const { user } = await show({ strip: true, open: 'IM_TEXTAREA' });
    await user.click(field());
    expect(window()).toBeNull();
    await user.click(within(strip()).getByRole('button', { name: 'Order status' }));
    await user.keyboard('{Escape}');
    expect(window()).toBeNull();
  });

  it('has titles up to five widgets, then circles, and more than fifteen behind a button', async () => {
    const { user, scenario } = await show({ strip: true }, { neighbours: 4 });
    expect(within(strip()).getByText('Order status')).toBeVisible();
    scenario.set({ neighbours: 20 });
    await user.click(await within(strip()).findByRole('button', { name: 'More (6)' }));
    const popup = screen.getByRole('dialog', { name: 'Other widgets' });
    await user.click(within(popup).getByRole('button', { name: 'Order status' }));
    expect(window()).toBeVisible();
  });

  it('is not there in channels, and that is said with the way out', async () => {
    const { user, scenario } = await show({ chat: 'channel', strip: true });
    expect(screen.queryByRole('button', { name: 'Widgets above the text field' })).toBeNull();
    expect(verdict(/2 of 4 shown here: .*channels have no strip/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Show there' }));
    expect(scenario.value.chatView?.chat).not.toBe('channel');
  });
});

describe('the other places', () => {
  it('the panel beside the chat opens the page as a second panel, with a way back', async () => {
    const { user } = await show();
    await user.click(screen.getByRole('button', { name: 'Panel beside the chat' }));
    const panel = screen.getByRole('complementary', { name: 'Panel beside the chat' });
    await user.click(within(panel).getByRole('button', { name: 'Order status' }));
    expect(within(panel).getByText('IM_SIDEBAR')).toBeVisible();
    await user.click(within(panel).getByRole('button', { name: 'Back' }));
    expect(within(panel).queryByText('IM_SIDEBAR')).toBeNull();
  });

  it('the message menu opens a slider, which closes with its button', async () => {
    const { user } = await show();
    await user.click(screen.getByRole('button', { name: 'Menu of the message' }));
    await user.click(
      within(screen.getByRole('menu', { name: 'More' })).getByRole('menuitem', { name: 'Order status' }),
    );
    expect(screen.getByText(/"messageId":"12345"/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Close' }));
    expect(window()).toBeNull();
  });

  it('the top menu opens a section without a chat; what does not fit is under More', async () => {
    const { user, scenario } = await show();
    scenario.set({ neighbours: 3 });
    const menu = screen.getByRole('navigation', { name: 'Sections' });
    await user.click(await within(menu).findByRole('button', { name: 'More' }));
    await user.click(within(menu).getByRole('button', { name: 'Order status' }));
    expect(window()).toHaveTextContent('IM_NAVIGATION');
    expect(window()).not.toHaveTextContent('dialogId');
  });

  it('the phone has one place, whatever its options say', async () => {
    const design = chatDesign({ IMMOBILE_CONTEXT_MENU: widgetOf('IMMOBILE_CONTEXT_MENU', { role: 'admin' }) });
    const { user } = await show({ chat: 'lines' }, { narrow: true }, design);
    await user.click(screen.getByRole('button', { name: 'Apps' }));
    await user.click(screen.getByRole('menuitem', { name: 'Order status' }));
    expect(window()).toHaveTextContent('IMMOBILE_CONTEXT_MENU');
  });
});

describe('who looks', () => {
  it('sees titles in their language', async () => {
    await show({ strip: true }, { language: 'ru' });
    expect(within(strip()).getByRole('button', { name: 'Статус заказа' })).toBeVisible();
  });

  it('guests have no messenger, and that is said once', async () => {
    await show({}, { viewer: 'guest' });
    expect(screen.getByText(/they do not have this messenger, and no widget/)).toBeVisible();
    expect(verdict(/^Not shown here: not shown: guests do not have this messenger$/)).toBeVisible();
  });

  it('the table says every cell, and goes there', async () => {
    const { user, scenario } = await show();
    await user.click(screen.getByRole('button', { name: 'Who sees it: all chats and viewers' }));
    const table = await screen.findByRole('region', { name: 'Who sees it: all chats and viewers' });
    expect(within(table).getAllByRole('button')).toHaveLength(23 * 4);
    await user.selectOptions(within(table).getByRole('combobox', { name: 'Place' }), 'IM_SIDEBAR');
    await user.click(
      within(table).getByRole('button', { name: /^Administrator, Collab: not shown: the panel of this/ }),
    );
    expect([scenario.value.viewer, scenario.value.chatView?.chat]).toEqual(['admin', 'collab']);
  });
});

describe('fields of the form', () => {
  it('the focus on a size shows the window, on an icon the strip', async () => {
    const { focus } = await show();
    focus.mark('widgets.IM_TEXTAREA.iconName');
    expect(await screen.findByRole('group', { name: 'Widgets above the text field' })).toBeVisible();
    expect(window()).toBeNull();
    focus.mark('widgets.IM_TEXTAREA.width');
    expect(await screen.findByRole('region', { name: 'Frame window: Order status' })).toBeVisible();
  });

  it('a click on the size or the title in the mock goes to its field', async () => {
    const { user, focus } = await show({ strip: true, open: 'IM_TEXTAREA' });
    await user.click(screen.getByRole('button', { name: '360 × 260 px' }));
    expect(focus.request?.field).toBe('widgets.IM_TEXTAREA.width');
    await user.click(screen.getByRole('button', { name: 'Panel beside the chat' }));
    const panel = screen.getByRole('complementary', { name: 'Panel beside the chat' });
    await user.click(within(panel).getByRole('button', { name: 'Order status' }));
    const second = panel.querySelector<HTMLElement>('[data-part=panel]')!;
    await user.click(within(second).getByRole('button', { name: 'Order status' }));
    expect(focus.request?.field).toBe('texts.1.title');
  });
});

describe('a page', () => {
  it('is opened with a form, asks the portal, and writes into the chat that is open now', async () => {
    const { user, frames } = await show({ strip: true, open: 'IM_TEXTAREA' });
    await user.click(screen.getByRole('button', { name: 'Your page' }));
    const { request, send, load, posted } = frames.mounted!;
    expect(request.address).toMatch(
      /^https:\/\/apps\.example\.com\/order\?DOMAIN=acme\.bitrix24\.com&PROTOCOL=1&LANG=en&APP_SID=/,
    );
    expect(request.fields).toMatchObject({ PLACEMENT: 'IM_TEXTAREA' });
    expect(JSON.parse(request.fields?.['PLACEMENT_OPTIONS'] ?? '')).toEqual({ dialogId: 'chat72', URI: '/online/' });
    load();
    const [, , sid] = request.name?.split('|') ?? [];
    const say = (data: unknown): void => send({ origin: 'https://apps.example.com', data, isFromFrame: true });
    say(`getInitData::cb:${sid}`);
    expect(posted.at(-1)).toMatchObject({ targetOrigin: 'https://apps.example.com' });
    expect(posted.at(-1)?.text).toContain('"PLACEMENT_OPTIONS":{"dialogId":"chat72","URI":"/online/"}');
    say({ method: 'im:setImTextareaContent', requestId: 'r', callback: 'c', params: { text: 'On its way' } });
    await expect.poll(() => field().value).toBe('On its way');
    expect(await screen.findAllByText(/has written into the text field: On its way/)).not.toHaveLength(0);
  });

  it('of an older portal gets no answer about the text field, and the log says why', async () => {
    const { user, frames } = await show({ strip: true, open: 'IM_TEXTAREA', older: true });
    await user.click(screen.getByRole('button', { name: 'Sample page' }));
    const { send, posted, request } = frames.mounted!;
    expect(request).toMatchObject({ sandbox: expect.not.stringContaining('allow-same-origin') as string });
    send({
      origin: 'null',
      data: { method: 'im:getImTextareaContent', requestId: 'r', callback: 'c', params: {} },
      isFromFrame: true,
    });
    expect(posted).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Handler page and its messages' }));
    expect(await screen.findByText(/older portals do not know messages to the text field/)).toBeVisible();
  });

  it('closes its slider, and elsewhere nothing', async () => {
    const { user, frames } = await show({ open: 'IM_CONTEXT_MENU' });
    await user.click(screen.getByRole('button', { name: 'Sample page' }));
    const { send, request } = frames.mounted!;
    send({ origin: 'null', data: `closeApplication:{}::${request.name?.split('|')[2]}`, isFromFrame: true });
    expect(await screen.findByRole('button', { name: 'Menu of the message' })).toBeVisible();
    expect(window()).toBeNull();
  });

  it('that is missing is said, and one of the designer’s own origin is not loaded', async () => {
    const { user, frames } = await show(
      { strip: true, open: 'IM_TEXTAREA' },
      {},
      { ...chatDesign(), page: { address: 'https://designer.example/x' } },
    );
    await user.click(screen.getByRole('button', { name: 'Your page' }));
    expect(frames.mounted).toBeNull();
  });
});

it('the old messenger is one click away', async () => {
  let chosen = '';
  const props = await setUpChat();
  render(ChatHarness, { ...props, onmessenger: (messenger: string) => (chosen = messenger) });
  await userEvent.click(screen.getByRole('radio', { name: 'Old messenger' }));
  expect(chosen).toBe('classic');
});
