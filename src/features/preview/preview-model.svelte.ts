import { createContext } from 'svelte';
import { exampleDialog, type Dialog, type DialogType } from '../../domain/messenger/classic/dialogs.ts';
import type { FrameOpening, FrameRequest } from '../../domain/messenger/classic/frame-address.ts';
import {
  frameGeometry,
  frameMode,
  stageExtent,
  type FrameGeometry,
} from '../../domain/messenger/classic/frame-geometry.ts';
import { iconRow, type RowCell } from '../../domain/messenger/classic/icon-row.ts';
import { messengerLayout, PARTS, type Rect, type Size } from '../../domain/messenger/classic/metrics.ts';
import { clickApp, type ClickEffect } from '../../domain/messenger/classic/run-app.ts';
import { serviceRows } from '../../domain/messenger/classic/service-list.ts';
import type { ServedApp } from '../../domain/portal/imbot/stored-app.ts';
import { visibility, visibilityAfterGroup, type Visibility } from '../../domain/messenger/classic/visibility.ts';
import type { Viewer } from '../../domain/kernel/viewer.ts';
import type { FieldFocus } from '../../state/field-focus.svelte.ts';
import type { PreviewScenario } from '../../state/preview-scenario.svelte.ts';
import type { PreviewSubject } from '../../state/preview-subject.ts';
import type { BotMessageEditor } from './message/bot-message.svelte.ts';
import { effectOfField } from './effects.ts';
import type { HandlerPage } from './frame/handler-page.svelte.ts';
import { MockChat } from './mock/mock-chat.svelte.ts';
import { drawnContexts, neighbourApps, type PreviewProps, type SubjectOf } from './subject.ts';

/** Width of the dialog alone on a phone; approximated. */
const PHONE_WIDTH = 375;
/** Stands in until a bot is chosen. */
const SOME_BOT = 62;
const FROM_ICON: FrameOpening = { from: 'textarea' };

/** Everything the mock draws, derived from the design's prediction and the scenario. */
export class PreviewModel {
  readonly scenario: PreviewScenario;
  readonly focus: FieldFocus;
  chat = $state.raw(new MockChat());
  readonly #props: () => PreviewProps;
  /** The window was opened with a click in the mock: it takes the focus. */
  openedByClick = $state.raw(false);
  /** The dialog the frame was opened in, which a switch in popup mode leaves there; `null`: none was switched to since. */
  #openedIn = $state.raw<DialogType | null>(null);
  /** The messenger when the window was opened: its height is cut once. */
  #openedAt = $state.raw<Size | null>(null);
  #opening = $state.raw(FROM_ICON);
  #dragged = $state.raw<Rect | null>(null);
  /** What the bot wrote into the mock, once something shows or designs it. */
  message = $state.raw<BotMessageEditor | null>(null);
  /** The page in the frame window; made when the window opens first. */
  page = $state.raw<HandlerPage | null>(null);

  /** Looks at another page than that of the design: the registered app before or after an update. */
  lookAt = $state.raw<SubjectOf | null>(null);

  /** A ruler stands at the frame window. */
  ruler = $state(false);

  readonly subject = $derived.by(() => this.subjectOf(this.scenario.viewer));
  readonly app = $derived.by(() => this.subject.served);
  readonly dialog = $derived.by(() => this.dialogOf(this.scenario.value.dialog));
  readonly sight = $derived.by(() => this.sightOf(this.subject, this.dialog, this.scenario.viewer));
  readonly afterGroup = $derived.by(() =>
    visibilityAfterGroup(this.app, { ...this.subject, dialog: this.dialog, viewer: this.scenario.viewer }),
  );
  readonly marked = $derived.by(() => effectOfField(this.focus.marked));

