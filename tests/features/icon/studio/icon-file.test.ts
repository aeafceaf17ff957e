import { expect, test } from 'vitest';
import { iconFile, iconFormat } from '../../../../src/features/icon/studio/icon-file.ts';
import { toBase64 } from '../../../../src/domain/kernel/base64.ts';
import { fixtureBytes } from '../../../icons/core/pictures.ts';

test.each([
  ['sprite.png', 'icon.png', 'image/png'],
  ['still.gif', 'icon.gif', 'image/gif'],
  ['grey.jpg', 'icon.jpg', 'image/jpeg'],
  ['clear.webp', 'icon.webp', 'image/webp'],
  ['camera.svg', 'icon.svg', 'image/svg+xml'],
])('an icon that is %s is saved as what it is', (fixture, name, type) => {
  const bytes = fixtureBytes(`good/${fixture}`);
  expect(iconFile(toBase64(bytes))).toEqual({ name, type, bytes });
});

test('what cannot be told is to be a PNG, and what is no base64 is no file', () => {
  expect(iconFormat('')).toBe('png');
  expect(iconFormat(toBase64(new Uint8Array(40)))).toBe('png');
  expect(iconFile('???')).toBeNull();
});
