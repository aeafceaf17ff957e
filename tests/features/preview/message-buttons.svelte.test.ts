import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Design } from '../../../src/domain/design/schema.ts';
import { createBrowserRuntime } from '../../../src/platform/runtime/browser-runtime.ts';
import { MemoryHost } from '../../../src/platform/host/memory-host.ts';
import { createStandaloneHost } from '../../../src/platform/host/standalone-host.ts';
import { createMemoryJournal } from '../../../src/platform/journal/memory-journal.ts';
import { createMemoryLedger } from '../../../src/platform/ledger/memory-ledger.ts';
import { browserTimer } from '../../../src/platform/timer/browser-timer.ts';
import { DraftMessage } from '../../../src/state/draft-message.svelte.ts';
import { EditorSession } from '../../../src/state/editor-session.svelte.ts';
import { PortalLink } from '../../../src/state/portal-link.svelte.ts';
import { Publish } from '../../../src/state/publish.svelte.ts';
import type { Scenario } from '../../../src/state/scenario.ts';
import ButtonsHarness from './ButtonsHarness.svelte';
import { command, FRAME, forAudience, framed, setUp } from './harness.ts';
import { press } from '../../state/press.ts';

const ADD = 'imbot.message.add';

// What is loaded when first opened is compiled before, so that no test waits for the compiler.
beforeAll(() =>
  Promise.all([
    import('../../../src/features/preview/mock/Overlays.svelte'),
    import('../../../src/features/preview/message/MessageDesigner.svelte'),
    import('../../../src/features/preview/mock/BotMessage.svelte'),
  ]),
);

let stop = (): void => undefined;
afterEach(() => {
  stop();
});

async function portalParts(design: Design, isConnected: boolean) {
  const host = new MemoryHost({ timer: browserTimer, now: () => Date.now() });
  const session = new EditorSession(design, () => Date.now());
  const link = new PortalLink(isConnected ? host : createStandaloneHost());
  const ledger = createMemoryLedger(new Map());
  const publish = new Publish({
    session,
    link,
    openLedger: () => Promise.resolve(ledger),
    openJournal: () => Promise.resolve(createMemoryJournal()),
    runtime: createBrowserRuntime(),
  });
  stop = publish.start();
  await link.connect();
  return { host, session, link, publish };
}

/** Opens the designer of the message, as the icon in the bar does. */
async function show(design = FRAME, scenario: Partial<Scenario> = {}, isConnected = false, stored = '') {
  const preview = await setUp(design, scenario);
  preview.message.change(stored);
  const { host, ...parts } = await portalParts(design, isConnected);
  render(ButtonsHarness, { preview, ...parts });
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'Message buttons' }));
  await screen.findByRole('textbox', { name: 'Message of the bot' });
  const set = async (label: string, text: string): Promise<void> => {
    const field = screen.getByRole('textbox', { name: label });
    await user.clear(field);
    if (text !== '') await user.click(field);
    if (text !== '') await user.paste(text);
  };
  return { ...preview, ...parts, host, user, set };
}

const log = (): HTMLElement => screen.getByRole('log', { name: 'Messages' });
const key = (name: string): Promise<HTMLElement> => within(log()).findByRole('button', { name });
const page = (): Promise<HTMLElement> => screen.findByRole('region', { name: 'Handler page' });
const frame = (): HTMLElement | null => screen.queryByRole('region', { name: 'Frame window: Echo window' });
const panel = (): HTMLElement => screen.getByRole('region', { name: 'Message buttons' });

const does = (user: Awaited<ReturnType<typeof show>>['user'], kind: string): Promise<void> =>
  user.selectOptions(screen.getByRole('combobox', { name: 'What it does, button 1' }), kind);
const fates = (): string => screen.getByRole('list', { name: 'What becomes of it, button 1' }).textContent;

