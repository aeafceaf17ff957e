import { readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runInNewContext } from 'node:vm';
import ts from 'typescript';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CodeCall, CodeOptions } from '../../../src/exchange/write/call.ts';
import { repeatableCalls } from '../../../src/exchange/write/calls-of.ts';
import type { CodeTargetId } from '../../../src/exchange/write/target.ts';
import { writeCode } from '../../../src/exchange/write/write-code.ts';
import { registerStep } from '../../../src/domain/calls/plan.ts';
import { emptyDesign } from '../../../src/domain/design/factory.ts';
import type { Design } from '../../../src/domain/design/schema.ts';
import type { JsonObject } from '../../../src/domain/kernel/json.ts';
import { withParts } from '../../domain/design/parts.ts';
import { GO_ENVIRONMENT, isMissing, run } from './languages.ts';
import { HASH, ListeningPortal } from './portal.ts';

const iconPng = readFileSync(new URL('../../fixtures/icons/good/sprite.png', import.meta.url)).toString('base64');
const standIns = fileURLToPath(new URL('stand-ins/', import.meta.url));

/** The command that runs a file of a language, besides what it has to find there. */
interface Way {
  readonly command: string;
  readonly args: (file: string) => string[];
  readonly beside?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

const WAYS: Readonly<Partial<Record<CodeTargetId, Way>>> = {
  node: { command: 'node', args: (file) => [file] },
  curl: { command: 'sh', args: (file) => [file] },
  php: { command: 'php', args: (file) => ['-d', 'auto_prepend_file=auth.php', file], beside: 'php' },
  crest: { command: 'php', args: (file) => [file], beside: 'php' },
  'php-sdk': { command: 'php', args: (file) => [file], beside: 'php' },
  python: { command: 'python3', args: (file) => [file], beside: 'python' },
  go: {
    command: 'go',
    args: (file) => ['run', file],
    beside: 'go',
    environment: GO_ENVIRONMENT,
  },
};

const GO_MOD = `module example.com/echo

go 1.19

require github.com/bitrix24/b24gosdk v0.0.0

replace github.com/bitrix24/b24gosdk => ./b24gosdk
`;

const HOSTILE = `it's "so" \`x\` \\ $HOME \${y} %s {{z}}\nnext </script> ?> 🚚 Статус`;

const design: Design = withParts(emptyDesign(), {
  bot: { id: 62 },
  code: 'echo',
  address: 'https://apps.example.com/order?x=1',
  frame: { width: 350, height: 300, hash: HASH },
  texts: [
    { id: 1, language: 'en', title: 'Echo', description: HOSTILE, copyright: "O'Neil" },
    { id: 2, language: 'ru', title: 'Статус 🚚', description: '', copyright: '' },
  ],
  icon: { png: iconPng, source: null, activeSource: null, adjustments: null },
});

const portal = new ListeningPortal();
let folder = '';
beforeAll(() => portal.listen());
afterAll(() => {
  portal.close();
});
beforeEach(async () => {
  portal.renew();
  folder = await mkdtemp(join(tmpdir(), 'code-'));
  return () => rm(folder, { recursive: true, force: true });
});

async function runCode(id: CodeTargetId, way: Way, calls: readonly CodeCall[], options: CodeOptions): Promise<string> {
  const code = writeCode(id, calls, options);
  if (way.beside !== undefined) await cp(join(standIns, way.beside), folder, { recursive: true });
  if (id === 'go') await writeFile(join(folder, 'go.mod'), GO_MOD);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, code.file), code.text);
  if (code.icon !== null) await writeFile(join(folder, code.icon), Buffer.from(iconPng, 'base64'));
  const environment = { ...process.env, ...portal.environment, ...way.environment };
  const { stdout } = await run(way.command, way.args(code.file), { cwd: folder, env: environment });
  return stdout;
}

/** The rows as a call with exactly these parameters leaves them. */
function expected(): unknown {
  portal.world.call('imbot.app.register', registerStep(design).params);
  const { apps } = portal;
  portal.renew();
  return apps;
}

const OPTIONS: CodeOptions = { name: 'echo', icon: 'file', secrets: false, access: 'webhook' };

describe.each(Object.entries(WAYS) as [CodeTargetId, Way][])('code for %s', (id, way) => {
  it('registers the same app when it is run, whatever the texts hold', { timeout: 120_000 }, async () => {
    if (await isMissing(way.command)) return;
    const wanted = expected();
    const said = await runCode(id, way, [registerStep(design)], OPTIONS);
    expect(portal.apps).toEqual(wanted);
    expect(said).toMatch(id === 'curl' ? /"result":\d+/ : /APP_ID \d+/);
  });

  it('may be run again and again where that is asked for', { timeout: 120_000 }, async () => {
    if (await isMissing(way.command)) return;
    const calls = repeatableCalls(design);
    const inline: CodeOptions = { ...OPTIONS, icon: 'inline', secrets: true };
    await runCode(id, way, calls, inline);
    const once = portal.apps;
    await runCode(id, way, calls, inline);
    expect(portal.apps).toEqual(once);
    expect(portal.apps).toHaveLength(1);
  });

  it('ends with the portal’s reason where it is refused', { timeout: 120_000 }, async () => {
    if (await isMissing(way.command)) return;
    const refused: CodeCall = { method: 'imbot.app.register', params: { ...registerStep(design).params, BOT_ID: 999 } };
    await expect(runCode(id, way, [refused], OPTIONS)).rejects.toMatchObject({ code: expect.any(Number) as number });
    expect(portal.apps).toEqual([]);
  });
});

