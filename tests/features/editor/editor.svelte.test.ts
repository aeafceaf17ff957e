import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { createRawSnippet, tick, type Component, type ComponentProps } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import { emptyDesign } from '../../../src/domain/design/factory.ts';
import { setField } from '../../../src/domain/design/operations.ts';
import type { Design } from '../../../src/domain/design/schema.ts';
import type { EditorBots } from '../../../src/features/editor/bots.ts';
import Editor from '../../../src/features/editor/Editor.svelte';
import { FOLDS } from '../../../src/features/editor/folds.svelte.ts';
import type { EditorProblem } from '../../../src/features/editor/fields.svelte.ts';
import { appLoaders } from '../../../src/i18n/app-loaders.ts';
import { I18n, provideI18n } from '../../../src/i18n/i18n.svelte.ts';
import { MemoryClipboard } from '../../../src/platform/clipboard/memory-clipboard.ts';
import { FixedRuntime } from '../../../src/platform/runtime/fixed-runtime.ts';
import { MemoryFiles } from '../../../src/platform/files/memory-files.ts';
import { provideFieldFocus, provideAppServices, provideSession } from '../../../src/state/contexts.ts';
import { EditorSession } from '../../../src/state/editor-session.svelte.ts';
import { FieldFocus } from '../../../src/state/field-focus.svelte.ts';
import { browserTimer } from '../../../src/platform/timer/browser-timer.ts';
import { provideUiServices } from '../../../src/ui/services.ts';
import { testUiServices } from '../../ui/ui-services.ts';
import { withParts } from '../../domain/design/parts.ts';

const noBots: EditorBots = { state: 'standalone', bots: [], oncreate: vi.fn(), onreload: vi.fn() };
const echoBot = { id: 62, name: 'EchoBot', code: 'echo', openLine: false };

interface Setting {
  design?: Design;
  problems?: readonly EditorProblem[];
  bots?: EditorBots;
  language?: 'en' | 'ru';
  /** Those that are open; `null`: as at the first visit. */
  parts?: readonly string[] | null;
}

async function open({
  design = emptyDesign(),
  problems = [],
  bots = noBots,
  language = 'en',
  parts = FOLDS,
}: Setting = {}) {
  const i18n = new I18n(appLoaders);
  await i18n.load('base');
  await i18n.use(language);
  const session = new EditorSession(design, () => 0);
  const focus = new FieldFocus();
  const clipboard = new MemoryClipboard();
  const InContext: Component<ComponentProps<typeof Editor>> = (anchor, props) => {
    provideI18n(i18n);
    provideUiServices(testUiServices((areas) => i18n.load(...areas)));
    provideSession(session);
    provideFieldFocus(focus);
    provideAppServices({
      clipboard,
      files: new MemoryFiles(),
      runtime: new FixedRuntime(),
      timer: browserTimer,
      notify: vi.fn(),
    });
    return Editor(anchor, props);
  };
  const { rerender } = render(InContext, {
    problems,
    bots,
    parts,
    isRegistered: false,
    titleFor: (language: string | null) => session.design.texts.find((row) => row.language === language)?.title ?? null,
    iconSection: createRawSnippet(() => ({ render: () => '<section aria-label="Icon"></section>' })),
  });
  if (parts !== null) await screen.findByRole('textbox', { name: language === 'en' ? 'Code' : 'Код' });
  // The last part of the form has had its turn.
  await screen.findByRole('button', { name: language === 'en' ? /^Languages/ : /^Языки/ });
  return { i18n, session, focus, clipboard, rerender, user: userEvent.setup() };
}

const field = (name: string) => screen.getByRole('textbox', { name });
const choice = (group: string, name: string) =>
  within(screen.getByRole('radiogroup', { name: group })).getByRole('radio', { name });

