import { describe, expect, it, vi } from 'vitest';
import type { RgbaImage } from '../../../src/icons/core/image.ts';
import { sniff, type PictureFacts } from '../../../src/icons/core/sniff.ts';
import { drawnPixels } from '../../../src/icons/worker/canvas.ts';
import { decodePicture } from '../../../src/icons/worker/decode.ts';

/** The camera's word about which way is up: APP1 with one entry, to stand right after the start of a JPEG. */
function exif(orientation: number): Uint8Array<ArrayBuffer> {
  const letters = (text: string): number[] => Array.from(text, (letter) => letter.charCodeAt(0));
  const entry = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0];
  const body = [...letters('Exif\0\0MM\0*'), 0, 0, 0, 8, 0, 1, ...entry, 0, 0, 0, 0];
  return Uint8Array.from([0xff, 0xe1, 0, body.length + 2, ...body]);
}

/** A photograph whose corners all differ. */
async function photograph(width: number, height: number, orientation: number): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  const light = context.createLinearGradient(0, 0, width, height);
  light.addColorStop(0, '#20506a');
  light.addColorStop(1, '#f0e0b0');
  context.fillStyle = light;
  context.fillRect(0, 0, width, height);
  context.fillStyle = '#c02020';
  context.fillRect(width * 0.1, height * 0.1, width * 0.3, height * 0.2);
  context.fillStyle = '#20a040';
  context.fillRect(width * 0.7, height * 0.15, width * 0.1, height * 0.7);
  const plain = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
  return new Blob([plain.slice(0, 2), exif(orientation), plain.slice(2)], { type: 'image/jpeg' });
}

async function factsOf(blob: Blob): Promise<PictureFacts> {
  const facts = sniff(new Uint8Array(await blob.arrayBuffer()), blob.size);
  if (!facts.ok) throw new Error(JSON.stringify(facts.error));
  return facts.value;
}

/** Mean difference per channel from what the browser makes of the whole file at the same size. */
async function unlikeness(image: RgbaImage, blob: Blob): Promise<number> {
  const { width, height } = image;
  const bitmap = await createImageBitmap(blob, {
    imageOrientation: 'from-image',
    resizeWidth: width,
    resizeHeight: height,
    resizeQuality: 'high',
  });
  const { data } = drawnPixels(width, height, (context) => context.drawImage(bitmap, 0, 0));
  bitmap.close();
  return data.reduce((sum, value, at) => sum + Math.abs(value - (image.data[at] ?? 0)), 0) / data.length;
}

describe('a large JPEG', () => {
  it.each([1, 2, 3, 5, 6, 8])('is unpacked to a part of its size, upright, by orientation %i', async (orientation) => {
    const bitmap = vi.spyOn(globalThis, 'createImageBitmap');
    const blob = await photograph(2400, 1700, orientation);
    const facts = await factsOf(blob);
    expect([facts.width, facts.height]).toEqual(orientation > 4 ? [1700, 2400] : [2400, 1700]);
    const decoded = await decodePicture(blob, facts);
    expect(bitmap).not.toHaveBeenCalled();
    bitmap.mockRestore();
    if (!decoded.ok) throw new Error(decoded.error.code);
    const { image } = decoded.value;
    const side = Math.max(image.width, image.height);
    expect([side >= 500, side <= 800]).toEqual([true, true]);
    expect(image.height > image.width).toBe(orientation > 4);
    expect(await unlikeness(decoded.value.image, blob)).toBeLessThan(2);
  });

  it('is decoded as a whole where the browser has no such decoder', async () => {
    vi.stubGlobal('ImageDecoder', undefined);
    const blob = await photograph(2400, 1700, 6);
    const decoded = await decodePicture(blob, await factsOf(blob));
    vi.unstubAllGlobals();
    if (!decoded.ok) throw new Error(decoded.error.code);
    expect([decoded.value.image.width, decoded.value.image.height]).toEqual([453, 640]);
    expect(await unlikeness(decoded.value.image, blob)).toBeLessThan(2);
  });

  it('that is cut off is damaged', async () => {
    const blob = await photograph(2400, 1700, 1);
    const facts = await factsOf(blob);
    const decoded = await decodePicture(blob.slice(0, 3000, 'image/jpeg'), facts);
    expect(decoded).toMatchObject({ ok: false, error: { code: 'damaged', params: { format: 'jpeg' } } });
  });
});
