import type { PortalLanguage } from '../domain/kernel/languages.ts';
import type { Viewer } from '../domain/kernel/viewer.ts';
import type { DialogType } from '../domain/messenger/classic/dialogs.ts';
import { clampWindow, WINDOW, type MessengerTheme } from '../domain/messenger/classic/metrics.ts';
import type { ChatView } from './chat-view.ts';

/** Who looks, in one word. Only employees can be administrators. */
export const VIEWER_KINDS = ['employee', 'admin', 'extranet', 'guest'] as const;
export type ViewerKind = (typeof VIEWER_KINDS)[number];

/** What is open over the chat. */
export type OpenPopup = 'none' | 'frame' | 'list';

/** Everything the preview depends on besides the design: one value, in the address, resettable. */
export interface Scenario {
  readonly dialog: DialogType;
  /** Chosen by a person; until then the dialog follows the design. */
  readonly dialogChosen: boolean;
  readonly viewer: ViewerKind;
  readonly language: PortalLanguage;
  /** Chosen by a person; until then it is that of whoever is here. */
  readonly languageChosen: boolean;
  /** The messenger's window, px, within its limits. */
  readonly width: number;
  readonly height: number;
  readonly theme: MessengerTheme;
  /** Chosen by a person; until then the theme follows the tool's own. */
  readonly themeChosen: boolean;
  /** Scaled down to the room there is; otherwise true size. */
  readonly fit: boolean;
  /** The dialog alone, as wide as a phone (approximated). */
  readonly narrow: boolean;
  /** Icons of other applications in the row. */
  readonly neighbours: number;
  readonly open: OpenPopup;
  /** Which messenger is shown; absent: the one that the design is for. */
  readonly messenger?: 'classic' | 'current';
  /** How the new chat is looked at; absent: as usual. */
  readonly chatView?: ChatView;
  /** A page on this computer that stands for the design's own while one works at home; empty: none. */
  readonly testAddress: string;
}

export const DEFAULT_SCENARIO: Scenario = {
  dialog: 'person',
  dialogChosen: false,
  viewer: 'employee',
  language: 'en',
  languageChosen: false,
  ...WINDOW.default,
  theme: 'light',
  themeChosen: false,
  fit: true,
  narrow: false,
  neighbours: 0,
  open: 'none',
  testAddress: '',
};

export const MAX_NEIGHBOURS = 30;

export function viewerOf(scenario: Pick<Scenario, 'viewer' | 'language'>, userId: number): Viewer {
  const { viewer, language } = scenario;
  return { userId, role: viewer === 'admin' ? 'employee' : viewer, admin: viewer === 'admin', language };
}

const LOOPBACK_PAGE = /^https?:\/\/(localhost|127\.0\.0\.1)(:\d{1,5})?([/?#].*)?$/i;
const LONGEST_ADDRESS = 500;

/** Whether an address can be a test address: a page on this computer. */
export function isTestAddress(address: string): boolean {
  return LOOPBACK_PAGE.test(address) && address.length <= LONGEST_ADDRESS;
}

/** What a scenario shows where nobody has chosen. */
export type Followed = Pick<Scenario, 'dialog' | 'theme' | 'language'>;

/** The same with what follows others as they have it now. */
export function followScenario(scenario: Scenario, followed: Followed): Scenario {
  const { dialog } = scenario.dialogChosen ? scenario : followed;
  const { theme } = scenario.themeChosen ? scenario : followed;
  const { language } = scenario.languageChosen ? scenario : followed;
  const isSame = dialog === scenario.dialog && theme === scenario.theme && language === scenario.language;
  return isSame ? scenario : { ...scenario, dialog, theme, language };
}

/** Brings a change into the limits; gives back the same value when nothing differs. What is changed is chosen. */
export function changeScenario(scenario: Scenario, change: Partial<Scenario>): Scenario {
  const next = { ...scenario, ...change };
  const within = {
    ...next,
    ...clampWindow(next),
    dialogChosen: change.dialogChosen ?? (change.dialog !== undefined || scenario.dialogChosen),
    languageChosen: change.languageChosen ?? (change.language !== undefined || scenario.languageChosen),
    themeChosen: change.themeChosen ?? (change.theme !== undefined || scenario.themeChosen),
    testAddress: isTestAddress(next.testAddress) ? next.testAddress : '',
    neighbours: Math.max(0, Math.min(MAX_NEIGHBOURS, Math.trunc(next.neighbours) || 0)),
  };
  const keys = Object.keys(within) as (keyof Scenario)[];
  return keys.every((key) => within[key] === scenario[key]) ? scenario : within;
}
