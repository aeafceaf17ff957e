import { listWidgetsStep } from '../domain/calls/widget-plan.ts';
import type { BoundWidget, HostError } from '../ports/host.ts';
import { adoptWidget, removalOfWidget } from '../publishing/widgets.ts';
import type { Publish } from './publish.svelte.ts';

/** `failed`: the portal did not answer, or refused, as without the scope or the rights. */
export type PortalWidgetsState =
  | { readonly phase: 'asking' }
  | { readonly phase: 'listed'; readonly widgets: readonly BoundWidget[] }
  | { readonly phase: 'failed'; readonly error: HostError };

/** The widgets of our application as the portal itself lists them, whoever bound them, and what one can do about them. */
export class PortalWidgets {
  readonly #publish: Publish;
  #state = $state.raw<PortalWidgetsState>({ phase: 'asking' });

  constructor(publish: Publish) {
    this.#publish = publish;
  }

  get state(): PortalWidgetsState {
    return this.#state;
  }

  /** Asks the portal for its list; changes nothing there. */
  ask = async (): Promise<void> => {
    this.#state = { phase: 'asking' };
    const { session } = await this.#publish.parts();
    const listed = await session?.apply(listWidgetsStep());
    if (listed === undefined) this.#state = { phase: 'failed', error: { code: 'not-in-portal' } };
    else if (listed.ok) this.#state = { phase: 'listed', widgets: listed.value };
    else this.#state = { phase: 'failed', error: listed.error };
  };

  /** Takes a widget over for the open draft: it is compared with it from now on. No call is made. */
  adopt = async (widget: BoundWidget): Promise<void> => {
    const { apps, moment } = await this.#publish.parts();
    await adoptWidget(apps, widget, moment);
  };

  /** Removes a widget from the portal, and asks for the list again. */
  unbind = async (widget: BoundWidget): Promise<void> => {
    await this.#publish.carryOut(removalOfWidget(widget));
    await this.ask();
  };
}
