import { describe, expect, it } from 'vitest';
import { readQuery } from '../../../src/simulator/page/query.ts';

describe('the address of the portal’s page', () => {
  it('says nothing by itself', () => {
    expect(readQuery('')).toEqual({ world: 'main', settings: {}, panel: null, theme: null, chat: null });
  });

  it('presets everything', () => {
    const query =
      'world=w1&open=get&placement=IM_TEXTAREA&lang=de&frame=https://a.example/&install=1&panel=0&theme=dark&chat=lines';
    expect(readQuery(`?${query}&options={"dialogId":"chat1"}`)).toEqual({
      world: 'w1',
      settings: {
        opening: 'get',
        placement: 'IM_TEXTAREA',
        placementOptions: { dialogId: 'chat1' },
        language: 'de',
        frame: 'https://a.example/',
        installing: true,
      },
      panel: false,
      theme: 'dark',
      chat: 'lines',
    });
  });

  it.each([
    ['options=', ''],
    ['options=[]', []],
    ['options={"a":"b"}', { a: 'b' }],
    ['options={', undefined],
    ['options=5', undefined],
  ])('takes %s for placement options', (search, expected) => {
    expect(readQuery(search).settings.placementOptions).toEqual(expected);
  });

  it('passes over what it does not know', () => {
    expect(readQuery('open=put&theme=pink&placement=')).toMatchObject({ settings: {}, theme: null, chat: null });
  });
});
