import { afterAll, describe, expect, test } from 'vitest';
import { cdp } from 'vitest/browser';
import { DEFAULT_ADJUSTMENTS } from '../../src/domain/design/factory.ts';
import type { IconAdjustments } from '../../src/domain/design/schema.ts';
import { IconPipeline } from '../../src/icons/client/icon-pipeline.ts';
import type { IconInput, IconPreview, MadeIcon } from '../../src/icons/client/types.ts';
import { toBase64 } from '../../src/domain/kernel/base64.ts';
import { fixture } from './fixtures.ts';
import { browserTimer } from '../../src/platform/timer/browser-timer.ts';

const pipeline = new IconPipeline({ timer: browserTimer });
afterAll(() => pipeline.dispose());

/** As it is, with all its margins. */
const COLOURS: IconAdjustments = { ...DEFAULT_ADJUSTMENTS, states: 'colours', trim: false };

async function made(input: IconInput, adjustments = COLOURS): Promise<MadeIcon> {
  const result = await pipeline.make(input, adjustments);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

async function seen(input: IconInput): Promise<IconPreview> {
  const result = await pipeline.preview(input, COLOURS);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const named = async (name: string): Promise<MadeIcon> => made(await fixture(name));
const svg = (text: string): IconInput => ({ kind: 'text', text });

/** Colour of the active drawing at a share of its place. */
function at({ image, places }: IconPreview, x: number, y: number): number[] {
  if (places === null) throw new Error('came ready');
  const { active } = places;
  const column = 54 + active.x + Math.min(active.width - 1, Math.floor(active.width * x));
  const row = active.y + Math.min(active.height - 1, Math.floor(active.height * y));
  return [...image.data.subarray((row * 108 + column) * 4, (row * 108 + column) * 4 + 4)];
}

async function isDrawnAsOne(name: string, other: string): Promise<boolean> {
  const one = await seen(await fixture(name));
  const two = await seen(await fixture(other));
  let difference = 0;
  for (const [i, value] of one.image.data.entries()) difference += Math.abs(value - (two.image.data[i] ?? 0));
  return difference / one.image.data.length < 6;
}

const refusal = async (input: IconInput): Promise<unknown> => {
  const result = await pipeline.make(input, DEFAULT_ADJUSTMENTS);
  return result.ok ? 'an icon' : { code: result.error.code, ...result.error.params };
};

describe('a file that holds a picture', () => {
  test.each([
    ['favicon.ico', 'ico', 64],
    ['favicon-png.ico', 'ico', 256],
    ['pointer.cur', 'ico', 32],
    ['program.icns', 'icns', 128],
    ['packed.svgz', 'svg', 512],
    ['base64.txt', 'png', 100],
  ])('%s is taken', async (name, format, width) => {
    const icon = await named(name);
    expect(icon.inputs).toMatchObject([{ format, width, name }]);
  });

  test('the largest picture of an icon file is the one that is shown', async () => {
    expect(await isDrawnAsOne('favicon.ico', 'favicon-png.ico')).toBe(true);
    expect(await isDrawnAsOne('favicon-png.ico', 'packed.svgz')).toBe(true);
  });

  test('what is kept of it makes the same icon again', async () => {
    for (const name of ['favicon.ico', 'favicon-png.ico', 'program.icns', 'packed.svgz', 'fragment.html', 'half.jpg']) {
      const icon = await named(name);
      const [source] = icon.sources;
      const again = await made({ kind: 'bytes', bytes: source!.bytes, name });
      expect([name, again.png, again.sources[0]!.sha256]).toEqual([name, icon.png, source!.sha256]);
    }
  });
});

describe('a file that ends too early', () => {
  test.each(['half.jpg', 'half.gif', 'half.png'])('%s shows what there is, and says so', async (name) => {
    const icon = await named(name);
    expect(icon.findings).toContain('truncated');
    const preview = await seen(await fixture(name));
    expect([at(preview, 0.5, 0.2)[3], at(preview, 0.5, 0.95)[3]]).toEqual([255, 0]);
  });
});

describe('a picture that its camera turned', () => {
  test.each(['turned-6.jpg', 'turned-6.webp'])('%s stands upright', async (name) => {
    const [input] = (await named(name)).inputs;
    expect(input!.width).toBeGreaterThan(input!.height);
    // The sky is above.
    const preview = await seen(await fixture(name));
    const [sky, ground] = [at(preview, 0.5, 0.1), at(preview, 0.5, 0.9)];
    expect(sky[2]! - sky[1]!).toBeGreaterThan(ground[2]! - ground[1]!);
  });
});

describe('an SVG', () => {
  test('of Illustrator is no alarm', async () => {
    expect((await named('03-illustrator-entities.svg')).findings).toEqual([]);
  });

  test('that has only its width is not cut', async () => {
    const preview = await seen(await fixture('16-no-viewbox-only-width.svg'));
    expect(preview.findings).toEqual(['svg-size-added']);
    const { width, height } = preview.places!.active;
    expect(Math.abs(width - height)).toBeLessThan(2);
    for (const place of [0.08, 0.92])
      expect([at(preview, 0.5, place)[1], at(preview, place, 0.5)[1]]).toEqual([136, 136]);
  });

  test('without any size is as large as its drawing, however small or far away', async () => {
    for (const place of ['scale(.5)', 'translate(9000 -5000)', 'scale(80)']) {
      const preview = await seen(
        svg(
          `<svg><g transform="${place}"><rect width="30" height="20"/><rect width="10" height="20" fill="red"/></g></svg>`,
        ),
      );
      const { width, height } = preview.places!.active;
      expect([width, height]).toEqual([45, 30]);
      expect(at(preview, 0.1, 0.5)).toEqual([255, 0, 0, 255]);
    }
  });

  test('whose viewBox misses its drawing shows the drawing', async () => {
    expect((await named('beside-viewbox.svg')).findings).toContain('svg-size-added');
  });

  test('that is a collection shows its first symbol', async () => {
    expect((await named('symbols.svg')).findings).toContain('svg-first-symbol');
    expect(await isDrawnAsOne('symbols.svg', 'packed.svgz')).toBe(true);
  });

  test('is shown at a moment that shows something, and always the same one', async () => {
    for (const name of ['21-smil-fadein.svg', '22-css-animation-start-hidden.svg']) {
      const icon = await named(name);
      expect(icon.findings).toEqual(['svg-animated']);
      expect((await named(name)).png).toBe(icon.png);
      expect(at(await seen(await fixture(name)), 0.5, 0.5)[3]).toBe(255);
    }
    const pulse =
      '<svg viewBox="0 0 9 9"><path d="M0 0h9v9H0z"><animate attributeName="opacity" values="0;1;0" dur="2s" repeatCount="indefinite"/></path></svg>';
    const gone =
      '<svg viewBox="0 0 9 9"><style>@keyframes o{to{opacity:0}}path{animation:o 1s forwards}</style><path d="M0 0h9v9H0z"/></svg>';
    for (const text of [pulse, gone]) expect(at(await seen(svg(text)), 0.5, 0.5)[3]).toBe(255);
  });

  test('has the same bytes in light and dark systems', async () => {
    const names = ['19-dark-favicon.svg', '20-light-dark-fn.svg'];
    const inside = `<svg viewBox="0 0 32 32"><image width="32" height="32" href="data:image/svg+xml,${encodeURIComponent(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><style>path{fill:#111}@media (prefers-color-scheme:dark){path{fill:#fff}}</style><path d="M4 4h24v24H4z"/></svg>',
    )}"/></svg>`;
    const all = async (scheme: string): Promise<string[]> => {
      await cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: scheme }] });
      expect(matchMedia(`(prefers-color-scheme: ${scheme})`).matches).toBe(true);
      const inputs = [...(await Promise.all(names.map(fixture))), svg(inside)];
      const icons: string[] = [];
      for (const input of inputs) icons.push((await made(input)).png);
      return icons;
    };
    const dark = await all('dark');
    const light = await all('light');
    expect(dark).toEqual(light);
    expect(at(await seen(await fixture('20-light-dark-fn.svg')), 0.2, 0.2).slice(0, 3)).toEqual([17, 17, 17]);
  });

  test('in a font that is not here says so, and in one that is here does not', async () => {
    const letters = (font: string): IconInput =>
      svg(`<svg viewBox="0 0 60 30"><text y="25" style="font-family:'${font}',serif" font-size="30">Ab</text></svg>`);
    const missing = await made(letters('No Such Font Anywhere'));
    expect(missing.findings).toContain('svg-fonts');
    expect(missing.inputs).toMatchObject([{ missingFonts: ['No Such Font Anywhere'] }]);
    expect((await made(letters('monospace'))).findings).toEqual([]);
  });

  test.each([
    ['06-inkscape-linked-image.svg', 'svg-linked-picture'],
    ['11-class-color-from-page.svg', 'svg-page-styles'],
    ['18-foreignobject-html-logo.svg', 'svg-html'],
    ['outside-use.svg', 'svg-outside'],
    ['drawn-by-script.svg', 'svg-scripts'],
  ])('%s is refused with its reason', async (name, reason) => {
    expect(await refusal(await fixture(name))).toEqual({ code: 'blank', reason });
  });

  test('is limited by what it costs: not by pictures inside, comments and private data of programs', async () => {
    const noise = toBase64(crypto.getRandomValues(new Uint8Array(60_000))).repeat(8);
    const heavy = `<svg xmlns:i="http://ns.adobe.com/x" viewBox="0 0 9 9"><!--${noise}--><i:pgf>${noise}</i:pgf><metadata>${noise}</metadata><image href="data:image/png;base64,${noise}"/><path d="M0 0h9v9H0z"/></svg>`;
    expect(heavy.length).toBeGreaterThan(2_000_000);
    expect((await made(svg(heavy))).findings).toEqual([]);
    expect(await refusal(svg(`<svg viewBox="0 0 9 9"><path d="M0 0${'h1'.repeat(200_000)}"/></svg>`))).toMatchObject({
      code: 'svg-too-large',
    });
  });

  test('with a bomb inside is not drawn', async () => {
    const file = await fixture('bomb.png');
    if (file.kind !== 'file') throw new Error(file.kind);
    const bomb = toBase64(new Uint8Array(await file.file.arrayBuffer()));
    const href = `data:image/png;base64,${bomb}`;
    expect(
      await refusal(svg(`<svg viewBox="0 0 9 9"><image width="9" height="9" href="${href}"/></svg>`)),
    ).toMatchObject({
      code: 'bomb',
    });
  });
});

