import { expect, it } from 'vitest';
import { Drawer } from '../../src/app/drawer.svelte.ts';
import { MEASURES } from '../../src/app/room.ts';
import { createMemoryPreferences } from '../../src/platform/preferences/memory-preferences.ts';

const BIG = { width: 1352, height: 692 };
const LOW = { width: 936, height: 432 };

it('stands as the room suggests until somebody chooses, and then stays so', () => {
  const drawer = new Drawer(createMemoryPreferences());
  drawer.measure(BIG);
  expect([drawer.height, drawer.px]).toEqual(['open', drawer.room.drawer.height]);
  drawer.measure(LOW);
  expect([drawer.height, drawer.px]).toEqual(['bar', MEASURES.bar]);
  drawer.openAs('open');
  expect(drawer.height).toBe('open');
});

it('opens for a tab that is chosen, and stays full where it is', () => {
  const drawer = new Drawer(createMemoryPreferences());
  drawer.measure(LOW);
  drawer.choose('payload');
  expect([drawer.tab, drawer.height]).toEqual(['payload', 'open']);
  drawer.openAs('full');
  drawer.choose('code');
  expect([drawer.tab, drawer.height]).toEqual(['code', 'full']);
});

it('is at the next visit as it was left', () => {
  const preferences = createMemoryPreferences({ sizes: { editor: 380 } });
  const first = new Drawer(preferences);
  first.choose('stored');
  first.resize(200);
  const next = new Drawer(preferences);
  next.measure({ width: 1920, height: 976 });
  expect([next.tab, next.height, next.px]).toEqual(['stored', 'open', 200]);
  first.resize(null);
  expect(preferences.read().sizes).toEqual({ editor: 380 });
});

it('takes no height that it does not know', () => {
  const drawer = new Drawer(createMemoryPreferences({ output: { height: 'half', tab: null } }));
  drawer.measure(LOW);
  expect([drawer.tab, drawer.height]).toEqual(['problems', 'bar']);
});

it('says where what lies over the stage may stand', () => {
  const drawer = new Drawer(createMemoryPreferences());
  drawer.measure(BIG);
  const margin = 12;
  expect(drawer.panelPlace).toEqual({ left: 400 + margin, bottom: drawer.px });
  drawer.lift(24);
  expect(drawer.panelPlace.bottom).toBe(drawer.px + 24);
  drawer.openAs('full');
  expect(drawer.panelPlace.bottom).toBe(margin);
  drawer.measure({ width: 420, height: 700 });
  expect(drawer.panelPlace).toEqual({ left: margin, bottom: margin });
});
