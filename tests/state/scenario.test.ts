import { describe, expect, it } from 'vitest';
import { DIALOG_TYPES } from '../../src/domain/messenger/classic/dialogs.ts';
import { PORTAL_LANGUAGES } from '../../src/domain/kernel/languages.ts';
import { decodeScenario, encodeScenario, scenarioFromHash, scenarioToHash } from '../../src/state/scenario-codec.ts';
import { DEFAULT_CHAT_VIEW } from '../../src/state/chat-view.ts';
import {
  changeScenario,
  DEFAULT_SCENARIO,
  followScenario,
  VIEWER_KINDS,
  viewerOf,
  type Scenario,
} from '../../src/state/scenario.ts';

const busy: Scenario = {
  dialog: 'lines',
  dialogChosen: true,
  viewer: 'admin',
  language: 'ru',
  languageChosen: true,
  width: 900,
  height: 500,
  theme: 'dark',
  themeChosen: true,
  fit: false,
  narrow: true,
  neighbours: 3,
  open: 'frame',
  messenger: 'current',
  chatView: {
    ...DEFAULT_CHAT_VIEW,
    chat: 'lines',
    width: 1440,
    height: 900,
    alignment: 'left',
    background: 'sky',
    strip: true,
    sidebar: true,
    open: 'IM_TEXTAREA',
    older: true,
    oneColour: true,
  },
  testAddress: 'http://localhost:8080/echo.php?a=1,2&b',
};

describe('in the address', () => {
  it('is a few words, and none for the default', () => {
    expect(encodeScenario(DEFAULT_SCENARIO)).toBe('');
    expect(encodeScenario(busy)).toBe(
      'lines,admin,ru,900x500,dark,true-size,narrow,apps3,frame,new-chat,chat:lines.1440x900.left.sky.strip.sidebar.older.oneColour.IM_TEXTAREA,at:http%3A%2F%2Flocalhost%3A8080%2Fecho.php%3Fa%3D1%2C2%26b',
    );
  });

  it('comes back as it went', () => {
    expect(decodeScenario(encodeScenario(busy))).toEqual(busy);
    for (const dialog of DIALOG_TYPES) {
      for (const viewer of VIEWER_KINDS) {
        for (const language of PORTAL_LANGUAGES) {
          const scenario = { ...DEFAULT_SCENARIO, dialog, dialogChosen: true, viewer, language, languageChosen: true };
          expect(decodeScenario(encodeScenario(scenario))).toEqual(scenario);
        }
      }
    }
  });

  it('corrects half a character', () => {
    const testAddress = 'http://localhost/\ud83d';
    expect(encodeScenario({ ...DEFAULT_SCENARIO, testAddress })).toBe('at:http%3A%2F%2Flocalhost%2F%EF%BF%BD');
  });

  it.each([
    ['', DEFAULT_SCENARIO],
    ['nonsense,%00,,', DEFAULT_SCENARIO],
    ['dark,admin', { ...DEFAULT_SCENARIO, theme: 'dark', themeChosen: true, viewer: 'admin' }],
    ['fit', DEFAULT_SCENARIO],
    ['1x99999', { ...DEFAULT_SCENARIO, width: 864, height: 1000 }],
    ['apps999', { ...DEFAULT_SCENARIO, neighbours: 30 }],
    ['at:https%3A%2F%2Fevil.example', DEFAULT_SCENARIO],
    ['at:http%3A%2F%2Flocalhost.evil.example', DEFAULT_SCENARIO],
    ['at:%', DEFAULT_SCENARIO],
    ['say:d1%3A%5B%5D', DEFAULT_SCENARIO],
    ['lines,call', { ...DEFAULT_SCENARIO, dialog: 'call', dialogChosen: true }],
  ])('reads what it can of "%s"', (text, expected) => {
    expect(decodeScenario(text)).toEqual(expected);
  });

  it('leaves alone what others keep there', () => {
    expect(scenarioToHash('#d=abc%20', busy)).toBe(`#d=abc%20&view=${encodeScenario(busy)}`);
    expect(scenarioToHash('#view=dark&d=abc', DEFAULT_SCENARIO)).toBe('#d=abc');
    expect(scenarioToHash('#view=dark', DEFAULT_SCENARIO)).toBe('');
    expect(scenarioFromHash('#d=abc&view=dark').theme).toBe('dark');
    expect(scenarioFromHash('view=dark').theme).toBe('dark');
    expect(scenarioFromHash('#d=view=dark')).toEqual(DEFAULT_SCENARIO);
  });
});

describe('a change', () => {
  it('stays within the limits', () => {
    expect(changeScenario(DEFAULT_SCENARIO, { width: 10, height: 5000 })).toMatchObject({ width: 864, height: 1000 });
    expect(changeScenario(DEFAULT_SCENARIO, { neighbours: -1 }).neighbours).toBe(0);
    expect(changeScenario(DEFAULT_SCENARIO, { neighbours: Number.NaN }).neighbours).toBe(0);
  });

  it('that changes nothing gives the same value', () => {
    expect(changeScenario(DEFAULT_SCENARIO, { viewer: 'employee' })).toBe(DEFAULT_SCENARIO);
  });
});

describe('what nobody has chosen', () => {
  const followed = { dialog: 'own-bot', theme: 'dark', language: 'ru' } as const;

  it('follows others', () => {
    expect(followScenario(DEFAULT_SCENARIO, followed)).toMatchObject(followed);
    expect(followScenario(DEFAULT_SCENARIO, DEFAULT_SCENARIO)).toBe(DEFAULT_SCENARIO);
  });

  it('is chosen by a change, also to what it was', () => {
    const chosen = changeScenario(DEFAULT_SCENARIO, { dialog: 'person' });
    expect(followScenario(chosen, followed)).toMatchObject({ dialog: 'person', theme: 'dark', language: 'ru' });
    expect(encodeScenario(chosen)).toBe('person');
    const english = changeScenario(DEFAULT_SCENARIO, { language: 'en' });
    expect(followScenario(english, followed)).toMatchObject({ language: 'en' });
    expect(encodeScenario(english)).toBe('en');
  });
});

it.each([
  ['employee', 'employee', false],
  ['admin', 'employee', true],
  ['extranet', 'extranet', false],
  ['guest', 'guest', false],
] as const)('viewer %s is %s, administrator: %s', (viewer, role, admin) => {
  expect(viewerOf({ viewer, language: 'la' }, 7)).toEqual({ userId: 7, role, admin, language: 'la' });
});
