import sharp from 'sharp';

const PNG = 'iVBORw0KGgo';

async function pixels(png: string): Promise<Buffer> {
  return sharp(Buffer.from(png, 'base64')).ensureAlpha().raw().toBuffer();
}

/** How far two outcomes lie apart, in words: icons by their pixels, all else as it stands. */
export async function difference(one: string, other: string): Promise<string> {
  if (!one.startsWith(PNG) || !other.startsWith(PNG)) return `${other} (Chromium: ${one})`;
  const [left, right] = await Promise.all([pixels(one), pixels(other)]);
  if (left.length !== right.length) return 'an icon of another size';
  let [sum, most, changed] = [0, 0, 0];
  for (let at = 0; at < left.length; at += 4) {
    // A pixel that cannot be seen has no colour to differ in.
    const alpha = Math.max(left[at + 3] ?? 0, right[at + 3] ?? 0) / 255;
    const apart = [0, 1, 2, 3].map((i) => Math.abs((left[at + i] ?? 0) - (right[at + i] ?? 0)) * (i === 3 ? 1 : alpha));
    const far = Math.max(...apart);
    sum += far;
    most = Math.max(most, far);
    if (far >= 1) changed += 1;
  }
  const count = left.length / 4;
  return `${((changed / count) * 100).toFixed(1)} % of the pixels, by ${(sum / count).toFixed(2)} of 255 on average, ${most.toFixed(0)} at most`;
}
