import { describe, expect, it } from 'vitest';
import { readSources } from '../tools/source/sources.ts';
import { findBreaches, type Breach } from './check.ts';
import { findExportBreaches, type ExportRules } from './exports.ts';
import { awaitedFolders, exportsForOthers, longModules, maximumLines } from './rules.ts';

const sources = readSources();

function breachesIn(files: Record<string, string>, long: Record<string, string> = {}): Breach[] {
  return findBreaches(new Map(Object.entries(files)), long);
}

/** ms; parsing every file takes a while on a machine that is busy. */
const PARSED_WITHIN = 120_000;

describe('the sources', () => {
  it('keep to the layers, without cycles, clocks or overlong modules', { timeout: PARSED_WITHIN }, () => {
    expect(findBreaches(sources, longModules)).toEqual([]);
  });

  it('export every type under a name of its own, and only what is used', { timeout: PARSED_WITHIN }, () => {
    const rules = { forOthers: exportsForOthers, awaited: awaitedFolders };
    expect(findExportBreaches(sources, readSources('tests', ['.ts', '.svelte', '.mjs']), rules)).toEqual([]);
  });
});

describe('the check', () => {
  const kernel = { 'src/domain/kernel/result.ts': 'export const ok = 1;\nexport type Ok = 1;' };

  it('accepts what the table allows', () => {
    const files = {
      ...kernel,
      'src/domain/design/schema.ts':
        "import * as z from 'zod/mini';\nimport { ok } from '../kernel/result.ts';\nexport const s = z.literal(ok);",
      'src/ports/host.ts': "import type { Ok } from '../domain/kernel/result.ts';\nexport interface Host { ok: Ok }",
      'src/icons/client/index.ts': "export const w = new Worker(new URL('../worker/index.ts', import.meta.url));",
      'src/icons/worker/index.ts': 'export {};',
      'src/platform/host/bx24.ts': "import type { Host } from '../../ports/host.ts';\nexport const h = {} as Host;",
      'src/state/session.svelte.ts': "import { w } from '../icons/client/index.ts';\nexport const s = $state(w);",
      'src/ui/Button.svelte': '<button type="button">a</button>',
      'src/i18n/index.ts': "import type { Ok } from '../domain/kernel/result.ts';\nexport const t: Ok = 1;",
      'src/features/editor/Editor.svelte':
        "<script lang=\"ts\">import Button from '../../ui/Button.svelte';\nimport { t } from '../../i18n/index.ts';</script>",
      'src/app/App.svelte': "{#await import('../features/editor/Editor.svelte')}{/await}",
      'src/main.ts':
        "import './app/app.css';\nimport App from './app/App.svelte';\nimport { h } from './platform/host/bx24.ts';",
      'src/simulator/server/worlds.ts':
        "import { createServer } from 'node:http';\nimport { ok } from '../../domain/kernel/result.ts';",
      'src/simulator/page/main.ts':
        "import type { W } from '../server/worlds.ts';\nimport B from '../../ui/Button.svelte';",
    };
    expect(breachesIn(files)).toEqual([]);
  });

  const used = {
    'src/features/editor/a.ts': '',
    'src/platform/x.ts': '',
    'src/state/s.svelte.ts': '',
    'src/ui/a.ts': '',
  };
  const others = {
    ...kernel,
    ...used,
    'src/simulator/server/w.ts': '',
    'src/icons/core/c.ts': '',
    'src/domain/calls/register.ts': '',
    'src/domain/forecast/f.ts': '',
    'src/state/s.ts': '',
    'src/exchange/e.ts': '',
  };

  it.each<[Breach['rule'], string, string]>([
    ['layer', 'src/domain/kernel/bad.ts', "import '../../exchange/e.ts';"],
    ['layer', 'src/domain/kernel/bad.ts', "import type { E } from '../../exchange/e.ts';"],
    ['layer', 'src/domain/kernel/bad.ts', "export * from '../../exchange/e.ts';"],
    ['layer', 'src/domain/kernel/bad.ts', "export const load = () => import('../../exchange/e.ts');"],
    ['layer', 'src/domain/kernel/bad.ts', "export type E = import('../../exchange/e.ts').E;"],
    ['layer', 'src/icons/bad.ts', "new Worker(new URL('../features/editor/a.ts', import.meta.url));"],
    ['layer', 'src/state/bad.ts', "import '../platform/x.ts';"],
    ['layer', 'src/state/bad.ts', "import '../icons/core/c.ts';"],
    ['layer', 'src/features/editor/bad.ts', "import type { X } from '../../platform/x.ts';"],
    ['layer', 'src/features/editor/Bad.svelte', "<script>import '../../platform/x.ts';</script>"],
    ['layer', 'src/features/editor/Bad.svelte', "{#await import('../../platform/x.ts')}{/await}"],
    ['layer', 'src/ui/bad.ts', "import type { Ok } from '../domain/kernel/result.ts';"],
    ['layer', 'src/i18n/bad.ts', "import { ok } from '../domain/kernel/result.ts';"],
    ['layer', 'src/i18n/bad.ts', "import '../ui/a.ts';"],
    ['layer', 'src/app/bad.ts', "import '../simulator/server/w.ts';"],
    ['layer', 'src/main.ts', "import './simulator/server/w.ts';"],
    ['layer', 'src/simulator/server/bad.ts', "import '../../exchange/e.ts';"],
    ['layer', 'src/simulator/page/bad.ts', "import { w } from '../server/w.ts';"],
    ['layer', 'src/simulator/page/bad.ts', "import '../../state/s.svelte.ts';"],
    ['feature', 'src/features/icon/bad.ts', "import '../editor/a.ts';"],
    ['helper', 'src/features/editor/bad.ts', "import { p } from '../../domain/calls/register.ts';"],
    ['layer', 'src/publishing/bad.ts', "import type { X } from '../platform/x.ts';"],
    ['layer', 'src/publishing/bad.ts', "import { s } from '../state/s.ts';"],
    ['layer', 'src/domain/problems/bad.ts', "import { f } from '../forecast/f.ts';"],
    ['purity', 'src/publishing/bad.svelte.ts', ''],
    ['package', 'src/publishing/bad.ts', "import { untrack } from 'svelte';"],
    ['package', 'src/domain/kernel/bad.ts', "import 'zod/mini';"],
    ['package', 'src/domain/design/bad.ts', "import { z } from 'zod';"],
    ['package', 'src/domain/portal/imbot/bad.ts', "import 'node:crypto';"],
    ['package', 'src/exchange/bad.ts', "import 'svelte';"],
    ['package', 'src/state/bad.ts', "import { writable } from 'svelte/store';"],
    ['package', 'src/ui/bad.ts', "import 'fflate';"],
    ['path', 'src/domain/kernel/bad.ts', "import './result';"],
    ['path', 'src/domain/kernel/bad.ts', "import './gone.ts';"],
    ['unknown folder', 'src/helpers/bad.ts', ''],
    ['unknown folder', 'src/features/bad.ts', ''],
    ['unknown folder', 'src/app/bad.ts', "import '../../package.json';"],
    ['hidden import', 'src/app/bad.ts', "export const all = import.meta.glob('./*.ts');"],
    ['hidden import', 'src/app/bad.ts', 'export const load = (name: string) => import(name);'],
    ['types only', 'src/ports/bad.ts', 'export const host = 1;'],
    ['size', 'src/app/bad.ts', '\n'.repeat(maximumLines + 1)],
    ['clock', 'src/state/bad.ts', 'setTimeout(() => 1);'],
    ['clock', 'src/features/editor/Bad.svelte', '<script>const at = Date.now();</script>'],
    ['purity', 'src/domain/kernel/bad.svelte.ts', ''],
    ['purity', 'src/simulator/server/bad.ts', 'export const body = document.body;'],
    ['purity', 'src/domain/kernel/bad.ts', 'setTimeout(() => 1);'],
    ...['Date.now()', 'new Date()', 'Date()', 'Math.random()', 'crypto.getRandomValues(a)', 'crypto.randomUUID()'].map(
      (code): [Breach['rule'], string, string] => ['purity', 'src/exchange/bad.ts', `export const it = ${code};`],
    ),
    ...['window', 'localStorage', 'performance.now()', 'navigator.language', 'import.meta.env.DEV', 'fetch("/")'].map(
      (code): [Breach['rule'], string, string] => ['purity', 'src/domain/kernel/bad.ts', `export const it = ${code};`],
    ),
  ])('finds a breach of %s in %s: %s', (rule, file, text) => {
    expect(breachesIn({ ...others, [file]: text })).toMatchObject([{ rule, file }]);
  });

  it('finds what plain Node cannot load', () => {
    const file = 'src/exchange/bad.ts';
    expect(breachesIn({ ...kernel, [file]: "import a from '../domain/kernel/result.ts?url';" })).toMatchObject([
      { rule: 'purity', file },
    ]);
  });

  it('finds a cycle once, through types too', () => {
    const files = {
      'src/exchange/a.ts': "import './b.ts';",
      'src/exchange/b.ts': "import './c.ts';",
      'src/exchange/c.ts': "import type { A } from './a.ts';",
    };
    expect(breachesIn(files)).toEqual([
      { rule: 'cycle', file: 'src/exchange/a.ts', detail: 'src/exchange/a.ts → src/exchange/b.ts → src/exchange/c.ts' },
    ]);
  });

  it('lets a component nest itself', () => {
    expect(breachesIn({ 'src/ui/Tree.svelte': "<script>import Tree from './Tree.svelte';</script>" })).toEqual([]);
  });

  it('takes a name of its own, a property and a given date for what they are', () => {
    const text = `
      export function title(document: { window: string }, time: number) {
        const { location } = { location: document.window };
        return { history: location, at: new Date(time).toISOString() };
      }`;
    expect(breachesIn({ 'src/exchange/good.ts': text })).toEqual([]);
  });

  it('accepts a long module with a reason, and refuses a reason without one', () => {
    const long = '\n'.repeat(maximumLines + 1);
    expect(breachesIn({ 'src/app/long.ts': long }, { 'src/app/long.ts': 'a table' })).toEqual([]);
    expect(breachesIn({ 'src/app/short.ts': '' }, { 'src/app/short.ts': 'a table' })).toMatchObject([{ rule: 'size' }]);
    expect(breachesIn({}, { 'src/app/gone.ts': 'a table' })).toMatchObject([{ rule: 'size' }]);
  });
});

