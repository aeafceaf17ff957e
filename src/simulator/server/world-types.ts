import type { Json, JsonObject } from '../../domain/kernel/json.ts';
import type { PortalLanguage } from '../../domain/kernel/languages.ts';
import type { Viewer } from '../../domain/kernel/viewer.ts';
import type { DroppedParameter, StoredButton } from '../../domain/messenger/classic/message-buttons.ts';
import type { StoredApp } from '../../domain/portal/imbot/stored-app.ts';
import type { Place } from '../../domain/portal/placement/places.ts';
import type { StoredWidget } from '../../domain/portal/placement/stored-widget.ts';
import type { WorldBot } from '../../domain/portal/imbot/world.ts';
import type { PortalTraits } from './traits.ts';

/** A bot of the simulated portal: what predictions need, and what its list says besides. */
export interface SimulatedBot extends WorldBot {
  readonly openLine: boolean;
}

/** A person of the portal. */
export interface SimulatedViewer extends Omit<Viewer, 'language'> {
  readonly name: string;
  readonly lastName: string;
}

/** What the portal's page gives as PLACEMENT_OPTIONS: nothing in one of its two spellings, or a map of texts. */
export type PlacementOptions = '' | readonly never[] | Readonly<Record<string, string>>;

/** How the portal opens the designer: by the address alone (static application) or with a form (server application). */
export type OpeningMode = 'get' | 'post';

/** All that can be set about a world from outside. */
export interface WorldSettings {
  /** Client id of the application the designer runs as. */
  readonly applicationId: string;
  readonly viewer: SimulatedViewer;
  readonly language: PortalLanguage;
  readonly portalLanguage: PortalLanguage;
  readonly scopes: readonly string[];
  readonly opening: OpeningMode;
  /** `DEFAULT`, or the code of a placement. */
  readonly placement: string;
  readonly placementOptions: PlacementOptions;
  /** The application still waits for installFinish. */
  readonly installing: boolean;
  /** Ids of the people whom the application's own *Access* menu lets in; `null`: everybody. It hides widgets (observed). */
  readonly access: readonly number[] | null;
  /** The portal's switch that draws every widget in one colour. */
  readonly coloursOff: boolean;
  /** Seconds of life of a token. */
  readonly tokenLife: number;
  /** Address of the designer that the frame opens. */
  readonly frame: string;
  readonly traits: PortalTraits;
}

/** What a test or a person gives to start from; what is absent stays at its default. */
export interface WorldSeed extends Partial<Omit<WorldSettings, 'viewer' | 'traits'>> {
  readonly viewer?: Partial<SimulatedViewer>;
  readonly traits?: Partial<PortalTraits>;
  readonly bots?: readonly SimulatedBot[];
  readonly apps?: readonly StoredApp[];
  readonly widgets?: readonly StoredWidget[];
  readonly appOptions?: Readonly<Record<string, Json>>;
  readonly userOptions?: Readonly<Record<string, Json>>;
}

/**
 * What can be made to go wrong.
 * - `silence`: the call is neither carried out nor answered. `late`: carried out, answered after `seconds`.
 * - `rate-limit`: 503 QUERY_LIMIT_EXCEEDED; `too-many`: the same as 429. `server-error`: 500 with a page instead of JSON.
 * - `quota`: 429 OPERATION_TIME_LIMIT. `no-scope`: insufficient_scope.
 * - `drop`: the connection breaks before the call is carried out. `drop-answer`: after; not only once, on every retry.
 * - `half-answer`: carried out, the answer breaks off in the middle. `empty-answer`: carried out, status 200 without a body.
 * - `second-writer`: somebody else has registered the same app, or removed it, just before the call is carried out; or
 *   writes the application's options at the same time, which undoes ours.
 * - `expired-token`: 401 expired_token; refreshing gives a token that works.
 * - `error`: answered with a code of one's choice.
 * - `no-init`, `no-refresh`: the portal's page does not answer getInitData, refreshAuth.
 * - `foreign-messages`: the portal's page sends the frame messages that are none for it, with every call.
 * - `stale-frame`: the frame gets a name whose session the portal's page does not know.
 */
export const FAULT_KINDS = [
  'silence',
  'late',
  'rate-limit',
  'too-many',
  'quota',
  'no-scope',
  'server-error',
  'drop',
  'drop-answer',
  'half-answer',
  'empty-answer',
  'second-writer',
  'expired-token',
  'error',
  'no-init',
  'no-refresh',
  'foreign-messages',
  'stale-frame',
] as const;
/** A way to fail. */
export type FaultKind = (typeof FAULT_KINDS)[number];

/** What `POST …/faults` takes. */
export interface FaultOrder {
  readonly kind: FaultKind;
  /** Only for this REST method; absent: for whichever call is next. */
  readonly method?: string;
  /** Goes away after its first use; `false` lasts until cleared. Absent: once. */
  readonly once?: boolean;
  /** For `late`; absent: 12, which is more than a person's patience. */
  readonly seconds?: number;
  /** For `error`. */
  readonly code?: string;
  readonly description?: string;
  /** HTTP status for `error`; absent: the one this code usually comes with. */
  readonly status?: number;
}

