import { flushSync, mount, unmount } from 'svelte';
import { afterEach, describe, expect, it } from 'vitest';
import {
  ACCENTS,
  APPROXIMATED,
  BACKGROUND_KEYS,
  BACKGROUNDS,
  BUBBLE,
  INPUT,
  LIST_ROW,
  MESSAGE_MENU,
  MESSAGES,
  NAMES,
  NAVIGATION,
  SIDEBAR,
  STRIP,
  WINDOW,
} from '../../../../src/domain/messenger/current/metrics.ts';
import type { ChatView } from '../../../../src/state/chat-view.ts';
import type { Scenario } from '../../../../src/state/scenario.ts';
import '../../../../src/ui/tokens.css';
import '../../../../src/ui/base.css';
import ChatHarness from './ChatHarness.svelte';
import { setUpChat } from './chat-harness.ts';

let mounted: Record<string, unknown> | undefined;

afterEach(async () => {
  if (mounted !== undefined) await unmount(mounted);
  document.body.replaceChildren();
});

const all = (name: string): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(`[data-part="${name}"]`)];
const part = (name: string): HTMLElement => all(name)[0]!;

async function show(view: Partial<ChatView> = {}, scenario: Partial<Scenario> = {}, room = {}) {
  const props = await setUpChat(view, { fit: false, ...scenario });
  mounted = mount(ChatHarness, { target: document.body, props: { ...props, ...room } });
  flushSync();
  return props;
}

/** px, without the browser's rounding. */
function size(element: Element): { width: number; height: number } {
  const { width, height } = element.getBoundingClientRect();
  return { width: Math.round(width * 100) / 100, height: Math.round(height * 100) / 100 };
}

const style = (element: Element): CSSStyleDeclaration => getComputedStyle(element);
const gap = (above: Element, below: Element): number =>
  Math.round((below.getBoundingClientRect().top - above.getBoundingClientRect().bottom) * 100) / 100;

/** As the browser says a colour. */
function colour(hex: string): string {
  const channels = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return `rgb(${channels.join(', ')})`;
}

/** All four sides, also where the browser would leave some out. */
const paddingOf = (element: Element): string => {
  const { paddingTop, paddingRight, paddingBottom, paddingLeft } = style(element);
  return [paddingTop, paddingRight, paddingBottom, paddingLeft].join(' ');
};

const px = (...values: number[]): string => values.map((value) => `${value}px`).join(' ');

/** What is drawn beside what was read in the client; each pair is printed, and has to be the same. */
function same(pairs: Readonly<Record<string, readonly [drawn: unknown, read: unknown]>>): void {
  const lines = Object.entries(pairs).map(([what, [drawn, read]]) => `  ${what}: ${String(drawn)} (${String(read)})`);
  console.info(lines.join('\n'));
  for (const [what, [drawn, read]] of Object.entries(pairs)) expect(drawn, what).toEqual(read);
}