describe('the form', () => {
  it.each([
    ['en', 'Help on Title', /What people read/],
    ['ru', 'Справка: Название', /Что читают люди/],
  ] as const)('loads its help when it is asked for, in %s', async (language, name, text) => {
    const { i18n, user } = await open({ language, parts: null });
    expect(i18n.find('editor.help.title')).toBeNull();
    await user.click(screen.getByRole('button', { name }));
    expect(await screen.findByText(text)).toBeVisible();
  });

  it('edits the frame app of the documentation', async () => {
    const { session, user } = await open();
    await user.type(field('Bot'), '62');
    await user.type(field('Code'), 'echo');
    await user.type(field('Handler page'), 'https://marta.bitrix.com/iframe/echo.php');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Window' }), 'Over the icon');
    await user.type(field('Width'), '350');
    await user.type(field('Height'), '150');
    await user.type(screen.getByLabelText('Signature key (HASH)'), 'd1ab17949a572b0979d8db0d5b349cd2');
    await user.type(field('Title, English'), 'Echobot IFRAME');
    await user.type(field('Description, English'), 'Open Echobot IFRAME app');
    await user.type(field('Copyright, English'), 'Bitrix24');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Context' }), 'bot');
    await user.click(choice('Hidden', 'No'));
    await user.click(choice('Extranet users', 'No'));
    await user.click(choice('Live chat guests', 'No'));
    const written = withParts(emptyDesign(), {
      bot: { id: 62 },
      code: 'echo',
      address: 'https://marta.bitrix.com/iframe/echo.php',
      frame: { width: 350, height: 150, popup: 'no', hash: 'd1ab17949a572b0979d8db0d5b349cd2' },
      texts: [
        {
          id: 1,
          language: 'en',
          title: 'Echobot IFRAME',
          description: 'Open Echobot IFRAME app',
          copyright: 'Bitrix24',
        },
      ],
      audience: { context: 'bot', hidden: 'no', extranet: 'no', liveChat: 'no' },
    });
    expect(session.design).toEqual(written);
  });

  it('edits a command, and says what the portal keeps of it', async () => {
    const { session, user } = await open();
    await user.click(choice('Kind', 'Runs a command'));
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Method' }), 'put');
    await user.type(field('Parameter'), '/help now!');
    await user.click(screen.getByRole('checkbox', { name: 'Administrators only' }));
    expect(session.design.chatApp.command).toEqual({ method: 'put', parameter: '/help now!' });
    expect(session.design.chatApp.audience.adminOnly).toBe(true);
    expect(screen.getByText(/Only this will be stored/)).toHaveTextContent('Only this will be stored: /help now');
    await user.clear(field('Parameter'));
    await user.type(field('Parameter'), '/help');
    expect(screen.getByText(/Stored whole/)).toHaveTextContent('Stored whole: /help');
    expect(screen.getByRole('radiogroup', { name: 'Hidden' })).toBeInTheDocument();
  });

  it('hides the other kind and keeps its values', async () => {
    const { session, user } = await open();
    await user.type(field('Handler page'), 'https://a.example');
    await user.click(choice('Kind', 'Runs a command'));
    expect(screen.queryByRole('textbox', { name: 'Handler page' })).toBeNull();
    expect(session.design.page.address).toBe('https://a.example');
    await user.click(choice('Kind', 'Opens a page'));
    expect(field('Handler page')).toHaveValue('https://a.example');
    expect(screen.queryByRole('combobox', { name: 'Method' })).toBeNull();
  });

  it('shows the address with the sign that the portal adds, and nothing for one it refuses', async () => {
    const { user } = await open();
    await user.type(field('Handler page'), 'https://a.example/p');
    expect(screen.getByText(/The portal will open/)).toHaveTextContent('https://a.example/p?');
    await user.type(field('Handler page'), '?x=1');
    expect(screen.getByText(/The portal will open/)).toHaveTextContent('https://a.example/p?x=1&');
    await user.clear(field('Handler page'));
    await user.type(field('Handler page'), 'http://a.example');
    expect(screen.queryByText(/The portal will open/)).toBeNull();
  });

  it('shows defaults as placeholders and keeps what does not read as a number', async () => {
    const { session, user } = await open();
    expect(field('Width')).toHaveAttribute('placeholder', '320');
    expect(field('Height')).toHaveAttribute('placeholder', '250');
    await user.type(field('Width'), '35x');
    expect(session.design.chatApp.frame.width).toBe('35x');
    await user.clear(field('Width'));
    expect(session.design.chatApp.frame.width).toBeNull();
  });

  it('keeps a context that nobody knows', async () => {
    await open({ design: setField('chatApp.audience.context', 'lines-telegram').apply(emptyDesign()) });
    expect(screen.getByRole('combobox', { name: 'Context' })).toHaveDisplayValue('lines-telegram (unknown to portals)');
  });

  it('speaks Russian', async () => {
    await open({ language: 'ru' });
    expect(field('Страница-обработчик')).toBeInTheDocument();
    expect(await screen.findByRole('combobox', { name: 'Язык, Английский' })).toBeInTheDocument();
  });
});

