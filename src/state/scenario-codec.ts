import { isPortalLanguage } from '../domain/kernel/languages.ts';
import { wellFormed } from '../domain/kernel/well-formed.ts';
import { isDialogType } from '../domain/messenger/classic/dialogs.ts';
import { decodeChatView, encodeChatView } from './chat-view.ts';
import { changeScenario, DEFAULT_SCENARIO, VIEWER_KINDS, type Scenario } from './scenario.ts';

const MESSENGERS = { classic: 'old-messenger', current: 'new-chat' } as const;
const CHAT = 'chat:';

/**
 * As a few words without order, for example `lines,admin,ru,900x500,dark`; nothing for the default. No two fields share a
 * word, which keeps addresses short and lets unknown words pass.
 */
export function encodeScenario(scenario: Scenario): string {
  const base = DEFAULT_SCENARIO;
  const words: string[] = [];
  if (scenario.dialogChosen) words.push(scenario.dialog);
  if (scenario.viewer !== base.viewer) words.push(scenario.viewer);
  if (scenario.languageChosen) words.push(scenario.language);
  if (scenario.width !== base.width || scenario.height !== base.height) {
    words.push(`${scenario.width}x${scenario.height}`);
  }
  if (scenario.themeChosen) words.push(scenario.theme);
  if (!scenario.fit) words.push('true-size');
  if (scenario.narrow) words.push('narrow');
  if (scenario.neighbours > 0) words.push(`apps${scenario.neighbours}`);
  if (scenario.open !== base.open) words.push(scenario.open);
  if (scenario.messenger !== undefined) words.push(MESSENGERS[scenario.messenger]);
  const chatWords = scenario.chatView === undefined ? '' : encodeChatView(scenario.chatView);
  if (chatWords !== '') words.push(`${CHAT}${chatWords}`);
  if (scenario.testAddress !== '') words.push(`at:${encodeURIComponent(wellFormed(scenario.testAddress))}`);
  return words.join(',');
}

/** Reads what it can and takes the default for the rest. */
export function decodeScenario(text: string): Scenario {
  const change = text.split(',').reduce<Partial<Scenario>>((read, word) => ({ ...read, ...readWord(word) }), {});
  return changeScenario(DEFAULT_SCENARIO, change);
}

function readWord(word: string): Partial<Scenario> {
  return readMessenger(word) ?? readShared(word);
}

function readMessenger(word: string): Partial<Scenario> | null {
  if (word === MESSENGERS.classic) return { messenger: 'classic' };
  if (word === MESSENGERS.current) return { messenger: 'current' };
  return word.startsWith(CHAT) ? { chatView: decodeChatView(word.slice(CHAT.length)) } : null;
}

function readShared(word: string): Partial<Scenario> {
  if (isDialogType(word)) return { dialog: word };
  if (isPortalLanguage(word)) return { language: word };
  const viewer = VIEWER_KINDS.find((kind) => kind === word);
  if (viewer !== undefined) return { viewer };
  const size = /^(\d{1,5})x(\d{1,5})$/.exec(word);
  if (size !== null) return { width: Number(size[1]), height: Number(size[2]) };
  const apps = /^apps(\d{1,3})$/.exec(word);
  if (apps !== null) return { neighbours: Number(apps[1]) };
  if (word.startsWith('at:')) return { testAddress: decodePart(word.slice('at:'.length)) };
  if (word === 'light' || word === 'dark') return { theme: word };
  if (word === 'true-size') return { fit: false };
  if (word === 'fit' || word === 'narrow') return { [word]: true };
  return word === 'none' || word === 'frame' || word === 'list' ? { open: word } : {};
}

function decodePart(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

const KEY = 'view=';

/** The scenario in an address's hash (with or without `#`). */
export function scenarioFromHash(hash: string): Scenario {
  const found = parts(hash).find((part) => part.startsWith(KEY));
  return decodeScenario(found?.slice(KEY.length) ?? '');
}

/** The same hash with this scenario in it; what others put there stays as it is. */
export function scenarioToHash(hash: string, scenario: Scenario): string {
  const words = encodeScenario(scenario);
  const kept = parts(hash).filter((part) => !part.startsWith(KEY));
  const all = words === '' ? kept : [...kept, KEY + words];
  return all.length === 0 ? '' : `#${all.join('&')}`;
}

function parts(hash: string): string[] {
  return hash
    .replace(/^#/, '')
    .split('&')
    .filter((part) => part !== '');
}
