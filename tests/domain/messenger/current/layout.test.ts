import { describe, expect, test } from 'vitest';
import {
  MENU_END,
  MENU_EXTRAS,
  menuEntries,
  menuWidgets,
} from '../../../../src/domain/messenger/current/message-menu.ts';
import { BACKGROUND_KEYS, MESSAGE_MENU, SIDEBAR, STRIP } from '../../../../src/domain/messenger/current/metrics.ts';
import { NAVIGATION_ITEMS, navigationLayout } from '../../../../src/domain/messenger/current/navigation.ts';
import { amongNeighbours, MAX_NEIGHBOURS, neighbours } from '../../../../src/domain/messenger/current/neighbours.ts';
import { applicationsBlock, sidebarPage } from '../../../../src/domain/messenger/current/sidebar.ts';
import { stripCells, stripLayout, widgetWindow } from '../../../../src/domain/messenger/current/strip.ts';
import { glyphOf } from '../../../../src/domain/messenger/current/icon-names.ts';

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

describe('the strip', () => {
  test.each([
    [0, 'empty', 0, 0, 69],
    [1, 'pills', 1, 0, 57],
    [5, 'pills', 5, 0, 57],
    [6, 'circles', 6, 0, 57],
    [15, 'circles', 15, 0, 57],
    [16, 'circles', 15, 1, 57],
    [21, 'circles', 15, 6, 57],
  ] as const)('%d widgets: %s, %d drawn, %d behind more, %d px', (count, form, drawn, rest, height) => {
    const layout = stripLayout(numbers(count));
    expect(layout).toMatchObject({ form, height });
    expect([layout.drawn, layout.rest]).toEqual([numbers(drawn), numbers(count).slice(drawn)]);
    expect(layout.rest).toHaveLength(rest);
  });

  test('cells stand side by side, circles without a gap', () => {
    expect(stripCells(stripLayout(numbers(3)))).toEqual([
      { left: 14, width: 120 },
      { left: 140, width: 120 },
      { left: 266, width: 120 },
    ]);
    expect(stripCells(stripLayout(numbers(6)))[5]).toEqual({ left: 14 + 5 * 40, width: STRIP.short.width });
  });
});

describe("the text field's window", () => {
  const item = { left: 500, top: 600 };
  const browser = { width: 1280 };
  test.each([
    [{ width: 420, height: 560 }, null],
    [{ width: 100, height: 100 }, 'default-size'],
    [{ width: 100, height: 101 }, null],
    [{ width: 0, height: 400 }, 'nothing-to-see'],
    [{ width: 2000, height: 400 }, 'wider-than-window'],
    [{ width: 400, height: 591 }, 'higher-than-room'],
  ] as const)('%j: %s', (size, trap) => {
    expect(widgetWindow(size, item, browser)).toMatchObject({ ...size, trap });
  });
  test('stands above the item and in the window', () => {
    expect(widgetWindow({ width: 420, height: 560 }, item, browser)).toMatchObject({ left: 500, top: 30 });
    expect(widgetWindow({ width: 900, height: 200 }, item, browser)).toMatchObject({ left: 380, top: 390 });
  });
});

test('the side panel has a block only when something fits, and its page no size of its own', () => {
  expect(applicationsBlock([])).toBeNull();
  expect(applicationsBlock(['a', 'b'])).toEqual({
    order: 60,
    rows: [
      { widget: 'a', top: 0 },
      { widget: 'b', top: SIDEBAR.row.height },
    ],
    height: 84,
  });
  expect(sidebarPage(720)).toEqual({ width: 320, height: 655 });
  expect(sidebarPage(10).height).toBe(0);
});

describe("a message's menu", () => {
  test.each([
    [5, 1, 1, 'submenu'],
    [2, 1, 1, 'submenu'],
    [1, 1, 1, 'inline'],
    [0, 2, 2, 'inline'],
    [0, 3, 3, 'submenu'],
    [5, 0, 0, null],
    [5, 10, 10, 'submenu'],
    [5, 11, MESSAGE_MENU.maxWidgets, 'submenu'],
  ] as const)('%d other extras and %d widgets: %d shown, %s', (extras, count, shown, where) => {
    const menu = menuWidgets(numbers(count), extras);
    expect(menu).toMatchObject({ where, hasSubmenu: extras + shown >= 3 });
    expect([menu.shown, menu.cut]).toEqual([numbers(shown), numbers(count).slice(shown)]);
  });

  test('a deleted message has no widgets', () => {
    expect(menuWidgets(numbers(4), 5, true)).toMatchObject({ shown: [], cut: numbers(4), where: null });
    expect(menuEntries({ own: true, hasFile: true, deleted: true })).toEqual({
      start: [],
      extras: [],
      end: ['select'],
    });
  });

  test('entries by what the message is', () => {
    const all = menuEntries({ own: true, hasFile: true, deleted: false });
    expect(all).toMatchObject({ extras: MENU_EXTRAS, end: MENU_END });
    const theirs = menuEntries({ own: false, hasFile: false, deleted: false });
    expect(theirs.start).toEqual(['reply', 'copy', 'forward', 'ask-copilot', 'create-task']);
    expect(theirs.extras).toEqual(['pin', 'copy-link', 'mark', 'meeting']);
    expect(theirs.end).toEqual(['select']);
  });
});

describe('the menu on top', () => {
  const items = [...NAVIGATION_ITEMS, 'own'].map((name) => ({ name, width: 100 }));
  test('holds everything when there is room', () => {
    expect(navigationLayout(items, 1000, 80)).toEqual({ drawn: items, rest: [] });
  });
  test('drops from the end, widgets first, and makes room for More', () => {
    const { drawn, rest } = navigationLayout(items, 980, 80);
    expect(rest.map(({ name }) => name)).toEqual(['own']);
    expect(drawn).toHaveLength(9);
    expect(navigationLayout(items, 50, 80)).toEqual({ drawn: [], rest: items });
  });
});

describe('neighbours', () => {
  test('are the same ones every time, at most twenty, with glyphs that exist', () => {
    expect(neighbours(3)).toEqual(neighbours(20).slice(0, 3));
    expect([neighbours(-1), neighbours(Number.NaN), neighbours(99)].map(({ length }) => length)).toEqual([
      0,
      0,
      MAX_NEIGHBOURS,
    ]);
    expect(neighbours(20).filter(({ iconName }) => glyphOf(iconName.slice(3)) === null)).toEqual([]);
    expect(new Set(neighbours(18).map(({ colour }) => colour)).size).toBe(18);
  });
  test('stand around one’s own in the order of binding', () => {
    const [first, second] = neighbours(2);
    expect(amongNeighbours(['own'], neighbours(2), 1)).toEqual([first, 'own', second]);
    expect(amongNeighbours(['own'], neighbours(2), 9)).toEqual([first, second, 'own']);
  });
});

test('there are nine backgrounds', () => {
  expect(BACKGROUND_KEYS).toHaveLength(9);
});
