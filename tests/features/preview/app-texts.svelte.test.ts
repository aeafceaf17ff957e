import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeAll, expect, it } from 'vitest';
import type { Design } from '../../../src/domain/design/schema.ts';
import Harness from './Harness.svelte';
import { command, FRAME, setUp } from './harness.ts';

beforeAll(() => import('../../../src/features/preview/mock/Overlays.svelte'));

const TEXT = { id: 3, language: 'en', title: 'The-title', description: 'The-description', copyright: 'The-copyright' };
const withTexts = (over: Partial<typeof TEXT>, base: Design = FRAME): Design => ({
  ...base,
  texts: [{ ...TEXT, ...over }],
});

/** Every part of the mock that shows the text, or has it as a tooltip. */
function placesOf(text: string): readonly string[] {
  const browser = document.querySelector('[data-part=browser]')!;
  return [...browser.querySelectorAll('*')].flatMap((element) => {
    const part = element.closest<HTMLElement>('[data-part]')?.dataset['part'] ?? 'nothing';
    const own = [...element.childNodes].some((node) => node instanceof Text && node.data.includes(text));
    const isTooltip = element.getAttribute('title')?.includes(text) ?? false;
    return [...(own ? [`text of ${part}`] : []), ...(isTooltip ? [`tooltip in ${part}`] : [])];
  });
}

async function show(design: Design) {
  render(Harness, await setUp(design));
  const user = userEvent.setup();
  const click = (name: string): Promise<void> => user.click(screen.getByRole('button', { name }));
  return { click, places: () => [placesOf('The-title'), placesOf('The-description'), placesOf('The-copyright')] };
}

it('an icon has the description as its tooltip; title and copyright stand in the header of its window alone', async () => {
  const { click, places } = await show(withTexts({}));
  expect(places()).toEqual([[], ['tooltip in icon'], []]);
  await click('App icon: The-title');
  await screen.findByRole('region', { name: 'Frame window: The-title' });
  expect(places()).toEqual([['text of window-header'], ['tooltip in icon'], ['text of window-header']]);
});

it('without a description the title is the tooltip', async () => {
  const { places } = await show(withTexts({ description: '' }));
  expect(places()).toEqual([['tooltip in icon'], [], []]);
});

it('a line of the service list is the title, with the description as its tooltip', async () => {
  const { click, places } = await show(withTexts({}, { ...FRAME, icon: null }));
  expect(places()).toEqual([[], [], []]);
  await click('Applications');
  await screen.findByRole('button', { name: 'The-title' });
  expect(places()).toEqual([['text of list'], ['tooltip in list'], []]);
});

it('a line without a description has the title as its tooltip, too', async () => {
  const { click, places } = await show(withTexts({ description: '' }, { ...FRAME, icon: null }));
  await click('Applications');
  await screen.findByRole('button', { name: 'The-title' });
  expect(places()).toEqual([['text of list', 'tooltip in list'], [], []]);
});

it('a command shows none of them in the chat, and its copyright nowhere', async () => {
  const { click, places } = await show(withTexts({}, command('send', '/help')));
  await click('App icon: The-title');
  expect(screen.getByRole('log', { name: 'Messages' })).toHaveTextContent('/help');
  expect(places()).toEqual([[], ['tooltip in icon'], []]);
});