describe('a button that does something else', () => {
  it('puts a text into the field, and says what becomes of it where it is read', async () => {
    const { user, set } = await show();
    expect(fates()).toContain('New chat elsewhere Drawn, but inactive: a click opens nothing.');
    await does(user, 'Does something in the chat');
    await set('ACTION_VALUE, button 1', 'Hello');
    await user.click(await key('Open'));
    expect(screen.getByRole('textbox', { name: 'Message' })).toHaveValue('Hello ');
    expect(fates()).toMatch(/Old messenger Puts the text.*New chat elsewhere Puts the text/s);
  });

  it('opens a link, and one that the portal drops is reported', async () => {
    const { user, set } = await show();
    await does(user, 'Opens a link');
    await set('LINK, button 1', 'tel:1');
    expect(panel()).toHaveTextContent('The portal drops this address: the button only shows its text.');
    await user.click(await key('Open'));
    expect(log()).toHaveTextContent('Nothing happens: the button only shows its text.');
    await set('LINK, button 1', '/crm/');
    await user.click(await key('Open'));
    expect(log()).toHaveTextContent('The link opens: /crm/');
  });

  it('sends a command to the bot', async () => {
    const { user, set } = await show();
    await does(user, 'Sends a command to the bot');
    await set('COMMAND, button 1', 'help');
    await set('COMMAND_PARAMS, button 1', 'me');
    await user.click(await key('Open'));
    expect(log()).toHaveTextContent('The bot gets the command /help me');
  });

  it('stands in a new row, which can be moved and taken away', async () => {
    const { user } = await show();
    await user.click(screen.getByRole('button', { name: 'New row' }));
    await user.click(screen.getByRole('button', { name: 'Keyboard button' }));
    const keys = () => within(log()).getAllByRole('button', { name: 'Open' });
    expect(keys()[0]!.parentElement).not.toBe(keys()[1]!.parentElement);
    await user.click(screen.getByRole('button', { name: 'Remove button 2' }));
    expect(keys()[0]!.parentElement).toBe(keys()[1]!.parentElement);
  });
});

describe('a button of the keyboard', () => {
  it('goes to the chat with the bot and opens the app there, with the parameters as they arrive', async () => {
    const { user, set, scenario } = await show();
    expect(scenario.value.dialog).toBe('own-bot');
    await set('APP_PARAMS, button 1', '{"order":5}');
    await user.click(await key('Open'));
    expect(await page()).toHaveTextContent(/CONTEXT\s*button/);
    expect(await page()).toHaveTextContent(/MESSAGE_ID\s*1024/);
    expect(await page()).toHaveTextContent(/BUTTON_PARAMS\s*\{"order":5\}/);
  });

  it('opens a free window whatever is set, and hidden apps, too', async () => {
    const { user } = await show(forAudience({ hidden: 'yes' }, framed({ popup: 'no' })));
    await user.click(await key('Open'));
    expect(await screen.findByRole('button', { name: 'Close the frame window' })).toBeVisible();
  });

  it('hands over an object’s name for nothing', async () => {
    const { user } = await show();
    await user.click(await key('Open'));
    expect(await page()).toHaveTextContent(/BUTTON_PARAMS\s*\[object Object\]/);
    expect(panel()).toHaveTextContent('The page gets [object Object] instead of nothing.');
  });

  it('with an apostrophe opens nothing, is reported with why and how, and can be fixed', async () => {
    const { user, set } = await show();
    await set('APP_PARAMS, button 1', "it's");
    await user.click(await key('Open'));
    expect(log()).toHaveTextContent('Nothing opens: APP_PARAMS break the button’s script.');
    expect(frame()).toBeNull();
    expect(panel()).toHaveTextContent('An apostrophe breaks the button: a click opens nothing.');
    await user.click(within(panel()).getAllByRole('button', { name: 'Why?' })[0]!);
    expect(panel()).toHaveTextContent('between single quotes of a script');
    await user.click(screen.getByRole('button', { name: 'Percent-encode' }));
    expect(screen.getByRole('textbox', { name: 'APP_PARAMS, button 1' })).toHaveValue('it%27s');
    await user.click(await key('Open'));
    expect(await page()).toHaveTextContent(/BUTTON_PARAMS\s*it%27s/);
  });

  it('checks the context', async () => {
    const { user } = await show(forAudience({ context: 'CALL' }));
    await user.click(await key('Open'));
    expect(frame()).toBeNull();
    expect(log()).toHaveTextContent('Nothing opens: the context “call” does not fit this chat or viewer.');
  });

  it('runs the command of a command app', async () => {
    const { user } = await show(command('send', '/help'));
    await user.click(await key('Open'));
    expect(log()).toHaveTextContent('/help');
  });

  it('does nothing while it is disabled, and is dropped without text', async () => {
    const { user, set } = await show();
    await user.click(screen.getByRole('checkbox', { name: 'Disabled, button 1' }));
    await user.click(await key('Open'));
    expect(log()).toHaveTextContent('Nothing happens: the button is disabled.');
    await set('Text, button 1', ' ');
    expect(within(log()).queryByRole('button', { name: 'Open' })).toBeNull();
    expect(panel()).toHaveTextContent('The portal drops a button without text.');
    expect(panel()).toHaveTextContent('KEYBOARD_ERROR');
  });

  it('asks without end for viewers that are not served the app', async () => {
    const { user, set, scenario } = await show();
    expect(panel()).toHaveTextContent('Extranet user: not served the app. A click ends in a script error.');
    await set('APP_PARAMS, button 1', 'x');
    expect(panel()).toHaveTextContent(
      'Guest: not served the app. A click makes their page ask the portal without end.',
    );
    scenario.set({ viewer: 'extranet' });
    await user.click(await key('Open'));
    expect(log()).toHaveTextContent('the page asks the portal for it without end');
  });
});

