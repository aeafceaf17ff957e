// The icon pipeline beside oxipng, sharp and the browser's own resize. `node tests/bench/icons.bench.mjs`
import { Buffer } from 'node:buffer';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import sharp from 'sharp';
import { build, preview, runnerImport } from 'vite';

const RUNS = 15;
const root = fileURLToPath(new URL('../..', import.meta.url));
const fixtures = join(root, 'tests/fixtures/icons/good');
const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const load = async (path) =>
  (await runnerImport(pathToFileURL(path).href, { configFile: false, logLevel: 'silent' })).module;

const sorted = (values) => [...values].sort((a, b) => a - b);
const quantile = (values, share) => sorted(values)[Math.max(0, Math.ceil(share * values.length) - 1)];
const median = (values) => quantile(values, 0.5);
const say = (value, digits, unit, what) =>
  console.log(`${value.toFixed(digits).padStart(10)} ${unit.padEnd(5)} ${what}`);

/** A 12-megapixel photograph by formula, with grain. */
async function photograph() {
  const [width, height] = [4000, 3000];
  const data = Buffer.alloc(width * height * 3);
  let seed = 7;
  for (let at = 0, y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
      const grain = ((seed >>> 16) % 31) - 15;
      const light = 120 + 80 * Math.sin(x / 310 + Math.sin(y / 170)) + grain;
      data[at++] = Math.max(0, Math.min(255, light + 30 * Math.sin(y / 90)));
      data[at++] = Math.max(0, Math.min(255, light));
      data[at++] = Math.max(0, Math.min(255, 255 - light + 20 * Math.cos(x / 55)));
    }
  }
  return sharp(data, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 88 })
    .toBuffer();
}

async function printEncoder() {
  const { rows, left } = await (await load(here('icons-bench/encoder.ts'))).measure();
  console.log('\nBytes: own encoder, oxipng level 6, ratio; PSNR to sharp over white and dark');
  for (const { name, way, own, oxipng, psnr, enlarged } of rows) {
    const likeness = psnr.map((value) => value.toFixed(1).padStart(6)).join('');
    const ratio = (own / oxipng).toFixed(3);
    console.log(
      `  ${name.padEnd(20)} ${way.padEnd(10)} ${String(own).padStart(6)} ${String(oxipng).padStart(6)} ${ratio} ${likeness}${enlarged ? ' enlarged' : ''}`,
    );
  }
  const ratios = rows.map(({ own, oxipng }) => own / oxipng);
  const over = rows.filter(({ own, oxipng }) => own > Math.max(1.4 * oxipng, oxipng + 300));
  const psnr = rows.flatMap((row) => row.psnr);
  console.log(`\n${rows.length} icons`);
  say(median(ratios), 3, '×', 'bytes to oxipng level 6, median (≤ 1.10)');
  say(quantile(ratios, 1), 3, '×', 'the same, largest');
  say(over.length, 0, '', 'icons over the larger of 1.4 × and + 300 bytes (0)');
  say(median(rows.map(({ ms }) => ms)), 1, 'ms', 'encoding, median');
  say(median(psnr), 1, 'dB', 'likeness to sharp Lanczos3, median (≥ 36)');
  say(quantile(psnr, 0), 1, 'dB', 'the same, smallest');
  console.log(`  left out, since sharp does not read them: ${left.join(', ')}`);
}

/** Ready icons are taken apart, drawings are drawn by the browser, of files that end too early each shows another part. */
const isWholePicture = (name) => !/^(?:sprite|half\.)|\.(?:svgz?|bmp|ico|cur|icns|txt|html)$/.test(name);

/** The same likeness over the whole way: the browser's decoder and its own first scaling among it. */
async function printWholeWay(page, output) {
  const { wholeWay } = await load(here('icons-bench/encoder.ts'));
  const psnr = [];
  console.log('\nThe whole way in the browser; PSNR to sharp over white and dark');
  for (const name of readdirSync(fixtures).filter(isWholePicture)) {
    const file = readFileSync(join(fixtures, name));
    writeFileSync(join(output, name), file);
    const painted = await page.evaluate((address) => globalThis.iconBench.painted(address), `./${name}`);
    const both = await wholeWay(file, painted);
    psnr.push(...both);
    console.log(`  ${name.padEnd(20)} ${both.map((value) => value.toFixed(1).padStart(6)).join('')}`);
  }
  say(median(psnr), 1, 'dB', 'likeness to sharp Lanczos3 over the whole way, median');
  say(quantile(psnr, 0), 1, 'dB', 'the same, smallest');
}

async function printBrowser() {
  const output = mkdtempSync(join(tmpdir(), 'icon-bench-'));
  const settings = {
    root: here('icons-bench'),
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'silent',
    build: { outDir: output },
  };
  await build(settings);
  writeFileSync(join(output, 'twelve-megapixels.jpg'), await photograph());
  const server = await preview({ ...settings, preview: { port: 0, host: '127.0.0.1' } });
  const { chromiumLaunchOptions } = await load(join(root, 'tests/tools/chromium.ts'));
  const browser = await chromium.launch(chromiumLaunchOptions());
  try {
    const page = await browser.newPage();
    page.on('console', (message) => message.type() === 'error' && console.log(`  page: ${message.text()}`));
    await page.goto(`http://127.0.0.1:${server.httpServer.address().port}/`);
    await page.waitForFunction(() => 'iconBench' in globalThis);
    await printWholeWay(page, output);
    const photo = await page.evaluate((runs) => globalThis.iconBench.photo('./twelve-megapixels.jpg', runs), RUNS);
    const slider = await page.evaluate(() => globalThis.iconBench.slider('./twelve-megapixels.jpg', 100));
    console.log(`\n12-megapixel JPEG under the production policy, ${RUNS} runs by turns`);
    say(median(photo.pipeline), 1, 'ms', 'the whole way to base64, median');
    say(median(photo.browser), 1, 'ms', "createImageBitmap's own resize of the same file, median");
    say(median(photo.pipeline) / median(photo.browser), 2, '×', 'ratio (≤ 1.5)');
    console.log('\nA slider moved 100 steps');
    say(quantile(slider.page, 0.95), 2, 'ms', 'work on the page, p95 (≤ 8)');
    say(quantile(slider.seen, 0.95), 2, 'ms', 'until painted, p95');
  } finally {
    await browser.close();
    await server.close();
    rmSync(output, { recursive: true });
  }
}

await printEncoder();
await printBrowser();
