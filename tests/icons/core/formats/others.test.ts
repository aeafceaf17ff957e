import { describe, expect, test } from 'vitest';
import { sniff } from '../../../../src/icons/core/sniff.ts';
import { bytesOf, tiffFile, zipFile } from './files.ts';

const refusal = (bytes: Uint8Array): unknown => {
  const found = sniff(bytes, bytes.length);
  return found.ok || found.error === 'more' ? found : [found.error.code, found.error.params['format']];
};

const REST = new Array<number>(64).fill(0);

describe('documents of programs are named', () => {
  test.each([
    ['pdf', bytesOf('%PDF-1.7\n1 0 obj<</Type/Catalog>>')],
    ['pdf', bytesOf('\r\n\r\n%PDF-1.4\n')],
    ['ai', bytesOf('%PDF-1.6\n%âãÏÓ\n1 0 obj<</Illustrator 5 0 R/AIPrivateData1 6 0 R>>')],
    ['ai', bytesOf('%!PS-Adobe-3.0 EPSF-3.0\n%%Creator: Adobe Illustrator(R) 8.0\n')],
    ['eps', bytesOf('%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n')],
    ['eps', bytesOf([0xc5, 0xd0, 0xd3, 0xc6], REST)],
    ['postscript', bytesOf('%!PS-Adobe-2.0\n')],
    ['psd', bytesOf('8BPS', [0, 1], REST)],
    ['xcf', bytesOf('gimp xcf v011', REST)],
    ['affinity', bytesOf([0, 0xff], 'KA', REST)],
    ['figma', bytesOf('fig-kiwi', REST)],
    [
      'figma',
      zipFile([
        ['meta.json', '{}'],
        ['canvas.fig', 'fig-kiwi'],
      ]),
    ],
    [
      'sketch',
      zipFile([
        ['pages/1.json', '{}'],
        ['document.json', '{}'],
        ['meta.json', '{}'],
      ]),
    ],
    ['xd', zipFile([['mimetype', 'application/vnd.adobe.sparkler.project+dcx']])],
    [
      'krita',
      zipFile([
        ['mimetype', 'application/x-krita'],
        ['maindoc.xml', ''],
      ]),
    ],
    [
      'raw',
      tiffFile([
        [256, 9],
        [257, 9],
        [50706, 1],
      ]),
    ],
    ['coreldraw', bytesOf('RIFF', [9, 0, 0, 0], 'CDR9vrsn', REST)],
    ['emf', bytesOf([1, 0, 0, 0], new Array<number>(36).fill(0), ' EMF', REST)],
    ['netpbm', bytesOf('P6\n4 4\n255\n', REST)],
    ['targa', bytesOf([0, 0, 2], REST, 'TRUEVISION-XFILE.\0')],
  ])('%s', (format, bytes) => {
    expect(refusal(bytes)).toEqual(['unsupported-format', format]);
  });
});

describe('files that are no pictures are named', () => {
  test.each([
    [
      'office',
      zipFile([
        ['[Content_Types].xml', '<Types/>'],
        ['word/document.xml', ''],
      ]),
    ],
    ['office', zipFile([['mimetype', 'application/vnd.oasis.opendocument.text']])],
    ['zip', zipFile([['logo.svg', '<svg/>']])],
    ['rar', bytesOf('Rar!', REST)],
    ['7z', bytesOf('7z\xbc\xaf\x27\x1c', REST)],
    ['font', bytesOf('wOF2', REST)],
    ['video', bytesOf([0, 0, 0, 24], 'ftypisom', REST)],
    ['sound', bytesOf('RIFF', [9, 0, 0, 0], 'WAVEfmt ', REST)],
    ['program', bytesOf('MZ', REST)],
  ])('%s', (format, bytes) => {
    expect(refusal(bytes)).toEqual(['not-a-picture', format]);
  });
});

describe('kinds that some browsers show', () => {
  test.each([
    [
      'tiff',
      tiffFile([
        [256, 30],
        [257, 20],
      ]),
      [30, 20],
    ],
    [
      'tiff',
      tiffFile(
        [
          [256, 30],
          [257, 20],
          [274, 6],
        ],
        false,
      ),
      [20, 30],
    ],
    ['jxl', bytesOf([0xff, 0x0a, 0b0100_1111, 0], new Array<number>(16).fill(0)), [64, 64]],
    [
      'jpeg2000',
      bytesOf(
        [0, 0, 0, 12],
        'jP  ',
        [13, 10, 135, 10, 0, 0, 0, 30],
        'jp2h',
        [0, 0, 0, 22],
        'ihdr',
        [0, 0, 0, 5, 0, 0, 0, 7, 0, 3, 7, 7, 0, 0],
      ),
      [7, 5],
    ],
  ])('%s reports its size', (format, bytes, [width, height]) => {
    expect(sniff(bytes, bytes.length)).toMatchObject({ ok: true, value: { format, width, height } });
  });

  test('that report none in a way we know are named', () => {
    expect(refusal(bytesOf([0, 0, 0, 24], 'ftypheic', REST))).toEqual(['unsupported-format', 'heic']);
    expect(refusal(tiffFile([[256, 30]]))).toEqual(['unsupported-format', 'tiff']);
  });
});
