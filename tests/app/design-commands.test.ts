import { expect, it, vi } from 'vitest';
import { designCommands } from '../../src/app/design-commands.ts';
import { emptyDesign } from '../../src/domain/design/factory.ts';
import { setField, setIcon, type Edit } from '../../src/domain/design/operations.ts';
import type { Design } from '../../src/domain/design/schema.ts';
import { TEMPLATES } from '../../src/domain/design/templates/templates.ts';
import { appLoaders } from '../../src/i18n/app-loaders.ts';
import { I18n } from '../../src/i18n/i18n.svelte.ts';
import { twoEnvironments } from '../domain/design/environments.ts';

const ICON = { png: '', source: null, activeSource: null, adjustments: null };

async function open(design: Design) {
  const i18n = new I18n(appLoaders);
  await i18n.use('en');
  await i18n.load('base', 'guide', 'problems');
  const edit = vi.fn<(edit: Edit) => void>();
  const verbs = {
    edit,
    jump: vi.fn(),
    newHash: () => 'f'.repeat(32),
    chooseIcon: vi.fn(),
    removeIcon: vi.fn(),
    fix: vi.fn(),
    openEnvironments: vi.fn(),
  };
  const commands = designCommands(i18n, design, [], verbs);
  return { commands, verbs, edit, labels: commands.map(({ label }) => label) };
}

it('reaches what the buttons of the form do', async () => {
  const { labels } = await open(TEMPLATES.page.design);
  expect(labels).toEqual(
    expect.arrayContaining([
      'Icon: Choose a picture…',
      'Add language',
      'Remove the texts in English',
      'Remove the texts in Russian',
      'Make a new signature key',
    ]),
  );
  expect(labels).not.toContain('Remove the icon');
});

it('removes an icon where there is one', async () => {
  const { commands, verbs } = await open(setIcon(ICON).apply(emptyDesign()));
  commands.find(({ label }) => label === 'Remove the icon')?.run();
  expect(verbs.removeIcon).toHaveBeenCalledOnce();
});

it('makes a new key for a page, and none for a command', async () => {
  const { commands, edit } = await open(emptyDesign());
  commands.find(({ id }) => id === 'key')?.run();
  expect(edit.mock.calls[0]?.[0].apply(emptyDesign()).chatApp.frame.hash).toBe('f'.repeat(32));
  const command = await open(setField('chatApp.kind', 'command').apply(emptyDesign()));
  expect(command.commands.some(({ id }) => id === 'key')).toBe(false);
});

it('opens what differs by environment, and puts another one in force', async () => {
  expect((await open(emptyDesign())).labels.filter((label) => label.startsWith('Environment'))).toHaveLength(1);
  const { commands, edit, verbs } = await open(twoEnvironments);
  commands.find(({ id }) => id === 'environments')?.run();
  expect(verbs.openEnvironments).toHaveBeenCalledOnce();
  const settings = commands.filter(({ kind }) => kind === 'setting');
  expect(settings).toMatchObject([
    { label: 'Environment: Production', checked: true },
    { label: 'Environment: Test', checked: false },
  ]);
  settings[1]?.run();
  expect(edit.mock.calls[0]?.[0].apply(twoEnvironments).environments?.active).toBe(2);
});
