import { afterAll, describe, expect, test } from 'vitest';
import { DEFAULT_ADJUSTMENTS } from '../../src/domain/design/factory.ts';
import type { IconAdjustments } from '../../src/domain/design/schema.ts';
import { inspectIcon } from '../../src/domain/portal/imbot/icon.ts';
import { IconPipeline } from '../../src/icons/client/icon-pipeline.ts';
import type { IconInputs, MadeIcon } from '../../src/icons/client/types.ts';
import { fixture, goodNames } from './fixtures.ts';
import { browserTimer } from '../../src/platform/timer/browser-timer.ts';

const pipeline = new IconPipeline({ timer: browserTimer });
const elsewhere = new IconPipeline({ timer: browserTimer });
afterAll(() => {
  pipeline.dispose();
  elsewhere.dispose();
});

async function made(inputs: IconInputs, adjustments: IconAdjustments, maker = pipeline): Promise<MadeIcon> {
  const result = await maker.make(inputs, adjustments);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const faults = ({ report }: MadeIcon): unknown => report.checks.filter(({ status }) => status === 'fail');

interface Way {
  readonly adjustments: IconAdjustments;
  /** The picture of the active state, where there are two. */
  readonly second?: string;
}

const freed = { ...DEFAULT_ADJUSTMENTS, removeBackground: true, backgroundTolerance: 24 };

const WAYS: Readonly<Record<string, Way>> = {
  silhouette: { adjustments: DEFAULT_ADJUSTMENTS },
  colours: { adjustments: { ...freed, states: 'colours' } },
  'two pictures': { adjustments: { ...freed, states: 'two-pictures' }, second: 'wheel.png' },
};

async function inputsOf(name: string, { second }: Way): Promise<IconInputs> {
  const first = await fixture(name);
  // The same picture twice would be one state twice: then the other one is turned to.
  return second === undefined ? first : [first, await fixture(second === name ? 'glyph.png' : second)];
}

test('there are at least thirty different inputs', () => {
  expect(goodNames.length).toBeGreaterThanOrEqual(30);
});

describe.each(goodNames)('%s', (name) => {
  test.each(Object.entries(WAYS))('becomes a right icon that the portal takes, twice the same: %s', async (_, way) => {
    const once = await made(await inputsOf(name, way), way.adjustments);
    expect(faults(once)).toEqual([]);
    expect(inspectIcon(['icon.png', once.png])).toMatchObject({ accepted: true, icon: { width: 108, height: 66 } });
    const again = await made(await inputsOf(name, way), way.adjustments, elsewhere);
    expect(again.png).toBe(once.png);
  });
});
