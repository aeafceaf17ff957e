import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { createRawSnippet, type Component, type ComponentProps } from 'svelte';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import CopyButton from '../../src/ui/CopyButton.svelte';
import Dialog from '../../src/ui/Dialog.svelte';
import Fold from '../../src/ui/Fold.svelte';
import Menu from '../../src/ui/Menu.svelte';
import Section from '../../src/ui/Section.svelte';
import Tabs from '../../src/ui/Tabs.svelte';
import ToastHost from '../../src/ui/ToastHost.svelte';
import { Toasts } from '../../src/ui/toasts.svelte.ts';
import { browserTimer } from '../../src/platform/timer/browser-timer.ts';
import { provideUiServices } from '../../src/ui/services.ts';
import { textSnippet } from './snippet.ts';
import { testUiServices } from './ui-services.ts';

afterEach(() => vi.useRealTimers());

describe('Tabs', () => {
  function renderTabs() {
    const tabs = [
      { id: 'problems', label: 'Problems', badge: { text: '3', label: '3 problems', tone: 'blocks' as const } },
      { id: 'payload', label: 'Payload' },
      { id: 'log', label: 'Log' },
    ];
    const panel = createRawSnippet<[string]>((id) => ({ render: () => `<p>panel of ${id()}</p>` }));
    const { rerender } = render(Tabs, {
      label: 'Output',
      tabs,
      value: 'problems',
      panel,
      onchange: (value: string) => void rerender({ value }),
    });
  }

  it('shows the panel of the chosen tab alone', async () => {
    renderTabs();
    expect(screen.getByRole('tabpanel', { name: /Problems/ })).toHaveTextContent('panel of problems');
    await userEvent.click(screen.getByRole('tab', { name: 'Payload' }));
    expect(screen.getByRole('tabpanel', { name: 'Payload' })).toHaveTextContent('panel of payload');
    expect(screen.queryByText('panel of problems')).toBeNull();
  });

  it('moves with arrows, Home and End, and has one tab in the tab order', async () => {
    renderTabs();
    await userEvent.tab();
    expect(screen.getByRole('tab', { name: /Problems/ })).toHaveFocus();
    for (const [key, name] of [
      ['{ArrowRight}', 'Payload'],
      ['{End}', 'Log'],
      ['{ArrowRight}', /Problems/],
      ['{ArrowLeft}', 'Log'],
      ['{Home}', /Problems/],
    ] as const) {
      await userEvent.keyboard(key);
      expect(screen.getByRole('tab', { name, selected: true })).toHaveFocus();
    }
    expect(screen.getAllByRole('tab').filter((tab) => tab.tabIndex === 0)).toHaveLength(1);
  });

  it('says a badge in words', () => {
    renderTabs();
    expect(screen.getByRole('tab', { name: 'Problems 3 problems' })).toBeInTheDocument();
  });
});

describe('Menu', () => {
  const duplicate = vi.fn();
  const remove = vi.fn();
  const items = [
    { id: 'a', label: 'Duplicate', onselect: duplicate },
    { id: 'b', label: 'Remove', onselect: remove, disabledReason: 'It is the only draft.' },
    { id: 'c', label: 'Export', onselect: vi.fn() },
  ];

  it('opens on its first entry, moves and chooses with the keyboard, and gives the focus back', async () => {
    render(Menu, { label: 'Draft', items });
    await userEvent.tab();
    await userEvent.keyboard('{ArrowDown}');
    await waitFor(() => expect(screen.getByRole('menuitem', { name: 'Duplicate' })).toHaveFocus());
    await userEvent.keyboard('{ArrowUp}');
    expect(screen.getByRole('menuitem', { name: 'Export' })).toHaveFocus();
    await userEvent.keyboard('d');
    expect(screen.getByRole('menuitem', { name: 'Duplicate' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(duplicate).toHaveBeenCalledOnce();
    expect(screen.queryByRole('menu')).toBeNull();
    expect(screen.getByRole('button', { name: 'Draft' })).toHaveFocus();
  });

  it('closes with Escape and with a press elsewhere', async () => {
    render(Menu, { label: 'Draft', items });
    await userEvent.click(screen.getByRole('button', { name: 'Draft', expanded: false }));
    expect(screen.getByRole('menu', { name: 'Draft' })).toBeVisible();
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('menu')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Draft' }));
    await userEvent.click(document.body);
    expect(screen.queryByRole('menu')).toBeNull();
  });

  it('marks the chosen one of several', async () => {
    const themes = [
      { id: 'light', label: 'Light', checked: false, begins: true, onselect: vi.fn() },
      { id: 'dark', label: 'Dark', checked: true, onselect: vi.fn() },
    ];
    render(Menu, { label: 'Theme', items: themes });
    await userEvent.tab();
    await userEvent.keyboard('{ArrowUp}');
    await waitFor(() => expect(screen.getByRole('menuitemradio', { name: 'Dark', checked: true })).toHaveFocus());
    await userEvent.keyboard('l{Enter}');
    expect(themes[0]!.onselect).toHaveBeenCalledOnce();
  });

  it('an entry that is not possible says why and does nothing', async () => {
    render(Menu, { label: 'Draft', items });
    await userEvent.click(screen.getByRole('button', { name: 'Draft' }));
    await userEvent.click(screen.getByRole('menuitem', { name: /Remove.*only draft/ }));
    expect(remove).not.toHaveBeenCalled();
  });
});

describe('Dialog', () => {
  it('is modal and named, closes by its button, and gives the focus back', async () => {
    const before = document.body.appendChild(document.createElement('button'));
    before.focus();
    const onclose = vi.fn();
    const { unmount } = render(Dialog, {
      title: 'Create a bot',
      closeLabel: 'Close',
      children: createRawSnippet(() => ({ render: () => '<input aria-label="Name" />' })),
      onclose,
    });
    expect(screen.getByRole('dialog', { name: 'Create a bot' })).toHaveAttribute('open');
    expect(screen.getByRole('textbox', { name: 'Name' })).toHaveFocus();
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(onclose).toHaveBeenCalledOnce();
    unmount();
    expect(before).toHaveFocus();
    before.remove();
  });

  it('leaves it to its caller whether Escape closes', () => {
    const onclose = vi.fn();
    render(Dialog, { title: 'T', closeLabel: 'Close', children: textSnippet('x'), onclose });
    const cancel = new Event('cancel', { cancelable: true });
    screen.getByRole('dialog').dispatchEvent(cancel);
    expect(cancel.defaultPrevented).toBe(true);
    expect(onclose).toHaveBeenCalledOnce();
  });

  it('says that the browser has closed it, but not its own end', () => {
    const onclose = vi.fn();
    const { unmount } = render(Dialog, { title: 'T', closeLabel: 'Close', children: textSnippet('x'), onclose });
    const dialog = screen.getByRole('dialog');
    dialog.dispatchEvent(new Event('close'));
    expect(onclose).toHaveBeenCalledOnce();
    unmount();
    // The browser sends it in a task of its own, when the window is gone and another one may be open.
    dialog.dispatchEvent(new Event('close'));
    expect(onclose).toHaveBeenCalledOnce();
  });
});

describe('CopyButton', () => {
  const texts = { label: 'Copy', copied: 'Copied', failed: 'Copy it by hand.' };
  const InKit: Component<ComponentProps<typeof CopyButton>> = (anchor, props) => {
    provideUiServices(testUiServices());
    return CopyButton(anchor, props);
  };

  it('announces success for two seconds', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    render(InKit, { ...texts, copy: () => Promise.resolve(true) });
    screen.getByRole('button', { name: 'Copy' }).click();
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('Copied'));
    await vi.advanceTimersByTimeAsync(2000);
    expect(screen.getByRole('status')).toHaveTextContent('');
  });

  it('keeps a failure in sight', async () => {
    render(InKit, { ...texts, copy: () => Promise.resolve(false) });
    await userEvent.click(screen.getByRole('button', { name: 'Copy' }));
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('Copy it by hand.'));
    expect(screen.getByRole('status')).not.toHaveClass('visually-hidden');
  });
});

