import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import type { Component, ComponentProps } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import LazyLoad from '../../src/ui/LazyLoad.svelte';
import Spinner from '../../src/ui/Spinner.svelte';
import { provideUiServices, type UiServices } from '../../src/ui/services.ts';
import { testUiServices } from './ui-services.ts';

type Load = () => Promise<{ readonly default: typeof Spinner }>;
const part: Load = () => Promise.resolve({ default: Spinner });

function show(
  load: Load,
  loadTexts?: UiServices['loadTexts'],
  more: { onclose?: () => void; quiet?: boolean } = {},
): void {
  const InKit: Component<ComponentProps<typeof LazyLoad>> = (anchor, props) => {
    provideUiServices(testUiServices(loadTexts));
    return LazyLoad(anchor, props);
  };
  const props = {
    load: load as () => Promise<never>,
    areas: ['windows'] as const,
    props: { label: 'The part' },
    ...more,
  };
  render(InKit, { props });
}

describe('a part that is loaded later', () => {
  it('comes with its texts, and not before them', async () => {
    let arrive = (): void => undefined;
    const loadTexts = vi.fn(() => new Promise<void>((resolve) => (arrive = resolve)));
    show(part, loadTexts);
    expect(loadTexts).toHaveBeenCalledExactlyOnceWith(['windows']);
    await Promise.resolve();
    expect(screen.queryByText('The part')).toBeNull();
    arrive();
    expect(await screen.findByText('The part')).toBeInTheDocument();
  });

  it.each<[string, Load, UiServices['loadTexts'] | undefined]>([
    ['the part', vi.fn<Load>().mockRejectedValueOnce(new Error('gone')).mockImplementation(part), undefined],
    ['its texts', part, vi.fn<() => Promise<void>>().mockRejectedValueOnce(new Error('gone')).mockResolvedValue()],
  ])('says that %s could not be loaded, and tries again', async (_what, load, loadTexts) => {
    show(load, loadTexts);
    expect(await screen.findByRole('alert')).toHaveTextContent('This part could not be loaded.');
    expect(screen.queryByRole('button', { name: 'Close' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('The part')).toBeInTheDocument();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('that is a window can be left when it cannot be loaded', async () => {
    const onclose = vi.fn();
    show(() => Promise.reject(new Error('gone')), undefined, { onclose });
    await userEvent.click(await screen.findByRole('button', { name: 'Close' }));
    expect(onclose).toHaveBeenCalledOnce();
  });

  it('that nobody looks for is tried again with the next press, without a word', async () => {
    const load = vi.fn<Load>().mockRejectedValueOnce(new Error('gone')).mockImplementation(part);
    show(load, undefined, { quiet: true });
    await vi.waitFor(() => expect(document.querySelector('i[hidden]')).not.toBeNull());
    expect(screen.queryByRole('alert')).toBeNull();
    await userEvent.keyboard('a');
    expect(await screen.findByText('The part')).toBeInTheDocument();
  });
});
