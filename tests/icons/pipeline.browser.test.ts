import { afterAll, describe, expect, test } from 'vitest';
import { DEFAULT_ADJUSTMENTS } from '../../src/domain/design/factory.ts';
import { iconSchema, type IconAdjustments } from '../../src/domain/design/schema.ts';
import { IconPipeline } from '../../src/icons/client/icon-pipeline.ts';
import type { IconInput, IconInputs, MadeIcon } from '../../src/icons/client/types.ts';
import { fromBase64, toBase64 } from '../../src/domain/kernel/base64.ts';
import type { RgbaImage } from '../../src/icons/core/image.ts';
import { decodePng } from '../../src/icons/core/png/decode.ts';
import { badNames, fixture } from './fixtures.ts';
import { browserTimer } from '../../src/platform/timer/browser-timer.ts';

/** The same promises hold in the worker and on the page. */
const PIPELINES = {
  worker: new IconPipeline({ timer: browserTimer }),
  page: new IconPipeline({
    timer: browserTimer,
    createWorker: () => {
      throw new Error('no workers here');
    },
  }),
};
afterAll(() => Object.values(PIPELINES).forEach((pipeline) => pipeline.dispose()));

const COLOURS: IconAdjustments = { ...DEFAULT_ADJUSTMENTS, states: 'colours' };

function pixelsOf({ png }: { png: string }): RgbaImage {
  const read = decodePng(fromBase64(png)!);
  if (!read.ok) throw new Error(read.error);
  return read.value.image;
}

function pixelAt(image: RgbaImage, x: number, y: number): number[] {
  return [...image.data.subarray((y * 108 + x) * 4, (y * 108 + x) * 4 + 4)];
}

async function bytesOf(input: IconInput): Promise<Uint8Array<ArrayBuffer>> {
  if (input.kind !== 'file') throw new Error(input.kind);
  return new Uint8Array(await input.file.arrayBuffer());
}

const BAD: Readonly<Record<string, string>> = {
  'empty.png': 'empty-file',
  'text.png': 'text-file',
  'page.png': 'web-page',
  'cut.png': 'damaged',
  'cut.jpg': 'damaged',
  'broken.png': 'damaged',
  'picture.tiff': 'unsupported-format',
  'photo.heic': 'unsupported-format',
  'archive.png': 'not-a-picture',
  'bomb.png': 'bomb',
  'clear.png': 'blank',
  'empty.svg': 'blank',
  'broken.svg': 'svg-broken',
  'laughs.svg': 'bomb',
  'uses.svg': 'svg-too-complex',
  'illustrator.ai': 'unsupported-format',
  'link.txt': 'link',
  'android.xml': 'text-file',
  '06-inkscape-linked-image.svg': 'blank',
  '11-class-color-from-page.svg': 'blank',
  '18-foreignobject-html-logo.svg': 'blank',
  'outside-use.svg': 'blank',
  'drawn-by-script.svg': 'blank',
};

