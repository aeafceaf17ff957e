import { describe, expect, test } from 'vitest';
import { readySvg, SVG_LIMITS, svgText, type ReadySvg } from '../../../src/icons/core/svg/ready.ts';
import { isHtmlText, isSvgText, textOf } from '../../../src/icons/core/svg/text.ts';
import { fixtureBytes } from './pictures.ts';

function ready(source: string): ReadySvg & { readonly text: string } {
  const result = readySvg(source);
  if (!result.ok) throw new Error(result.error.code);
  return { ...result.value, text: svgText(result.value) };
}

const codeOf = (text: string): string | null => {
  const result = readySvg(text);
  return result.ok ? null : result.error.code;
};

const SHAPE = '<path d="M0 0h9v9z"/>';
const NS = 'xmlns="http://www.w3.org/2000/svg"';

describe('the size to draw at', () => {
  test.each([
    ['both given', `<svg ${NS} width="20" height="10">${SHAPE}</svg>`, [512, 256], '0 0 20 10'],
    ['only a viewBox', `<svg ${NS} viewBox="5 5 10 40">${SHAPE}</svg>`, [128, 512], '5 5 10 40'],
    ['one side and a viewBox', `<svg ${NS} height="10" viewBox="0,0,4,2">${SHAPE}</svg>`, [512, 256], '0 0 4 2'],
    ['per cent', `<svg ${NS} width="100%" height="100%" viewBox="0 0 3 3">${SHAPE}</svg>`, [512, 512], '0 0 3 3'],
    ['units', `<svg ${NS} width="1in" height="48pt">${SHAPE}</svg>`, [512, 341], '0 0 96 64'],
    ['nothing', `<svg ${NS}>${SHAPE}</svg>`, [512, 256], '0 0 300 150'],
    [
      'an impossible viewBox',
      `<svg ${NS} viewBox="0 0 -4 none" width="8" height="8">${SHAPE}</svg>`,
      [512, 512],
      '0 0 8 8',
    ],
    ['a sliver', `<svg ${NS} width="100000" height="1">${SHAPE}</svg>`, [512, 1], '0 0 100000 1'],
  ])('%s', (_, text, [width, height], box) => {
    const svg = ready(text);
    expect([svg.width, svg.height]).toEqual([width, height]);
    expect(svg.text).toContain(`viewBox="${box}" width="${width}" height="${height}"`);
  });

  test('is reported when it was a guess', () => {
    expect(ready(`<svg ${NS}>${SHAPE}</svg>`).findings).toContain('svg-size-added');
    expect(ready(`<svg ${NS} viewBox="0 0 9 9">${SHAPE}</svg>`).findings).toEqual([]);
  });

  test('in a style gives way', () => {
    const svg = ready(`<svg ${NS} style="width:0;color:red;max-height: 3px" viewBox="0 0 9 9">${SHAPE}</svg>`);
    expect(svg.text).toContain('color:red');
    expect(svg.text).not.toMatch(/style="[^"]*(width|height)/);
  });
});

