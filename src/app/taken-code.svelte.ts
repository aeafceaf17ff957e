import { nameOf } from '../domain/design/summary.ts';
import type { EditorProblem } from '../features/editor/fields.svelte.ts';
import type { I18n } from '../i18n/i18n.svelte.ts';
import type { DraftLibrary } from '../state/draft-library.svelte.ts';
import type { Publish } from '../state/publish.svelte.ts';

/** Finds the other draft with the bot and code of this one, where that is an app which is registered already. */
export class TakenCode {
  readonly #i18n: I18n;
  readonly #library: DraftLibrary;
  readonly #publish: Publish;

  readonly #other = $derived.by(() => {
    const { entry } = this.#publish;
    if (entry === null) return undefined;
    const { drafts, openId } = this.#library;
    return drafts.find(({ id, botId, code }) => id !== openId && botId === entry.botId && code === entry.code);
  });

  /** What is said of it at the code: at most one. Empty, too, until the texts for what is rarely said are there. */
  readonly problems = $derived.by((): readonly EditorProblem[] => {
    const { entry } = this.#publish;
    const other = this.#other;
    if (entry === null || other === undefined) return [];
    const { find } = this.#i18n;
    const what = find('apps.taken', { appId: String(entry.appId), name: nameOf(other) });
    if (what === null) return [];
    return [
      {
        place: 'chatApp.code',
        severity: 'advice',
        what,
        why: this.#i18n.t('apps.takenWhy'),
        how: '',
        fixLabel: this.#i18n.t('apps.takenOpen'),
        onfix: () => void this.#library.open(other.id),
      },
    ];
  });

  constructor(i18n: I18n, library: DraftLibrary, publish: Publish) {
    this.#i18n = i18n;
    this.#library = library;
    this.#publish = publish;
  }

  /** Fetches its texts as soon as there is something to say. The returned function stops waiting for that. */
  start = (): (() => void) =>
    $effect.root(() => {
      // The outside thing: the network, from which the texts come.
      $effect(() => {
        if (this.#other !== undefined) this.#i18n.load('guide').catch(() => undefined);
      });
    });
}