describe.each(Object.entries(PIPELINES))('in the %s', (_, pipeline) => {
  async function made(inputs: IconInputs, adjustments = DEFAULT_ADJUSTMENTS): Promise<MadeIcon> {
    const result = await pipeline.make(inputs, adjustments);
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    return result.value;
  }

  test('a picture becomes a finished icon with its source', async () => {
    const input = await fixture('tile.png');
    const icon = await made(input, COLOURS);
    expect(icon).toMatchObject({ width: 108, height: 66, report: { ok: true }, findings: [] });
    expect(icon.bytes).toBe(fromBase64(icon.png)!.length);
    expect(icon.inputs).toEqual([
      { name: 'tile.png', format: 'png', width: 180, height: 180, bytes: (await bytesOf(input)).length },
    ]);
    const { sha256, name, type } = icon.sources[0]!;
    expect(
      iconSchema.parse({ png: icon.png, source: { sha256, name, type }, activeSource: null, adjustments: COLOURS }),
    ).toBeTruthy();
    expect(icon.sources[0]!.bytes).toEqual(await bytesOf(input));
  });

  test('the stored source gives the same icon again', async () => {
    for (const name of ['tile.png', 'hostile.svg', 'turned-6.jpg']) {
      const first = await made(await fixture(name), COLOURS);
      const [source] = first.sources;
      const again = await made({ kind: 'bytes', bytes: source!.bytes, name: source!.name }, COLOURS);
      expect(again.png).toBe(first.png);
      expect(again.sources[0]!.sha256).toBe(source!.sha256);
    }
  });

  const turned = ['turned-3.jpg', 'turned-6.jpg', 'turned-8.jpg', 'turned-6.png'];
  test.each(turned)('a picture turned by the camera stands upright: %s', async (name) => {
    const icon = await made(await fixture(name), { ...COLOURS, removeBackground: true });
    const image = pixelsOf(icon);
    const [red, green] = pixelAt(image, 54 + 27, 22) as [number, number];
    const [stemRed, , stemBlue] = pixelAt(image, 54 + 27, 44) as [number, number, number];
    expect(red - green).toBeGreaterThan(120);
    expect(stemBlue).toBeGreaterThan(stemRed);
    expect(icon.findings).toContain('rotated');
  });

  test.each([
    ['animated.gif', 'animated'],
    ['animated.webp', 'animated'],
    ['animated.png', 'animated'],
    ['sixteen-bit.png', 'sixteen-bit'],
    ['cmyk.jpg', 'cmyk'],
    ['no-size.svg', 'svg-size-added'],
    ['hostile.svg', 'svg-scripts'],
    ['on-white.png', 'from-luminance'],
    ['tile.png', 'cut-out'],
    ['sprite-shifted.png', 'from-sprite'],
  ] as const)('%s comes with a finding: %s', async (name, finding) => {
    expect((await made(await fixture(name))).findings).toContain(finding);
  });

  test('a right icon is kept byte for byte, and taken apart once adjusted', async () => {
    const input = await fixture('sprite.png');
    const kept = await made(input);
    expect(kept.findings).toEqual(['kept']);
    expect(kept.png).toBe(toBase64(await bytesOf(input)));
    const changed = await made(input, { ...DEFAULT_ADJUSTMENTS, activeColour: '#ff0000' });
    expect(changed.findings).toContain('from-sprite');
    expect(changed.report.ok).toBe(true);
  });

  test('pasted text: SVG, data address, bare base64', async () => {
    const png = toBase64(await bytesOf(await fixture('glyph.png')));
    const expected = (await made(await fixture('glyph.png'))).png;
    expect((await made({ kind: 'text', text: png })).png).toBe(expected);
    expect((await made({ kind: 'text', text: ` data:image/png;base64,${png}\n` })).png).toBe(expected);
    const svg = new TextDecoder().decode(await bytesOf(await fixture('camera.svg')));
    const drawn = (await made(await fixture('camera.svg'))).png;
    expect((await made({ kind: 'text', text: svg })).png).toBe(drawn);
    expect((await made({ kind: 'text', text: `data:image/svg+xml,${encodeURIComponent(svg)}` })).png).toBe(drawn);
    expect(await pipeline.make({ kind: 'text', text: 'hello, world' }, DEFAULT_ADJUSTMENTS)).toMatchObject({
      error: { code: 'bad-base64' },
    });
  });

  test('letters, and what no font has', async () => {
    for (const text of ['A', 'Ж', 'Hi']) {
      const icon = await made({ kind: 'glyph', text });
      expect(icon).toMatchObject({ report: { ok: true }, inputs: [{ format: 'glyph', name: text }] });
      expect(icon.sources[0]).toMatchObject({ type: 'image/png', name: text });
    }
    const refused = async (text: string): Promise<unknown> =>
      pipeline.make({ kind: 'glyph', text }, DEFAULT_ADJUSTMENTS);
    expect(await refused('\u{10fffd}')).toMatchObject({ ok: false, error: { code: 'glyph-missing' } });
    expect(await refused('  ')).toMatchObject({ ok: false, error: { code: 'glyph-empty' } });
  });

  test.each(['🙂', '👩‍🚀', '❤️'])('an emoji is one sign in its own colours: %s', async (text) => {
    const result = await pipeline.make({ kind: 'glyph', text }, COLOURS);
    // A machine may have no font for emoji; then that is what is said.
    if (!result.ok) {
      expect(result.error).toMatchObject({ code: 'glyph-missing', params: { text } });
      return;
    }
    expect(result.value).toMatchObject({ report: { ok: true }, inputs: [{ format: 'glyph', name: text }] });
    // With its parts side by side it would be twice as wide as high.
    const { width, height } = result.value.places!.active;
    expect(width / height).toBeGreaterThan(0.7);
    expect(width / height).toBeLessThan(1.4);
    const image = pixelsOf(result.value);
    const middle = pixelAt(image, 54 + 27, 33).slice(0, 3);
    expect(Math.max(...middle) - Math.min(...middle)).toBeGreaterThan(60);
  });

  test('two pictures for the two states', async () => {
    const pair: IconInputs = [await fixture('glyph.png'), await fixture('wheel.png')];
    const icon = await made(pair, { ...DEFAULT_ADJUSTMENTS, states: 'two-pictures' });
    expect(icon.report.ok).toBe(true);
    expect(icon.sources.map(({ name }) => name)).toEqual(['glyph.png', 'wheel.png']);
    expect(icon.sources[0]!.sha256).not.toBe(icon.sources[1]!.sha256);
  });

  test('a preview shows the very pixels that are made', async () => {
    for (const name of ['wheel.png', 'sprite.png', 'camera.svg']) {
      const input = await fixture(name);
      const adjustments = name === 'sprite.png' ? DEFAULT_ADJUSTMENTS : { ...COLOURS, scale: 0.7, shiftX: 4 };
      const preview = await pipeline.preview(input, adjustments);
      const icon = await made(input, adjustments);
      expect(preview.ok && [...preview.value.image.data]).toEqual([...pixelsOf(icon).data]);
      expect(preview.ok && preview.value.places).toEqual(icon.places);
    }
  });

  test('every bad fixture has its reason', () => {
    expect([...badNames].sort()).toEqual(Object.keys(BAD).sort());
  });

  test.each(Object.entries(BAD))('%s is refused: %s', async (name, code) => {
    expect(await pipeline.make(await fixture(name), DEFAULT_ADJUSTMENTS)).toMatchObject({ ok: false, error: { code } });
  });

  test('an icon from elsewhere is checked and repaired', async () => {
    const png = toBase64(await bytesOf(await fixture('sprite-on-white.png')));
    const report = await pipeline.check(png);
    expect(report.ok && report.value.ok).toBe(false);
    const one = await pipeline.repair(png, 'remove-background');
    const all = await pipeline.repair(`data:image/png;base64,${png}`, 'all');
    expect(one.ok && one.value.report.checks.find(({ id }) => id === 'alpha')).toMatchObject({ status: 'pass' });
    expect(all.ok && all.value.report.ok).toBe(true);
    expect(all.ok && (await pipeline.check(all.value.png))).toMatchObject({ ok: true, value: { ok: true } });
  });

  test('an icon of another kind or size too', async () => {
    for (const name of ['photo.jpg', 'clear.webp', 'sprite-double.png', 'still.gif']) {
      const png = toBase64(await bytesOf(await fixture(name)));
      expect((await pipeline.check(png)).ok).toBe(true);
      const repaired = await pipeline.repair(png, 'all');
      expect(repaired.ok && repaired.value.report.checks.filter(({ status }) => status === 'fail')).toEqual([]);
    }
    expect(await pipeline.check('???')).toMatchObject({ ok: false, error: { code: 'bad-base64' } });
    expect(await pipeline.check(btoa('not a picture at all'))).toMatchObject({
      ok: false,
      error: { code: 'text-file' },
    });
  });

  test('an aborted call ends as aborted, and the next one works', async () => {
    const input = await fixture('photo.jpg');
    const abort = new AbortController();
    const stages: string[] = [];
    const call = pipeline.make(input, COLOURS, {
      signal: abort.signal,
      onProgress: (stage) => {
        stages.push(stage);
        if (stage === 'decoding') abort.abort();
      },
    });
    expect(await call).toMatchObject({ ok: false, error: { code: 'aborted' } });
    expect(stages).toEqual(['reading', 'decoding']);
    expect((await made(input, COLOURS)).report.ok).toBe(true);
    expect(await pipeline.make(input, COLOURS, { signal: AbortSignal.abort() })).toMatchObject({
      error: { code: 'aborted' },
    });
  });

  test('the newest of several calls wins', async () => {
    const inputs = [await fixture('photo.jpg'), await fixture('tile.png'), await fixture('wheel.png')];
    const results = await Promise.all(inputs.map((input) => pipeline.make(input, COLOURS)));
    expect(results.map((result) => (result.ok ? result.value.inputs[0]!.name : result.error.code))).toEqual([
      'superseded',
      'superseded',
      'wheel.png',
    ]);
  });
});