describe('names and text', () => {
  test('missing name spaces are added', () => {
    const svg = ready('<svg viewBox="0 0 9 9" inkscape:label="a"><use xlink:href="#b"/></svg>');
    expect(svg.text).toContain('xmlns="http://www.w3.org/2000/svg"');
    expect(svg.text).toContain('xmlns:xlink="http://www.w3.org/1999/xlink"');
    expect(svg.text).toContain('xmlns:inkscape=');
  });

  test('entities are put in, the DOCTYPE and stray signs do no harm', () => {
    const svg = ready(
      `<!DOCTYPE svg [<!ENTITY ink "#123456">]><svg ${NS} viewBox="0 0 9 9" fill="&ink;"><text>a & b&nbsp;</text></svg>`,
    );
    expect(svg.text).toContain('fill="#123456"');
    expect(svg.text).toContain('a &amp; b');
    expect(svg.text).not.toContain('DOCTYPE');
  });

  test('any usual encoding is read', () => {
    const marked = new Uint8Array([0xff, 0xfe, ...Buffer.from('<svg/>', 'utf16le')]);
    const unmarked = new Uint8Array(Buffer.from('<svg/>', 'utf16le'));
    const named = new Uint8Array([
      ...Buffer.from('<?xml version="1.0" encoding="windows-1251"?><svg><title>'),
      0xcf,
      ...Buffer.from('</title></svg>'),
    ]);
    expect(textOf(marked, true)).toBe('<svg/>');
    expect(textOf(unmarked, true)).toBe('<svg/>');
    expect(textOf(named, true)).toContain('<title>П</title>');
    expect(textOf(new Uint8Array([0, 1, 2, 3, 0, 0, 7]), true)).toBeNull();
  });

  test('an SVG is known behind declarations and comments, a page is none', () => {
    expect(isSvgText('<?xml version="1.0"?>\n<!-- a > b --><!DOCTYPE svg PUBLIC "x" "y">\n<svg>')).toBe(true);
    expect(isSvgText('<html><svg></svg></html>')).toBe(false);
    expect(isSvgText('text about <svg>')).toBe(false);
  });
});

describe('hostile content', () => {
  test('is taken out, and told', () => {
    const svg = ready(new TextDecoder().decode(fixtureBytes('good/hostile.svg')));
    expect(svg.findings).toEqual(['svg-linked-picture', 'svg-html', 'svg-outside', 'svg-scripts']);
    expect(svg.text).not.toMatch(/<script|<foreignObject|<iframe|pixel\.png|d\.svg/);
    expect(svg.text).toContain('<circle');
  });

  test('links and pictures inside the file stay', () => {
    const svg = ready(
      `<svg ${NS} viewBox="0 0 9 9"><a href="https://example.com"><use href="#a"/></a><image href="data:image/png;base64,AA=="/></svg>`,
    );
    expect(svg.findings).toEqual([]);
    expect(svg.text).toContain('<use href="#a"/>');
    expect(svg.text).toContain('<image href="data:');
  });

  test('entities inside entities are a bomb', () => {
    expect(codeOf(new TextDecoder().decode(fixtureBytes('bad/laughs.svg')))).toBe('bomb');
  });

  test('references that multiply are too complex', () => {
    const uses = readySvg(new TextDecoder().decode(fixtureBytes('bad/uses.svg')));
    expect(uses).toMatchObject({ error: { code: 'svg-too-complex', params: { limit: SVG_LIMITS.drawn } } });
  });

  test('references in a circle and deep nesting end', () => {
    const circle = '<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>';
    expect(codeOf(`<svg ${NS} viewBox="0 0 9 9">${circle}</svg>`)).toBeNull();
    expect(codeOf(`<svg ${NS} viewBox="0 0 9 9">${'<g>'.repeat(4000)}${'</g>'.repeat(4000)}</svg>`)).toBeNull();
  });

  test('one element over the limit, and not at it', () => {
    const crowd = (count: number): string => `<svg ${NS} viewBox="0 0 9 9">${SHAPE.repeat(count - 1)}</svg>`;
    expect(codeOf(crowd(SVG_LIMITS.elements))).toBeNull();
    const over = readySvg(crowd(SVG_LIMITS.elements + 1));
    expect(over).toMatchObject({ error: { code: 'svg-too-complex', params: { limit: SVG_LIMITS.elements } } });
  });

  test('quotes that never end do not take long', () => {
    expect(codeOf(`<svg ${NS} viewBox="0 0 9 9">${'<a b="'.repeat(40_000)}`)).toBeNull();
    expect(codeOf('<!-- no end')).toBe('svg-broken');
  });
});

