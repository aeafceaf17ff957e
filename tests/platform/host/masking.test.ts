import { describe, expect, it } from 'vitest';
import { predict } from '../../../src/domain/portal/imbot/predict.ts';
import { assumeBot, EMPTY_WORLD } from '../../../src/domain/portal/imbot/world.ts';
import { MASK } from '../../../src/domain/kernel/mask.ts';
import { maskSecrets, maskText } from '../../../src/platform/host/masking.ts';

describe('masking', () => {
  it('masks secret keys at any depth and in any letter case', () => {
    const masked = maskSecrets({
      APP_ID: 7,
      FIELDS: { HASH: 'a', Hash: 'b', LANG: [{ TITLE: 'Echo', auth: 'c' }] },
      access_token: 'd',
      refresh_token: 'e',
      AUTH_ID: 'f',
      token: 'g',
      member_id: 'not secret',
    });
    expect(masked).toEqual({
      APP_ID: 7,
      FIELDS: { HASH: MASK, Hash: MASK, LANG: [{ TITLE: 'Echo', auth: MASK }] },
      access_token: MASK,
      refresh_token: MASK,
      AUTH_ID: MASK,
      token: MASK,
      member_id: 'not secret',
    });
  });

  it('masks whatever type a secret has, and shows that one is empty', () => {
    expect(maskSecrets({ HASH: 12345 })).toEqual({ HASH: MASK });
    expect(maskSecrets({ HASH: ['a'] })).toEqual({ HASH: MASK });
    expect(maskSecrets({ HASH: '' })).toEqual({ HASH: '' });
    expect(maskSecrets({ HASH: null })).toEqual({ HASH: null });
  });

  it('masks HASH and client id in the dump that WRONG_REQUEST carries', () => {
    const dump = [
      "App can't be registeredarray (",
      "  'APP_ID' => 'local.app.1',",
      "  'BOT_ID' => 62,",
      "  'HASH' => 'with \\'quote\\' and \\\\',",
      "  'IFRAME' => 'https://app.example/?',",
    ].join('\n');
    expect(maskText(dump)).toBe(
      [
        "App can't be registeredarray (",
        `  'APP_ID' => '${MASK}',`,
        "  'BOT_ID' => 62,",
        `  'HASH' => '${MASK}',`,
        "  'IFRAME' => 'https://app.example/?',",
      ].join('\n'),
    );
    expect(maskSecrets({ error_description: dump })).toEqual({ error_description: maskText(dump) });
  });

  it.each([
    ['a number', "'HASH' => 12345,\n  'A' => 1,", `'HASH' => '${MASK}',\n  'A' => 1,`],
    ['true', "'HASH' => true)", `'HASH' => '${MASK}')`],
    [
      'null bytes',
      `'HASH' => 'a' . "\\0" . 'b' . "\\0" . '',\n'A' => 'c' . "\\0" . 'd'`,
      `'HASH' => '${MASK}',\n'A' => 'c' . "\\0" . 'd'`,
    ],
    ['a text that was cut off', "'HASH' => 'secre", `'HASH' => '${MASK}'`],
    ['one cut off behind a backslash', "'HASH' => 'se\\'cre\\", `'HASH' => '${MASK}'`],
    ['nothing, which is none', "'HASH' => '',\n'APP_ID' => NULL,", "'HASH' => '',\n'APP_ID' => NULL,"],
  ])('masks %s in a dump', (_name, dump, masked) => {
    expect(maskText(dump)).toBe(masked);
  });

  it('masks the print of any key that the twin itself makes', () => {
    for (const hash of ['a\0b', '\0', "'\\'", 7, 1.5, 1e30, true]) {
      const params = { BOT_ID: 1, CODE: 'x'.repeat(256), IFRAME: 'https://a.example/', HASH: hash, LANG: [{}] };
      const { answer } = predict({ method: 'imbot.app.register', params }, assumeBot(EMPTY_WORLD, 1));
      const text = answer.ok ? '' : maskText(answer.description);
      expect(text).toContain(`'HASH' => '${MASK}',\n`);
      expect(text).toContain(`'APP_ID' => '${MASK}',\n`);
    }
  });

  it('ends for a circular value and leaves out what is no JSON', () => {
    const circular: Record<string, unknown> = { error: 'A', run: () => 1, nothing: undefined };
    circular['ex'] = circular;
    const text = JSON.stringify(maskSecrets(circular));
    expect(text.startsWith('{"error":"A","ex":{"error":"A"')).toBe(true);
  });

  it('shortens long texts and says how long they were', () => {
    const [kept, cut] = maskSecrets(['a'.repeat(400), 'b'.repeat(401)], 400) as [string, string];
    expect(kept).toHaveLength(400);
    expect(cut).toBe(`${'b'.repeat(60)}… (401)`);
  });

  it('changes nothing of what it is given', () => {
    const params = Object.freeze({ HASH: 'secret', FIELDS: Object.freeze({ HASH: 'secret' }) });
    expect(maskSecrets(params)).not.toBe(params);
    expect(params.FIELDS.HASH).toBe('secret');
  });
});
