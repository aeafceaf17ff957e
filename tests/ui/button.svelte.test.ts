import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import Button from '../../src/ui/Button.svelte';
import IconButton from '../../src/ui/IconButton.svelte';
import { textSnippet } from './snippet.ts';

describe('Button', () => {
  it('calls back when pressed', async () => {
    const onclick = vi.fn();
    render(Button, { children: textSnippet('Save'), onclick });
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(onclick).toHaveBeenCalledOnce();
  });

  it('with a reason stays reachable, says it, and does nothing', async () => {
    const onclick = vi.fn();
    render(Button, { children: textSnippet('Register'), onclick, disabledReason: 'A bot is missing.' });
    const button = screen.getByRole('button', { name: 'Register' });
    expect(button).not.toHaveAttribute('disabled');
    expect(button).toHaveAttribute('aria-disabled', 'true');
    expect(button).toHaveAccessibleDescription('A bot is missing.');
    expect(screen.getByText('A bot is missing.')).not.toHaveClass('visually-hidden');
    await userEvent.tab();
    expect(button).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await userEvent.click(button);
    expect(onclick).not.toHaveBeenCalled();
  });

  it('without room for its reason shows it to whoever points at it, and to whoever presses it', async () => {
    render(Button, { children: textSnippet('Register'), disabledReason: 'A bot is missing.', reasonHidden: true });
    const button = screen.getByRole('button', { name: 'Register' });
    expect(button).toHaveAttribute('title', 'A bot is missing.');
    expect(button).toHaveAccessibleDescription('A bot is missing.');
    expect(screen.getByText('A bot is missing.')).toHaveClass('visually-hidden');
    await userEvent.click(button);
    await waitFor(() => expect(screen.getAllByText('A bot is missing.')).toHaveLength(2));
  });

  it('while busy takes no second press', async () => {
    const onclick = vi.fn();
    render(Button, { children: textSnippet('Register'), onclick, busy: true });
    await userEvent.click(screen.getByRole('button', { name: 'Register' }));
    expect(onclick).not.toHaveBeenCalled();
    expect(screen.getByRole('button')).toHaveAttribute('aria-busy', 'true');
  });
});

describe('IconButton', () => {
  it('is named by its label, and by its reason described', async () => {
    const onclick = vi.fn();
    const { rerender } = render(IconButton, { icon: 'undo', label: 'Undo', onclick });
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await rerender({ disabledReason: 'Nothing to undo.' });
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(onclick).toHaveBeenCalledOnce();
    expect(screen.getByRole('button')).toHaveAccessibleDescription('Nothing to undo.');
  });
});
