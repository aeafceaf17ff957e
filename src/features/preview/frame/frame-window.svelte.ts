import type { AppRules } from '../../../domain/messenger/classic/app-rules.ts';
import type { Dialog, DialogType } from '../../../domain/messenger/classic/dialogs.ts';
import type { FrameOpening, FrameRequest } from '../../../domain/messenger/classic/frame-address.ts';
import type { FrameGeometry } from '../../../domain/messenger/classic/frame-geometry.ts';
import type { Rect, Size } from '../../../domain/messenger/classic/metrics.ts';
import type { ServedApp } from '../../../domain/portal/imbot/stored-app.ts';
import type { PreviewScenario } from '../../../state/preview-scenario.svelte.ts';
import type { OpenPopup } from '../../../state/scenario.ts';
import type { MockLayout } from '../mock/mock-layout.svelte.ts';
import { OnDemand } from '../on-demand.svelte.ts';
import type { HandlerPage } from './handler-page.svelte.ts';

export const FROM_ICON: FrameOpening = { from: 'textarea' };

/** What the window needs of the mock that it opens in. */
export interface WindowSurroundings {
  readonly scenario: PreviewScenario;
  readonly mock: MockLayout;
  readonly rules: AppRules | null;
  readonly portalOrigin: string;
  readonly app: ServedApp | null;
  readonly dialog: Dialog;
  /** What is open now, also where only a field's focus shows it. */
  readonly open: OpenPopup;
  dialogOf(type: DialogType): Dialog;
}

/** The frame window: what opened it and in which dialog, where it stands and how big it is, its ruler and its page. */
export class FrameWindowModel {
  readonly #mock: WindowSurroundings;
  #openedByClick = $state.raw(false);
  /** The dialog it was opened in, which a switch in popup mode leaves there; `null`: none was switched to since. */
  #openedIn = $state.raw<DialogType | null>(null);
  /** The messenger when it was opened: its height is cut once. */
  #openedAt = $state.raw<Size | null>(null);
  #opening = $state.raw(FROM_ICON);
  #dragged = $state.raw<Rect | null>(null);
  #hasRuler = $state.raw(false);

  /** The page in it; made when the window opens first. */
  readonly page = new OnDemand<HandlerPage>();

  /** The dialog in the frame's address. */
  readonly dialog = $derived.by(() =>
    this.#openedIn === null ? this.#mock.dialog : this.#mock.dialogOf(this.#openedIn),
  );

  /** Everything in the frame's address; `null`: there is nothing to open. */
  readonly request = $derived.by((): FrameRequest | null => {
    const { app, scenario, portalOrigin } = this.#mock;
    if (app === null || app.iframe === '') return null;
    return {
      app,
      dialog: this.dialog,
      viewer: scenario.viewer,
      opening: this.#openedFrom,
      portalOrigin,
      chrome: true,
      theme: scenario.value.theme,
    };
  });

  /** Where it stands; `null`: it is not open. */
  readonly geometry: FrameGeometry | null = $derived.by(() => this.#geometry());

  constructor(mock: WindowSurroundings) {
    this.#mock = mock;
  }

  /** It was opened with a click in the mock: it takes the focus. */
  get openedByClick(): boolean {
    return this.#openedByClick;
  }

  /** A ruler stands at it. */
  get hasRuler(): boolean {
    return this.#hasRuler;
  }

  showRuler = (hasRuler: boolean): void => {
    this.#hasRuler = hasRuler;
  };

  /** A window opens, or the last one has closed: what belonged to the one before is forgotten. */
  begin(opening: FrameOpening = FROM_ICON, byClick = false): void {
    this.#opening = opening;
    this.#openedByClick = byClick;
    this.#openedIn = null;
    this.#openedAt = this.#mock.mock.layout.messenger;
    this.#dragged = null;
  }

  /** Another dialog is opened under it: it keeps the one it was opened in. */
  stayIn(dialog: DialogType): void {
    this.#openedIn ??= dialog;
  }

  drag = (rect: Rect): void => {
    this.#dragged = rect;
  };

  /** A field's focus shows the window as the icon opens it. */
  get #openedFrom(): FrameOpening {
    return this.#mock.scenario.value.open === 'frame' ? this.#opening : FROM_ICON;
  }

  #geometry(): FrameGeometry | null {
    const { app, open, scenario, mock, rules } = this.#mock;
    if (rules === null || open !== 'frame' || app === null || app.iframe === '') return null;
    const { layout } = mock;
    const mode = rules.frameMode(app, this.#openedFrom.from);
    const anchor = (mock.ownCell ?? mock.serviceCell)?.rect ?? null;
    if (anchor === null && mode === 'bound') return null;
    const openedAt = scenario.value.open === 'frame' ? this.#openedAt : null;
    const { theme } = scenario.value;
    const frame = rules.frameGeometry(app, { layout, anchor: anchor ?? layout.strip, mode, theme, openedAt });
    return this.#dragged === null ? frame : moved(frame, this.#dragged);
  }
}

function moved(frame: FrameGeometry, { left, top }: Rect): FrameGeometry {
  return { ...frame, rect: { ...frame.rect, left, top }, angle: null };
}
