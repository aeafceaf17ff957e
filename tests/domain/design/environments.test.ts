import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addEnvironment,
  addValueName,
  chooseEnvironment,
  removeEnvironment,
  removeValue,
  renameEnvironment,
  renameValue,
  setValue,
} from '../../../src/domain/design/environment-edits.ts';
import { emptyDesign } from '../../../src/domain/design/factory.ts';
import { hashOf } from '../../../src/domain/design/active-environment.ts';
import { hashesOf, setHash, setHashOf, withoutHashes } from '../../../src/domain/design/hash.ts';
import { LIMITS } from '../../../src/domain/design/limits.ts';
import { mapTexts } from '../../../src/domain/design/named-texts.ts';
import { combine, setField, setText, type Edit } from '../../../src/domain/design/operations.ts';
import { readDesign } from '../../../src/domain/design/read-design.ts';
import { missingValues, namedPlaces, resolveDesign, valueNames } from '../../../src/domain/design/resolve.ts';
import { designSchema, type Design } from '../../../src/domain/design/schema.ts';
import { isValueName, namesIn } from '../../../src/domain/design/value-names.ts';
import { PRODUCTION_KEY, TEST_KEY, twoEnvironments } from './environments.ts';

const inTest = chooseEnvironment(2).apply(twoEnvironments);
const edited = (design: Design, ...edits: readonly Edit[]): Design => combine(edits).apply(design);
const read = (design: unknown) => readDesign(JSON.parse(JSON.stringify(design)));

describe('a design in its active environment', () => {
  it('has the values in the place of their names, and that environment’s key', () => {
    const resolved = resolveDesign(twoEnvironments);
    expect(resolved.page.address).toBe('https://apps.example.com/order');
    expect(resolved.texts[0]?.title).toBe('Order status');
    expect(resolved.chatApp.frame.hash).toBe(PRODUCTION_KEY);
    expect(resolved).not.toHaveProperty('environments');

    expect(resolveDesign(inTest)).toMatchObject({
      page: { address: 'https://test.example.com/order' },
      texts: [{ title: 'Order status (test)' }],
      chatApp: { frame: { hash: TEST_KEY } },
    });
  });

  it('is the same object where nothing differs, and the same again for the same design', () => {
    const plain = setField('page.address', 'https://{{host}}/').apply(emptyDesign());
    expect(resolveDesign(plain)).toBe(plain);
    expect(resolveDesign(inTest)).toBe(resolveDesign(inTest));
    expect(resolveDesign(twoEnvironments).widgets).toBe(twoEnvironments.widgets);
  });

  it('reaches everything that a person writes for people and pages, also of widgets', () => {
    const texts = [{ id: 3, language: 'en', title: '{{mark}}', description: '{{mark}}', groupName: '{{mark}}' }];
    const withPage = setField('widgets.IM_SIDEBAR.address', 'https://{{host}}/w').apply(twoEnvironments);
    const sidebar = withPage.widgets.IM_SIDEBAR;
    const filled = edited(
      { ...withPage, widgets: { IM_SIDEBAR: sidebar && { ...sidebar, texts } } },
      setText(1, 'description', '{{mark}}'),
      setText(1, 'copyright', '{{mark}}'),
      setField('chatApp.command.parameter', '/{{host}}'),
    );
    expect(namedPlaces(filled).map(({ place }) => place)).toEqual(
      [
        'texts.1.title',
        'texts.1.description',
        'texts.1.copyright',
        'page.address',
        'chatApp.command.parameter',
        'widgets.IM_SIDEBAR.texts.3.title',
        'widgets.IM_SIDEBAR.texts.3.description',
        'widgets.IM_SIDEBAR.texts.3.groupName',
        'widgets.IM_SIDEBAR.address',
      ].toSorted((one, other) => order(one) - order(other)),
    );
    expect(JSON.stringify(resolveDesign(filled))).not.toContain('{{');
  });

  it('keeps a name without a value as it stands, and says where', () => {
    const lacking = setValue(1, 'host', null).apply(twoEnvironments);
    expect(resolveDesign(lacking).page.address).toBe('https://{{host}}/order');
    expect(missingValues(lacking)).toEqual([{ place: 'page.address', name: 'host' }]);
    expect(missingValues(chooseEnvironment(2).apply(lacking))).toEqual([]);
    expect(missingValues(twoEnvironments)).toEqual([]);
  });

  it('puts values in as they are: one with braces is not looked at again', () => {
    const literal = setValue(1, 'mark', '{{host}} $& {{mark}}').apply(twoEnvironments);
    expect(resolveDesign(literal).texts[0]?.title).toBe('Order status{{host}} $& {{mark}}');
  });

  it('never grows beyond what a document holds', () => {
    const long = edited(
      twoEnvironments,
      setValue(1, 'host', 'x'.repeat(LIMITS.text)),
      setField('page.address', '{{host}}'.repeat(400)),
    );
    expect(resolveDesign(long).page.address).toHaveLength(LIMITS.text);
    expect(designSchema.safeParse(resolveDesign(long)).success).toBe(true);
  });
});

