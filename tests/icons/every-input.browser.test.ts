import { afterAll, describe, expect, test } from 'vitest';
import { DEFAULT_ADJUSTMENTS } from '../../src/domain/chat-app/factory.ts';
import type { IconAdjustments } from '../../src/domain/chat-app/schema.ts';
import { inspectIcon } from '../../src/domain/portal/icon.ts';
import { IconWorkshop } from '../../src/icons/client/icon-workshop.ts';
import type { IconInputs, MadeIcon } from '../../src/icons/client/types.ts';
import { fixture, goodNames } from './fixtures.ts';

const workshop = new IconWorkshop();
const elsewhere = new IconWorkshop();
afterAll(() => {
  workshop.dispose();
  elsewhere.dispose();
});

async function made(inputs: IconInputs, adjustments: IconAdjustments, maker = workshop): Promise<MadeIcon> {
  const result = await maker.make(inputs, adjustments);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const faults = ({ report }: MadeIcon): unknown => report.checks.filter(({ status }) => status === 'fail');

const WAYS: Readonly<Record<string, IconAdjustments>> = {
  silhouette: DEFAULT_ADJUSTMENTS,
  colours: { ...DEFAULT_ADJUSTMENTS, states: 'colours', removeBackground: true, backgroundTolerance: 24 },
};

test('there are at least thirty different inputs', () => {
  expect(goodNames.length).toBeGreaterThanOrEqual(30);
});

describe.each(goodNames)('%s', (name) => {
  test.each(Object.entries(WAYS))('becomes a right icon the portal takes: %s', async (_, adjustments) => {
    const icon = await made(await fixture(name), adjustments);
    expect(faults(icon)).toEqual([]);
    const verdict = inspectIcon(['icon.png', icon.png]);
    expect(verdict).toMatchObject({ accepted: true, icon: { width: 108, height: 66 } });
  });

  test('gives the same bytes again, in another worker too', async () => {
    const once = await made(await fixture(name), WAYS['colours']!);
    const again = await made(await fixture(name), WAYS['colours']!, elsewhere);
    expect(again.png).toBe(once.png);
  });
});