describe('the signature key', () => {
  it('is generated as 32 hex characters, hidden, shown on demand and copied', async () => {
    const { session, clipboard, user } = await open();
    await user.click(screen.getByRole('button', { name: 'Generate' }));
    const { hash } = session.design.chatApp.frame;
    expect(hash).toMatch(/^[0-9a-f]{32}$/);
    const input = screen.getByLabelText('Signature key (HASH)');
    expect(input).toHaveFocus();
    expect(input).toHaveClass('secret');
    await user.click(screen.getByRole('button', { name: 'Show the key' }));
    expect(input).not.toHaveClass('secret');
    expect(input).toHaveValue(hash);
    await user.click(screen.getByRole('button', { name: 'Copy the key' }));
    expect(clipboard.text).toBe(hash);
    await user.click(screen.getByRole('button', { name: 'Generate' }));
    expect(session.design.chatApp.frame.hash).not.toBe(hash);
    session.undo();
    expect(session.design.chatApp.frame.hash).toBe(hash);
  });

  it('that cannot be copied is shown and selected', async () => {
    const { clipboard, user } = await open();
    clipboard.refuses = true;
    await user.click(screen.getByRole('button', { name: 'Generate' }));
    await user.click(screen.getByRole('button', { name: 'Copy the key' }));
    const input = screen.getByLabelText('Signature key (HASH)');
    expect(input).toHaveAttribute('type', 'text');
    expect(input).toHaveFocus();
    expect(input).toHaveAccessibleDescription(/copy it by hand/);
  });
});

describe('the bot', () => {
  const ready: EditorBots = { ...noBots, state: 'ready', bots: [echoBot] };

  it('is chosen from the list, or typed', async () => {
    const { session, user } = await open({ bots: ready });
    await user.selectOptions(screen.getByRole('combobox', { name: 'Bot' }), 'EchoBot · 62');
    expect(session.design.chatApp.bot.id).toBe(62);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Bot' }), 'Another, by its id…');
    expect(field('Bot')).toHaveFocus();
    expect(field('Bot')).toHaveValue('62');
    await user.clear(field('Bot'));
    await user.type(field('Bot'), '99');
    await user.click(screen.getByRole('button', { name: 'Choose from the list' }));
    expect(screen.getByRole('combobox', { name: 'Bot' })).toHaveDisplayValue('Not in the list · 99');
    expect(session.design.chatApp.bot.id).toBe(99);
  });

  it('can be created and the list read again', async () => {
    const bots = { ...ready, bots: [], oncreate: vi.fn(), onreload: vi.fn() };
    const { user } = await open({ bots });
    expect(field('Bot')).toHaveAccessibleDescription('The portal has no bot yet.');
    await user.click(screen.getByRole('button', { name: 'Create a bot' }));
    await user.click(screen.getByRole('button', { name: 'Read again' }));
    expect(bots.oncreate).toHaveBeenCalledOnce();
    expect(bots.onreload).toHaveBeenCalledOnce();
  });

  it.each([
    ['standalone', 'No portal is connected: type the id of the bot.'],
    ['failed', 'The portal’s bots could not be read. An id can be typed all the same.'],
  ] as const)('%s: an id can be typed', async (state, hint) => {
    const { session, user } = await open({ bots: { ...noBots, state } });
    expect(field('Bot')).toHaveAccessibleDescription(hint);
    await user.type(field('Bot'), '7');
    expect(session.design.chatApp.bot.id).toBe(7);
  });
});

