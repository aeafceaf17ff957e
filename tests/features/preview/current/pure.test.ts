import { describe, expect, it } from 'vitest';
import { emptyDesign, emptyWidgets } from '../../../../src/domain/design/factory.ts';
import type { Widget } from '../../../../src/domain/design/schema.ts';
import { previewedWidgets } from '../../../../src/domain/forecast/preview-widgets.ts';
import { chatGeometry, phoneGeometry, stripItem } from '../../../../src/features/preview/current/geometry.ts';
import { firstChat } from '../../../../src/features/preview/current/first-chat.ts';
import { isMarked, markedWidget } from '../../../../src/features/preview/current/marked-widget.ts';

const BROWSER = { width: 1280, height: 720 };

describe('where the parts stand', () => {
  it('the list is 400 wide, the header 64 high, the panel 320 wide and the text field at least 64 high', () => {
    const drawn = chatGeometry({ browser: BROWSER, hasList: true, hasSidebar: true, strip: 57, lines: 1 });
    expect(drawn.list?.width).toBe(400);
    expect(drawn.header).toEqual({ ...drawn.dialog, height: 64 });
    expect(drawn.sidebar?.width).toBe(320);
    expect(drawn.input.height).toBe(64 + 57);
    expect(drawn.strip).toEqual({ ...drawn.input, height: 57 });
    expect(drawn.dialog.left + drawn.dialog.width).toBe(BROWSER.width - 320);
  });

  it('without list, panel and strip the dialog has the room, and the text field its least height', () => {
    const drawn = chatGeometry({ browser: BROWSER, hasList: false, hasSidebar: false, strip: 0, lines: 1 });
    expect([drawn.list, drawn.sidebar, drawn.strip]).toEqual([null, null, null]);
    expect(drawn.dialog).toEqual(drawn.work);
    expect(drawn.input.height).toBe(64);
  });

  it.each([
    [1, 64],
    [3, 101],
    [100, 442],
  ])('%d lines make a field of %d px', (lines, height) => {
    const drawn = chatGeometry({ browser: BROWSER, hasList: true, hasSidebar: false, strip: 0, lines });
    expect(drawn.input.height).toBe(height);
    expect(drawn.input.top + height + 14).toBe(BROWSER.height);
  });

  it('a phone is the dialog alone', () => {
    const drawn = phoneGeometry(720);
    expect(drawn.dialog).toEqual({ left: 0, top: 0, width: 375, height: 720 });
    expect([drawn.list, drawn.sidebar, drawn.strip]).toEqual([null, null, null]);
  });

  it.each([
    [0, 'pills', 24],
    [4, 'pills', 24 + 4 * 126],
    [5, 'circles', 24 + 5 * 40],
    [18, 'circles', 24 + 15 * 40],
  ] as const)('item %d of %s begins at %d px', (index, form, left) => {
    expect(stripItem({ left: 10, top: 100, width: 600, height: 57 }, index, form)).toEqual({ left, top: 108 });
  });
});

describe('what a field of the form is of', () => {
  it.each([
    [null, 'IM_TEXTAREA', false],
    ['page.address', 'IM_SIDEBAR', true],
    ['texts.3.title', 'IM_NAVIGATION', true],
    ['texts.3.copyright', 'IM_NAVIGATION', false],
    ['widgets.IM_SIDEBAR.iconName', 'IM_SIDEBAR', true],
    ['widgets.IM_SIDEBAR.iconName', 'IM_TEXTAREA', false],
    ['chatApp.code', 'IM_TEXTAREA', false],
  ] as const)('%s marks %s: %s', (field, place, marked) => {
    expect(isMarked(markedWidget(field), place)).toBe(marked);
  });

  it('the window is needed for its size alone', () => {
    expect(markedWidget('widgets.IM_TEXTAREA.width').needsPage).toBe(true);
    expect(markedWidget('widgets.IM_TEXTAREA.colour').needsPage).toBe(false);
    expect(isMarked(markedWidget('page.address'), null)).toBe(false);
  });
});

describe('the chat to begin with', () => {
  const of = (contexts: string[]) =>
    firstChat(
      previewedWidgets({
        ...emptyDesign(),
        widgets: { IM_TEXTAREA: { ...(emptyWidgets().IM_TEXTAREA as Widget<'IM_TEXTAREA'>), enabled: true, contexts } },
      }),
    );

  it.each([
    [[], 'chat'],
    [['all'], 'chat'],
    [['user'], 'user'],
    [['lines'], 'lines'],
    [['crm', 'lines'], 'lines'],
    [['crm'], 'crm'],
  ])('for %j is %s', (contexts, chat) => {
    expect(of(contexts)).toBe(chat);
  });
});
