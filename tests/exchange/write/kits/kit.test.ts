import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { emptyDesign } from '../../../../src/domain/design/factory.ts';
import { setField } from '../../../../src/domain/design/operations.ts';
import { archiveOf } from '../../../../src/exchange/write/kits/archive.ts';
import { KIT_LANGUAGES, kitKindsOf } from '../../../../src/exchange/write/kits/kit.ts';
import { hashVariable, writeKit } from '../../../../src/exchange/write/kits/write-kit.ts';
import { KIT_SOURCES } from '../../../../src/features/handoff/kit-sources.ts';
import { withParts } from '../../../domain/design/parts.ts';
import { HASH } from '../portal.ts';

const design = withParts(emptyDesign(), {
  code: 'Echo 2!',
  frame: { width: null, height: null, hash: HASH },
  texts: [
    { id: 1, language: 'de', title: 'Echo {{NAME}}', description: '', copyright: '' },
    { id: 2, language: 'EN', title: 'Echo', description: '', copyright: '' },
    { id: 3, language: 'en', title: 'Second', description: '', copyright: '' },
    { id: 4, language: '__proto__', title: 'Odd', description: '', copyright: '' },
    { id: 5, language: 'ru', title: '', description: '', copyright: '' },
  ],
});

const written = (includeHash: boolean, language: (typeof KIT_LANGUAGES)[number] = 'node') =>
  writeKit('handler', design, null, KIT_SOURCES.handler[language], { language, includeHash });

describe.each(KIT_LANGUAGES)('a kit in %s', (language) => {
  it('is the same bytes for the same design', () => {
    expect(archiveOf(written(false, language))).toEqual(archiveOf(written(false, language)));
  });

  it('holds the key in one file alone, and only where that is asked for', () => {
    const holding = (includeHash: boolean): string[] =>
      written(includeHash, language)
        .files.filter(({ text }) => text.includes(HASH.slice(-12)))
        .map(({ path }) => path);
    expect(holding(false)).toEqual([]);
    expect(holding(true)).toEqual([language === 'php' ? 'hash.php' : 'hash.txt']);
  });

  it('leaves no place of its texts empty, and keeps those of the page', () => {
    const open = written(false, language).files.flatMap(({ path, text }) =>
      [...text.matchAll(/\{\{([A-Z_]+)\}\}/g)].map(([, name]) => `${path} ${name ?? ''}`),
    );
    const inPage = open.filter((place) => place.startsWith('page.html'));
    expect(inPage).toEqual(['page.html LANGUAGE', 'page.html THEME', 'page.html OPENING']);
    const others = open.filter((place) => !/^(page\.|handler|test|server\.py|app\.json)/.test(place));
    expect(others).toEqual([]);
  });

  it('lies in a folder of its own, with its key kept out of version control', () => {
    const files = unzipSync(archiveOf(written(true, language)));
    expect(Object.keys(files).every((path) => path.startsWith(`echo_2-handler-${language}/`))).toBe(true);
    const ignored = new TextDecoder().decode(files[`echo_2-handler-${language}/.gitignore`]);
    expect(Object.keys(files)).toContain(`echo_2-handler-${language}/${ignored.trim()}`);
  });
});

it('keeps what people typed as data', () => {
  const app = written(false).files.find(({ path }) => path === 'app.json')?.text ?? '';
  expect(JSON.parse(app)).toEqual({
    hashVariable: 'ECHO_2_HASH',
    previewVariable: 'ECHO_2_PREVIEW_ORIGIN',
    title: 'Echo',
    titles: JSON.parse('{"de":"Echo {{NAME}}","en":"Echo","__proto__":"Odd"}') as unknown,
  });
});

it('is named after the code that the portal has, and says the number', () => {
  const registered = { appId: 7, botId: 62, code: 'first' };
  const kit = writeKit('handler', design, registered, KIT_SOURCES.handler.go, { language: 'go', includeHash: false });
  expect(kit.folder).toBe('first-handler-go');
  expect(kit.files.find(({ path }) => path === 'README.md')?.text).toContain('APP_ID 7');
  expect(kit.files.find(({ path }) => path === 'go.mod')?.text).toMatch(/^module example\.com\/first\n/);
  expect(hashVariable(design, registered)).toBe('FIRST_HASH');
});

it('is for what runs on a server', () => {
  expect(kitKindsOf(design)).toEqual(['handler']);
  const calls = withParts(design, { kind: 'command', command: { method: 'call', parameter: '1' } });
  expect(kitKindsOf(calls)).toEqual([]);
  const both = setField('widgets.IM_SIDEBAR.enabled', true).apply(design);
  expect(kitKindsOf(both)).toEqual(['handler', 'widget']);
  expect(kitKindsOf({ ...both, chatApp: { ...both.chatApp, enabled: false } })).toEqual(['widget']);
});
