import { replaceDesign, setField } from '../domain/design/operations.ts';
import type { Design } from '../domain/design/schema.ts';
import type { Result } from '../domain/kernel/result.ts';
import type { StoreError, Version, VersionStore, VersionSummary } from '../ports/draft-store.ts';
import type { DraftLibrary } from './draft-library.svelte.ts';
import { saveVersion, withVersions } from './version-saving.ts';

/** The versions of the open draft, for their window. */
export class DraftVersions {
  readonly #library: DraftLibrary;
  #list = $state.raw<readonly VersionSummary[]>([]);
  #isRead = $state.raw(false);
  #error = $state.raw<StoreError | null>(null);
  #chosen = $state.raw<Version | null>(null);
  #other = $state.raw<Version | null>(null);

  constructor(library: DraftLibrary) {
    this.#library = library;
  }

  /** Newest first, as last read. */
  get list(): readonly VersionSummary[] {
    return this.#list;
  }

  /** The list was read, or could not be. */
  get isRead(): boolean {
    return this.#isRead;
  }

  /** Why the newest of these did not go. */
  get error(): StoreError | null {
    return this.#error;
  }

  /** The version that is looked at; `null`: none. */
  get chosen(): Version | null {
    return this.#chosen;
  }

  /** What it is compared with; `null`: the open design. */
  get other(): Version | null {
    return this.#other;
  }

  refresh = async (): Promise<void> => {
    const listed = await this.#with((versions) => versions.list(this.#id));
    this.#list = listed ?? [];
    this.#isRead = true;
    const wanted = this.#list.find(({ id }) => id === this.#chosen?.id) ?? this.#list[0];
    if (wanted === undefined) this.#chosen = null;
    else if (wanted.id !== this.#chosen?.id) await this.choose(wanted.id);
    else this.#chosen = { ...this.#chosen, ...wanted };
  };

  /** Looks at a version. One that cannot be read is `error`, and none is looked at. */
  choose = async (id: string): Promise<void> => {
    this.#chosen = await this.#with((versions) => versions.read(this.#id, id));
    if (this.#other?.id === id) this.#other = null;
  };

  /** `''`: with the open design. */
  compareWith = async (id: string): Promise<void> => {
    this.#other = id === '' ? null : await this.#with((versions) => versions.read(this.#id, id));
  };

  /** Saves the design as it is now. `false`: it could not be stored. */
  save = async (name: string): Promise<boolean> => {
    await this.#library.settle();
    const saved = await saveVersion(this.#library, 'hand', { name });
    if (saved.ok) await this.refresh();
    this.#error = saved.ok ? null : saved.error;
    return saved.ok;
  };

  rename = async (id: string, name: string): Promise<void> => {
    await this.#changed((versions) => versions.rename(this.#id, id, name));
  };

  remove = async (id: string): Promise<void> => {
    await this.#changed((versions) => versions.remove(this.#id, id));
  };

  /**
   * Makes a version the open design again, as one step of undo, after what was there has become a version itself. Bot, code and
   * key come along as they were; the draft keeps its name. `false`: what was there could not be kept, and nothing has changed.
   */
  restore = async (design: Design): Promise<boolean> => {
    await this.#library.settle();
    const kept = await saveVersion(this.#library, 'restore');
    this.#error = kept.ok ? null : kept.error;
    if (!kept.ok) return false;
    const { session } = this.#library.choice;
    session.edit(replaceDesign(setField('name', session.design.name).apply(design)));
    return true;
  };

  get #id(): string {
    return this.#library.openId;
  }

  async #changed(work: (versions: VersionStore) => Promise<Result<true, StoreError>>): Promise<void> {
    if ((await this.#with(work)) === null) return;
    this.#library.announce(this.#id);
    await this.refresh();
  }

  async #with<T>(work: (versions: VersionStore) => Promise<Result<T, StoreError>>): Promise<T | null> {
    const done = await withVersions(this.#library, work);
    this.#error = done.ok ? null : done.error;
    return done.ok ? done.value : null;
  }
}
