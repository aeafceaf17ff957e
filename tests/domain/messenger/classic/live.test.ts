import { describe, expect, it } from 'vitest';
import { applyLive, openPage, staleness } from '../../../../src/domain/messenger/classic/live.ts';
import type { LiveCommand } from '../../../../src/domain/portal/imbot/state.ts';
import { servedApp } from './fixtures.ts';

const page = openPage([servedApp(), servedApp({ id: 6, code: 'other' })]);

const update: LiveCommand = {
  command: 'appUpdateIcon',
  params: {
    iconId: 5,
    userId: 0,
    domainHash: 'raw',
    context: 'chat',
    iframe: 'https://new.example/?',
    iframeWidth: 500,
    iframeHeight: 400,
    iframePopup: 'Y',
    js: 'x',
  },
};

describe('a page that is open', () => {
  it('takes over context, page, command and size of an update, and nothing else', () => {
    const [record] = applyLive(page, update);
    expect(record?.app).toEqual({
      ...servedApp(),
      context: 'chat',
      iframe: 'https://new.example/?',
      iframeWidth: 500,
      iframeHeight: 400,
      js: 'x',
    });
    expect(record?.drawnContext).toBe('all');
  });

  it('keeps what an update did not touch', () => {
    const part: LiveCommand = { command: 'appUpdateIcon', params: { iconId: 5, userId: 0, iframeWidth: 640 } };
    expect(applyLive(page, part)[0]?.app).toEqual({ ...servedApp(), iframeWidth: 640 });
  });

  it('loses the icon of a deletion', () => {
    expect(applyLive(page, { command: 'appDeleteIcon', params: { iconId: 5 } }).map(({ app }) => app.id)).toEqual([6]);
  });

  it('leaves the others alone', () => {
    expect(applyLive(page, update)[1]).toBe(page[1]);
    expect(applyLive(page, { command: 'appDeleteIcon', params: { iconId: 99 } })).toEqual(page);
  });
});

describe('what is stale', () => {
  const served = servedApp({
    title: 'New',
    description: 'new',
    copyright: 'new',
    iframePopup: true,
    domainHash: 'x',
    context: 'chat',
  });

  it('after an update', () => {
    const record = applyLive(page, update)[0]!;
    expect(staleness(record, served)).toEqual(['title', 'description', 'copyright', 'popup', 'digests', 'place']);
  });

  it('after a deletion, and after a reload', () => {
    expect(staleness(null, served)).toEqual(['gone']);
    expect(staleness(null, null)).toEqual([]);
    expect(staleness(openPage([served])[0]!, served)).toEqual([]);
  });

  it('where a flag decides who gets the app at all', () => {
    expect(staleness(null, served, false)).toEqual(['not-there-yet']);
    expect(staleness(page[0]!, null)).toEqual(['still-there']);
    expect(staleness(page[0]!, servedApp({ hidden: true }))).toEqual(['hidden']);
  });
});
