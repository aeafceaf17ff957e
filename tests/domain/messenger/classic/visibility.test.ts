import { describe, expect, it } from 'vitest';
import type { Viewer } from '../../../../src/domain/kernel/viewer.ts';
import {
  classesAfterSwitch,
  dialogClasses,
  type DialogType,
} from '../../../../src/domain/messenger/classic/dialogs.ts';
import type { ServedApp } from '../../../../src/domain/portal/imbot/stored-app.ts';
import { visibility, visibilityAfterGroup } from '../../../../src/domain/messenger/classic/visibility.ts';
import { FRAME, PNG, portalWith } from '../../portal/imbot/world.ts';
import { ADMIN, DIALOGS, EMPLOYEE, EXTRANET, GUEST, dialog, servedApp } from './fixtures.ts';

/** One letter per dialog in the order of DIALOG_TYPES: W works, D inactive, `-` hidden. */
const ORDER: readonly DialogType[] = [
  ...(['person', 'own-bot', 'other-bot', 'notes', 'group', 'open', 'lines', 'call'] as const),
  ...(['livechat', 'videoconf', 'announcement'] as const),
];

function row(app: Parameters<typeof visibility>[0], viewer: Viewer): string {
  const letter = { works: 'W', inactive: 'D', hidden: '-' } as const;
  return DIALOGS.map((open) => letter[visibility(app, { dialog: open, viewer }).verdict]).join('');
}

/** Icon apps, as an administrator and as anybody else sees them. */
const ICON_TABLE: readonly (readonly [context: string, admin: string, others: string])[] = [
  //           person own other notes | group open lines call | livechat conf announcement
  ['all', 'WWWWWWWWWWW', 'WWWWWWWWWWW'],
  ['', 'WWWWWWWWWWW', 'WWWWWWWWWWW'],
  ['usre', 'WWWWWWWWWWW', 'WWWWWWWWWWW'],
  ['chat;lines', 'WWWWWWWWWWW', 'WWWWWWWWWWW'],
  ['user', 'WWWW---DDDD', 'WWWW---DDDD'],
  ['chat', '----WWW----', '----WWW----'],
  ['bot', '-W---------', '-W---------'],
  ['lines', '------W----', '------W----'],
  ['call', '-------W---', '-------W---'],
  ['all-admin', 'WWWWWWWWWWW', 'DDDDDDDDDDD'],
  ['usre-admin', 'WWWWWWWWWWW', 'DDDDDDDDDDD'],
  ['-admin', 'WWWWWWWWWWW', 'DDDDDDDDDDD'],
  ['user-admin', 'WWWW---DDDD', '-----------'],
  ['chat-admin', '----WWW----', '-----------'],
  ['bot-admin', '-W---------', '-----------'],
  ['lines-admin', '------W----', '-----------'],
  ['call-admin', '-------W---', '-----------'],
  // A word of its own for one connector has a style rule, the others have none.
  ['lines-imessage', '-----------', '-----------'],
  ['lines-telegrambot', 'DDDDDDWDDDD', 'DDDDDDWDDDD'],
  ['lines-viber', 'DDDDDDDDDDD', 'DDDDDDDDDDD'],
  ['lines-telegrambot-admin', 'DDDDDDWDDDD', 'DDDDDDDDDDD'],
];

/** Icon-less apps stand in one list that no context filters. */
const LIST_TABLE: readonly (readonly [context: string, admin: string, others: string])[] = [
  ['all', 'WWWWWWWWWWW', 'WWWWWWWWWWW'],
  ['user', 'WWWWDDDDDDD', 'WWWWDDDDDDD'],
  ['chat', 'DDDDWWWWWWW', 'DDDDWWWWWWW'],
  ['bot', 'DWWDDDDDDDD', 'DWWDDDDDDDD'],
  ['lines', 'DDDDDDWDDDD', 'DDDDDDWDDDD'],
  ['call', 'DDDDDDDWDDD', 'DDDDDDDWDDD'],
  ['all-admin', 'WWWWWWWWWWW', 'DDDDDDDDDDD'],
  ['user-admin', 'WWWWDDDDDDD', 'DDDDDDDDDDD'],
  ['chat-admin', 'DDDDWWWWWWW', 'DDDDDDDDDDD'],
  ['bot-admin', 'DWWDDDDDDDD', 'DDDDDDDDDDD'],
  ['lines-admin', 'DDDDDDWDDDD', 'DDDDDDDDDDD'],
  ['call-admin', 'DDDDDDDWDDD', 'DDDDDDDDDDD'],
];

const UNSEEN = '-'.repeat(ORDER.length);

