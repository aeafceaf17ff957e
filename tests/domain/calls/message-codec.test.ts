import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BUTTON_KINDS, newButton } from '../../../src/domain/calls/bot-message.ts';
import { decodeMessage, encodeMessage } from '../../../src/domain/calls/message-codec.ts';

const button = fc.record({
  kind: fc.constantFrom(...BUTTON_KINDS),
  target: fc.string(),
  text: fc.string(),
  place: fc.constantFrom('keyboard' as const, 'menu' as const),
  params: fc.string(),
  display: fc.constantFrom('BLOCK' as const, 'LINE' as const),
  disabled: fc.boolean(),
});

describe('a message kept beside the design', () => {
  it('comes back as it went', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.option(fc.string(), { nil: null }),
        fc.array(button, { maxLength: 8 }),
        (text, dialogId, buttons) => {
          const message = { text, dialogId, buttons: buttons.map((one, at) => ({ id: at + 1, ...one })) };
          expect(decodeMessage(encodeMessage(message))).toEqual(message);
        },
      ),
    );
  });

  it('of before there were other kinds has buttons that open the app', () => {
    const read = decodeMessage('["Hi",null,[[1,"Open",false,"a",false,false]]]');
    expect(read?.buttons).toEqual([{ ...newButton(1, 'app', 'keyboard', 'Open'), params: 'a' }]);
  });

  it.each([
    ['nothing', ''],
    ['no JSON', '["Hi",null'],
    ['an object', '{"text":"Hi"}'],
    ['too little', '["Hi",null]'],
    ['a text that is none', '[1,null,[]]'],
    ['a dialog that is none', '["Hi",5,[]]'],
    ['buttons that are none', '["Hi",null,{}]'],
    ['a button that is none', '["Hi",null,[null]]'],
    ['half a button', '["Hi",null,[[1,"Open",false,""]]]'],
    ['a flag that is none', '["Hi",null,[[1,"Open",false,"",false,"Y"]]]'],
    ['a kind that is none', '["Hi",null,[[1,"Open",false,"",false,false,"dance",""]]]'],
    ['a target that is none', '["Hi",null,[[1,"Open",false,"",false,false,"link",1]]]'],
    ['two buttons of one id', '["Hi",null,[[1,"A",false,"",false,false],[1,"B",false,"",false,false]]]'],
    [
      'too many buttons',
      JSON.stringify(['Hi', null, Array.from({ length: 101 }, (_, id) => [id, '', false, '', false, false])]),
    ],
  ])('%s is not one', (_what, kept) => {
    expect(decodeMessage(kept)).toBeNull();
  });
});
