import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bindParams } from '../../../src/domain/calls/widget-wire.ts';
import { emptyDesign, emptyWidgets } from '../../../src/domain/design/factory.ts';
import { WIDGET_PLACEMENTS } from '../../../src/domain/design/format.ts';
import type { Design, Widgets } from '../../../src/domain/design/schema.ts';
import { importApps } from '../../../src/exchange/import-apps.ts';
import { readText } from '../../../src/exchange/read/read-text.ts';
import type { CodeOptions } from '../../../src/exchange/write/call.ts';
import { repeatableCalls } from '../../../src/exchange/write/calls-of.ts';
import { CODE_TARGETS, type CodeTargetId } from '../../../src/exchange/write/target.ts';
import { writeCode } from '../../../src/exchange/write/write-code.ts';
import { widgetSample } from '../../domain/calls/widget-designs.ts';
import { Harness } from '../../simulator/server/harness.ts';

const OPTIONS: CodeOptions = { name: 'replies', icon: 'inline', secrets: true, access: 'application' };

const bound = (design: Design) => WIDGET_PLACEMENTS.map((place) => bindParams(design, place));
const texts = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_, inner: unknown) => (typeof inner === 'number' ? String(inner) : inner));

async function readBack(id: CodeTargetId, design: Design): Promise<Design | undefined> {
  const { file, text } = writeCode(id, repeatableCalls(design), OPTIONS);
  return importApps(text, await readText(text, { name: file }), null).apps[0]?.design;
}

describe.each(CODE_TARGETS)('widgets as code for %s', (id) => {
  it('are read back as what would be bound', async () => {
    const found = await readBack(id, widgetSample());
    expect(found?.chatApp.enabled).toBe(false);
    expect(texts(bound(found ?? emptyDesign()))).toEqual(texts(bound(widgetSample())));
  });

  it('say where the portal would refuse them', () => {
    const { isRefused } = writeCode(id, repeatableCalls(widgetSample()), { ...OPTIONS, access: 'webhook' });
    expect(isRefused).toBe(id === 'go' || id === 'php-sdk');
  });
});

it('survive any settings', async () => {
  const targets = fc.constantFrom(...CODE_TARGETS.filter((id) => id !== 'curl' && id !== 'php'));
  const settings = fc.record({
    title: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).filter((title) => title.trim() === title),
    iconName: fc.constantFrom('fa-truck', 'fa-cog fa-spin', 'fa-comment'),
    contexts: fc.subarray(['user', 'chat', 'lines', 'crm']),
    role: fc.constantFrom('unset' as const, 'user' as const, 'admin' as const),
    extranet: fc.constantFrom('unset' as const, 'no' as const, 'yes' as const),
    width: fc.option(fc.integer({ min: 0, max: 2000 })),
  });
  await fc.assert(
    fc.asyncProperty(targets, settings, async (id, { title, ...own }) => {
      const widgets: Widgets = { IM_TEXTAREA: { ...emptyWidgets().IM_TEXTAREA!, ...own, enabled: true } };
      const sample = widgetSample();
      const design: Design = {
        ...sample,
        texts: [{ id: 1, language: 'en', title, description: '', copyright: '' }],
        widgets,
      };
      const found = await readBack(id, design);
      expect(bound(found ?? emptyDesign())).toEqual(bound(design));
    }),
    { numRuns: 100 },
  );
});

it('may be bound again and again on a portal', () => {
  const world = new Harness().world();
  for (let turn = 0; turn < 2; turn += 1) {
    for (const { method, params } of repeatableCalls(widgetSample())) world.call(method, params);
  }
  expect(world.snapshot().widgets.map(({ place }) => place)).toEqual(['IM_TEXTAREA', 'IM_SIDEBAR']);
});
