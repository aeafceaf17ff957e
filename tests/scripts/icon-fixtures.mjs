// Writes tests/fixtures/icons: small pictures of every kind that people bring, good and bad. Run it by hand after a change:
// node tests/scripts/icon-fixtures.mjs
import { Buffer } from 'node:buffer';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { crc32, deflateSync, gzipSync } from 'node:zlib';
import sharp from 'sharp';

const root = fileURLToPath(new URL('../fixtures/icons/', import.meta.url));
const require = createRequire(import.meta.url);
mkdirSync(`${root}good`, { recursive: true });
mkdirSync(`${root}bad`, { recursive: true });

const good = (name, content) => writeFileSync(`${root}good/${name}`, content);
const bad = (name, content) => writeFileSync(`${root}bad/${name}`, content);

const glyphs = require.resolve('lucide-static/icons/camera.svg').replace(/camera\.svg$/, '');
const lucide = (name) => readFileSync(`${glyphs}${name}.svg`, 'utf8').replace(/<!--[\s\S]*?-->\s*/, '');

const draw = (body, width, height, box = `0 0 ${width} ${height}`) =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${box}">${body}</svg>`,
  );

/** A round badge with a check mark. */
const BADGE =
  '<circle cx="50" cy="50" r="46" fill="#7a3fd0"/><path d="M28 52l15 16 30-36" fill="none" stroke="#fff" stroke-width="11"/>';
/** Four colours that reach the outline. */
const WHEEL =
  '<g stroke="none"><path d="M50 50V4a46 46 0 0 1 46 46z" fill="#e4572e"/><path d="M50 50h46a46 46 0 0 1-46 46z" fill="#29a35a"/>' +
  '<path d="M50 50v46A46 46 0 0 1 4 50z" fill="#2e6fe4"/><path d="M50 50H4A46 46 0 0 1 50 4z" fill="#f3b61f"/></g>';
const BARS = '<path d="M8 92V60h18v32zM40 92V30h18v62zM72 92V8h18v84z" fill="#1d6f8c"/>';
const SHADOW =
  '<defs><filter id="s" x="-50%" y="-50%" width="200%" height="200%"><feGaussianBlur stdDeviation="5"/></filter></defs>' +
  '<rect x="22" y="28" width="60" height="50" rx="8" fill="#000" opacity=".35" filter="url(#s)"/>' +
  '<rect x="20" y="22" width="60" height="50" rx="8" fill="#f4a300"/>';
const TILE =
  '<defs><linearGradient id="g" x2="1" y2="1"><stop stop-color="#ff5f6d"/><stop offset="1" stop-color="#2b5cff"/></linearGradient></defs>' +
  '<rect x="3" y="3" width="94" height="94" rx="22" fill="url(#g)"/><path d="M34 26v48l40-24z" fill="#fff"/>';
/** Opaque but for its corners: less than a hundredth of it is clear. */
const CARD =
  '<rect width="200" height="200" rx="16" fill="#fff"/><path d="M60 50h80v24H60zM60 88h80v24H60zM60 126h46v24H60z" fill="#14324a"/>';

const png = (body, width, height, box) => sharp(draw(body, width, height, box)).ensureAlpha();
const onGround = (body, side, colour) => sharp(draw(body, side, side, '0 0 100 100')).flatten({ background: colour });

/** A landscape by formula: sky, sun, hills, some grain. Always the same. */
function landscape(width, height) {
  const data = Buffer.alloc(width * height * 3);
  let seed = 7;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
      const grain = ((seed >>> 16) % 9) - 4;
      const u = x / width;
      const v = y / height;
      const hill = 0.62 + 0.12 * Math.sin(u * 7) + 0.05 * Math.sin(u * 23);
      const isSun = Math.hypot(u - 0.72, (v - 0.26) * (height / width)) < 0.08;
      const colour =
        v > hill
          ? [50 + 60 * (v - hill), 110 - 50 * (v - hill), 60]
          : isSun
            ? [255, 225, 150]
            : [110 + 90 * v, 160 + 50 * v, 225];
      for (let i = 0; i < 3; i++)
        data[(y * width + x) * 3 + i] = Math.max(0, Math.min(255, Math.round(colour[i] + grain)));
    }
  }
  return sharp(data, { raw: { width, height, channels: 3 } });
}

