import { expect, it, vi } from 'vitest';
import { workbenchCommands } from '../../src/app/workbench-commands.ts';
import { createTranslator } from '../../src/i18n/translator.ts';

const ALWAYS = ['output open', 'output full', 'output bar', 'view reset'];

const verbs = {
  openTab: vi.fn(),
  openStudio: vi.fn(),
  createBot: vi.fn(),
  showPreview: vi.fn(),
  openAs: vi.fn(),
  loadBots: vi.fn(),
  resetView: vi.fn(),
};
const commandsAt = (phase: 'standalone' | 'connected') =>
  workbenchCommands(createTranslator({}, 'en'), { phase }, verbs);
const idsAt = (phase: 'standalone' | 'connected'): string[] => commandsAt(phase).map(({ id }) => id);

it('lists the tabs that this host has, and a bot only where one can be made', () => {
  expect(idsAt('standalone')).toEqual([
    'tab problems',
    'tab stored',
    'tab payload',
    'tab code',
    'tab json',
    'studio',
    ...ALWAYS,
  ]);
  expect(idsAt('connected')).toEqual([
    'tab problems',
    'tab stored',
    'tab payload',
    'tab code',
    'tab log',
    'tab json',
    'studio',
    ...ALWAYS,
    'bot',
    'bots',
  ]);
});

it('opens the tab that it names', () => {
  commandsAt('standalone')[2]?.run();
  expect(verbs.openTab.mock.calls).toEqual([['payload']]);
});