/** A fault that waits for its call; `null`: for any method, with the status that the code usually comes with. */
export interface Fault {
  readonly id: number;
  readonly kind: FaultKind;
  readonly method: string | null;
  readonly once: boolean;
  readonly seconds: number;
  readonly code: string;
  readonly description: string;
  readonly status: number | null;
}

/** One REST call as the portal saw it. The parameters are without the token. */
export interface CallRecord {
  readonly id: number;
  /** ms since the epoch */
  readonly at: number;
  readonly method: string;
  /** Exactly what arrived, after decoding; a form gives texts only. */
  readonly params: JsonObject;
  readonly encoding: 'form' | 'json' | 'none';
  /** HTTP status; 0: no answer was sent. */
  readonly status: number;
  /** The answer's JSON; `null` where there was none. */
  readonly answer: Json;
  /** ms until the answer goes out. */
  readonly took: number;
  readonly fault: FaultKind | null;
}

/** A message that a bot wrote over REST, with the buttons that the portal kept. */
export interface StoredMessage {
  readonly id: number;
  readonly botId: number;
  /** A person's id, or `chatN`. */
  readonly dialogId: string;
  readonly text: string;
  readonly keyboard: readonly KeyboardEntry[];
  readonly menu: readonly KeyboardEntry[];
  /** What was left out in silence, by the place in the call: `KEYBOARD 2 APP_PARAMS`. */
  readonly dropped: readonly DroppedPart[];
}

/** A button, or the end of a row (`TYPE: NEWLINE`). */
export type KeyboardEntry = StoredButton | { readonly type: 'newline' };

export interface DroppedPart extends DroppedParameter {
  readonly place: 'KEYBOARD' | 'MENU';
  /** Counted from 1. */
  readonly entry: number;
}

/** What the portal's page and the tests read of a world. */
export interface WorldSnapshot {
  readonly id: string;
  /** Grows with every change. */
  readonly revision: number;
  readonly serverName: string;
  readonly memberId: string;
  readonly settings: WorldSettings;
  readonly viewers: readonly SimulatedViewer[];
  readonly languages: readonly PortalLanguage[];
  readonly methods: readonly string[];
  readonly faultKinds: readonly FaultKind[];
  readonly errorCodes: readonly string[];
  readonly bots: readonly SimulatedBot[];
  readonly apps: readonly StoredApp[];
  /** Widgets of the new chat, in the order of binding. */
  readonly widgets: readonly StoredWidget[];
  readonly messages: readonly StoredMessage[];
  readonly faults: readonly Fault[];
  readonly log: readonly CallRecord[];
}

/** How the portal's page has to open one frame. */
export interface AppOpening {
  readonly sid: string;
  /** `HOST[:port]|0 or 1|SID`; with the fault `stale-frame` the session is another than `sid`. */
  readonly name: string;
  readonly mode: OpeningMode;
  /** The designer's address with DOMAIN, PROTOCOL, LANG and APP_SID. */
  readonly address: string;
  /** Fields of the form; used for `post` only. */
  readonly fields: readonly (readonly [name: string, value: string])[];
  readonly placement: string;
  readonly admin: boolean;
  /** The application is not installed and this person may not install it: the portal shows a page of its own instead. */
  readonly refused: boolean;
}

/** How the page of a widget is opened. */
export interface WidgetOpening extends AppOpening {
  /** Commands that are passed over without a reply in this place. */
  readonly denied: readonly string[];
}

/** A widget as a place of the new chat draws it. */
export interface ShellWidget {
  readonly id: number;
  readonly place: Place;
  readonly title: string;
  /** `#rrggbb` */
  readonly color: string;
  /** The character of Font Awesome 4; empty: the circle stays empty, or the place draws none. */
  readonly glyph: string;
  /** px; `null` where the place has no sizes. */
  readonly width: number | null;
  readonly height: number | null;
}

/** What the places of the new chat hold for the present viewer in one chat. */
export interface ChatShellView {
  readonly chat: string;
  readonly chats: readonly { readonly type: string; readonly dialogId: string }[];
  /** `null`: this kind of chat has no strip above the text field. */
  readonly strip: {
    readonly form: 'empty' | 'pills' | 'circles';
    readonly drawn: readonly ShellWidget[];
    readonly rest: readonly ShellWidget[];
  } | null;
  /** `null`: the panel of this kind of chat has no block of applications. */
  readonly sidebar: readonly ShellWidget[] | null;
  readonly menu: { readonly shown: readonly ShellWidget[]; readonly hasSubmenu: boolean };
  readonly navigation: readonly ShellWidget[];
  /** Of the phone, which looks at no option. */
  readonly phone: readonly ShellWidget[];
}