test('worker and page give the same bytes', async () => {
  for (const name of ['photo.jpg', 'tile.png', 'camera.svg', 'turned-8.jpg', 'clear.avif']) {
    const inWorker = await PIPELINES.worker.make(await fixture(name), COLOURS);
    const onPage = await PIPELINES.page.make(await fixture(name), COLOURS);
    expect(inWorker.ok && inWorker.value.png).toBe(onPage.ok && onPage.value.png);
  }
});

describe('hostile SVG', () => {
  test('runs nothing and asks nobody', async () => {
    performance.clearResourceTimings();
    await PIPELINES.worker.make(await fixture('hostile.svg'), DEFAULT_ADJUSTMENTS);
    const asked = performance.getEntriesByType('resource').filter(({ name }) => name.includes('192.0.2.1'));
    expect(asked).toEqual([]);
    expect('hacked' in (globalThis.top ?? globalThis)).toBe(false);
  });
});

describe('a very large photograph', () => {
  /** 24 megapixels, red above and blue below, turned by the camera. */
  async function large(): Promise<IconInput> {
    const canvas = new OffscreenCanvas(6000, 4000);
    const context = canvas.getContext('2d')!;
    context.fillStyle = '#e02020';
    context.fillRect(0, 0, 3000, 4000);
    context.fillStyle = '#2040e0';
    context.fillRect(3000, 0, 3000, 4000);
    const jpeg = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.8 })).arrayBuffer());
    const exif = [
      0xff, 0xe1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0, 0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1,
      0, 6, 0, 0, 0, 0, 0, 0,
    ];
    const bytes = new Uint8Array(jpeg.length + exif.length);
    bytes.set(jpeg.subarray(0, 2));
    bytes.set(exif, 2);
    bytes.set(jpeg.subarray(2), 2 + exif.length);
    return { kind: 'bytes', bytes, name: 'large.jpg' };
  }

  test('is made smaller first, by a library of our own address, and stands upright', async () => {
    performance.clearResourceTimings();
    const stages: string[] = [];
    const icon = await PIPELINES.worker.make(await large(), COLOURS, { onProgress: (stage) => stages.push(stage) });
    if (!icon.ok) throw new Error(JSON.stringify(icon.error));
    expect(stages).toContain('shrinking');
    expect(icon.value.findings).toEqual(expect.arrayContaining(['shrunk', 'rotated']));
    expect(icon.value.inputs[0]).toMatchObject({ width: 4000, height: 6000 });
    const image = pixelsOf(icon.value);
    const [topRed, , topBlue] = pixelAt(image, 81, 20) as [number, number, number];
    const [lowRed, , lowBlue] = pixelAt(image, 81, 46) as [number, number, number];
    expect(topRed).toBeGreaterThan(topBlue);
    expect(lowBlue).toBeGreaterThan(lowRed);
    const [source] = icon.value.sources;
    expect(source!.bytes.length).toBeLessThanOrEqual(512_000);
    const kept = await createImageBitmap(new Blob([source!.bytes]));
    expect(Math.max(kept.width, kept.height)).toBeLessThanOrEqual(1024);
    const elsewhere = performance
      .getEntriesByType('resource')
      .filter(({ name }) => /^https?:/.test(name) && !name.startsWith(location.origin));
    expect(elsewhere.map(({ name }) => name)).toEqual([]);
  });
});