describe('a GIF that begins with nothing', () => {
  test('is shown at its first moment with something to see', async () => {
    const icon = await named('79-gif-first-frame-clear.gif');
    expect(icon.findings).toContain('later-frame');
    expect(icon.findings).not.toContain('animated');
  });
});

describe('pasted texts', () => {
  test('a piece of a page gives its drawing', async () => {
    const input = await fixture('fragment.html');
    if (input.kind !== 'file') throw new Error(input.kind);
    const text = await input.file.text();
    expect((await made({ kind: 'text', text })).png).toBe((await made(input)).png);
  });

  test.each([
    ['the data of a path', 'M4 4h16v8H4z'],
    ['a bare path', '<path d="M4 4h16v8H4z"/>'],
    ['a symbol without a viewBox', '<symbol id="x"><path d="M4 4h16v8H4z"/></symbol>'],
    ['a page that is no XML', '<p>Hi<br><svg width=20 viewBox="4 4 16 8"><path d="M4 4h16v8H4z"></svg>'],
  ])('%s is drawn whole', async (_, text) => {
    const { places } = await seen({ kind: 'text', text });
    expect([places!.active.width, places!.active.height]).toEqual([45, 23]);
  });

  test('a link is said to be one', async () => {
    const address = 'https://example.com/logo.png';
    expect(await refusal({ kind: 'text', text: address })).toEqual({ code: 'link', address });
  });
});