describe('text made to keep the page busy', () => {
  // Within the limit for SVG. What grows with more than the length does not come to an end in the time of a test.
  const MANY = 250_000;
  const root = `<svg ${NS} width="9" height="9"`;

  test.each([
    ['a name without a value', `${root} ${'a'.repeat(MANY)}>${SHAPE}</svg>`],
    ['names without values', `${root} ${'a '.repeat(MANY / 2)}>${SHAPE}</svg>`],
    ['an address of spaces', `${root}><style>a{fill:url(${' '.repeat(MANY)})}</style></svg>`],
    ['DOCTYPE after DOCTYPE', `${root}>${'<!DOCTYPE['.repeat(MANY / 10)}</svg>`],
    ['signs that begin no tag', `${root}>${'<'.repeat(MANY)}></svg>`],
    ['many scripts', `${root}>${`<script>${' '.repeat(80)}</script>`.repeat(2_400)}</svg>`],
  ])('%s', (_, text) => {
    expect(readySvg(text)).toMatchObject({ ok: true, value: { width: 512, height: 512 } });
  });

  test('a size of digits is no size', () => {
    const text = `<svg ${NS} width="${'1'.repeat(MANY)}?" height="9" viewBox="0 0 2 1">${SHAPE}</svg>`;
    expect(ready(text)).toMatchObject({ width: 512, height: 256 });
  });

  test('references that each bring thousands', () => {
    const layers = [1, 2, 3, 4].map((n) => `<g id="a${n}" fill="${`url(#a${n + 1})`.repeat(6_000)}"/>`);
    expect(codeOf(`${root}>${layers.join('')}<g id="a5"/></svg>`)).toBe('svg-too-complex');
  });

  test('comment after comment is no page, and a page behind comments is one', () => {
    expect(isHtmlText(`${'<!---->'.repeat(32)}x`)).toBe(false);
    expect(isHtmlText('<!--'.repeat(1_000))).toBe(false);
    expect(isHtmlText(' <!-- a --> \n<!---->\n<!doctype html>')).toBe(true);
  });

  test('values are found wherever they stand', () => {
    const svg = ready(`<svg ${NS} width height = '4' =  viewBox="0 0 8 4" data-a b="c>d"/>`);
    expect(svg.text).toContain('<svg xmlns="http://www.w3.org/2000/svg" b="c>d" viewBox="0 0 8 4"');
  });
});

describe('the same everywhere', () => {
  const styled = (rules: string): string =>
    ready(`<svg ${NS} viewBox="0 0 9 9"><style>${rules}</style>${SHAPE}</svg>`).text;

  test.each([
    ['(prefers-color-scheme:dark)', '(max-width:0)'],
    ['(prefers-color-scheme: light)', '(min-width:0)'],
    ['not all and (prefers-reduced-motion)', 'not all and (min-width:0)'],
    ['(forced-colors: active), (min-resolution: 2dppx)', '(max-width:0), (max-width:0)'],
    ['(max-resolution: 150dpi) and (hover)', '(min-width:0) and (min-width:0)'],
    ['(min-width: 300px)', '(min-width: 300px)'],
  ])('what %s asks the system is answered', (query, settled) => {
    expect(styled(`@media ${query}{a{fill:red}}`)).toContain(`@media ${settled}{`);
  });

  test('of two colours the one for light is taken, unless the drawing is for dark only', () => {
    expect(styled('path{fill:light-dark(rgb(1,2,3), #fff)}')).toContain('fill:rgb(1,2,3)}');
    expect(styled('svg{color-scheme:dark}path{fill:light-dark(red,blue)}')).toContain('fill:blue}');
    expect(styled('svg{color-scheme:light dark}')).toContain('color-scheme:light}');
  });

  test('a picture of many millions of letters inside is no matter', () => {
    const href = `data:image/png;base64,${'iVBORw0KGgo'.repeat(700_000)}`;
    const svg = ready(`<svg ${NS} viewBox="0 0 9 9"><image href="${href}"/></svg>`);
    expect(svg.text.length).toBeGreaterThan(7_000_000);
  });
});