  readonly layout = $derived.by(() => {
    const { width, height, narrow } = this.scenario.value;
    return narrow ? messengerLayout({ width: PHONE_WIDTH, height }, 0) : messengerLayout({ width, height });
  });
  readonly row: readonly RowCell[] = $derived.by(() =>
    iconRow(
      {
        apps: this.#apps,
        dialog: this.dialog,
        viewer: this.scenario.viewer,
        drawnContexts: drawnContexts(this.subject),
      },
      this.layout.strip,
    ),
  );
  readonly list = $derived.by(() => serviceRows(this.#apps, this.scenario.viewer));
  readonly serviceCell = $derived.by(() => this.row.find((cell) => cell.type === 'service' && !cell.overflows) ?? null);
  /** The cell of our app, also when it wraps out of sight. */
  readonly ownCell = $derived.by(() => this.row.find((cell) => cell.type === 'app' && cell.app === this.app) ?? null);

  /** The picture for a style, base64 as the portal keeps it: letters that cannot leave the quotes. */
  readonly iconUrl = $derived.by(() => {
    const icon = this.app?.icon ?? null;
    return icon === null || icon.base64 === ''
      ? null
      : `url("data:${icon.type};base64,${icon.base64.replace(/[^A-Za-z0-9+/=]/g, '')}")`;
  });

  /** What is open now. A field of the window that has the focus shows the window meanwhile. */
  readonly open = $derived.by(() => {
    const { open } = this.scenario.value;
    if (open !== 'none') return open;
    return this.marked.needsFrame && this.sight.verdict !== 'hidden' ? 'frame' : 'none';
  });
  readonly frame: FrameGeometry | null = $derived.by(() => this.#frameGeometry());
  readonly extent = $derived.by(() => stageExtent(this.layout, this.frame));

  readonly #apps = $derived.by(() => {
    const others = neighbourApps(this.scenario.value.neighbours);
    return this.app === null ? others : [...others, this.app];
  });

  constructor(scenario: PreviewScenario, focus: FieldFocus, props: () => PreviewProps) {
    this.scenario = scenario;
    this.focus = focus;
    this.#props = props;
    if (scenario.value.open === 'frame') this.#opened(false);
  }

  /** What a viewer's page gets, of the design or of what is looked at instead. */
  subjectOf: SubjectOf = (viewer) => (this.lookAt ?? this.#props().subject)(viewer);

  sightOf({ served, drawnContext, taken }: PreviewSubject, dialog: Dialog, viewer: Viewer): Visibility {
    return visibility(served, { dialog, viewer, drawnContext, taken });
  }

  /** The designed message of this draft as it is kept; empty: none. */
  get keptMessage(): string {
    const { message } = this.scenario.value;
    return message.startsWith(this.#messageKey) ? message.slice(this.#messageKey.length) : '';
  }

  keepMessage = (text: string): void => this.scenario.set({ message: text === '' ? '' : this.#messageKey + text });

  get #messageKey(): string {
    return `${this.#props().draft}:`;
  }

  /** Another draft is open: what was said and done in the mock belongs to the one before. */
  forget = (): void => {
    this.chat = new MockChat();
    this.message = null;
    this.page = null;
    this.lookAt = null;
  };

  get botName(): string {
    return this.#props().botName;
  }

  get portalOrigin(): string {
    return this.#props().portalOrigin;
  }

  get chatList(): number {
    return this.scenario.value.narrow ? 0 : PARTS.chatList;
  }

  /** The dialog in the frame's address. */
  readonly frameDialog = $derived.by(() => (this.#openedIn === null ? this.dialog : this.dialogOf(this.#openedIn)));

  /** Everything in the frame's address; `null`: there is nothing to open. */
  readonly request = $derived.by((): FrameRequest | null =>
    this.app === null || this.app.iframe === ''
      ? null
      : {
          app: this.app,
          dialog: this.frameDialog,
          viewer: this.scenario.viewer,
          opening: this.#openedFrom,
          portalOrigin: this.portalOrigin,
          chrome: true,
          theme: this.scenario.value.theme,
        },
  );

  dialogOf(type: DialogType): ReturnType<typeof exampleDialog> {
    return exampleDialog(type, { viewerId: this.scenario.viewer.userId, botId: this.app?.botId || SOME_BOT });
  }

  /** A click on the icon or on the line of the service list. */
  run = (): void => {
    if (this.app !== null) this.openApp(this.app, FROM_ICON);
  };

  /**
   * What a click on our app does, wherever it is: the context is checked, and a page or command follows. Refused, it is a
   * click outside for what is open, and leaves a movable window alone. That a command closes what is open is derived.
   */
  openApp(app: ServedApp, opening: FrameOpening): ClickEffect {
    const effect = clickApp(app, this.dialog, this.scenario.viewer);
    if (effect.type === 'nothing') {
      this.clickOutside();
      this.chat.say({ type: 'inactive' });
      return effect;
    }
    this.#dragged = null;
    this.#opening = opening;
    this.#opened(effect.type === 'frame');
    this.scenario.set({ open: effect.type === 'frame' ? 'frame' : 'none' });
    if (effect.type === 'command') {
      if (this.subject.hasAction) this.chat.run(this.scenario.value.dialog, effect.command);
      else this.chat.say({ type: 'no-command' });
    }
    return effect;
  }

  /**
   * Opening another dialog is a click outside: it closes what is bound, and leaves a popup with the dialog of before. Where
   * the page itself asks for it there is no click: a bound window stays as well (derived).
   */
  switchDialog = (type: DialogType, isClick = true): void => {
    const stays = this.scenario.value.open === 'frame' && !(isClick && this.frame?.closesOutside !== false);
    this.chat.closePanel();
    if (stays) this.#openedIn ??= this.scenario.value.dialog;
    else this.#opened(false);
    this.scenario.set(stays ? { dialog: type } : { dialog: type, open: 'none' });
  };

  toggleList = (): void => this.scenario.set({ open: this.scenario.value.open === 'list' ? 'none' : 'list' });

  close = (): void => {
    this.#opened(false);
    this.#dragged = null;
    this.scenario.set({ open: 'none' });
  };

  /** A click anywhere in the mock outside of what is open. */
  clickOutside = (): void => {
    const { open } = this.scenario.value;
    if (open === 'list' || (open === 'frame' && this.frame?.closesOutside === true)) this.close();
  };

  drag = (rect: Rect): void => {
    this.#dragged = rect;
  };

  /** Keeps open what the focus of a field has opened in passing. */
  pin = (): void => {
    if (this.scenario.value.open === this.open) return;
    this.#opening = FROM_ICON;
    this.#opened(false);
    this.scenario.set({ open: this.open });
  };

  /** A window opens, or the last one has closed: what belonged to the one before is forgotten. */
  #opened(byClick: boolean): void {
    this.openedByClick = byClick;
    this.#openedIn = null;
    this.#openedAt = this.layout.messenger;
  }

  /** A field's focus shows the window as the icon opens it. */
  get #openedFrom(): FrameOpening {
    return this.scenario.value.open === 'frame' ? this.#opening : FROM_ICON;
  }

  #frameGeometry(): FrameGeometry | null {
    const { app, layout } = this;
    if (this.open !== 'frame' || app === null || app.iframe === '') return null;
    const mode = frameMode(app, this.#openedFrom.from);
    const anchor = (this.ownCell ?? this.serviceCell)?.rect ?? null;
    if (anchor === null && mode === 'bound') return null;
    const { theme, open } = this.scenario.value;
    const openedAt = open === 'frame' ? this.#openedAt : null;
    const frame = frameGeometry(app, { layout, anchor: anchor ?? layout.strip, mode, theme, openedAt });
    return this.#dragged === null ? frame : { ...frame, rect: { ...frame.rect, ...place(this.#dragged) }, angle: null };
  }
}

function place({ left, top }: Rect): { left: number; top: number } {
  return { left, top };
}

export const [useModel, provideModel] = createContext<PreviewModel>();
