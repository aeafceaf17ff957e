import { describe, expect, it } from 'vitest';
import { isCallFile } from '../../../src/features/icon/call-text.ts';

const CALL = 'Регистрация: BX24.callMethod("imbot.app.register", { BOT_ID: 62, CODE: "echo" })';
const NO_CALL = 'iVBORw0KGgoAAAANSUhEUgAAAGwAAABC';

/** As PowerShell writes texts. */
function wide(text: string, { marked, big = false }: { marked: boolean; big?: boolean }): Blob {
  const units = Uint8Array.from((marked ? `\ufeff${text}` : text).split('').flatMap((unit) => {
    const code = unit.charCodeAt(0);
    return big ? [code >> 8, code & 255] : [code & 255, code >> 8];
  })); // prettier-ignore
  return new Blob([units]);
}

/** Of the Windows code of Russian only what this text needs: А to я. */
function windows(text: string): Blob {
  return new Blob([
    Uint8Array.from(text, (letter) => {
      const code = letter.charCodeAt(0);
      return code < 128 ? code : code - 0x410 + 0xc0;
    }),
  ]);
}

describe('a file with a call is known', () => {
  it.each([
    ['UTF-8', new Blob([CALL])],
    ['UTF-8 with its mark', new Blob(['\ufeff', CALL])],
    ['UTF-16, low byte first', wide(CALL, { marked: true })],
    ['UTF-16, high byte first', wide(CALL, { marked: true, big: true })],
    ['UTF-16 without a mark', wide(CALL.slice(CALL.indexOf('BX24')), { marked: false })],
    ['Windows-1251', windows(CALL)],
  ])('in %s', async (_encoding, file) => {
    expect(await isCallFile(file)).toBe(true);
  });

  it('when what is looked at ends inside a character', async () => {
    expect(await isCallFile(new Blob([CALL, ' ', 'ы'.repeat(1_000_000)]))).toBe(true);
  });
});

it('another text is none, and neither is a file that cannot be read', async () => {
  expect(await isCallFile(new Blob([NO_CALL]))).toBe(false);
  expect(await isCallFile(wide(NO_CALL, { marked: true }))).toBe(false);
  const gone = Object.assign(new Blob([CALL]), {
    slice: () => ({ arrayBuffer: () => Promise.reject(new Error('gone')) }),
  });
  expect(await isCallFile(gone as unknown as Blob)).toBe(false);
});