describe('a line of the menu', () => {
  it('is at the end of the three-dots menu, and its parameters arrive escaped', async () => {
    const { user, set } = await show();
    await user.click(screen.getByRole('button', { name: 'Menu line' }));
    await set('Text, button 2', 'Details');
    await set('APP_PARAMS, button 2', '{"a":"it\'s"}');
    expect(panel()).toHaveTextContent("BUTTON_PARAMS will be: {&quot;a&quot;:&quot;it's&quot;}");
    await user.click(screen.getByRole('button', { name: 'Menu of the message' }));
    await user.click(screen.getByRole('button', { name: 'Details' }));
    expect(await page()).toHaveTextContent("{&quot;a&quot;:&quot;it's&quot;}");
    expect(screen.queryByRole('group', { name: 'Menu of the message' })).toBeNull();
  });

  it('closes its menu with Escape and gives the focus back', async () => {
    const { user } = await show();
    const dots = await screen.findByRole('button', { name: 'Menu of the message' });
    await user.click(dots);
    expect(screen.getByRole('group', { name: 'Menu of the message' })).toBeVisible();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('group', { name: 'Menu of the message' })).toBeNull();
    expect(dots).toHaveFocus();
  });
});

describe('the message', () => {
  it('keeps its buttons in the order they are put in', async () => {
    const { user, set } = await show();
    await user.click(screen.getByRole('button', { name: 'Keyboard button' }));
    await set('Text, button 2', 'Second');
    await user.click(screen.getByRole('button', { name: 'Move button 2 up' }));
    expect(screen.getByRole('textbox', { name: 'Text, button 1' })).toHaveValue('Second');
    await user.click(screen.getByRole('button', { name: 'Remove button 2' }));
    expect(screen.queryByRole('textbox', { name: 'Text, button 2' })).toBeNull();
    expect(await key('Second')).toBeVisible();
  });

  it('stays in the mock when the panel closes, until it is taken away; not where no bot can write', async () => {
    const { user, scenario } = await show();
    await key('Open');
    await user.click(screen.getByRole('button', { name: 'Message buttons' }));
    expect(within(log()).getByText('Your order is ready.')).toBeVisible();
    scenario.set({ dialog: 'person' });
    expect(await screen.findByText('Good morning', { exact: false })).toBeVisible();
    expect(within(log()).queryByText('Your order is ready.')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Message buttons' }));
    await user.click(await screen.findByRole('button', { name: 'Go to the chat with the bot' }));
    await user.click(screen.getByRole('button', { name: 'Take the message away' }));
    expect(within(log()).queryByText('Your order is ready.')).toBeNull();
  });
});

describe('over a reload', () => {
  it('the message is there again with its buttons and dialog, for its own draft alone', async () => {
    const { scenario, user, set, message, design, ...rest } = await show();
    await set('Message of the bot', 'Order 5 is ready');
    await set('APP_PARAMS, button 1', '{"a":1}');
    await set('DIALOG_ID', 'chat5');
    await user.type(screen.getByRole('textbox', { name: 'Message' }), 'said before{Enter}');
    expect(log()).toHaveTextContent('said before');
    document.body.replaceChildren();

    const again = new DraftMessage();
    again.change(message.text);
    const { host: _host, ...parts } = await portalParts(design, false);
    const { i18n, focus, frames, outside } = rest;
    const preview = { design, i18n, focus, frames, outside, scenario, message: again };
    const { rerender } = render(ButtonsHarness, { preview, ...parts });
    expect(await within(log()).findByText('Order 5 is ready')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Message buttons' }));
    expect(await screen.findByRole('textbox', { name: 'DIALOG_ID' })).toHaveValue('chat5');
    expect(screen.getByRole('textbox', { name: 'APP_PARAMS, button 1' })).toHaveValue('{"a":1}');
    await user.type(screen.getByRole('textbox', { name: 'Message' }), 'said in this draft{Enter}');
    expect(log()).toHaveTextContent('said in this draft');

    again.change('');
    await rerender({ preview: { ...preview, draft: 'd2' }, ...parts });
    expect(within(log()).queryByText('Order 5 is ready')).toBeNull();
    expect(log()).not.toHaveTextContent('said in this draft');
    expect(screen.queryByRole('region', { name: 'Message buttons' })).toBeNull();
    again.change(message.text);
    await rerender({ preview, ...parts });
    expect(await within(log()).findByText('Order 5 is ready')).toBeVisible();
    scenario.reset();
    scenario.set({ dialog: 'own-bot' });
    expect(await within(log()).findByText('Order 5 is ready')).toBeVisible();
  });

  it('what is stored there and is no message is begun anew', async () => {
    await show(FRAME, { dialog: 'own-bot' }, false, '["Hi"');
    expect(screen.getByRole('textbox', { name: 'Message of the bot' })).toHaveValue('Your order is ready.');
    expect(await key('Open')).toBeVisible();
  });
});

describe('the call', () => {
  it('can be copied; before the app is registered a text stands for its id', async () => {
    const { user, outside } = await show();
    await user.click(screen.getByRole('button', { name: 'Copy the call' }));
    expect(JSON.parse(outside.copied[0]!)).toEqual({
      BOT_ID: 62,
      DIALOG_ID: '1',
      MESSAGE: 'Your order is ready.',
      KEYBOARD: [{ TEXT: 'Open', APP_ID: 'APP_ID of your app, known once it is registered', DISPLAY: 'LINE' }],
    });
    expect(screen.getByRole('button', { name: 'Send' })).toHaveAccessibleDescription(
      'To send it, open the designer on a portal.',
    );
  });

  it('is sent on a portal once the app is registered, and the page gets the real MESSAGE_ID', async () => {
    const { user, set, host, publish } = await show(FRAME, {}, true);
    const send = screen.getByRole('button', { name: 'Send on acme.bitrix24.com' });
    expect(send).toHaveAccessibleDescription(/register the app first/);
    await press(publish);
    await set('DIALOG_ID', 'chat5');
    host.answerNext(ADD, { type: 'result', data: 311 });
    await user.click(send);
    expect(await screen.findByText(/MESSAGE_ID 311/)).toBeVisible();
    expect(host.calls.at(-1)).toEqual({
      method: ADD,
      params: {
        BOT_ID: 62,
        DIALOG_ID: 'chat5',
        MESSAGE: 'Your order is ready.',
        KEYBOARD: [{ TEXT: 'Open', APP_ID: 1, DISPLAY: 'LINE' }],
      },
    });
    await user.click(await key('Open'));
    expect(await page()).toHaveTextContent(/MESSAGE_ID\s*311/);
  });

  it('is not sent where the portal would refuse it, and a refusal is explained', async () => {
    const { user, set, host, publish } = await show(FRAME, {}, true);
    await press(publish);
    const send = screen.getByRole('button', { name: 'Send on acme.bitrix24.com' });
    await set('DIALOG_ID', '');
    expect(panel()).toHaveTextContent('The portal needs a dialog (DIALOG_ID_EMPTY).');
    await user.click(send);
    expect(host.calls.filter(({ method }) => method === ADD)).toEqual([]);
    await set('DIALOG_ID', '1');
    host.answerNext(ADD, { type: 'error', code: 'APP_ID_ERROR', description: 'Bot was installed by another' });
    await user.click(send);
    expect(await screen.findByText(/It belongs to another application/)).toBeVisible();
  });
});