/** As the document has them: widgets’ addresses before their texts do not matter to anybody. */
const PLACES = ['texts', 'page', 'chatApp', 'widgets'];
const order = (place: string): number => PLACES.indexOf(place.split('.')[0] ?? '');

describe('names', () => {
  it.each([
    ['{{host}}', ['host']],
    ['{{ host }} and {{host}}', ['host']],
    ['{{a.b-c_1}}{{Ключ}}', ['a.b-c_1', 'Ключ']],
    ['{{1}} {{}} {{ }} {{a b}} {host} {{{host}}}', ['host']],
    ['{{constructor}} {{__proto__}} {{prototype}}', []],
  ])('in %s are %j', (text, names) => {
    expect(namesIn(text)).toEqual(names);
  });

  it('are a letter and what may follow it', () => {
    expect(['a', 'Ж1', 'a'.repeat(40)].every(isValueName)).toBe(true);
    expect(['', '1a', '_a', 'a b', 'a'.repeat(41), 'constructor', '__proto__'].some(isValueName)).toBe(false);
  });
});

describe('edits of environments', () => {
  it('give the first the key that was there, and the last one’s key and values back to the design', () => {
    expect(twoEnvironments.chatApp.frame.hash).toBe('');
    expect(hashOf(twoEnvironments)).toBe(PRODUCTION_KEY);
    const bare = edited(twoEnvironments, removeEnvironment(1), removeEnvironment(2));
    expect(bare.environments).toBeUndefined();
    expect(bare.page.address).toBe('https://test.example.com/order');
    expect(hashOf(bare)).toBe(TEST_KEY);
  });

  it('put another one in force when the active one goes', () => {
    expect(removeEnvironment(1).apply(twoEnvironments).environments?.active).toBe(2);
    expect(removeEnvironment(1).apply(inTest).environments?.active).toBe(2);
  });

  it('rename a value wherever it stands', () => {
    const renamed = renameValue('host', 'server').apply(twoEnvironments);
    expect(renamed.page.address).toBe('https://{{server}}/order');
    expect(renamed.environments?.names).toEqual(['server', 'mark']);
    expect(resolveDesign(renamed)).toEqual(resolveDesign(twoEnvironments));
    expect(renameValue('host', 'mark').apply(twoEnvironments)).toBe(twoEnvironments);
    expect(renameValue('host', 'a b').apply(twoEnvironments)).toBe(twoEnvironments);
  });

  it('take a value out of every set', () => {
    const without = removeValue('host').apply(twoEnvironments);
    expect(without.environments && valueNames(without.environments)).toEqual(['mark']);
    expect(missingValues(without)).toEqual([{ place: 'page.address', name: 'host' }]);
  });

  it('change the key of the environment in force, and of another', () => {
    expect(hashOf(setHash('new').apply(inTest))).toBe('new');
    expect(hashesOf(setHashOf(1, 'new').apply(inTest))).toEqual(['new', TEST_KEY]);
    expect(setHash('••••').apply(inTest)).toBe(inTest);
    expect(hashesOf(withoutHashes(inTest))).toEqual([]);
    expect(hashOf(setHash('plain').apply(emptyDesign()))).toBe('plain');
  });

  it('leave no trace where they change nothing', () => {
    const idle = [
      chooseEnvironment(1),
      chooseEnvironment(9),
      renameEnvironment(1, 'Production'),
      addValueName('host'),
      addValueName('no name'),
      removeEnvironment(9),
      setValue(1, 'mark', ''),
      setValue(9, 'host', 'x'),
      setHashOf(1, PRODUCTION_KEY),
    ];
    for (const edit of idle) expect(edit.apply(twoEnvironments)).toBe(twoEnvironments);
    expect(setValue(1, 'host', 'x').apply(emptyDesign())).toEqual(emptyDesign());
  });

  it('give documents that can be read again, whatever is done', () => {
    const word = fc.constantFrom('host', 'mark', 'other', 'no name', 'constructor', '');
    const id = fc.constantFrom(1, 2, 3, 9);
    const edit = fc.oneof(
      fc.tuple(fc.string(), fc.string()).map(([name, hash]) => addEnvironment(name, hash)),
      id.map(removeEnvironment),
      id.map(chooseEnvironment),
      word.map(addValueName),
      word.map(removeValue),
      fc.tuple(word, word).map(([from, to]) => renameValue(from, to)),
      fc.tuple(id, fc.constantFrom('host', 'mark'), fc.option(fc.string())).map((parts) => setValue(...parts)),
      fc.tuple(id, fc.string()).map(([of, hash]) => setHashOf(of, hash)),
      fc.string().map((text) => setField('page.address', `{{host}}${text}`)),
    );
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
        const design = edited(twoEnvironments, ...edits);
        expect(read(design)).toEqual({ ok: true, value: JSON.parse(JSON.stringify(design)) as unknown });
      }),
    );
  });
});

