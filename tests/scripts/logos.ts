import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import sharp from 'sharp';
import { MIN_KEPT } from '../../src/icons/core/check/check.ts';
import type { RgbaImage } from '../../src/icons/core/image.ts';
import { allLogos, outcomeOf, WAYS, type Outcome } from '../icons/logos/corpus.ts';
import { projectFolder } from '../tools/project.ts';

/** Logos of each run, and how many of the worst are shown. */
const LOGOS = 420;
const WORST = 40;
const CELL = 96;
const COLUMNS = 5;

const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor(share * (values.length - 1))] ?? 0;

async function cell(image: RgbaImage): Promise<Buffer> {
  const raw = { width: image.width, height: image.height, channels: 4 } as const;
  const kernel = image.width < CELL / 2 ? 'nearest' : 'lanczos3';
  const input = await sharp(Buffer.from(image.data), { raw })
    .resize(CELL, CELL, { fit: 'contain', background: '#0000', kernel })
    .png()
    .toBuffer();
  const ground = { create: { width: CELL, height: CELL, channels: 4, background: '#e4e6e9' } } as const;
  return sharp(ground).composite([{ input }]).png().toBuffer();
}

function caption({ logo, way, kept, check }: Outcome): Buffer {
  const said = check.status === 'pass' ? '' : ` ${check.status}`;
  const text = `${logo.slice(0, 18)} ${way} ${kept}${said}`.replace(/[<&]/g, '');
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="18"><text x="2" y="13" font-size="11" font-family="sans-serif">${text}</text></svg>`,
  );
}

async function gallery(outcomes: readonly Outcome[], file: string): Promise<void> {
  const tiles = await Promise.all(
    outcomes.map(async (outcome, i) => {
      const left = (i % COLUMNS) * (2 * CELL + 16);
      const top = Math.floor(i / COLUMNS) * (CELL + 24);
      return [
        { input: await cell(outcome.source), left, top },
        { input: await cell(outcome.icon), left: left + CELL, top },
        { input: caption(outcome), left, top: top + CELL },
      ];
    }),
  );
  const height = Math.ceil(outcomes.length / COLUMNS) * (CELL + 24);
  const page = { create: { width: COLUMNS * (2 * CELL + 16), height, channels: 4, background: '#ffffff' } } as const;
  await sharp(page).composite(tiles.flat()).png().toFile(file);
}

/** Prints one way in which the logos came; answers how many fell under the mark without a word. */
function print(way: string, all: readonly Outcome[]): number {
  const kept = all.map((outcome) => outcome.kept);
  const under = all.filter((outcome) => outcome.kept < MIN_KEPT);
  const unsaid = under.filter(({ check }) => check.status === 'pass');
  const shares = [0, 0.01, 0.05, 0.25, 0.5].map((share) => String(quantile(kept, share)).padStart(4)).join(' ');
  console.log(
    `${way.padEnd(8)} ${String(all.length).padStart(5)}  ${shares}  ${under.length} under, ${unsaid.length} unsaid`,
  );
  return unsaid.length;
}

/**
 * Makes silhouettes of logos in every way they come, prints how much of them is kept, and draws the worst:
 * `npm run logos -- [folder] [how many logos]`. Fails when over a hundredth fall under the mark without a word of the check.
 */
export async function main([folder = 'test-results/logos', count = String(LOGOS)]: readonly string[]): Promise<number> {
  const target = resolve(projectFolder, folder);
  await mkdir(target, { recursive: true });
  const logos = allLogos();
  const step = Math.max(1, Math.floor(logos.length / Number(count)));
  const chosen = logos.filter((_, i) => i % step === 0);
  const outcomes: Outcome[] = [];
  for (const logo of chosen) {
    for (const way of WAYS) {
      const outcome = await outcomeOf(logo, way);
      if (outcome !== null) outcomes.push(outcome);
    }
  }
  console.log(`${chosen.length} of ${logos.length} logos; per cent of the edges kept, the mark is ${MIN_KEPT}`);
  console.log('way      icons   min   1%   5%  25%  50%');
  let unsaid = 0;
  for (const way of WAYS)
    unsaid += print(
      way,
      outcomes.filter((outcome) => outcome.way === way),
    );
  const worst = outcomes.sort((a, b) => a.kept - b.kept).slice(0, WORST);
  await gallery(worst, join(target, 'worst.png'));
  const share = (100 * unsaid) / outcomes.length;
  console.log(
    `${unsaid} of ${outcomes.length} (${share.toFixed(2)} %, at most 1) are under the mark unsaid; see ${target}`,
  );
  return share <= 1 ? 0 : 1;
}
