import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { zipFolder } from './zip.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zip-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html>');
  writeFileSync(join(folder, 'assets', 'a.js'), 'a');
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

it('has the page in its root and names with forward slashes', () => {
  expect(Object.keys(unzipSync(zipFolder(folder)))).toEqual(['assets/a.js', 'index.html']);
});

it('gives the same bytes whenever the files were written', () => {
  const first = zipFolder(folder);
  utimesSync(join(folder, 'index.html'), new Date(2001, 1, 1), new Date(2001, 1, 1));
  expect(zipFolder(folder)).toEqual(first);
});