/** A widget by the text field. */
const bind = (options: JsonObject): CodeCall => ({
  method: 'placement.bind',
  params: {
    PLACEMENT: 'IM_TEXTAREA',
    HANDLER: 'https://apps.example.com/widget',
    TITLE: 'Echo',
    LANG_ALL: { en: { TITLE: HOSTILE } },
    OPTIONS: options,
  },
});

/** Those that can say to a portal of plain http that they are the application; the shell shows an answer as it is. */
const BINDING = (['php', 'crest', 'php-sdk', 'python', 'go'] as const).flatMap((id) => {
  const way = WAYS[id];
  return way === undefined ? [] : [[id, way] as const];
});

describe.each(BINDING)('code of a widget for %s', (id, way) => {
  it('binds it, and ends where the fault comes inside an ordinary answer', { timeout: 120_000 }, async () => {
    if (await isMissing(way.command)) return;
    await runCode(id, way, [bind({ iconName: 'fa-truck' })], OPTIONS);
    const { widgets } = portal.world.snapshot();
    expect(widgets.map(({ place, texts }) => [place, texts['en']?.title])).toEqual([['IM_TEXTAREA', HOSTILE]]);
    const unknownRole = bind({ iconName: 'fa-truck', role: 'BOSS' });
    await expect(runCode(id, way, [unknownRole], OPTIONS)).rejects.toThrow('INVALID_ERROR_ROLE');
    await expect(runCode(id, way, [bind({})], OPTIONS)).rejects.toThrow('ERROR_ARGUMENT');
    expect(portal.world.snapshot().widgets).toHaveLength(1);
  });
});

describe('code for a page', () => {
  const printed: unknown[][] = [];
  const logged = {
    log: (...words: unknown[]) => printed.push(words),
    error: (...words: unknown[]) => printed.push(words),
  };
  const page: CodeOptions = { ...OPTIONS, secrets: true, access: 'application' };
  beforeEach(() => {
    printed.length = 0;
  });

  it('registers the same app through BX24', async () => {
    const wanted = expected();
    const { text } = writeCode('bx24', [registerStep(design)], page);
    const callMethod = (method: string, params: object, done: (answer: object) => void): void => {
      const { json } = portal.world.call(method, params);
      done({ error: () => (json['error'] === undefined ? undefined : { ex: json }), data: () => json['result'] });
    };
    const started: Promise<void>[] = [];
    const BX24 = { callMethod, init: (start: () => Promise<void>) => started.push(start()) };
    runText(text, { BX24, console: logged });
    await Promise.all(started);
    expect(portal.apps).toEqual(wanted);
    expect(printed).toEqual([['APP_ID', 1]]);
  });

  it('runs nothing before the key that it lacks is put in', () => {
    const { text } = writeCode('bx24', [registerStep(design)], { ...page, secrets: false });
    expect(() => runText(text, { BX24: {}, console: logged })).toThrow('Put ECHO_HASH in first.');
  });

  it.each(['sdk-ts', 'sdk-umd'] as const)(
    'registers the same app with the shapes of the official client: %s',
    async (id) => {
      const wanted = expected();
      const { text } = writeCode(id, [registerStep(design)], page);
      const make = ({ method, params }: { method: string; params: object }) => {
        const { json } = portal.world.call(method, params);
        const isSuccess = json['error'] === undefined;
        return Promise.resolve({ isSuccess, getData: () => json, getErrorMessages: () => [json['error']] });
      };
      const initializeB24Frame = () => Promise.resolve({ actions: { v2: { call: { make } } } });
      const script =
        id === 'sdk-ts'
          ? plain(text)
          : (/<script>([^]*)<\/script>/.exec(text)?.[1] ?? '').replace('run().catch', 'return run().catch');
      await runText(script, { initializeB24Frame, B24Js: { initializeB24Frame }, console: logged });
      expect(portal.apps).toEqual(wanted);
      expect(printed).toEqual([['APP_ID', 1]]);
    },
  );
});

/** Without types and imports, inside a function that may wait. */
function plain(text: string): string {
  const inner = text.replace(/^import .*$/m, '');
  return `return (async () => {${ts.transpile(inner, { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext })}})()`;
}

function runText(text: string, names: Readonly<Record<string, unknown>>): unknown {
  return runInNewContext(`(() => {${text}\n})()`, { ...names, setTimeout, clearTimeout });
}