describe('toasts', () => {
  it('announce, offer to take back, and go by themselves', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const toasts = new Toasts((ms, task) => browserTimer.after(ms, task));
    const onaction = vi.fn();
    render(ToastHost, { toasts, closeLabel: 'Close' });
    toasts.show({ text: 'Saved' });
    toasts.show({ text: 'Draft removed', actionLabel: 'Undo', onaction });
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('Draft removed'));
    await vi.advanceTimersByTimeAsync(4000);
    expect(screen.queryByText('Saved')).toBeNull();
    screen.getByRole('button', { name: 'Undo' }).click();
    expect(onaction).toHaveBeenCalledOnce();
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent(/^$/));
  });

  it('give the focus back to where it was, in a window at least to its first button', async () => {
    const toasts = new Toasts((ms, task) => browserTimer.after(ms, task));
    render(ToastHost, { toasts, closeLabel: 'Close' });
    const host = screen.getByRole('status');
    const dialog = document.body.appendChild(document.createElement('dialog'));
    onTestFinished(() => dialog.remove());
    dialog.open = true;
    const [first, second] = ['First', 'Second'].map((text) => {
      const button = dialog.appendChild(document.createElement('button'));
      button.textContent = text;
      return button;
    });
    dialog.append(host);
    second!.focus();
    toasts.show({ text: 'Draft removed', actionLabel: 'Undo', onaction: vi.fn() });
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(second).toHaveFocus());
    toasts.show({ text: 'Draft removed', actionLabel: 'Undo', onaction: () => second!.remove() });
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(first).toHaveFocus());
  });

  it('go when a window opens over the page, but for what can be taken back', () => {
    const toasts = new Toasts((ms, task) => browserTimer.after(ms, task));
    toasts.show({ text: 'Saved' });
    toasts.enter(Symbol('page'));
    expect(toasts.list).toHaveLength(1);
    toasts.show({ text: 'Draft removed', actionLabel: 'Undo', onaction: vi.fn() });
    toasts.enter(Symbol('window'));
    expect(toasts.list.map(({ text }) => text)).toEqual(['Draft removed']);
  });

  it('wait while they are held', async () => {
    vi.useFakeTimers();
    const toasts = new Toasts((ms, task) => browserTimer.after(ms, task));
    toasts.show({ text: 'Saved' });
    const id = toasts.list[0]!.id;
    toasts.hold(id);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(toasts.list).toHaveLength(1);
    toasts.release(id);
    await vi.advanceTimersByTimeAsync(4000);
    expect(toasts.list).toHaveLength(0);
  });
});

describe('structure', () => {
  it('a section is a region named by its heading', () => {
    render(Section, { title: 'Identity', children: textSnippet('content') });
    expect(screen.getByRole('region', { name: 'Identity' })).toHaveTextContent('content');
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent('Identity');
  });

  it('a fold makes its content when it is first opened', async () => {
    const ontoggle = vi.fn();
    render(Fold, { summary: 'Raw answer', children: textSnippet('secret'), ontoggle });
    expect(screen.queryByText('secret')).toBeNull();
    await userEvent.click(screen.getByText('Raw answer'));
    await waitFor(() => expect(screen.getByText('secret')).toBeInTheDocument());
    expect(ontoggle).toHaveBeenCalledWith(true);
  });
});
