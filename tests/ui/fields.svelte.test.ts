import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import CheckboxField from '../../src/ui/CheckboxField.svelte';
import FlagField from '../../src/ui/FlagField.svelte';
import NumberField from '../../src/ui/NumberField.svelte';
import SelectField from '../../src/ui/SelectField.svelte';
import TextField from '../../src/ui/TextField.svelte';

describe('TextField', () => {
  it('reports every keystroke and cuts nothing', async () => {
    const typed: string[] = [];
    const { rerender } = render(TextField, {
      label: 'Code',
      value: '',
      limit: 2,
      onchange: (value: string) => {
        typed.push(value);
        void rerender({ value });
      },
    });
    await userEvent.type(screen.getByRole('textbox', { name: 'Code' }), 'echo');
    expect(typed).toEqual(['e', 'ec', 'ech', 'echo']);
    expect(screen.getByRole('textbox')).toHaveValue('echo');
  });

  it.each([
    [79, null],
    [80, '80 / 100'],
    [101, '101 / 100'],
  ])('with %i of 100 characters shows the counter %s', (length, counter) => {
    render(TextField, { label: 'Code', value: 'a'.repeat(length), limit: 100, onchange: vi.fn() });
    expect(screen.queryByText(/\/ 100/)?.textContent ?? null).toBe(counter);
  });

  it('counts characters, not the halves of an emoji', () => {
    render(TextField, { label: 'Title', value: '😀😀😀😀', limit: 5, onchange: vi.fn() });
    expect(screen.getByText('4 / 5')).toBeInTheDocument();
  });

  it('is described by its hint and messages; only what blocks makes it invalid', async () => {
    const onfix = vi.fn();
    const { rerender } = render(TextField, {
      label: 'Page',
      value: 'http://a',
      hint: 'An address.',
      messages: [{ tone: 'changes', text: 'It will be cut.' }],
      onchange: vi.fn(),
    });
    const input = screen.getByRole('textbox', { name: 'Page' });
    expect(input).toHaveAccessibleDescription('An address. It will be cut.');
    expect(input).not.toBeInvalid();
    await rerender({ messages: [{ tone: 'blocks', text: 'Only https.', fixLabel: 'Use https', onfix }] });
    expect(input).toBeInvalid();
    await userEvent.click(screen.getByRole('button', { name: 'Use https' }));
    expect(onfix).toHaveBeenCalledOnce();
  });

  it('unfolds the reasons of a message', async () => {
    render(TextField, {
      label: 'Page',
      value: '',
      messages: [{ tone: 'blocks', text: 'Missing.', more: 'The portal refuses.', moreLabel: 'Why?' }],
      onchange: vi.fn(),
    });
    expect(screen.queryByText('The portal refuses.')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Why?', expanded: false }));
    expect(screen.getByText('The portal refuses.')).toBeVisible();
  });

  it('opens its help in a popover, and closes it with the same button', async () => {
    render(TextField, {
      label: 'Code',
      value: '',
      help: 'Your own name.',
      helpLabel: 'Help on Code',
      onchange: vi.fn(),
    });
    expect(screen.queryByText('Your own name.')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Help on Code' }));
    expect(await screen.findByText('Your own name.')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Help on Code' })).toHaveAttribute('aria-expanded', 'true');
    await userEvent.click(screen.getByRole('button', { name: 'Help on Code' }));
    expect(screen.queryByText('Your own name.')).toBeNull();
  });

  it('asks for a help that is not there yet, and shows it once it is', async () => {
    const onhelp = vi.fn();
    const props = { label: 'Code', value: '', helpLabel: 'Help on Code', onhelp, onchange: vi.fn() };
    const { rerender } = render(TextField, { ...props, help: '' });
    const button = screen.getByRole('button', { name: 'Help on Code' });
    await userEvent.click(button);
    expect(onhelp).toHaveBeenCalledOnce();
    await rerender({ help: 'Your own name.' });
    expect(await screen.findByText('Your own name.')).toBeInTheDocument();
    await userEvent.click(button);
    expect(onhelp).toHaveBeenCalledOnce();
  });

  it('hides a secret and keeps its value when shown', async () => {
    const { rerender } = render(TextField, { label: 'Key', value: 'abc', secret: true, onchange: vi.fn() });
    const key = screen.getByLabelText('Key');
    expect(key).toHaveClass('secret');
    // A browser would fill a saved password into a password field.
    expect(key).toHaveAttribute('type', 'text');
    await rerender({ secret: false });
    expect(screen.getByLabelText('Key')).toHaveAttribute('type', 'text');
    expect(screen.getByLabelText('Key')).toHaveValue('abc');
  });

  it('takes a longer name for assistive technology', () => {
    render(TextField, { label: 'Title', name: 'Title, English', value: '', onchange: vi.fn() });
    expect(screen.getByRole('textbox', { name: 'Title, English' })).toBeInTheDocument();
    expect(screen.getByText('Title')).toBeVisible();
  });
});

describe('the other fields', () => {
  it('a number is text with a numeric keyboard', () => {
    render(NumberField, { label: 'Width', value: '35x', suffix: 'px', placeholder: '320', onchange: vi.fn() });
    expect(screen.getByRole('textbox', { name: 'Width' })).toHaveAttribute('inputmode', 'numeric');
    expect(screen.getByRole('textbox')).toHaveValue('35x');
  });

  it('a list reports the chosen value', async () => {
    const onchange = vi.fn();
    const options = [
      { value: '', label: 'Not sent' },
      { value: 'user', label: 'One-to-one' },
    ];
    render(SelectField, { label: 'Context', value: '', options, onchange });
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Context' }), 'One-to-one');
    expect(onchange).toHaveBeenCalledExactlyOnceWith('user');
  });

  it('a flag has three answers in one named group, and one blur when it is left', async () => {
    const onchange = vi.fn();
    const onblur = vi.fn();
    const texts = { unset: 'Not sent', no: 'No', yes: 'Yes' };
    render(FlagField, { label: 'Hidden', value: 'unset', texts, onchange, onblur });
    const group = screen.getByRole('radiogroup', { name: 'Hidden' });
    expect(within(group).getAllByRole('radio')).toHaveLength(3);
    expect(within(group).getByRole('radio', { name: 'Not sent' })).toBeChecked();
    await userEvent.click(within(group).getByRole('radio', { name: 'Yes' }));
    await userEvent.click(within(group).getByRole('radio', { name: 'No' }));
    expect(onchange.mock.calls).toEqual([['yes'], ['no']]);
    expect(onblur).not.toHaveBeenCalled();
    await userEvent.click(document.body);
    expect(onblur).toHaveBeenCalledOnce();
  });

  it('a box is checked by its label', async () => {
    const onchange = vi.fn();
    render(CheckboxField, { label: 'Administrators only', checked: false, onchange });
    await userEvent.click(screen.getByText('Administrators only'));
    expect(onchange).toHaveBeenCalledExactlyOnceWith(true);
  });
});
