import { describe, expect, it } from 'vitest';
import { builtIns, appCapacity, iconRow, rowApps } from '../../../../src/domain/messenger/classic/icon-row.ts';
import {
  clampWindow,
  ICONS,
  messagesHeight,
  messengerLayout,
  WINDOW,
} from '../../../../src/domain/messenger/classic/metrics.ts';
import {
  hasServiceButton,
  serviceListPlace,
  serviceRows,
  tooltipOf,
} from '../../../../src/domain/messenger/classic/service-list.ts';
import { ADMIN, EMPLOYEE, EXTRANET, GUEST, ICON, dialog, servedApp } from './fixtures.ts';

const layout = messengerLayout(WINDOW.default);
const apps = (count: number) => Array.from({ length: count }, (_, index) => servedApp({ id: index + 1 }));
const row = (input: Partial<Parameters<typeof iconRow>[0]>) =>
  iconRow({ apps: [servedApp()], dialog: dialog('person'), viewer: EMPLOYEE, ...input }, layout.strip);

describe('the window', () => {
  it('leaves 316 px for messages by default and 246 at its least', () => {
    expect(messagesHeight(WINDOW.default)).toBe(316);
    expect(messagesHeight(WINDOW.min)).toBe(246);
    expect(layout.messages.height).toBe(316);
    expect(layout.dialog.width).toBe(534);
  });

  it.each([
    [
      { width: 100, height: 100 },
      { width: 864, height: 384 },
    ],
    [
      { width: 5000, height: 5000 },
      { width: 1200, height: 1000 },
    ],
    [
      { width: 900.4, height: 500.6 },
      { width: 900, height: 501 },
    ],
    [
      { width: Number.NaN, height: Number.POSITIVE_INFINITY },
      { width: 864, height: 384 },
    ],
  ])('clamps %j', (wish, expected) => {
    expect(clampWindow(wish)).toEqual(expected);
  });

  it('can do without the chat list', () => {
    expect(messengerLayout({ width: 400, height: 600 }, 0).dialog.width).toBe(400);
  });
});

describe('the icon row', () => {
  it('puts the applications between the built-in cells and the service button', () => {
    const kinds = row({}).map((cell) => (cell.type === 'built-in' ? cell.name : cell.type));
    expect(kinds).toEqual(['attach', 'mention', 'command', 'smile', 'app', 'service']);
  });

  it('has two built-in cells more in an open line', () => {
    expect(builtIns(dialog('lines'))).toEqual(['attach', 'mention', 'command', 'smile', 'forms', 'hidden-mode']);
  });

  it('sets cells of 27 × 33 px 33 px apart', () => {
    const cells = row({});
    expect(cells.map(({ rect }) => rect.left - layout.strip.left)).toEqual([0, 33, 66, 99, 132, 165]);
    expect(cells.every(({ rect }) => rect.width === 27 && rect.height === 33 && rect.top === layout.strip.top)).toBe(
      true,
    );
    expect(ICONS.sprite).toEqual({ width: 54, height: 33 });
  });

  it('orders applications by id, and leaves out hidden, icon-less ones and those that are not for the viewer', () => {
    const input = {
      apps: [
        servedApp({ id: 9 }),
        servedApp({ id: 2 }),
        servedApp({ id: 3, hidden: true }),
        servedApp({ id: 4, icon: null }),
        servedApp({ id: 6, context: 'chat' }),
      ],
      dialog: dialog('person'),
      viewer: EMPLOYEE,
    };
    expect(rowApps(input).map(({ id }) => id)).toEqual([2, 9]);
    expect(rowApps({ ...input, drawnContexts: new Map([[6, 'all']]) }).map(({ id }) => id)).toEqual([2, 6, 9]);
  });

  it('holds nine applications beside four built-in cells and the button', () => {
    expect(appCapacity(layout.strip.width, dialog('person'))).toBe(9);
    expect(appCapacity(layout.strip.width, dialog('lines'))).toBe(7);
    expect(row({ apps: apps(9) }).some(({ overflows }) => overflows)).toBe(false);
  });

  it('lets what does not fit wrap out of sight, the service button first', () => {
    const cells = row({ apps: apps(11) });
    expect(cells.filter(({ overflows }) => overflows).map(({ type }) => type)).toEqual(['app', 'service']);
    expect(cells.at(-1)?.rect).toEqual({ ...ICONS.cell, left: layout.strip.left + 33, top: layout.strip.top + 33 });
  });

  it('grows with the window', () => {
    expect(appCapacity(messengerLayout(WINDOW.max).strip.width, dialog('person'))).toBe(19);
    expect(appCapacity(0, dialog('person'))).toBe(0);
  });
});

describe('the service list', () => {
  const iconless = servedApp({ icon: null, context: 'lines' });

  it('is missing only on a portal without any app', () => {
    expect(hasServiceButton([])).toBe(false);
    expect(hasServiceButton([servedApp({ hidden: true })])).toBe(true);
    expect(row({ apps: [] }).map(({ type }) => type)).not.toContain('service');
  });

  it('shows titles of icon-less apps by id, whatever their context', () => {
    const rows = serviceRows([servedApp({ id: 8, icon: null, title: 'Late' }), iconless, servedApp()], EMPLOYEE);
    expect(rows.map(({ text }) => text)).toEqual(['Echo window', 'Late']);
    expect(serviceRows([iconless], ADMIN)).toHaveLength(1);
    expect(serviceRows([iconless], GUEST)).toHaveLength(1);
  });

  it('leaves out hidden and untitled apps, and shows extranet users none', () => {
    const both = [servedApp({ icon: null, hidden: true }), servedApp({ icon: null, title: '' })];
    expect(serviceRows(both, EMPLOYEE)).toEqual([]);
    expect(serviceRows([iconless], EXTRANET)).toEqual([]);
    expect(serviceRows([servedApp({ icon: ICON })], EMPLOYEE)).toEqual([]);
  });

  it('stands above its button, the tip at the button’s middle', () => {
    const place = serviceListPlace({ left: 172.5, top: 116.5, width: 27, height: 33 });
    // Measured on the documentation's picture: left edge 147, tip 186.
    expect(place.left).toBeCloseTo(146.5);
    expect(place.left + place.angle).toBeCloseTo(185.5);
    expect(place.bottom).toBeLessThan(116.5);
  });

  it('reports the description on hover, or the title where there is none', () => {
    expect(tooltipOf(servedApp())).toBe('Says it again');
    expect(tooltipOf(servedApp({ description: '' }))).toBe('Echo window');
  });
});
