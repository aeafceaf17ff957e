import { describe, expect, it } from 'vitest';
import { emptyDesign } from '../../../src/domain/design/factory.ts';
import { REGISTER_ORDER } from '../../../src/domain/calls/wire.ts';
import { registerParams } from '../../../src/domain/calls/register.ts';
import type { Json, JsonObject } from '../../../src/domain/kernel/json.ts';
import documented from '../../fixtures/documented-calls.json' with { type: 'json' };
import { commandSample, frameSample } from './designs.ts';
import { withParts } from '../design/parts.ts';

/** Fields of a form body, as the portal's own client library writes them. */
function formFields(value: Json, name = ''): Record<string, string> {
  if (value === null || typeof value !== 'object') return { [name]: String(value) };
  const inner = Object.entries(value as JsonObject);
  return Object.assign(
    {},
    ...inner.map(([key, held]) => formFields(held, name === '' ? key : `${name}[${key}]`)),
  ) as Record<string, string>;
}

describe('registerParams', () => {
  it.each([
    ['command', commandSample()],
    ['frame', frameSample()],
  ] as const)("gives the documentation's %s sample field by field", (kind, design) => {
    expect(formFields(registerParams(design))).toEqual(documented[kind]);
  });

  it.each([
    ['command', commandSample()],
    ['frame', frameSample()],
  ] as const)('keeps the order of sending (%s)', (_kind, design) => {
    const names = Object.keys(registerParams(design));
    expect(names).toEqual(REGISTER_ORDER.filter((name) => names.includes(name)));
  });

  it('sends nothing that is not filled in', () => {
    expect(registerParams(emptyDesign())).toEqual({ LANG: [{ LANGUAGE_ID: 'en', TITLE: '' }] });
    expect(registerParams(withParts(emptyDesign(), { kind: 'command', texts: [] }))).toEqual({ JS_METHOD: 'SEND' });
  });

  it("sends only the chosen kind's parameters, though the design keeps both", () => {
    const both = withParts(commandSample(), { address: 'https://a.example', frame: frameSample().chatApp.frame });
    const command = registerParams(both);
    for (const name of ['IFRAME', 'IFRAME_WIDTH', 'IFRAME_HEIGHT', 'IFRAME_POPUP', 'HASH']) {
      expect(command).not.toHaveProperty(name);
    }
    expect(registerParams(withParts(both, { kind: 'frame' }))).not.toHaveProperty('JS_METHOD');
  });

  it.each([
    ['bot', false, 'BOT'],
    ['bot', true, 'BOT-ADMIN'],
    ['', false, undefined],
    ['', true, 'ALL-ADMIN'],
    ['lines-imessage', false, 'LINES-IMESSAGE'],
    ['bot-admin', true, 'BOT-ADMIN'],
    ['чат', false, 'чат'],
  ])('writes the context %j (administrators only: %s) as %s', (context, adminOnly, expected) => {
    const design = withParts(frameSample(), { audience: { context, adminOnly } });
    expect(registerParams(design)['CONTEXT']).toBe(expected);
  });

  it('sends numbers as they were given, also those that are none', () => {
    const params = registerParams(
      withParts(frameSample(), { bot: { id: '62abc' }, frame: { width: 0, height: '5 px' } }),
    );
    expect(params).toMatchObject({ BOT_ID: '62abc', IFRAME_WIDTH: 0, IFRAME_HEIGHT: '5 px' });
  });
});
