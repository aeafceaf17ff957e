import { describe, expect, it } from 'vitest';
import { fieldOfParameter, KIND_NAMES, SHARED_NAMES } from '../../../src/domain/calls/wire.ts';
import { emptyDesign } from '../../../src/domain/design/factory.ts';
import type { Design } from '../../../src/domain/design/schema.ts';
import { TEMPLATES } from '../../../src/domain/design/templates/templates.ts';
import { found } from '../../../src/features/palette/found.ts';
import { draftCommands, fieldCommands, scenarioCommands } from '../../../src/features/palette/sources.ts';
import { viewCommands } from '../../../src/features/palette/view.ts';
import guide from '../../../src/i18n/en/guide.ts';
import preview from '../../../src/i18n/en/preview.ts';
import previewParts from '../../../src/i18n/en/preview-parts.ts';
import base from '../../../src/i18n/en/base.ts';
import { createTranslator } from '../../../src/i18n/translator.ts';
import { DEFAULT_SCENARIO, type Scenario } from '../../../src/state/scenario.ts';

const i18n = createTranslator({ ...base, ...preview }, 'en');
const fieldsOf = (design: Design) => fieldCommands(design, String, nothing).map(({ label }) => label);
const nothing = (): void => undefined;

describe('fields', () => {
  it('are those that the form shows for this kind, each row of texts among them', () => {
    const { design } = TEMPLATES.page;
    expect(fieldsOf(design)).toContain('texts.2.description');
    expect(fieldsOf(design)).toContain('chatApp.frame.hash');
    expect(fieldsOf(design)).not.toContain('chatApp.command.method');
    expect(fieldsOf(TEMPLATES.help.design)).toContain('chatApp.command.parameter');
    expect(fieldsOf(TEMPLATES.help.design)).not.toContain('page.address');
  });

  it('are all that are sent for this kind, and what is a field of the form alone', () => {
    const sent = [...KIND_NAMES.frame, ...SHARED_NAMES].filter((name) => name !== 'LANG').map(fieldOfParameter);
    expect(fieldsOf(TEMPLATES.page.design)).toEqual(expect.arrayContaining([...sent, 'chatApp.audience.adminOnly']));
  });

  it('are found by the portal’s own names', () => {
    let jumped = '';
    const commands = fieldCommands(
      emptyDesign(),
      (field) => `field ${field}`,
      (field) => (jumped = field),
    );
    found(commands, 'IFRAME_WIDTH')[0]?.run();
    expect(jumped).toBe('chatApp.frame.width');
  });
});

it('chats and viewers say which is looked at, and lead to the others', () => {
  const chosen: string[] = [];
  const commands = scenarioCommands(i18n, DEFAULT_SCENARIO, {
    dialog: (type) => chosen.push(type),
    viewer: (kind) => chosen.push(kind),
  });
  expect(commands.filter(({ checked }) => checked === true).map(({ id }) => id)).toEqual([
    'chat person',
    'viewer employee',
  ]);
  found(commands, 'open-line')[0]?.run();
  found(commands, 'extranet')[0]?.run();
  expect(chosen).toEqual(['lines', 'extranet']);
});

it('everything of View is reached, and says how it is at present', () => {
  const chosen: Partial<Scenario>[] = [];
  const words = {
    t: createTranslator({ ...base, ...guide, ...preview, ...previewParts }, 'en').t,
    languageName: String,
  };
  const commands = viewCommands(words, DEFAULT_SCENARIO, (change) => chosen.push(change));
  expect(commands.filter(({ checked }) => checked === true).map(({ label }) => label)).toEqual([
    'Messenger theme: Light',
    'Messenger window: 864 × 454',
    'Size: fitted into the room there is',
    'Icons of other apps before yours: 0',
    'Viewer’s language: en',
  ]);
  for (const query of ['theme dark', 'phone', 'size true', 'window 1024', 'other apps 9', 'language de']) {
    found(commands, query)[0]?.run();
  }
  expect(chosen).toEqual([
    { theme: 'dark' },
    { narrow: true },
    { fit: false },
    { width: 1024, height: 600, narrow: false },
    { neighbours: 9 },
    { language: 'de' },
  ]);
});

it('drafts are found by name, title and code', () => {
  const draft = { savedAt: 1, kind: 'frame', botId: null } as const;
  const drafts = [
    { ...draft, id: 'a', name: 'Mine', code: 'echo', title: 'Echo window' },
    { ...draft, id: 'b', name: '', code: '', title: '' },
  ];
  const commands = draftCommands(i18n, drafts, 'b', nothing);
  expect(commands.map(({ label, checked }) => [label, checked])).toEqual([
    ['Mine', false],
    [i18n.t('drafts.untitled'), true],
  ]);
  for (const query of ['mine', 'echo', 'window']) expect(found(commands, query)[0]?.id).toBe('draft a');
});
