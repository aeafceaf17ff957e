import { describe, expect, it } from 'vitest';
import { DEFAULT_ADJUSTMENTS, emptyDesign } from '../../../src/domain/design/factory.ts';
import { DESIGN_VERSION } from '../../../src/domain/design/format.ts';
import { LIMITS } from '../../../src/domain/design/limits.ts';
import { designSchema, type Design } from '../../../src/domain/design/schema.ts';
import { withParts } from './parts.ts';

const row = { id: 1, language: 'en', title: 'Echo', description: '', copyright: '' };
const source = { sha256: 'a'.repeat(64), name: 'echo.svg', type: 'image/svg+xml' };
const icon = { png: 'iVBORw0KGgo=', source, activeSource: null, adjustments: DEFAULT_ADJUSTMENTS };

function withPart(part: (design: Design) => unknown): unknown {
  const design = { ...emptyDesign('Echo'), icon, texts: [row] };
  return part(design);
}

const accepts = (value: unknown): boolean => designSchema.safeParse(value).success;
const text = (length: number): string => 'x'.repeat(length);
const rows = (count: number): unknown[] => Array.from({ length: count }, (_, index) => ({ ...row, id: index + 1 }));
const base64 = (length: number): string => 'A'.repeat(length);

/** Each limit: how a value of a given size is put in, the last that fits and the first that does not. */
const limits: [string, (size: never) => unknown, unknown, unknown][] = [
  ['name', (name) => withPart((d) => ({ ...d, name })), text(LIMITS.name), text(LIMITS.name + 1)],
  [
    'code',
    (code) => withPart((d) => ({ ...d, chatApp: { ...d.chatApp, code } })),
    text(LIMITS.text),
    text(LIMITS.text + 1),
  ],
  [
    'command parameter',
    (parameter) => withPart((d) => withParts(d, { command: { parameter: parameter } })),
    text(LIMITS.text),
    text(LIMITS.text + 1),
  ],
  [
    'frame address',
    (address) => withPart((d) => ({ ...d, page: { address } })),
    text(LIMITS.text),
    text(LIMITS.text + 1),
  ],
  [
    'hash',
    (hash) => withPart((d) => withParts(d, { frame: { hash: hash } })),
    text(LIMITS.text),
    text(LIMITS.text + 1),
  ],
  [
    'context',
    (context) => withPart((d) => withParts(d, { audience: { context: context } })),
    text(LIMITS.text),
    text(LIMITS.text + 1),
  ],
  ...(['language', 'title', 'description', 'copyright'] as const).map(
    (field): [string, (size: never) => unknown, unknown, unknown] => [
      `text row ${field}`,
      (value) => withPart((d) => ({ ...d, texts: [{ ...row, [field]: value }] })),
      text(LIMITS.text),
      text(LIMITS.text + 1),
    ],
  ),
  ['text rows', (texts) => withPart((d) => ({ ...d, texts })), rows(LIMITS.texts), rows(LIMITS.texts + 1)],
  ['row id, low', (id) => withPart((d) => ({ ...d, texts: [{ ...row, id: id as number }] })), 1, 0],
  [
    'row id, high',
    (id) => withPart((d) => ({ ...d, texts: [{ ...row, id: id as number }] })),
    LIMITS.integer,
    LIMITS.integer + 1,
  ],
  ['bot id, high', (id) => withPart((d) => withParts(d, { bot: { id } })), LIMITS.integer, LIMITS.integer + 1],
  ['bot id, low', (id) => withPart((d) => withParts(d, { bot: { id } })), -LIMITS.integer, -LIMITS.integer - 1],
  [
    'bot id as text',
    (id) => withPart((d) => withParts(d, { bot: { id } })),
    text(LIMITS.numberText),
    text(LIMITS.numberText + 1),
  ],
  ['bot id, shortest text', (id) => withPart((d) => withParts(d, { bot: { id } })), 'x', ''],
  [
    'width, high',
    (width) => withPart((d) => withParts(d, { frame: { width: width } })),
    LIMITS.integer,
    LIMITS.integer + 1,
  ],
  [
    'height, low',
    (height) => withPart((d) => withParts(d, { frame: { height: height } })),
    -LIMITS.integer,
    -LIMITS.integer - 1,
  ],
  [
    'icon, longest',
    (png) => withPart((d) => ({ ...d, icon: { ...icon, png: png as string } })),
    base64(LIMITS.iconBase64),
    base64(LIMITS.iconBase64 + 1),
  ],
  ['icon, shortest', (png) => withPart((d) => ({ ...d, icon: { ...icon, png: png as string } })), 'A', ''],
  [
    'source file name',
    (name) => withPart((d) => ({ ...d, icon: { ...icon, source: { ...source, name: name as string } } })),
    text(LIMITS.fileName),
    text(LIMITS.fileName + 1),
  ],
  [
    'source type',
    (type) => withPart((d) => ({ ...d, icon: { ...icon, source: { ...source, type: type as string } } })),
    text(LIMITS.fileName),
    text(LIMITS.fileName + 1),
  ],
  [
    'source digest',
    (sha256) => withPart((d) => ({ ...d, icon: { ...icon, source: { ...source, sha256: sha256 as string } } })),
    'f'.repeat(64),
    'f'.repeat(65),
  ],
  ...(
    [
      ['scale', 0.1, 0.09],
      ['scale', 4, 4.01],
      ['shiftX', 54, 55],
      ['shiftX', -54, -55],
      ['shiftY', 66, 67],
      ['shiftY', -66, -67],
      ['padding', 0, -1],
      ['padding', 16, 17],
      ['backgroundTolerance', 0, -1],
      ['backgroundTolerance', 255, 256],
      ['strength', 0, -1],
      ['strength', 100, 101],
      ['strength', 7, 7.5],
      ['crop', { x: 0.5, y: 0, width: 0.5, height: 1 }, { x: 0.5, y: 0, width: 0.51, height: 1 }],
      ['crop', { x: 0, y: 0.9, width: 1, height: 0.1 }, { x: 0, y: 0.9, width: 1, height: 0 }],
      ['activeCrop', null, { x: 1, y: 0, width: 0.1, height: 1 }],
      ['normalColour', '#b3b7bc', '#b3b7b'],
      ['activeColour', '#2fc7f7', '#2fc7f7f'],
    ] as const
  ).map(([field, inside, outside]): [string, (size: never) => unknown, unknown, unknown] => [
    `adjustment ${field} ${JSON.stringify(inside)}`,
    (value) => withPart((d) => ({ ...d, icon: { ...icon, adjustments: { ...DEFAULT_ADJUSTMENTS, [field]: value } } })),
    inside,
    outside,
  ]),
];

describe('the schema of the design', () => {
  it('takes the empty design, and a full one', () => {
    expect(accepts(emptyDesign())).toBe(true);
    expect(accepts(withPart((design) => design))).toBe(true);
  });

  it.each(limits)('limit of %s: the last that fits, and the first that does not', (_name, put, inside, outside) => {
    expect(accepts(put(inside as never))).toBe(true);
    expect(accepts(put(outside as never))).toBe(false);
  });

  it.each([
    ['kind', { chatApp: { ...emptyDesign().chatApp, kind: 'widget' } }],
    ['flag', withParts(emptyDesign(), { audience: { hidden: 'Y' as never } })],
    ['method', withParts(emptyDesign(), { command: { method: 'SEND' as never } })],
    ['format', { format: 'design' }],
    ['version', { version: DESIGN_VERSION + 1 }],
    ['fraction for a number', withParts(emptyDesign(), { bot: { id: 1.5 } })],
    ['data address for an icon', { icon: { ...icon, png: 'data:image/png;base64,AAAA' } }],
    ['row ids that repeat', { texts: [row, { ...row, language: 'ru' }] }],
  ])('refuses a wrong %s', (_name, part) => {
    expect(accepts({ ...emptyDesign(), ...part })).toBe(false);
  });
});
