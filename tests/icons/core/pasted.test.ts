import { Buffer } from 'node:buffer';
import { describe, expect, test } from 'vitest';
import { bytesOfText } from '../../../src/icons/core/base64.ts';
import { pastedPicture } from '../../../src/icons/core/pasted/pasted.ts';
import { sniff } from '../../../src/icons/core/sniff.ts';
import { readySvg, svgText } from '../../../src/icons/core/svg/ready.ts';
import { fixtureBytes } from './pictures.ts';

const PNG = Buffer.from(fixtureBytes('good/tiny.png')).toString('base64');
const PATH = 'M4 4h16v16H4z';
const SVG = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path d="${PATH}"/></svg>`;
const SVG_BASE64 = Buffer.from(SVG).toString('base64');

/** `png`, or the SVG as it is drawn; else what was found instead. */
function found(text: string): string {
  const picture = pastedPicture(text);
  if (picture === null || picture.kind === 'link') return picture === null ? 'nothing' : `link ${picture.address}`;
  if (picture.kind === 'svg') return svgOf(picture.text);
  const bytes = bytesOfText(picture.text);
  const facts = bytes && sniff(bytes, bytes.length);
  if (!facts?.ok) return 'no picture';
  return facts.value.format === 'svg' ? svgOf(new TextDecoder().decode(bytes ?? undefined)) : facts.value.format;
}

function svgOf(text: string): string {
  const ready = readySvg(text);
  return ready.ok ? svgText(ready.value) : ready.error.code;
}

describe('a picture as data', () => {
  test.each([
    ['a data URI', `data:image/png;base64,${PNG}`],
    ['bare base64', PNG],
    ['base64 with line ends', PNG.replace(/.{20}/g, '$&\n')],
    ['in quotes', `"data:image/png;base64,${PNG}",`],
    ['in back quotes, with a semicolon', `const icon = \`data:image/png;base64,${PNG}\`;`],
    ['CSS', `.logo { background: url("data:image/png;base64,${PNG}") no-repeat; }`],
    ['CSS without quotes', `background-image:url(data:image/png;base64,${PNG})`],
    ['HTML', `<p>Hi</p><img alt="x" src='data:image/png;base64,${PNG}' width=3>`],
    ['Markdown', `![logo](data:image/png;base64,${PNG})`],
    ['JSON', JSON.stringify({ name: 'x', icon: PNG })],
    ['JSON with escaped slashes', `{"icon":"data:image\\/png;base64,${PNG.replaceAll('/', '\\/')}"}`],
    ['a colon for the semicolon', `data:image/png:base64,${PNG}`],
    ['no comma', `data:image/png;base64 ${PNG}`],
    ['no kind', `data:;base64,${PNG}`],
    ['no beginning', `image/png;base64,${PNG}`],
    ['even less of it', `base64,${PNG}`],
    ['spaces in it', `data: image/png ; base64 , ${PNG}`],
    ['another kind than it is', `data:image/jpeg;base64,${PNG}`],
    ['a character set', `data:image/png;charset=utf-8;base64,${PNG}`],
    ['escaped for addresses', `data:image/png;base64,${encodeURIComponent(PNG)}`],
    ['a mark before it', `\ufeff  ${PNG}\n`],
    ['PHP', `'ICON_FILE' => ['icon.png', '${PNG}'],`],
  ])('%s', (_, text) => {
    expect(found(text)).toBe('png');
  });
});

describe('an SVG as data', () => {
  test.each([
    ['base64', `data:image/svg+xml;base64,${SVG_BASE64}`],
    ['bare base64', SVG_BASE64],
    ['bare base64 behind the mark of UTF-8', Buffer.from(`\ufeff${SVG}`).toString('base64')],
    ['bare base64 behind its declaration', Buffer.from(`\ufeff<?xml version="1.0"?>${SVG}`).toString('base64')],
    ['bare base64 behind a comment', Buffer.from(`<!-- drawn by hand -->${SVG}`).toString('base64')],
    ['bare base64 behind a document type', Buffer.from(`<!DOCTYPE svg>${SVG}`).toString('base64')],
    ['percent', `data:image/svg+xml,${encodeURIComponent(SVG)}`],
    ['utf8, as it is', `data:image/svg+xml;utf8,${SVG}`],
    ['utf8, in CSS, with the other quotes', `background: url('data:image/svg+xml;utf8,${SVG}')`],
    [
      'in CSS, without quotes',
      `mask:url(data:image/svg+xml;charset=utf-8,${SVG.replaceAll('"', "'").replace('<path', '<path transform="rotate(0)"')})`,
    ],
    ['said to be base64, and is not', `data:image/svg+xml;base64,${SVG}`],
    ['not said to be base64, and is', `data:image/svg+xml,${SVG_BASE64}`],
    ['without a comma', `data:image/svg+xml;${SVG}`],
    ['a string of a program', `const logo = "${SVG.replaceAll('"', '\\"')}";`],
    ['JSON', JSON.stringify({ svg: SVG })],
    ['JSON of a data URI', JSON.stringify({ svg: `data:image/svg+xml,${SVG}` })],
  ])('%s', (_, text) => {
    expect(found(text)).toContain(`d="${PATH}"`);
  });
});

