import type { Size } from '../domain/messenger/classic/metrics.ts';
import { PANEL } from '../features/preview/fit.ts';
import type { Preferences } from '../ports/preferences.ts';
import { isDrawerHeight, MEASURES, roomFor, type DrawerHeight, type PanelPlace, type Room } from './room.ts';

/** The output under the preview: how high it stands, which of its tabs is open, and what room that leaves. Kept between visits. */
export class Drawer {
  readonly #preferences: Preferences;
  #tab = $state('');
  /** As somebody has chosen; `null`: as the room suggests. */
  #chosen = $state<DrawerHeight | null>(null);
  /** px as dragged; `null`: what the room gives. */
  #dragged = $state<number | null>(null);
  /** Between head and foot. Nothing is drawn before it is measured. */
  #main = $state.raw<Size>({ width: Infinity, height: 0 });
  #lift = $state(0);

  readonly #room = $derived(roomFor(this.#main, this.#dragged));
  readonly #height = $derived(this.#chosen ?? this.#room.drawer.initially);
  readonly #px = $derived(this.#height === 'open' ? this.#room.drawer.height : MEASURES.bar);
  readonly #panelPlace = $derived.by((): PanelPlace => {
    const { onePane, editor } = this.#room;
    if (onePane) return { left: PANEL.margin, bottom: PANEL.margin };
    return { left: editor + PANEL.margin, bottom: this.#height === 'full' ? PANEL.margin : this.#px + this.#lift };
  });

  constructor(preferences: Preferences) {
    this.#preferences = preferences;
    const { output, sizes } = preferences.read();
    this.#tab = output.tab ?? 'problems';
    if (isDrawerHeight(output.height)) this.#chosen = output.height;
    this.#dragged = sizes['output'] ?? null;
  }

  get tab(): string {
    return this.#tab;
  }

  get room(): Room {
    return this.#room;
  }

  get height(): DrawerHeight {
    return this.#height;
  }

  /** px that it takes where it is not full. */
  get px(): number {
    return this.#px;
  }

  /** Where what lies over the stage may stand. */
  get panelPlace(): PanelPlace {
    return this.#panelPlace;
  }

  measure = (main: Size): void => {
    this.#main = main;
  };

  /** px that what lies over the stage has to stand higher, for what the stage has at its foot. */
  lift = (px: number): void => {
    this.#lift = px;
  };

  /** `null` gives the height back to the room. */
  resize = (px: number | null): void => {
    this.#dragged = px;
    const { output: _old, ...others } = this.#preferences.read().sizes;
    this.#preferences.write({ sizes: px === null ? others : { ...others, output: px } });
  };

  /** Chosen: it stays, whatever room there is later. */
  openAs = (height: DrawerHeight): void => {
    this.#chosen = height;
    this.#preferences.write({ output: { height, tab: this.#tab } });
  };

  choose = (tab: string): void => {
    this.#tab = tab;
    this.openAs(this.height === 'bar' ? 'open' : this.height);
  };
}