describe('who sees an app, and for whom it works', () => {
  it('lists the dialogs in the order the tables are written in', () => {
    expect(DIALOGS.map(({ type }) => type)).toEqual(ORDER);
  });

  describe.each(ICON_TABLE)('an icon with context "%s"', (context, admin, others) => {
    it.each([
      ['administrator', ADMIN, admin],
      ['employee', EMPLOYEE, others],
      ['extranet user who is served it', EXTRANET, others],
      ['guest who is served it', GUEST, others],
    ])('%s', (_name, viewer, expected) => {
      expect(row(servedApp({ context }), viewer)).toBe(expected);
    });

    it('is the same for a command', () => {
      const app = servedApp({ context, iframe: '', js: "BXIM.sendMessage('/help');" });
      expect(row(app, EMPLOYEE)).toBe(others);
    });
  });

  describe.each(LIST_TABLE)('an app without an icon and with context "%s"', (context, admin, others) => {
    it.each([
      ['administrator', ADMIN, admin],
      ['employee', EMPLOYEE, others],
      ['guest who is served it', GUEST, others],
      ['extranet user, who never gets the list', EXTRANET, UNSEEN],
    ])('%s', (_name, viewer, expected) => {
      expect(row(servedApp({ context, icon: null }), viewer)).toBe(expected);
    });
  });

  it.each([...ICON_TABLE, ...LIST_TABLE].map(([context]) => context))(
    'hidden is hidden everywhere: "%s"',
    (context) => {
      for (const viewer of [EMPLOYEE, ADMIN, EXTRANET, GUEST]) {
        expect(row(servedApp({ context, hidden: true }), viewer)).toBe(UNSEEN);
        expect(row(servedApp({ context, hidden: true, icon: null }), viewer)).toBe(UNSEEN);
      }
    },
  );
});

describe('the reason', () => {
  const reasonOf = (
    over: Partial<ServedApp> | null,
    type: DialogType,
    viewer: Viewer,
  ): readonly [string, string, string] => {
    const { verdict, place, reason } = visibility(over === null ? null : servedApp(over), {
      dialog: dialog(type),
      viewer,
    });
    return [verdict, place, reason];
  };

  it.each([
    [null, 'person', EMPLOYEE, ['hidden', 'nowhere', 'not-stored']],
    [null, 'person', EXTRANET, ['hidden', 'nowhere', 'extranet']],
    [null, 'livechat', GUEST, ['hidden', 'nowhere', 'guest']],
    [{ hidden: true }, 'person', EMPLOYEE, ['hidden', 'nowhere', 'hidden']],
    [{ icon: null, title: '' }, 'person', EMPLOYEE, ['hidden', 'nowhere', 'no-icon-no-title']],
    [{ icon: null }, 'person', EXTRANET, ['hidden', 'nowhere', 'extranet-no-icon']],
    [{ context: 'chat-admin' }, 'group', EMPLOYEE, ['hidden', 'nowhere', 'admin']],
    [{ context: 'chat' }, 'call', EMPLOYEE, ['hidden', 'nowhere', 'context-chat']],
    [{ context: 'user' }, 'group', EMPLOYEE, ['hidden', 'nowhere', 'context-user']],
    [{ context: 'bot' }, 'other-bot', EMPLOYEE, ['hidden', 'nowhere', 'context-bot']],
    [{ context: 'lines' }, 'group', EMPLOYEE, ['hidden', 'nowhere', 'context-lines']],
    [{ context: 'call' }, 'lines', EMPLOYEE, ['hidden', 'nowhere', 'context-call']],
    [{ context: 'lines-imessage' }, 'lines', EMPLOYEE, ['hidden', 'nowhere', 'context-connector']],
    [{ context: 'user' }, 'call', EMPLOYEE, ['inactive', 'icon', 'user-icon-in-chat']],
    [{ context: 'all-admin' }, 'person', EMPLOYEE, ['inactive', 'icon', 'admin-icon']],
    [{ context: 'lines-viber' }, 'lines', EMPLOYEE, ['inactive', 'icon', 'connector-icon']],
    [{ context: 'lines', icon: null }, 'person', EMPLOYEE, ['inactive', 'service-list', 'list-lines']],
    [{ context: 'user', icon: null }, 'call', EMPLOYEE, ['inactive', 'service-list', 'list-user']],
    [{ context: 'chat-admin', icon: null }, 'group', EMPLOYEE, ['inactive', 'service-list', 'list-admin']],
    [{ iframe: '', js: '' }, 'group', EMPLOYEE, ['inactive', 'icon', 'no-action']],
    [{ context: 'all' }, 'group', EMPLOYEE, ['works', 'icon', 'everywhere']],
    [{ context: 'user' }, 'notes', EMPLOYEE, ['works', 'icon', 'private']],
    [{ context: 'chat' }, 'lines', EMPLOYEE, ['works', 'icon', 'chats']],
    [{ context: 'bot' }, 'own-bot', EMPLOYEE, ['works', 'icon', 'own-bot']],
    [{ context: 'bot', icon: null }, 'other-bot', EMPLOYEE, ['works', 'service-list', 'any-bot']],
    [{ context: 'lines' }, 'lines', EMPLOYEE, ['works', 'icon', 'lines']],
    [{ context: 'lines-telegrambot' }, 'lines', EMPLOYEE, ['works', 'icon', 'connector']],
    [{ context: 'call' }, 'call', EMPLOYEE, ['works', 'icon', 'call']],
    [{ title: '' }, 'person', EMPLOYEE, ['works', 'icon', 'everywhere']],
  ] as const)('%j in %s', (over, type, viewer, expected) => {
    expect(reasonOf(over, type, viewer)).toEqual(expected);
  });
});