describe('measures of the new chat, drawn (read in the client)', () => {
  it('frame and list', async () => {
    await show();
    const row = all('row').find((one) => one.getAttribute('aria-current') === 'true')!;
    const other = all('row').find((one) => one.getAttribute('aria-current') === 'false')!;
    same({
      'browser, width': [size(part('browser')).width, WINDOW.min.width],
      'browser, height': [size(part('browser')).height, WINDOW.min.height],
      'list, width': [size(part('list')).width, WINDOW.list],
      'header, height': [size(part('header')).height, WINDOW.header],
      'search, height': [size(part('search')).height, WINDOW.search],
      'row, height': [size(row).height, LIST_ROW.height],
      'row, padding': [paddingOf(row), px(0, LIST_ROW.padding.right, 0, LIST_ROW.padding.left)],
      'row, radius': [style(row).borderRadius, px(LIST_ROW.radius)],
      'row, gap': [style(row).columnGap, px(LIST_ROW.gap)],
      'row, avatar': [size(row.querySelector('[data-part=avatar]')!).width, LIST_ROW.avatar],
      'row, title': [style(row.querySelector('strong')!).fontSize, px(LIST_ROW.title.size)],
      'row, title’s colour': [style(other.querySelector('strong.person')!).color, colour(LIST_ROW.title.colour)],
      'row, text': [style(row.querySelector('.kind')!).fontSize, px(LIST_ROW.text.size)],
      'row, text’s line': [style(row.querySelector('.kind')!).lineHeight, px(LIST_ROW.text.lineHeight)],
      'row, text’s colour': [style(other.querySelector('.kind')!).color, colour(LIST_ROW.text.colour)],
      'row, date': [style(other.querySelector('.date')!).fontSize, px(LIST_ROW.date.size)],
      'row, date’s colour': [style(other.querySelector('.date')!).color, colour(LIST_ROW.date.colour)],
      'row, chosen': [style(row).backgroundColor, colour(LIST_ROW.selected.background)],
      'row, chosen text': [style(row.querySelector('strong')!).color, colour(LIST_ROW.selected.text)],
      'counter, height': [size(part('counter')).height, LIST_ROW.counter.height],
      'counter, colour': [style(part('counter')).backgroundColor, colour(LIST_ROW.counter.colour)],
      'name of a bot': [style(document.querySelector('strong.bot')!).color, colour(NAMES.bot)],
      'name of a collab': [style(document.querySelector('strong.collab')!).color, colour(NAMES.collab)],
      'name of support': [style(document.querySelector('strong.support')!).color, colour(NAMES.support)],
      'badge of a bot': [size(document.querySelector('.picture.bot i')!).width, NAMES.botBadge],
    });
  });

  it('messages', async () => {
    await show();
    const bubble = part('bubble');
    const own = part('own-bubble');
    const { padding, radius } = BUBBLE;
    const tail = getComputedStyle(bubble, '::before');
    same({
      'bubble, ground': [style(bubble).backgroundColor, colour(BUBBLE.other)],
      'own bubble, ground': [style(own).backgroundColor, colour(BUBBLE.own)],
      'bubble, padding': [paddingOf(bubble), px(padding.top, padding.right, padding.bottom, padding.left)],
      'bubble, least height': [style(bubble).minHeight, px(BUBBLE.minHeight)],
      'bubble, corners': [style(bubble).borderRadius, px(radius.outer, radius.outer, radius.outer, radius.tail)],
      'tail, width': [tail.width, px(BUBBLE.tail.width)],
      'tail, height': [tail.height, px(BUBBLE.tail.height)],
      text: [style(bubble.querySelector('.text')!).fontSize, px(BUBBLE.text.size)],
      'text’s line': [style(bubble.querySelector('.text')!).lineHeight, px(BUBBLE.text.size * BUBBLE.text.lineHeight)],
      'text’s colour': [style(bubble.querySelector('.text')!).color, colour(BUBBLE.text.colour)],
      time: [style(bubble.querySelector('.time')!).fontSize, px(BUBBLE.time.size)],
      'time’s line': [style(bubble.querySelector('.time')!).lineHeight, px(BUBBLE.time.lineHeight)],
      'time’s colour': [style(bubble.querySelector('.time')!).color, 'rgba(82, 92, 105, 0.4)'],
      ticks: [style(own.querySelector('.time i')!).color, colour(BUBBLE.ticks)],
      'left padding': [style(part('message')).paddingLeft, px(MESSAGES.paddingLeft)],
      'avatars’ column': [size(document.querySelector('.who')!).width, MESSAGES.avatarColumn],
      'between authors': [gap(all('message')[0]!, all('message')[1]!), MESSAGES.authorGap],
      'menu’s button': [size(part('menu-button')).width, MESSAGES.menuButton.circle],
      'menu’s column': [size(part('menu-button').parentElement!).width, MESSAGES.menuButton.column],
      date: [style(part('date')).fontSize, px(MESSAGES.datePill.size)],
      'date, ground': [style(part('date')).backgroundColor, `rgba(0, 0, 0, ${MESSAGES.datePill.backgroundOpacity})`],
    });
  });

  it('own messages stand at the right, or all at the left', async () => {
    const { scenario } = await show();
    const edge = (): number => part('own-bubble').getBoundingClientRect().left;
    const left = (): number => part('bubble').getBoundingClientRect().left;
    expect(edge()).toBeGreaterThan(left());
    scenario.set({ chatView: { ...scenario.value.chatView!, alignment: 'left' } });
    flushSync();
    expect(edge()).toBe(left());
  });

  it.each(BACKGROUND_KEYS)('background %s', async (background) => {
    await show({ background });
    same({ [background]: [style(part('messages')).backgroundColor, colour(BACKGROUNDS[background].colour)] });
    expect(part('messages').classList.contains(`${BACKGROUNDS[background].text}-text`)).toBe(true);
  });

  it('text field and strip with titles', async () => {
    await show({ strip: true }, { neighbours: 4 });
    const cell = part('own-cell');
    const { pill } = STRIP;
    const [first, second] = all('cell');
    same({
      'field, height': [size(part('field')).height, WINDOW.input],
      'field, ground': [style(part('input')).backgroundColor, colour(INPUT.background)],
      'field, radius': [style(part('input')).borderRadius, px(INPUT.radius)],
      'field, padding': [
        paddingOf(part('field')),
        px(INPUT.padding.top, INPUT.padding.right, INPUT.padding.bottom, INPUT.padding.left),
      ],
      'field, text': [style(document.querySelector('textarea')!).fontSize, px(INPUT.text.size)],
      'field, icon': [size(part('market').querySelector('svg')!).width, INPUT.icon.size],
      'field, icon’s colour while open': [style(part('market')).color, colour(INPUT.icon.open)],
      send: [style(part('send')).backgroundColor, colour(ACCENTS.send)],
      'strip, height': [size(part('strip')).height, STRIP.height],
      'strip, padding': [style(part('strip')).paddingLeft, px(STRIP.padding)],
      'strip, border': [style(part('strip')).borderBottomColor, colour(STRIP.border)],
      'pill, width': [size(cell).width, pill.width],
      'pill, height': [size(cell).height, pill.height],
      'pill, padding': [style(cell).padding, px(pill.padding.block, pill.padding.inline)],
      'pill, radius': [style(cell).borderRadius, px(pill.radius)],
      'between pills': [second!.getBoundingClientRect().left - first!.getBoundingClientRect().right, STRIP.gap],
      circle: [size(cell.querySelector('[data-part=circle]')!).width, STRIP.circle],
      title: [style(cell.querySelector('.title')!).fontSize, px(STRIP.title.size)],
      'title’s colour': [style(cell.querySelector('.title')!).color, colour(STRIP.title.colour)],
    });
  });

  it('strip with circles, more and its popup', async () => {
    await show({ strip: true, open: 'more' }, { neighbours: 20 });
    const [first, second] = all('cell');
    const row = part('own-more-row');
    same({
      circles: [all('cell').length, STRIP.maxCircles],
      'short, width': [size(first!).width, STRIP.short.width],
      'short, height': [size(first!).height, STRIP.short.height],
      'between circles': [second!.getBoundingClientRect().left - first!.getBoundingClientRect().right, STRIP.shortGap],
      'more, height': [size(part('more')).height, STRIP.more.height],
      'more, text': [style(part('more')).fontSize, px(STRIP.more.size)],
      'more, colour': [style(part('more')).color, colour(STRIP.more.colour)],
      'popup, width': [size(part('more-popup')).width, STRIP.morePopup.width],
      'popup, height': [size(part('more-popup')).height, STRIP.morePopup.height],
      'popup, row': [size(row).height, STRIP.morePopup.row],
      'popup, circle': [size(row.querySelector('[data-part=circle]')!).width, STRIP.morePopup.circle],
      'popup, title': [style(row).fontSize, px(STRIP.morePopup.title)],
    });
  });

  it('an empty strip', async () => {
    await show({ strip: true }, { viewer: 'extranet' });
    same({
      'empty strip, height': [size(part('strip')).height, STRIP.emptyHeight],
      'picture, width': [size(part('empty-picture')).width, STRIP.emptyPicture.width],
      'picture, height': [size(part('empty-picture')).height, STRIP.emptyPicture.height],
    });
  });

  it('the widget’s window is as big as asked, above its item', async () => {
    await show({ strip: true, open: 'IM_TEXTAREA' });
    const window = part('window');
    const item = part('own-cell');
    same({
      width: [size(window).width, 360],
      height: [size(window).height, 260],
      'above the item': [gap(window, item), 10],
    });
  });

  it('panel beside the chat', async () => {
    await show({ sidebar: true });
    const row = part('own-application');
    same({
      'panel, width': [size(part('sidebar')).width, SIDEBAR.width],
      'head, height': [size(part('sidebar-header')).height, SIDEBAR.header],
      'head, title': [style(part('sidebar-header').querySelector('strong')!).fontSize, px(SIDEBAR.headerTitle.size)],
      'body, ground': [style(part('sidebar-body')).backgroundColor, colour(SIDEBAR.panel)],
      'body, padding': [
        paddingOf(part('sidebar-body')),
        px(SIDEBAR.padding.top, SIDEBAR.padding.right, SIDEBAR.padding.bottom, SIDEBAR.padding.left),
      ],
      'block, radius': [style(part('applications')).borderRadius, px(SIDEBAR.block.radius)],
      'between blocks': [style(part('sidebar-body')).rowGap, px(SIDEBAR.block.gap)],
      'row, height': [size(row).height, SIDEBAR.row.height],
      'row, padding': [style(row).padding, px(SIDEBAR.row.padding)],
      'row, radius': [style(row).borderRadius, px(SIDEBAR.row.radius)],
      'row, gap': [style(row).columnGap, px(SIDEBAR.row.gap)],
      circle: [size(row.querySelector('[data-part=circle]')!).width, SIDEBAR.circle],
      title: [style(row).fontSize, px(SIDEBAR.title.size)],
      'title’s colour': [style(row).color, colour(SIDEBAR.title.colour)],
    });
    expect(part('applications')).toBe(part('sidebar-body').lastElementChild);
  });

  it('message menu', async () => {
    await show({ open: 'menu' }, { neighbours: 12 });
    same({
      'least width': [style(part('menu')).minWidth, px(MESSAGE_MENU.minWidth)],
      'from the button': [gap(part('menu-button'), part('menu')) + 0, MESSAGE_MENU.offset],
      widgets: [all('menu-widget').length + all('own-menu-widget').length, MESSAGE_MENU.maxWidgets],
    });
    expect(part('submenu').contains(all('menu-widget')[0]!)).toBe(true);
  });

  it('says which measures are approximated', () => {
    console.info(`  approximated: ${APPROXIMATED.join(', ')}`);
    expect(APPROXIMATED).toContain('NAVIGATION.item');
    expect(NAVIGATION.item.padding).toBeGreaterThan(0);
  });
});