describe('languages', () => {
  const rows = () => screen.getAllByRole('combobox', { name: /^Language, / });

  it('are added, named, moved and removed; the focus follows', async () => {
    const { session, user } = await open();
    await user.click(screen.getByRole('button', { name: 'Add language' }));
    expect(screen.getByRole('combobox', { name: 'Language, Russian' })).toHaveFocus();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Language, Russian' }), 'Spanish');
    await user.type(field('Title, Spanish'), 'Eco');
    expect(session.design.texts.map((row) => row.language)).toEqual(['en', 'la']);
    await user.click(screen.getByRole('button', { name: 'Move up, Spanish' }));
    expect(session.design.texts.map((row) => row.language)).toEqual(['la', 'en']);
    expect(screen.getByRole('button', { name: 'Move up, Spanish' })).toHaveFocus();
    expect(screen.getByText('Spanish: now 1 of 2')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Move up, Spanish' }));
    expect(rows()).toHaveLength(2);
    await user.click(screen.getByRole('button', { name: 'Remove, Spanish' }));
    expect(rows()).toHaveLength(1);
    expect(screen.getByRole('combobox', { name: 'Language, English' })).toHaveFocus();
  });

  it('offers a language once', async () => {
    const { user } = await open();
    await user.click(screen.getByRole('button', { name: 'Add language' }));
    const offered = within(screen.getByRole('combobox', { name: 'Language, Russian' }))
      .getAllByRole('option')
      .map((option) => option.textContent);
    expect(offered).toHaveLength(19);
    expect(offered).not.toContain('English');
  });

  it('say which title people see', async () => {
    const { user } = await open();
    await user.type(field('Title, English'), 'Echo');
    const seen = screen.getByRole('heading', { name: 'The title people see' }).parentElement!;
    expect(within(seen).getByText('Echo')).toBeInTheDocument();
    expect(within(seen).getByText('Everybody else').nextElementSibling).toHaveTextContent('no title');
  });

  it('all in use: the button says so; none left: so does the section', async () => {
    const { session, user } = await open();
    for (let at = 0; at < 19; at += 1) await user.click(screen.getByRole('button', { name: 'Add language' }));
    expect(session.design.texts).toHaveLength(20);
    expect(screen.getByRole('button', { name: 'Add language' })).toHaveAttribute('aria-disabled', 'true');
    expect(screen.getByText('Every language of the portal is here.')).toBeInTheDocument();
    for (const row of session.design.texts) {
      session.edit({
        key: null,
        apply: (design) => ({ ...design, texts: design.texts.filter((held) => held !== row) }),
      });
    }
    await tick();
    expect(screen.getByText('No language yet')).toBeInTheDocument();
  });
});

describe('problems', () => {
  const onfix = vi.fn();
  const problem: EditorProblem = {
    place: 'page.address',
    severity: 'blocks',
    what: 'The portal takes https only.',
    why: 'It answers IFRAME_HTTPS.',
    how: 'Write https://.',
    fixLabel: 'Use https',
    onfix,
  };

  it('appear when the field was left, with their reasons and their fix', async () => {
    const { user } = await open({ problems: [problem] });
    await user.click(field('Handler page'));
    expect(screen.queryByText(problem.what)).toBeNull();
    await user.tab();
    expect(screen.getByText(problem.what)).toBeVisible();
    expect(field('Handler page')).toBeInvalid();
    await user.click(screen.getByRole('button', { name: 'Why?' }));
    expect(screen.getByText(/It answers IFRAME_HTTPS\.\s+Write https/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Use https' }));
    expect(onfix).toHaveBeenCalledOnce();
    expect(field('Handler page')).toHaveFocus();
  });

  it('go as soon as they are fixed', async () => {
    const { user, rerender } = await open({ problems: [problem] });
    await user.click(field('Handler page'));
    await user.tab();
    await rerender({ problems: [] });
    expect(screen.queryByText(problem.what)).toBeNull();
    expect(field('Handler page')).toBeValid();
  });

  it('of a flag and of a language row stand there too', async () => {
    const { focus } = await open({
      problems: [
        { ...problem, place: 'chatApp.audience.hidden', what: 'Hidden for all.' },
        { ...problem, place: 'texts.1.title', what: 'A title is missing.' },
      ],
    });
    focus.touch('chatApp.audience.hidden');
    focus.touch('texts.1.title');
    await tick();
    expect(screen.getByRole('radiogroup', { name: 'Hidden' })).toHaveAccessibleDescription('Hidden for all.');
    expect(field('Title, English')).toHaveAccessibleDescription('A title is missing.');
  });
});

describe('the shared focus', () => {
  it('marks the field with the focus', async () => {
    const { focus, user } = await open();
    await user.click(field('Width'));
    expect(focus.marked).toBe('chatApp.frame.width');
    await user.click(field('Code'));
    expect(focus.marked).toBe('chatApp.code');
    await user.click(document.body);
    expect(focus.marked).toBeNull();
    expect(focus.isTouched('chatApp.frame.width')).toBe(true);
  });

  it.each([
    ['page.address', () => field('Handler page')],
    ['chatApp.audience.hidden', () => choice('Hidden', 'Not sent')],
    ['texts.1.copyright', () => field('Copyright, English')],
    ['chatApp.audience.context', () => screen.getByRole('combobox', { name: 'Context' })],
  ] as const)('brings %s into view', async (path, target) => {
    const { focus } = await open();
    focus.jump(path);
    await tick();
    expect(target()).toHaveFocus();
    expect(focus.marked).toBe(path);
  });
});
