import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { registerParams } from '../../../src/domain/calls/register.ts';
import { emptyDesign } from '../../../src/domain/design/factory.ts';
import { KNOWN_CONTEXTS } from '../../../src/domain/design/format.ts';
import type { Design } from '../../../src/domain/design/schema.ts';
import type { Json } from '../../../src/domain/kernel/json.ts';
import { CHAT_APP_METHODS } from '../../../src/domain/portal/imbot/answer.ts';
import { predict } from '../../../src/domain/portal/imbot/predict.ts';
import { problemsOfCall } from '../../../src/domain/problems/call.ts';
import { problemsOfDesign } from '../../../src/domain/problems/design.ts';
import { blocks } from '../../../src/domain/problems/problem-entry.ts';
import { nested } from '../portal/imbot/world.ts';
import { KEY, OURS, PNG, WORLD } from './samples.ts';
import { withParts } from '../design/parts.ts';

const anyText = fc.oneof(fc.string({ maxLength: 40 }), fc.string({ unit: 'binary', maxLength: 300 }));
const number = fc.oneof(
  fc.constant(null),
  fc.integer({ min: -5, max: 3_000_000_000 }),
  fc.string({ minLength: 1, maxLength: 8 }),
);
const flag = fc.constantFrom('unset' as const, 'no' as const, 'yes' as const);
const text = (...likely: readonly string[]) => fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...likely) }, anyText);

const row = fc.record({
  language: text('en', 'ru', 'de', 'EN', 'es', 'en-US', ''),
  title: text('Echo', ''),
  description: text('Echo', ''),
  copyright: text('Acme', ''),
});

const designs: fc.Arbitrary<Design> = fc
  .record({
    kind: fc.constantFrom('command' as const, 'frame' as const),
    code: text('echo', '0', '007', ''),
    command: fc.record({
      method: fc.constantFrom('put' as const, 'send' as const, 'call' as const, 'support' as const),
      parameter: text('/help', '/h', '+7 495', '123 ext 5', KEY, '0'),
    }),
    address: text('https://a.example/', 'http://a.example/', 'https://a.example/#x', 'https://:1/', '0'),
    frame: fc.record({
      width: number,
      height: number,
      popup: flag,
      hash: text(KEY, 'register', '0', ''),
    }),
    icon: fc.option(text(PNG, 'AAAA').map((png) => ({ png, source: null, activeSource: null, adjustments: null }))),
    texts: fc.array(row, { maxLength: 4 }).map((rows) => rows.map((given, at) => ({ id: at + 1, ...given }))),
    audience: fc.record({
      context: text(...KNOWN_CONTEXTS, ''),
      adminOnly: fc.boolean(),
      hidden: flag,
      extranet: flag,
      liveChat: flag,
    }),
  })
  .map((parts) => withParts(emptyDesign('any'), { bot: { id: 62 }, ...parts }));

describe('any design', () => {
  it('registers exactly when nothing blocks it, on a portal where the bot is ours and the code is free', () => {
    let registered = 0;
    fc.assert(
      fc.property(designs, (design) => {
        const problems = problemsOfDesign(design, WORLD, null, null, OURS);
        const { answer } = predict({ method: 'imbot.app.register', params: registerParams(design) }, WORLD, OURS);
        if (!blocks(problems)) {
          registered += 1;
          expect(answer.ok).toBe(true);
        }
        if (!answer.ok) expect(problems.map(({ rule }) => rule)).not.toContain('call-refused');
      }),
      { numRuns: 1500 },
    );
    expect(registered).toBeGreaterThan(50);
  });

  it('is left as it was, and each problem has a field', () => {
    fc.assert(
      fc.property(designs, (design) => {
        const before = JSON.stringify(design);
        for (const problem of problemsOfDesign(design, WORLD, null)) {
          expect(problem.place).not.toBe('');
          if (problem.fix !== null && typeof problem.fix.edit !== 'function') problem.fix.edit.apply(design);
        }
        expect(JSON.stringify(design)).toBe(before);
      }),
      { numRuns: 300 },
    );
  });
});

describe('any call', () => {
  const names = [
    'BOT_ID',
    'IFRAME_WIDTH',
    'CODE',
    'JS_METHOD',
    'JS_PARAM',
    'IFRAME',
    'HASH',
    'LANG',
    'APP_ID',
    'FIELDS',
    'CONTEXT',
    'x/y~',
    'lang',
  ];
  const values = fc.oneof(
    { weight: 6, arbitrary: fc.jsonValue({ maxDepth: 3 }).map((value) => value as Json) },
    { weight: 1, arbitrary: fc.constantFrom<Json>(Infinity, -Infinity, NaN) },
    { weight: 1, arbitrary: fc.constantFrom(500, 3000).map((levels) => nested(levels)) },
  );
  const flat = fc.dictionary(fc.constantFrom(...names), values, { maxKeys: 8 });
  const params = fc
    .tuple(flat, fc.option(flat))
    .map(([outer, fields]) => (fields === null ? outer : { ...outer, FIELDS: fields }));

  it('is judged without an error', () => {
    fc.assert(
      fc.property(fc.constantFrom(...CHAT_APP_METHODS), params, (method, given) => {
        expect(problemsOfCall({ method, params: given }, WORLD).chatApp).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
