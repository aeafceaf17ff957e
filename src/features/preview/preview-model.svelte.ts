import { createContext } from 'svelte';
import { exampleDialog, type Dialog, type DialogType } from '../../domain/messenger/classic/dialogs.ts';
import type { AppRules } from '../../domain/messenger/classic/app-rules.ts';
import type { FrameOpening } from '../../domain/messenger/classic/frame-address.ts';
import type { ClickEffect } from '../../domain/messenger/classic/run-app.ts';
import { notServed, type Visibility } from '../../domain/messenger/classic/verdict.ts';
import type { ServedApp } from '../../domain/portal/imbot/stored-app.ts';
import type { PreviewSubject } from '../../domain/forecast/preview-subject.ts';
import type { Viewer } from '../../domain/kernel/viewer.ts';
import type { Timer } from '../../ports/timer.ts';
import type { FieldFocus } from '../../state/field-focus.svelte.ts';
import type { PreviewScenario } from '../../state/preview-scenario.svelte.ts';
import { stageExtent } from '../../domain/messenger/classic/stage-extent.ts';
import { effectOfField } from './effects.ts';
import { fitScale, panelLift } from './fit.ts';
import { FrameWindowModel, FROM_ICON } from './frame/frame-window.svelte.ts';
import type { BotMessageEditor } from './message/bot-message.svelte.ts';
import { MockChat } from './mock/mock-chat.svelte.ts';
import { MockLayout } from './mock/mock-layout.svelte.ts';
import { OnDemand } from './on-demand.svelte.ts';
import { ShownMoment } from './side/shown-moment.svelte.ts';
import type { PreviewProps } from './subject.ts';

/** Stands in until a bot is chosen. */
const SOME_BOT = 62;

/** What the mock shows, derived from the design's prediction and the scenario, and what a person does in it. */
export class PreviewModel {
  readonly scenario: PreviewScenario;
  readonly focus: FieldFocus;
  readonly #props: () => PreviewProps;
  readonly chat: MockChat;
  readonly shownMoment = new ShownMoment();
  /** What the bot wrote into the mock, once something shows or designs it. */
  readonly message = new OnDemand<BotMessageEditor>();
  readonly mock: MockLayout;
  readonly window: FrameWindowModel;

  readonly subject = $derived.by(() => this.subjectOf(this.scenario.viewer));
  readonly app = $derived.by(() => this.subject.served);
  readonly dialog = $derived.by(() => this.dialogOf(this.scenario.value.dialog));
  readonly visibility = $derived.by(() => this.visibilityOf(this.subject, this.dialog, this.scenario.viewer));
  /** The same where a group chat was open before; `null`: no difference. */
  readonly afterGroup = $derived.by(() => this.afterGroupOf(this.subject, this.dialog, this.scenario.viewer));
  readonly marked = $derived.by(() => effectOfField(this.focus.marked));

  /** What is open now. A field of the window that has the focus shows the window meanwhile. */
  readonly open = $derived.by(() => {
    const { open } = this.scenario.value;
    if (open !== 'none') return open;
    return this.marked.needsFrame && this.visibility.verdict !== 'hidden' ? 'frame' : 'none';
  });

  /** What has to be drawn, px of the messenger. */
  readonly extent = $derived.by(() => stageExtent(this.mock.layout, this.window.geometry));
  /** Screen px per px of the messenger. */
  readonly scale = $derived.by(() => (this.scenario.value.fit ? fitScale(this.mock.room, this.extent) : 1));
  /** How far from the stage's lower edge something over it may begin, px. */
  readonly lift = $derived.by(() => panelLift(this.mock.room, this.extent, this.mock.layout, this.scale));
  /** The same for what stands above the text field. */
  readonly rowTop = $derived.by(() => {
    const below = Math.max(0, (this.mock.room.height - this.extent.height * this.scale) / 2);
    const { messages } = this.mock.layout;
    return below + (this.extent.height + this.extent.top - messages.top - messages.height) * this.scale + 4;
  });