describe('an SVG in markup', () => {
  test.each([
    ['a page', `<!doctype html><html><body><h1>x</h1><a href="https://example.com">${SVG}</a></body></html>`],
    ['behind it something else', `${SVG}\n\nand a note`],
    ['markup as text of a page', SVG.replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')],
    ['Markdown', `\`\`\`svg\n${SVG}\n\`\`\``],
    ['attributes without quotes', `<svg viewBox="0 0 24 24" width=24 hidden focusable=false><path d="${PATH}"></svg>`],
    ['cut off', `<div><svg viewBox="0 0 24 24"><path d="${PATH}"/>`],
    ['a symbol', `<symbol id="a" viewBox="0 0 24 24"><path d="${PATH}"/></symbol>`],
    ['a bare path', `<path fill="red" d="${PATH}"/>`],
    ['shapes', `<g><circle r="3"/></g>\n<path d="${PATH}"></path>`],
    ['the data of a path', PATH],
    ['its attribute', `d="${PATH}"`],
    ['its function', `clip-path: path('${PATH}');`],
  ])('%s', (_, text) => {
    expect(found(text)).toContain(`d="${PATH}"`);
  });

  test('a symbol has the proportions of its own', () => {
    expect(found(`<symbol viewBox="2 2 8 4"><path d="${PATH}"/></symbol>`)).toContain(
      'viewBox="2 2 8 4" width="512" height="256"',
    );
  });

  test('a page’s collection of symbols is passed by, and borrowed from', () => {
    const page = `<svg style="display:none"><symbol id="a" viewBox="0 0 9 9"><path d="${PATH}"/></symbol></svg><svg class="i"><use xlink:href="#a"/></svg>`;
    const svg = found(page);
    expect(svg).toContain('<use xlink:href="#a"');
    expect(svg).toContain(`<defs><symbol id="a" viewBox="0 0 9 9"><path d="${PATH}"/></symbol></defs>`);
  });

  test('of a component is spelled as SVG', () => {
    const svg = found(
      `<svg className="size-6" viewBox="0 0 24 24" strokeWidth={1.5} {...props}>{/* x */}<path strokeLinecap="round" fillRule={"evenodd"} d="${PATH}" onClick={() => go()} /></svg>`,
    );
    expect(svg).toContain('stroke-width="1.5"');
    expect(svg).toContain(`<path stroke-linecap="round" fill-rule="evenodd" d="${PATH}"/>`);
    expect(svg).not.toMatch(/props|go\(|\{/);
    expect(svg).toContain('viewBox="0 0 24 24"');
  });

  test('an SVG stays as it is written', () => {
    const text = `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "b">]>${SVG}`;
    expect(pastedPicture(text)).toEqual({ kind: 'svg', text });
  });
});

describe('only where a picture lies', () => {
  test.each([
    ['https://example.com/logo.png', 'https://example.com/logo.png'],
    ['<img src="https://example.com/a.svg" alt="">', 'https://example.com/a.svg'],
    ['<img src="/images/logo.png">', '/images/logo.png'],
    ['background: url(images/logo.png)', 'images/logo.png'],
    ['![logo](./logo.svg)', './logo.svg'],
    ['C:\\Users\\me\\logo.png', 'C:\\Users\\me\\logo.png'],
    ['//cdn.example.com/x.gif', '//cdn.example.com/x.gif'],
  ])('%s', (text, address) => {
    expect(pastedPicture(text)).toEqual({ kind: 'link', address });
  });
});

test('other texts have none', () => {
  expect(pastedPicture('Meet me at five')).toBeNull();
  expect(pastedPicture('Accept: text/html, application/xhtml+xml')).toBeNull();
  expect(pastedPicture('{"data": 5, "image": "none"}')).toBeNull();
  expect(pastedPicture('')).toBeNull();
});

test('long texts are read in time', () => {
  const many = 2_000_000;
  for (const piece of [
    '<svg ',
    '"',
    '(',
    '<path ',
    'data:',
    '\\"',
    '&lt;g',
    'M1 1 ',
    '![](',
    '<g>',
    'https://',
    '<!--',
    '{',
    '=',
  ]) {
    expect(() => pastedPicture(piece.repeat(many / piece.length))).not.toThrow();
  }
});
