import { performance } from 'node:perf_hooks';
import { registerParams } from '../../../src/domain/calls/register.ts';
import { emptyDesign } from '../../../src/domain/design/factory.ts';
import type { Design } from '../../../src/domain/design/schema.ts';
import { PORTAL_LANGUAGES } from '../../../src/domain/kernel/languages.ts';
import { predict } from '../../../src/domain/portal/imbot/predict.ts';
import { assumeBot, EMPTY_WORLD } from '../../../src/domain/portal/imbot/world.ts';
import { problemsOfDesign } from '../../../src/domain/problems/design.ts';
import documented from '../../fixtures/documented-calls.json' with { type: 'json' };
import { percentile, type Figure } from '../bench.ts';
import { withParts } from '../../domain/design/parts.ts';

const RUNS = 2000;
const world = assumeBot(EMPTY_WORLD, 62);

/** 20 languages × 3 texts of 255 characters and an icon of 20 kB; the header is that of a real PNG. */
function largest(): Design {
  const long = (start: string): string => start.padEnd(255, 'ёжик в тумане ');
  return withParts(emptyDesign('largest'), {
    bot: { id: 62 },
    code: 'largest',
    address: `https://app.example.com/${'a'.repeat(200)}`,
    frame: {
      width: 400,
      height: 300,
      popup: 'yes',
      hash: '5f1c0a9e7b3d48268ac4e1d9f0b6a372',
    },
    icon: {
      png: `${documented.frame.ICON_FILE.replace(/=+$/, '').slice(0, 100)}${'A'.repeat(26_568)}`,
      source: null,
      activeSource: null,
      adjustments: null,
    },
    texts: PORTAL_LANGUAGES.map((language, at) => ({
      id: at + 1,
      language,
      title: long(`title ${language}`),
      description: long(`description ${language}`),
      copyright: long('copyright'),
    })),
  });
}

/** A keystroke in the last text and one in the icon's place, so that nothing stays as it was. */
function edited(design: Design, at: number, icon: boolean): Design {
  const texts = design.texts.map((row) => (row.id === 20 ? { ...row, copyright: `copyright ${at}` } : row));
  if (!icon || design.icon === null) return { ...design, texts };
  const png = `${design.icon.png.slice(0, -4)}${String(1000 + (at % 9000))}`;
  return { ...design, texts, icon: { ...design.icon, png } };
}

function time(what: string, run: (at: number) => unknown): Figure[] {
  for (let at = 0; at < 300; at += 1) run(at);
  const samples: number[] = [];
  for (let at = 0; at < RUNS; at += 1) {
    const start = performance.now();
    run(at);
    samples.push(performance.now() - start);
  }
  return [
    { what: `${what}, median`, value: percentile(samples, 0.5), unit: 'ms' },
    { what: `${what}, p95`, value: percentile(samples, 0.95), unit: 'ms' },
  ];
}

export function measure(): Figure[] {
  const design = largest();
  const both = (changed: Design) => {
    predict({ method: 'imbot.app.register', params: registerParams(changed) }, world);
    return problemsOfDesign(changed, world, null);
  };
  const empty = { ...emptyDesign(), texts: design.texts };
  return [
    ...time('predict + problems, text edited', (at) => both(edited(design, at, false))),
    ...time('predict + problems, text and icon edited', (at) => both(edited(design, at, true))),
    ...time('predict + problems, everything else missing', (at) => both(edited(empty, at, false))),
  ];
}