  constructor(scenario: PreviewScenario, focus: FieldFocus, timer: Timer, props: () => PreviewProps) {
    this.scenario = scenario;
    this.focus = focus;
    this.#props = props;
    this.chat = new MockChat(timer);
    this.mock = new MockLayout(this);
    this.window = new FrameWindowModel(this);
  }

  /** What a viewer's page gets, of the design or of what is looked at instead. */
  subjectOf = (viewer: Viewer): PreviewSubject => this.shownMoment.subjectOf(viewer) ?? this.#props().subject(viewer);

  visibilityOf({ served, drawnContext, taken }: PreviewSubject, dialog: Dialog, viewer: Viewer): Visibility {
    return this.rules?.visibility(served, { dialog, viewer, drawnContext, taken }) ?? notServed(viewer);
  }

  afterGroupOf({ served, drawnContext, taken }: PreviewSubject, dialog: Dialog, viewer: Viewer): Visibility | null {
    return this.rules?.visibilityAfterGroup(served, { dialog, viewer, drawnContext, taken }) ?? null;
  }

  /** Another draft is open: what was said and done in the mock belongs to the one before. */
  forget = (): void => {
    this.chat.forget();
    this.message.forget();
    this.window.page.forget();
    this.shownMoment.leave();
  };

  /** `null`: nothing is served yet. */
  get rules(): AppRules | null {
    return this.#props().rules;
  }

  /** What is seen here nobody would get: the portal would not take it as it is. */
  get isRefused(): boolean {
    return this.subject.refusal !== null || this.#props().blocked === true;
  }

  get botName(): string {
    return this.#props().botName;
  }

  get portalOrigin(): string {
    return this.#props().portalOrigin;
  }

  dialogOf(type: DialogType): Dialog {
    return exampleDialog(type, { viewerId: this.scenario.viewer.userId, botId: this.app?.botId || SOME_BOT });
  }

  /** A click on the icon or on the line of the service list. */
  run = (): void => {
    if (this.app !== null) this.openApp(this.app, FROM_ICON);
  };

  /** Opens the frame window as the icon does, where it is closed and this viewer can; the focus stays where it is. */
  openWindow = (): void => {
    if (this.app === null || this.window.geometry !== null || this.visibility.verdict !== 'works') return;
    this.openApp(this.app, FROM_ICON, false);
  };

  /**
   * What a click on our app does, wherever it is: the context is checked, and a page or command follows. Refused, it is a
   * click outside for what is open, and leaves a movable window alone. That a command closes what is open is derived.
   */
  openApp(app: ServedApp, opening: FrameOpening, byClick = true): ClickEffect {
    const effect: ClickEffect = this.rules?.clickApp(app, this.dialog, this.scenario.viewer) ?? {
      type: 'nothing',
      reason: 'no-action',
    };
    if (effect.type === 'nothing') {
      this.clickOutside();
      this.chat.say({ type: 'inactive' });
      return effect;
    }
    this.window.begin(opening, byClick && effect.type === 'frame');
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
    const { open, dialog } = this.scenario.value;
    const stays = open === 'frame' && !(isClick && this.window.geometry?.closesOutside !== false);
    this.chat.closePanel();
    if (stays) this.window.stayIn(dialog);
    else this.window.begin();
    this.scenario.set(stays ? { dialog: type } : { dialog: type, open: 'none' });
  };

  toggleList = (): void => this.scenario.set({ open: this.scenario.value.open === 'list' ? 'none' : 'list' });

  close = (): void => {
    this.window.begin();
    this.scenario.set({ open: 'none' });
  };

  /** A click anywhere in the mock outside of what is open. */
  clickOutside = (): void => {
    const { open } = this.scenario.value;
    if (open === 'list' || (open === 'frame' && this.window.geometry?.closesOutside === true)) this.close();
  };

  /** Keeps open what the focus of a field has opened in passing. */
  pin = (): void => {
    if (this.scenario.value.open === this.open) return;
    this.window.begin();
    this.scenario.set({ open: this.open });
  };
}

export const [usePreview, providePreview] = createContext<PreviewModel>();