/** An arrow that points up and is red at its tip: turned wrongly, it shows. */
const ARROW =
  '<rect width="120" height="80" fill="#fff"/><path d="M60 6l26 34H34z" fill="#d81e1e"/><path d="M50 40h20v34H50z" fill="#2d3a4a"/>';

const upright = (orientation) => {
  const turned = sharp(draw(ARROW, 120, 80)).flatten({ background: '#fff' });
  // What a camera stores, so that turning it as `orientation` says gives the upright picture.
  if (orientation === 3) return turned.rotate(180);
  return orientation === 6 ? turned.rotate(-90) : turned.rotate(90);
};

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const result = Buffer.alloc(8 + body.length);
  result.writeUInt32BE(data.length, 0);
  body.copy(result, 4);
  result.writeUInt32BE(crc32(body), 4 + body.length);
  return result;
}

function chunksOf(file) {
  const chunks = [];
  for (let at = 8; at < file.length;) {
    const length = file.readUInt32BE(at);
    chunks.push({ type: file.toString('latin1', at + 4, at + 8), data: file.subarray(at + 8, at + 8 + length) });
    at += 12 + length;
  }
  return chunks;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const header = (width, height, depth, type, interlace = 0) => {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  data[8] = depth;
  data[9] = type;
  data[12] = interlace;
  return chunk('IHDR', data);
};

/** A PNG of two frames: the first is the picture, the second the same again. */
async function animatedPng(image, width, height) {
  const packed = chunksOf(await image.png().toBuffer());
  const pixels = Buffer.concat(packed.filter(({ type }) => type === 'IDAT').map(({ data }) => data));
  const control = (number) => {
    const data = Buffer.alloc(26);
    data.writeUInt32BE(number, 0);
    data.writeUInt32BE(width, 4);
    data.writeUInt32BE(height, 8);
    data.writeUInt16BE(1, 20);
    data.writeUInt16BE(2, 22);
    return chunk('fcTL', data);
  };
  const count = Buffer.alloc(8);
  count.writeUInt32BE(2, 0);
  const second = Buffer.concat([Buffer.from([0, 0, 0, 2]), pixels]);
  const first = packed.find(({ type }) => type === 'IHDR').data;
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', first),
    chunk('acTL', count),
    control(0),
    chunk('IDAT', pixels),
    control(1),
    chunk('fdAT', second),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A 24-bit bitmap, rows from the bottom. */
async function bitmap(image) {
  const { data, info } = await image.flatten({ background: '#fff' }).raw().toBuffer({ resolveWithObject: true });
  const rowBytes = Math.ceil((info.width * 3) / 4) * 4;
  const file = Buffer.alloc(54 + rowBytes * info.height);
  file.write('BM', 0, 'latin1');
  file.writeUInt32LE(file.length, 2);
  file.writeUInt32LE(54, 10);
  file.writeUInt32LE(40, 14);
  file.writeInt32LE(info.width, 18);
  file.writeInt32LE(info.height, 22);
  file.writeUInt16LE(1, 26);
  file.writeUInt16LE(24, 28);
  for (let y = 0; y < info.height; y++) {
    for (let x = 0; x < info.width; x++) {
      const from = ((info.height - 1 - y) * info.width + x) * info.channels;
      for (let i = 0; i < 3; i++) file[54 + y * rowBytes + x * 3 + i] = data[from + 2 - i];
    }
  }
  return file;
}

const utf16 = (text) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);

/** A finished icon: one drawing, grey on the left and blue on the right. */
async function sprite(
  glyph,
  { side = 32, x = 11, y = 17, ground = { r: 0, g: 0, b: 0, alpha: 0 }, width = 108, height = 66 } = {},
) {
  const state = (colour) =>
    sharp(Buffer.from(lucide(glyph).replace('currentColor', colour)), { density: 300 })
      .resize(side, side)
      .png()
      .toBuffer();
  const scale = width / 108;
  return sharp({ create: { width, height, channels: 4, background: ground } })
    .composite([
      { input: await state('#b3b7bc'), left: Math.round(x * scale), top: Math.round(y * scale) },
      { input: await state('#2fc7f7'), left: Math.round((x + 54) * scale), top: Math.round(y * scale) },
    ])
    .png({ compressionLevel: 9 });
}

async function writePngs() {
  const glyph = sharp(Buffer.from(lucide('camera')), { density: 400 }).resize(96, 96);
  good('glyph.png', await glyph.png().toBuffer());
  good('palette.png', await png(BADGE, 100, 100).png({ palette: true, colours: 64 }).toBuffer());
  good('grey-alpha.png', await png(BARS, 100, 100).greyscale().png().toBuffer());
  good('sixteen-bit.png', await png(WHEEL, 64, 64, '0 0 100 100').toColourspace('rgb16').png().toBuffer());
  good('interlaced.png', await png(WHEEL, 90, 90, '0 0 100 100').png({ progressive: true }).toBuffer());
  good('on-white.png', await onGround(BADGE, 160, '#ffffff').png().toBuffer());
  good('on-dark.png', await onGround(BARS.replace('#1d6f8c', '#ffd23f'), 160, '#20262e').png().toBuffer());
  good('tall.png', await png('<path d="M2 2h26v296H2z" fill="#0a7d4f"/>', 30, 300).png().toBuffer());
  good('wide.png', await png('<path d="M2 20L398 2v36z" fill="#b0206a"/>', 400, 40).png().toBuffer());
  good('tiny.png', await png('<path d="M3 3h10v2H3zM3 7h10v2H3zM3 11h6v2H3z" fill="#333"/>', 16, 16).png().toBuffer());
  good('margins.png', await png(`<g transform="translate(300 40) scale(.6)">${BADGE}</g>`, 400, 300).png().toBuffer());
  good('animated.png', await animatedPng(png(BARS, 64, 64, '0 0 100 100'), 64, 64));
  good('shadow.png', await png(SHADOW, 200, 200, '0 0 100 100').png().toBuffer());
  good('card.png', await png(CARD, 200, 200).png().toBuffer());
  good('tile.png', await png(TILE, 180, 180, '0 0 100 100').png().toBuffer());
  good('wheel.png', await png(WHEEL, 150, 150, '0 0 100 100').png().toBuffer());
  good(
    'half-clear.png',
    await png(
      '<circle cx="40" cy="50" r="34" fill="#e22" opacity=".6"/><circle cx="62" cy="50" r="34" fill="#22e" opacity=".5"/>',
      120,
      120,
      '0 0 100 100',
    )
      .png()
      .toBuffer(),
  );
}

async function writeSprites() {
  good('sprite.png', await (await sprite('bell')).toBuffer());
  good('sprite-shifted.png', await (await sprite('bell', { x: 4, y: 9 })).toBuffer());
  good('sprite-on-white.png', await (await sprite('bell', { ground: '#ffffff' })).toBuffer());
  good('sprite-double.png', await (await sprite('bell', { width: 216, height: 132, side: 64 })).toBuffer());
}

async function writePhotos() {
  good('photo.jpg', await landscape(480, 320).jpeg({ quality: 60 }).toBuffer());
  good('progressive.jpg', await landscape(300, 300).jpeg({ quality: 60, progressive: true }).toBuffer());
  good('grey.jpg', await landscape(240, 160).greyscale().jpeg({ quality: 60 }).toBuffer());
  good('cmyk.jpg', await onGround(WHEEL, 120, '#fff').toColourspace('cmyk').jpeg({ quality: 80 }).toBuffer());
  good('on-white.jpg', await onGround(BADGE, 200, '#fff').jpeg({ quality: 85 }).toBuffer());
  for (const orientation of [3, 6, 8]) {
    const stored = await upright(orientation).png().toBuffer();
    good(
      `turned-${orientation}.jpg`,
      await sharp(stored).withMetadata({ orientation }).jpeg({ quality: 85 }).toBuffer(),
    );
  }
  // Larger than what is worked with, so that it is turned and made smaller at once.
  const large = await sharp(await upright(6).png().toBuffer())
    .resize(800, 1200, { kernel: 'nearest' })
    .png()
    .toBuffer();
  good('turned-6.png', await sharp(large).withMetadata({ orientation: 6 }).png({ palette: true }).toBuffer());
  good('lossy.webp', await landscape(320, 240).webp({ quality: 60 }).toBuffer());
  good('clear.webp', await png(BADGE, 120, 120, '0 0 100 100').webp({ lossless: true }).toBuffer());
  good('clear.avif', await png(BADGE, 120, 120, '0 0 100 100').avif({ quality: 60 }).toBuffer());
  good('still.gif', await png(WHEEL, 100, 100).gif().toBuffer());
  good('plain.bmp', await bitmap(png(BADGE, 90, 90, '0 0 100 100')));
  const frames = await Promise.all([BARS, BADGE].map((body) => png(body, 60, 60, '0 0 100 100').png().toBuffer()));
  const animation = () => sharp(frames, { join: { animated: true } });
  good(
    'animated.gif',
    await animation()
      .gif({ delay: [200, 200] })
      .toBuffer(),
  );
  good(
    'animated.webp',
    await animation()
      .webp({ delay: [200, 200], lossless: true })
      .toBuffer(),
  );
}

function writeVectors() {
  for (const name of ['camera', 'house', 'palette']) good(`${name}.svg`, lucide(name));
  const heart = '<path fill="#e0245e" d="M50 90C10 60 4 40 12 24 22 6 44 10 50 28 56 10 78 6 88 24c8 16 2 36-38 66z"/>';
  const svg = 'xmlns="http://www.w3.org/2000/svg"';
  good('no-size.svg', `<svg ${svg}>${heart}</svg>`);
  good('viewbox-only.svg', `<svg ${svg} viewBox="0 0 100 100">${heart}</svg>`);
  good('percent.svg', `<svg ${svg} width="100%" height="100%" viewBox="0 0 100 100">${heart}</svg>`);
  good('millimetres.svg', `<svg ${svg} width="26mm" height="26mm">${heart}</svg>`);
  good('no-namespace.svg', `<svg viewBox="0 0 100 100">${heart}</svg>`);
  good(
    'styled-size.svg',
    `<svg ${svg} style="width: 0; height:auto; color:#e0245e" viewBox="0 0 100 100">${heart.replace('#e0245e', 'currentColor')}</svg>`,
  );
  good(
    'utf16.svg',
    utf16(
      `<?xml version="1.0" encoding="UTF-16"?>\n<svg ${svg} viewBox="0 0 100 100"><title>сердце</title>${heart}</svg>`,
    ),
  );
  good(
    'mark.svg',
    `\ufeff<?xml version="1.0" encoding="UTF-8"?>\n<!-- a comment -->\n<svg ${svg} viewBox="0 0 100 100">${heart}</svg>`,
  );
  good(
    'entities.svg',
    `<?xml version="1.0"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" [\n\t<!ENTITY ns_svg "http://www.w3.org/2000/svg">\n\t<!ENTITY ink "#e0245e">\n]>\n<svg xmlns="&ns_svg;" viewBox="0 0 100 100">${heart.replace('#e0245e', '&ink;')}</svg>`,
  );
  good(
    'prefixed.svg',
    `<s:svg xmlns:s="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><s:circle cx="50" cy="50" r="40" fill="#0a6"/></s:svg>`,
  );
  good(
    'undeclared.svg',
    `<svg ${svg} viewBox="0 0 100 100" inkscape:version="1.3"><sodipodi:namedview id="n"/><a xlink:href="#">${heart}</a>&nbsp;&</svg>`,
  );
  good(
    'huge-viewbox.svg',
    `<svg ${svg} viewBox="0 0 10000000 10000000"><circle cx="5000000" cy="5000000" r="4000000" fill="#0a6"/></svg>`,
  );
  good('gradient.svg', `<svg ${svg} viewBox="0 0 100 100">${TILE}</svg>`);
  good(
    'hostile.svg',
    `<svg ${svg} xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 100 100" onload="top.hacked = 1"><script>top.hacked = 1; fetch("http://192.0.2.1/")</script>` +
      `<style>@import url("http://192.0.2.1/a.css"); .a { fill: url(http://192.0.2.1/b.svg#c) }</style><image xlink:href="http://192.0.2.1/pixel.png" width="9" height="9"/>` +
      `<use href="http://192.0.2.1/d.svg#e"/><foreignObject width="100" height="100"><iframe xmlns="http://www.w3.org/1999/xhtml" src="http://192.0.2.1/"/></foreignObject>` +
      `<circle cx="50" cy="50" r="40" fill="#0a6" onclick="top.hacked = 1"/></svg>`,
  );
}

const u16 = (value) => [value & 255, value >> 8];
const u32 = (value) => [...u16(value & 0xffff), ...u16(value >>> 16)];

/** A bitmap of 24 bits as it stands in an ICO, its mask behind it. */
async function maskedBitmap(body, side) {
  const { data } = await png(body, side, side, '0 0 100 100').raw().toBuffer({ resolveWithObject: true });
  const pixels = [];
  const mask = [];
  for (let y = side - 1; y >= 0; y--) {
    const line = Array(Math.ceil(side / 32) * 4).fill(0);
    for (let x = 0; x < side; x++) {
      const at = (y * side + x) * 4;
      pixels.push(data[at + 2], data[at + 1], data[at]);
      if (data[at + 3] < 128) line[x >> 3] |= 128 >> (x & 7);
    }
    mask.push(...line);
  }
  return Buffer.from([
    ...u32(40),
    ...u32(side),
    ...u32(side * 2),
    ...u16(1),
    ...u16(24),
    ...Array(24).fill(0),
    ...pixels,
    ...mask,
  ]);
}

function icon(kind, pictures) {
  let offset = 6 + pictures.length * 16;
  const directory = pictures.flatMap(([side, bytes]) => {
    const entry = [side & 255, side & 255, 0, 0, ...u16(1), ...u16(24), ...u32(bytes.length), ...u32(offset)];
    offset += bytes.length;
    return entry;
  });
  return Buffer.concat([
    Buffer.from([0, 0, kind, 0, ...u16(pictures.length), ...directory]),
    ...pictures.map(([, bytes]) => bytes),
  ]);
}

/** What lies around: icons of sites and programs, packed drawings, half downloads, texts with a picture in them. */
async function writeFound() {
  const small = await maskedBitmap(BADGE, 16);
  good(
    'favicon.ico',
    icon(1, [
      [16, small],
      [64, await maskedBitmap(WHEEL, 64)],
    ]),
  );
  good(
    'favicon-png.ico',
    icon(1, [
      [16, small],
      [0, await png(WHEEL, 256, 256, '0 0 100 100').png().toBuffer()],
    ]),
  );
  good('pointer.cur', icon(2, [[32, await maskedBitmap(BARS, 32)]]));
  const apple = await png(TILE, 128, 128, '0 0 100 100').png().toBuffer();
  good(
    'program.icns',
    Buffer.concat([
      Buffer.from('icns'),
      Buffer.from(u32(apple.length + 16).reverse()),
      Buffer.from('ic07'),
      Buffer.from(u32(apple.length + 8).reverse()),
      apple,
    ]),
  );
  good('packed.svgz', gzipSync(draw(WHEEL, 100, 100), { level: 9 }));
  const photo = await landscape(480, 320).jpeg({ quality: 80 }).toBuffer();
  good('half.jpg', photo.subarray(0, Math.floor(photo.length * 0.6)));
  const gif = await png(BADGE, 100, 100).gif({ colours: 16 }).toBuffer();
  good('half.gif', gif.subarray(0, Math.floor(gif.length * 0.7)));
  const flat = await sharp(draw(WHEEL, 90, 90, '0 0 100 100'))
    .png({ compressionLevel: 9 })
    .toBuffer();
  good('half.png', flat.subarray(0, Math.floor(flat.length * 0.7)));
  good(
    'turned-6.webp',
    await landscape(120, 80).rotate(270).withMetadata({ orientation: 6 }).webp({ quality: 70 }).toBuffer(),
  );
  good('base64.txt', (await png(BARS, 100, 100).png().toBuffer()).toString('base64').replace(/.{76}/g, '$&\n'));
  good(
    'fragment.html',
    `<div class="logo">\n  <a href="/"><svg viewBox="0 0 100 100" width=24>${BARS.replace('/>', '>')}</svg></a>\n</div>\n`,
  );
  const symbols = `<symbol id="a" viewBox="0 0 100 100">${WHEEL}</symbol><symbol id="b" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></symbol>`;
  good('symbols.svg', `<svg xmlns="http://www.w3.org/2000/svg" style="display:none">${symbols}</svg>`);
  good(
    'beside-viewbox.svg',
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><g transform="translate(300 400)">${BARS}</g></svg>`,
  );
  bad(
    'outside-use.svg',
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><use href="sprite.svg#logo"/></svg>',
  );
  bad(
    'drawn-by-script.svg',
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><script>draw()</script></svg>',
  );
  bad('illustrator.ai', '%PDF-1.6\n1 0 obj<</Type/Catalog/AIPrivateData1 2 0 R>>endobj\n%%EOF\n');
  bad('link.txt', 'https://example.com/logo.png\n');
  bad(
    'android.xml',
    '<vector xmlns:android="http://schemas.android.com/apk/res/android" android:width="24dp"></vector>\n',
  );
}

async function writeBad() {
  const picture = await png(TILE, 180, 180, '0 0 100 100').png().toBuffer();
  bad('empty.png', Buffer.alloc(0));
  bad('text.png', 'This is not a picture but a note that somebody renamed.\n');
  bad('page.png', '<!DOCTYPE html>\n<html><body><p>404</p></body></html>\n');
  bad('cut.png', picture.subarray(0, 20));
  bad('broken.png', Buffer.concat([picture.subarray(0, 60), Buffer.alloc(200, 0x55), picture.subarray(260)]));
  bad('cut.jpg', (await landscape(120, 80).jpeg().toBuffer()).subarray(0, 60));
  bad('picture.tiff', await png(BADGE, 24, 24, '0 0 100 100').tiff().toBuffer());
  bad('archive.png', Buffer.from('504b0304140000000000', 'hex'));
  bad(
    'photo.heic',
    Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic\0\0\0\0mif1heic', 'latin1'), Buffer.alloc(40)]),
  );
  bad(
    'clear.png',
    await sharp({ create: { width: 40, height: 40, channels: 4, background: { r: 9, g: 9, b: 9, alpha: 0 } } })
      .png()
      .toBuffer(),
  );
  const row = Buffer.alloc(1 + 30000 / 8);
  bad(
    'bomb.png',
    Buffer.concat([
      SIGNATURE,
      header(30000, 30000, 1, 0),
      chunk('IDAT', deflateSync(Buffer.concat(Array(100).fill(row)))),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  );
  bad('empty.svg', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"></svg>');
  bad('broken.svg', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><g><path d="M0 0h9v9z"/></svg>');
  const lol = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('');
  bad(
    'laughs.svg',
    `<!DOCTYPE svg [<!ENTITY l0 "lol">${lol}]><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text>&l9;</text></svg>`,
  );
  const nested = Array.from({ length: 9 }, (_, i) => `<g id="u${i + 1}">${`<use href="#u${i}"/>`.repeat(10)}</g>`).join(
    '',
  );
  bad(
    'uses.svg',
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><defs><rect id="u0" width="9" height="9"/>${nested}</defs><use href="#u9"/></svg>`,
  );
}

await writePngs();
await writeSprites();
await writePhotos();
writeVectors();
await writeFound();
await writeBad();