describe('an iMessage line', () => {
  it('shows the cell of its own context', () => {
    const input = { dialog: dialog('lines', 'imessage'), viewer: EMPLOYEE };
    expect(visibility(servedApp({ context: 'lines-imessage' }), input).verdict).toBe('works');
    expect(visibility(servedApp({ context: 'lines-imessage-admin' }), input).verdict).toBe('inactive');
  });
});

/** Who is given the record at all (messenger.md 0.3): the server knows two flags, and asks for guests first. */
const SERVED: readonly (readonly [extranet: 'Y' | 'N', liveChat: 'Y' | 'N', to: string])[] = [
  //      employee administrator extranet guest
  ['N', 'N', 'WW--'],
  ['Y', 'N', 'WWW-'],
  ['N', 'Y', 'WW-W'],
  ['Y', 'Y', 'WWWW'],
];

describe('the flags of the server', () => {
  it.each(SERVED)('EXTRANET_SUPPORT %s, LIVECHAT_SUPPORT %s', (extranet, liveChat, expected) => {
    const flags = { EXTRANET_SUPPORT: extranet, LIVECHAT_SUPPORT: liveChat };
    const portal = portalWith({ ...FRAME, ICON_FILE: PNG, ...flags });
    const seen = [EMPLOYEE, ADMIN, EXTRANET, GUEST].map((viewer) => {
      const served = portal.servedApps(viewer)[0] ?? null;
      const everywhere = new Set(DIALOGS.map((open) => visibility(served, { dialog: open, viewer }).verdict));
      expect(everywhere.size).toBe(1);
      return everywhere.has('works') ? 'W' : '-';
    });
    expect(seen.join('')).toBe(expected);
  });
});

/** An icon in a call chat by the chat before it, in the order of `ORDER`: only a group chat leaves something behind. */
const CALL_AFTER: readonly (readonly [context: string, expected: string])[] = [
  //        person own other notes | group open lines call | livechat conf announcement
  ['all', 'WWWWWWWWWWW'],
  ['user', 'DDDD-DDDDDD'],
  ['chat', '----W------'],
  ['bot', '-----------'],
  ['lines', '-----------'],
  ['call', 'WWWWWWWWWWW'],
];

describe('a call chat opened after another chat', () => {
  it.each(CALL_AFTER)('an icon with context %s', (context, expected) => {
    const call = dialog('call');
    const verdicts = DIALOGS.map((before) => {
      const classes = classesAfterSwitch(dialogClasses(before), call);
      return visibility(servedApp({ context }), { dialog: call, viewer: EMPLOYEE, classes }).verdict;
    });
    expect(verdicts.map((verdict) => ({ works: 'W', inactive: 'D', hidden: '-' })[verdict]).join('')).toBe(expected);
  });

  it.each([
    ['all', null],
    ['user', 'hidden'],
    ['chat', 'works'],
    ['chat-admin', null],
    ['call', null],
  ])('tells the difference a group chat makes for context %s: %s', (context, verdict) => {
    const input = { dialog: dialog('call'), viewer: EMPLOYEE };
    expect(visibilityAfterGroup(servedApp({ context }), input)?.verdict ?? null).toBe(verdict);
    expect(visibilityAfterGroup(servedApp({ context }), { ...input, dialog: dialog('group') })).toBeNull();
  });

  it('reports the difference for administrators where the app is theirs, and never without an icon', () => {
    const input = { dialog: dialog('call'), viewer: ADMIN };
    expect(visibilityAfterGroup(servedApp({ context: 'chat-admin' }), input)?.verdict).toBe('works');
    expect(visibilityAfterGroup(servedApp({ context: 'chat', icon: null }), input)).toBeNull();
    expect(visibilityAfterGroup(null, input)).toBeNull();
  });

  it('other dialogs start afresh', () => {
    expect(classesAfterSwitch(['chat-chat', 'chat-call'], dialog('person'))).toEqual([]);
    expect(classesAfterSwitch(['chat-chat'], dialog('videoconf'))).toEqual([]);
  });
});

describe('a context changed under an open page', () => {
  it('leaves the icon where it was, and the click follows the new one', () => {
    const input = { dialog: dialog('group'), viewer: EMPLOYEE, drawnContext: 'chat' };
    expect(visibility(servedApp({ context: 'user' }), input)).toEqual({
      verdict: 'inactive',
      place: 'icon',
      reason: 'stale-icon',
    });
    expect(visibility(servedApp({ context: 'all' }), input).verdict).toBe('works');
  });

  it('or takes the app off the page', () => {
    const input = { dialog: dialog('group'), viewer: EMPLOYEE, taken: true };
    expect(visibility(null, input)).toEqual({ verdict: 'hidden', place: 'nowhere', reason: 'taken' });
  });
});