describe('resolving', () => {
  const text = fc
    .array(fc.oneof(fc.string(), fc.constantFrom('{{host}}', '{{ mark }}', '{{', '}}', '{{nobody}}')))
    .map((parts) => parts.join('').slice(0, 200));
  const designs = fc
    .tuple(text, text, text, text)
    .map(([address, title, host, mark]) =>
      edited(
        twoEnvironments,
        setField('page.address', address),
        setText(1, 'title', title),
        setValue(1, 'host', host),
        setValue(1, 'mark', mark),
      ),
    );

  it('is total, and leaves nothing of an environment', () => {
    fc.assert(
      fc.property(designs, (design) => {
        const resolved = resolveDesign(design);
        expect(resolved.environments).toBeUndefined();
        expect(designSchema.safeParse(resolved).success).toBe(true);
        expect(resolveDesign(resolved)).toBe(resolved);
      }),
    );
  });

  it('changes nothing more the second time, where values hold no braces', () => {
    fc.assert(
      fc.property(designs, (design) => {
        const values = Object.fromEntries(
          Object.entries(design.environments?.list[0]?.values ?? {}).map(([name, value]) => [
            name,
            value.replace(/[{}]/g, ''),
          ]),
        );
        const plain = edited(design, ...Object.entries(values).map(([name, value]) => setValue(1, name, value)));
        const once = resolveDesign(plain);
        const twice = resolveDesign({ ...once, environments: plain.environments });
        // A name can only come to be where braces stood around what was put in.
        const isWhole = mapTexts(plain, (held) => held.replace(/\{\{ ?(host|mark) ?\}\}/g, '')) === plain;
        if (isWhole) expect(twice.page.address).toBe(once.page.address);
        expect(missingValues(plain).every(({ name }) => name !== 'host' && name !== 'mark')).toBe(true);
      }),
    );
  });
});

describe('a document with environments', () => {
  it('may leave out what is empty', () => {
    const short = { ...emptyDesign(), environments: { active: 7, list: [{ id: 7, name: 'Production' }] } };
    expect(read(short)).toMatchObject({
      ok: true,
      value: { environments: { names: [], list: [{ hash: '', values: {} }] } },
    });
  });

  it.each([
    ['environments.active', { active: 2, list: [{ id: 1, name: '' }] }],
    ['environments.list', { active: 1, list: [] }],
    [
      'environments.list',
      {
        active: 1,
        list: [
          { id: 1, name: '' },
          { id: 1, name: '' },
        ],
      },
    ],
    ['environments.names.0', { active: 1, names: ['a b'], list: [{ id: 1, name: '' }] }],
    ['environments.list.0.values.a b', { active: 1, list: [{ id: 1, name: '', values: { 'a b': '' } }] }],
  ])('is refused with %s', (field, environments) => {
    expect(read({ ...emptyDesign(), environments })).toMatchObject({ ok: false, error: { fields: [field] } });
  });
});
