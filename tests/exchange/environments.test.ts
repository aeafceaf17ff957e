import { describe, expect, it } from 'vitest';
import { chooseEnvironment, removeEnvironment } from '../../src/domain/design/environment-edits.ts';
import { emptyDesign } from '../../src/domain/design/factory.ts';
import { hashOf } from '../../src/domain/design/active-environment.ts';
import { hashesOf, setHashOf, withoutHashes } from '../../src/domain/design/hash.ts';
import { combine, setField } from '../../src/domain/design/operations.ts';
import { resolveDesign } from '../../src/domain/design/resolve.ts';
import type { Design } from '../../src/domain/design/schema.ts';
import { MASK } from '../../src/domain/kernel/mask.ts';
import { canonicalDesign } from '../../src/exchange/canonical.ts';
import { exportDesign, importDesign, keepHash } from '../../src/exchange/design-json.ts';
import { exportDrafts } from '../../src/exchange/drafts-file.ts';
import { importApps } from '../../src/exchange/import-apps.ts';
import { readText } from '../../src/exchange/read/read-text.ts';
import { linkOf, readLink } from '../../src/exchange/share/link.ts';
import { PRODUCTION_KEY, TEST_KEY, twoEnvironments } from '../domain/design/environments.ts';

const holdsKey = (text: string): boolean => [PRODUCTION_KEY, TEST_KEY].some((key) => text.includes(key));
const KEYLESS = { includeHash: false } as const;

describe('no key of an environment leaves', () => {
  it('in a file, a file of drafts, or a link, unless it is ticked', () => {
    expect(holdsKey(exportDesign(twoEnvironments, KEYLESS))).toBe(false);
    expect(holdsKey(exportDrafts([{ design: twoEnvironments, message: '' }], KEYLESS))).toBe(false);
    const read = readLink(linkOf(twoEnvironments, { ...KEYLESS, includeIcon: true }));
    expect(read).toEqual({ ok: true, value: withoutHashes(twoEnvironments) });
    expect(holdsKey(JSON.stringify(read))).toBe(false);
  });

  it('and each does when it is', () => {
    const text = exportDesign(twoEnvironments, { includeHash: true });
    expect([PRODUCTION_KEY, TEST_KEY].every((key) => text.includes(key))).toBe(true);
    const read = readLink(linkOf(twoEnvironments, { includeHash: true, includeIcon: true }));
    expect(read).toEqual({ ok: true, value: twoEnvironments });
  });

  it('and dots that stood for one are none', () => {
    const masked = combine([setHashOf(1, ''), setHashOf(2, '')]).apply(twoEnvironments);
    const text = exportDesign(masked, KEYLESS).replaceAll('"hash": ""', `"hash": "${MASK}"`);
    const read = importDesign(text, null);
    expect(read.ok && hashesOf(read.value.design)).toEqual([]);
  });
});

describe('a design with environments as JSON', () => {
  it('comes back the same, with the same bytes', () => {
    const text = exportDesign(twoEnvironments, { includeHash: true });
    const read = importDesign(text, null);
    expect(read.ok && read.value.design).toEqual(twoEnvironments);
    expect(read.ok && exportDesign(read.value.design, { includeHash: true })).toBe(text);
  });

  it('has equal bytes whatever the order in which values were given', () => {
    const { environments } = twoEnvironments;
    const turned = environments?.list.map((one) => {
      return { ...one, values: Object.fromEntries(Object.entries(one.values).toReversed()) };
    });
    const other = { ...twoEnvironments, environments: { ...environments, list: turned } } as Design;
    expect(exportDesign(other, KEYLESS)).toBe(exportDesign(twoEnvironments, KEYLESS));
  });

  it('says nothing of environments where there are none', () => {
    expect(JSON.stringify(canonicalDesign(emptyDesign()))).not.toContain('environments');
    expect(JSON.stringify(canonicalDesign({ ...emptyDesign(), environments: undefined }))).not.toContain(
      'environments',
    );
  });

  it('goes out as it is in one environment, too', () => {
    const text = exportDesign(resolveDesign(chooseEnvironment(2).apply(twoEnvironments)), KEYLESS);
    expect(text).toContain('https://test.example.com/order');
    expect(text).not.toMatch(/\{\{|environments|apps\.example/);
  });
});

describe('keys of the present draft', () => {
  it('are kept for the same app, each for the environment of its name', () => {
    const read = importDesign(exportDesign(twoEnvironments, KEYLESS), twoEnvironments);
    expect(read.ok && read.value).toMatchObject({ design: twoEnvironments, keptHash: true });
    const only = removeEnvironment(1).apply(twoEnvironments);
    const kept = keepHash(withoutHashes(twoEnvironments), only).design;
    expect(hashesOf(kept)).toEqual([TEST_KEY]);
  });

  it('are that of the environment in force, for a text that knows none', () => {
    const call = {
      method: 'imbot.app.register',
      params: { BOT_ID: 62, CODE: 'order', IFRAME: 'https://new.example.com/' },
    };
    const text = JSON.stringify(call);
    const inTest = chooseEnvironment(2).apply(twoEnvironments);
    return readText(text).then((result) => {
      const [app] = importApps(text, result, inTest).apps;
      expect(app?.keptHash).toBe(true);
      expect(app && hashOf(app.design)).toBe(TEST_KEY);
    });
  });

  it('are nobody else’s', () => {
    const other = setField('chatApp.code', 'other').apply(withoutHashes(twoEnvironments));
    expect(keepHash(other, twoEnvironments)).toEqual({ design: other, keptHash: false });
  });
});
