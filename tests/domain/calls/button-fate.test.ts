import { describe, expect, it } from 'vitest';
import { newButton, type DesignedButton } from '../../../src/domain/calls/bot-message.ts';
import { buttonFate, READING_PLACES } from '../../../src/domain/calls/button-fate.ts';

const button = (change: Partial<DesignedButton>): DesignedButton => ({
  ...newButton(1, 'app', 'keyboard', 'Open'),
  ...change,
});

/** What becomes of it in the old messenger, in an open line's chat and elsewhere in the new chat. */
const FATES: readonly (readonly [string, Partial<DesignedButton>, string, string, string])[] = [
  ['opens the app', { params: 'a' }, 'app', 'app-in-lines', 'app-inactive'],
  ['has an apostrophe', { params: "it's" }, 'params-break-script', 'app-in-lines', 'app-inactive'],
  ['opens the app from the menu', { place: 'menu' }, 'app', 'menu-not-seen', 'menu-not-seen'],
  ['opens a link', { kind: 'link', target: 'https://example.com' }, 'link', 'link', 'link'],
  ['opens a page of the portal', { kind: 'link', target: '/crm/' }, 'link', 'link', 'link'],
  ['has a link of another kind', { kind: 'link', target: 'tel:1' }, 'text-only', 'text-only', 'text-only'],
  ['sends a command', { kind: 'command', target: '/help' }, 'command', 'command-waits', 'command-waits'],
  ['has no command', { kind: 'command', target: '/' }, 'text-only', 'text-only', 'text-only'],
  [
    'sends a command from the menu',
    { kind: 'command', target: 'help', place: 'menu', params: 'a' },
    'command',
    'menu-not-seen',
    'menu-not-seen',
  ],
  [
    'sends a command from the menu without parameters',
    { kind: 'command', target: 'help', place: 'menu' },
    'menu-command-without-params',
    'menu-not-seen',
    'menu-not-seen',
  ],
  ['puts', { kind: 'action', target: 'PUT', params: 'Hi' }, 'put', 'put', 'put'],
  ['sends', { kind: 'action', target: 'SEND', params: 'Hi' }, 'send', 'send', 'send'],
  ['copies', { kind: 'action', target: 'COPY', params: 'Hi' }, 'copy', 'copy', 'copy'],
  ['calls', { kind: 'action', target: 'CALL', params: '+1' }, 'call', 'call', 'call'],
  ['opens a dialog', { kind: 'action', target: 'DIALOG', params: '27' }, 'dialog', 'dialog', 'dialog'],
  ['asks for help', { kind: 'action', target: 'HELP' }, 'unknown-action', 'unknown-action', 'unknown-action'],
  ['is disabled', { kind: 'link', target: '/', disabled: true }, 'disabled', 'disabled', 'disabled'],
  ['has no text', { kind: 'link', target: '/', text: ' ' }, 'dropped', 'dropped', 'dropped'],
  ['ends a row', { kind: 'row', text: '' }, 'row', 'row', 'row'],
];

describe('A button of a message that', () => {
  it.each(FATES)('%s', (_name, change, ...codes) => {
    expect(READING_PLACES.map((place) => buttonFate(button(change), place).code)).toEqual(codes);
  });

  it('works, fails or is not known to do either', () => {
    const sure = (change: Partial<DesignedButton>) => buttonFate(button(change), 'current').sure;
    expect([sure({ kind: 'link', target: '/' }), sure({}), sure({ place: 'menu' })]).toEqual([
      'works',
      'fails',
      'unsure',
    ]);
  });
});
