import { describe, expect, it } from 'vitest';
import { emptyDesign, emptyWidgets } from '../../../src/domain/design/factory.ts';
import { WIDGET_PLACEMENTS, type WidgetPlacement } from '../../../src/domain/design/format.ts';
import type { Design, Widget, Widgets } from '../../../src/domain/design/schema.ts';
import { pageOf, previewedWidgets, titleField } from '../../../src/domain/forecast/preview-widgets.ts';

const EMPTY = emptyDesign('Order status');

const withWidgets = (widgets: Widgets, over: Partial<Design> = {}): Design => ({ ...EMPTY, ...over, widgets });

const blank = <P extends WidgetPlacement>(place: P): Widget<P> => ({
  ...(emptyWidgets()[place] as Widget<P>),
  enabled: true,
});

const strip = (over: Partial<Widget<'IM_TEXTAREA'>> = {}): Widgets => ({
  IM_TEXTAREA: { ...blank('IM_TEXTAREA'), ...over },
});

const storedStrip = (over: Partial<Widget<'IM_TEXTAREA'>>) => previewedWidgets(withWidgets(strip(over)))[0]!;

describe('widgets of a design', () => {
  it('are those that are switched on, in the order of the places', () => {
    const all = Object.fromEntries(
      Object.entries(emptyWidgets()).map(([place, widget]) => [place, { ...widget, enabled: true }]),
    ) as Widgets;
    expect(previewedWidgets(withWidgets(all)).map(({ place }) => place)).toEqual(WIDGET_PLACEMENTS);
    expect(previewedWidgets(withWidgets(emptyWidgets()))).toEqual([]);
    expect(previewedWidgets(EMPTY)).toEqual([]);
  });

  it('take the portal’s defaults for what is not given, and have no page', () => {
    const widget = storedStrip({});
    expect(widget).toMatchObject({ hasPage: false, isColourOpen: true });
    expect(widget.stored.options).toEqual({
      iconName: '',
      context: 'ALL',
      role: 'USER',
      extranet: 'N',
      color: '',
      width: 100,
      height: 100,
    });
  });

  it.each([
    [
      { width: 360, height: 260 },
      { width: 360, height: 260 },
    ],
    [
      { width: -1, height: '40 %' },
      { width: 100, height: 100 },
    ],
    [{ colour: 'azure' }, { color: 'AZURE' }],
    [{ colour: 'blue' }, { color: '' }],
    [{ contexts: ['user', 'lines'] }, { context: 'USER;LINES' }],
    [{ contexts: ['bot'] }, { context: 'ALL' }],
    [{ role: 'admin', extranet: 'yes' } as const, { role: 'ADMIN', extranet: 'Y' }],
  ])('%j becomes %j', (given, stored) => {
    expect(storedStrip(given).stored.options).toMatchObject(stored);
  });

  it('keep only the options that their place has', () => {
    const widgets = { IM_CONTEXT_MENU: blank('IM_CONTEXT_MENU') };
    const [widget] = previewedWidgets(withWidgets(widgets));
    expect(Object.keys(widget?.stored.options ?? {}).toSorted()).toEqual(['context', 'extranet', 'role']);
  });

  it('have their own page, else the shared one', () => {
    const page = { address: ' https://a.example/ ' };
    expect(pageOf(withWidgets(strip(), { page }), 'IM_TEXTAREA')).toBe('https://a.example/');
    expect(pageOf(withWidgets(strip({ address: 'https://b.example/' }), { page }), 'IM_TEXTAREA')).toBe(
      'https://b.example/',
    );
  });
});

describe('the field of a title', () => {
  const row = (id: number, language: string, title: string) => ({
    id,
    language,
    title,
    description: '',
    copyright: '',
  });
  const texts = [row(1, 'en', 'Orders'), row(2, 'ru', 'Заказы'), row(3, 'de', '')];

  it.each([
    ['ru', 'texts.2.title'],
    ['de', 'texts.1.title'],
    ['fr', 'texts.1.title'],
  ])('of people with %s is %s', (language, field) => {
    expect(titleField(withWidgets(strip(), { texts }), 'IM_TEXTAREA', language, 'en')).toBe(field);
  });

  it('is the widget’s own where it has texts of its own, and the list where that is empty', () => {
    const own = [{ id: 7, language: 'en', title: 'Mine', description: '', groupName: '' }];
    const field = (rows: typeof own) => titleField(withWidgets(strip({ texts: rows })), 'IM_TEXTAREA', 'en', 'en');
    expect(field(own)).toBe('widgets.IM_TEXTAREA.texts.7.title');
    expect(field([])).toBe('widgets.IM_TEXTAREA.texts');
    expect(titleField({ ...EMPTY, texts: [] }, 'IM_TEXTAREA', 'en', 'en')).toBe('texts');
  });
});
