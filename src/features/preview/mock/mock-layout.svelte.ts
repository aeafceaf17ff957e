import type { Viewer } from '../../../domain/kernel/viewer.ts';
import type { Dialog } from '../../../domain/messenger/classic/dialogs.ts';
import { iconRow, type RowCell } from '../../../domain/messenger/classic/icon-row.ts';
import { messengerLayout, PARTS, type Size } from '../../../domain/messenger/classic/metrics.ts';
import { serviceRows } from '../../../domain/messenger/classic/service-list.ts';
import type { ServedApp } from '../../../domain/portal/imbot/stored-app.ts';
import type { PreviewSubject } from '../../../domain/forecast/preview-subject.ts';
import type { Scenario } from '../../../state/scenario.ts';
import { dialogAlone, leavesListOut } from '../fit.ts';
import { drawnContexts, neighbourApps } from '../subject.ts';

/** Width of the dialog alone on a phone; approximated. */
const PHONE_WIDTH = 375;

/** What the mock draws. */
export interface MockContents {
  readonly scenario: { readonly value: Scenario; readonly viewer: Viewer };
  readonly subject: PreviewSubject;
  readonly dialog: Dialog;
}

/** Where everything of the mock stands, and what is in its row of icons and in the list of its service button. */
export class MockLayout {
  readonly #contents: MockContents;
  readonly #app = $derived.by(() => this.#contents.subject.served);
  readonly #apps: readonly ServedApp[] = $derived.by(() => {
    const others = neighbourApps(this.#contents.scenario.value.neighbours);
    return this.#app === null ? others : [...others, this.#app];
  });

  /** px that there are for the drawing; zero until they are known. */
  #room = $state.raw<Size>({ width: 0, height: 0 });

  /** There is too little room for the chat list: the chat is chosen in the row of tools. */
  readonly isListLeftOut = $derived.by(() => {
    const { fit, narrow, ...messenger } = this.#contents.scenario.value;
    return fit && !narrow && leavesListOut(this.#room, messenger);
  });

  readonly layout = $derived.by(() => {
    const { width, height, narrow } = this.#contents.scenario.value;
    if (narrow) return messengerLayout({ width: PHONE_WIDTH, height }, 0);
    return this.isListLeftOut ? dialogAlone({ width, height }) : messengerLayout({ width, height });
  });

  readonly row: readonly RowCell[] = $derived.by(() => {
    const { dialog, scenario, subject } = this.#contents;
    const { viewer } = scenario;
    return iconRow({ apps: this.#apps, dialog, viewer, drawnContexts: drawnContexts(subject) }, this.layout.strip);
  });

  readonly list = $derived.by(() => serviceRows(this.#apps, this.#contents.scenario.viewer));
  readonly serviceCell = $derived.by(() => this.row.find((cell) => cell.type === 'service' && !cell.overflows) ?? null);
  /** The cell of our app, also when it wraps out of sight. */
  readonly ownCell = $derived.by(() => this.row.find((cell) => cell.type === 'app' && cell.app === this.#app) ?? null);

  /** The picture for a style, base64 as the portal keeps it: characters that cannot leave the quotes. */
  readonly iconUrl = $derived.by(() => {
    const icon = this.#app?.icon ?? null;
    return icon === null || icon.base64 === ''
      ? null
      : `url("data:${icon.type};base64,${icon.base64.replace(/[^A-Za-z0-9+/=]/g, '')}")`;
  });

  constructor(contents: MockContents) {
    this.#contents = contents;
  }

  get room(): Size {
    return this.#room;
  }

  /** The stage has been measured. */
  measure = (room: Size): void => {
    this.#room = room;
  };

  /** Width of the chat list, px; 0: there is none. */
  get chatList(): number {
    return this.#contents.scenario.value.narrow || this.isListLeftOut ? 0 : PARTS.chatList;
  }
}