describe('room', () => {
  it.each([
    [1360, 820, 1],
    [1040, 600, 0.78],
    [900, 560, 0.67],
  ])('%d × %d: fitted, and never below 55 %%', async (width, height, least) => {
    await show({}, { fit: true }, { width, height });
    await expect.poll(() => part('browser').getBoundingClientRect().width).toBeLessThanOrEqual(width);
    const scale = part('browser').getBoundingClientRect().width / part('browser').offsetWidth;
    expect(scale).toBeGreaterThanOrEqual(0.55);
    expect(scale).toBeLessThanOrEqual(least);
  });

  it.each([700, 440])('at %d px the list is left out, and what is opened lies above the text field', async (width) => {
    const { i18n } = await show({ strip: true }, { fit: true }, { width, height: 700 });
    await expect.poll(() => all('list').length).toBe(0);
    const scale = part('browser').getBoundingClientRect().width / part('browser').offsetWidth;
    expect(scale).toBeGreaterThanOrEqual(0.55);
    const find = (name: string): HTMLElement | undefined =>
      [...document.querySelectorAll<HTMLElement>('button, [role=menuitem]')].find(
        (one) => one.ariaLabel === name || one.textContent.trim() === name,
      );
    find(i18n.t('preview.tools'))?.click();
    await expect.poll(() => find(i18n.t('preview.matrix'))).toBeTruthy();
    find(i18n.t('preview.matrix'))?.click();
    await expect.poll(() => document.querySelector('.panel h2')).not.toBeNull();
    const panel = document.querySelector('.panel h2')!.closest('.panel')!.getBoundingClientRect();
    expect(panel.bottom).toBeLessThanOrEqual(part('own-cell').getBoundingClientRect().top);
    expect(panel.right).toBeLessThanOrEqual(width);
  });

  it.each([1000, 900, 792, 700, 592, 440])('the row of tools is one row: %d px', async (width) => {
    const { scenario } = await show({ strip: true }, { fit: true }, { width });
    for (const viewer of ['employee', 'extranet', 'guest'] as const) {
      scenario.set({ viewer });
      flushSync();
      const bar = document.querySelector<HTMLElement>('.top')!;
      await expect.poll(() => [bar.clientHeight, bar.scrollWidth]).toEqual([47, bar.clientWidth]);
    }
  });
});