describe('the check of exports', () => {
  const NONE = { forOthers: {}, awaited: [] };
  const breaches = (files: Record<string, string>, tests: Record<string, string> = {}, rules: ExportRules = NONE) =>
    findExportBreaches(new Map(Object.entries(files)), new Map(Object.entries(tests)), rules);

  it('finds a type whose name another file exports too, a class and a component’s included', () => {
    const files = {
      'src/ui/A.svelte': '<script module lang="ts">export type Tone = 1;\nconst tone: Tone = 1;</script>',
      'src/ui/a.ts': 'export interface Tone { at: Tone }',
      'src/ui/b.ts': 'export class Tone { at?: Tone }',
      'src/ui/c.ts': "import type { Tone } from './a.ts';\nexport type { Tone } from './b.ts';\ntype Own = Tone;",
      'src/ui/d.ts': "import type { Tone } from './c.ts';",
    };
    expect(breaches(files)).toEqual([
      { rule: 'name twice', file: 'src/ui/a.ts', detail: 'exports the type Tone, as src/ui/A.svelte does' },
      { rule: 'name twice', file: 'src/ui/b.ts', detail: 'exports the type Tone, as src/ui/A.svelte does' },
    ]);
  });

  it.each([
    ['nobody', 'export const idle = 1;', '', 'idle, which no other file uses'],
    ['nobody', 'export interface Idle { a: 1 }', '', 'Idle, which no other file uses'],
    ['nobody', "export { other } from './other.ts';", '', 'other, which no other file uses'],
    ['its own file', 'export const own = 1;\nconst two = own + 1;', '', 'own, which no other file uses'],
    ['tests', 'export function idle() {}', "import { idle as a } from '../src/ui/a.ts';", 'idle, which only tests use'],
    ['tests', 'export function idle() {}', "await import('../src/ui/a.ts');", 'idle, which only tests use'],
  ])('finds what only %s uses: %s', (_who, text, test, detail) => {
    const files = { 'src/ui/a.ts': text, 'src/ui/other.ts': 'export const other = 1;' };
    expect(breaches(files, { 'tests/a.test.ts': `${test}\nimport '../src/ui/other.ts';` })).toContainEqual({
      rule: 'unused export',
      file: 'src/ui/a.ts',
      detail: `exports ${detail}`,
    });
  });

  it('lets pass what another file takes, types that exports mention, and limits that tests go up to', () => {
    const files = {
      'src/ui/a.ts':
        'export const MOST = 5;\nexport interface Size { most: number }\nexport const size: Size = { most: MOST };',
      'src/ui/b.ts': "import { size as taken } from './a.ts';",
      'src/ui/c.ts': 'export const late = 1;',
      'src/ui/D.svelte': '<script lang="ts">export function show() {}</script>{#await import(\'./c.ts\')}{/await}',
    };
    expect(breaches(files, { 'tests/a.test.ts': "import { MOST } from '../src/ui/a.ts';" })).toEqual([]);
  });

  it('accepts an exception with a reason and a folder that waits for its callers, and refuses a reason without need', () => {
    const files = { 'src/ui/a.ts': 'export const one = 1;', 'src/state/b.ts': 'export const two = 2;' };
    expect(breaches(files, {}, { forOthers: { 'src/ui/a.ts one': 'said' }, awaited: ['src/state'] })).toEqual([]);
    expect(breaches({}, {}, { forOthers: { 'src/ui/a.ts': 'said' }, awaited: ['src/state'] })).toMatchObject([
      { rule: 'unused export', file: 'src/ui/a.ts' },
    ]);
  });
});
