import type { DesignIcon, IconSource } from '../domain/design/schema.ts';
import { nameOf } from '../domain/design/summary.ts';
import type { IconInput, StoredSource } from '../icons/client/types.ts';
import type { DraftStore } from '../ports/draft-store.ts';
import type { IconPicture, IconSources } from '../ports/icon-sources.ts';

/** ms that a picture stays although nobody refers to it: steps of undo, or a draft that was removed, may still need it. */
export const RETENTION_MS = 31 * 86_400_000;

/** Pictures at hand: the two of an icon, and those of the icon before. The others come from the store. */
const CACHE_SIZE = 4;

/** The icon of a draft, and what the draft is called; `''`: nothing. */
export interface RecentIcon {
  readonly icon: DesignIcon;
  readonly name: string;
}

/** Drafts that are looked into for icons. */
const MAX_DRAFTS = 40;

interface Held {
  readonly input: IconInput;
  isStored: boolean;
}

export interface IconSourceCacheOptions {
  readonly openSources: () => Promise<IconSources>;
  readonly drafts: DraftStore;
  readonly now: () => number;
}

/**
 * Remembers the pictures behind the icons of this page, so that they are at hand and undo steps never lose theirs, and keeps
 * them in the store that all drafts share.
 */
export class IconSourceCache {
  readonly #parts: IconSourceCacheOptions;
  /** The one used last comes last. */
  readonly #held = new Map<string, Held>();
  /** Digests of all pictures this page has had. */
  readonly #seen = new Set<string>();
  readonly #needed: () => readonly string[];
  #sources: Promise<IconSources> | null = null;

  /** `needed`: digests that this page's documents, undo steps included, have referred to so far. */
  constructor(parts: IconSourceCacheOptions, needed: () => readonly string[]) {
    this.#parts = parts;
    this.#needed = needed;
  }

  /** A picture that an icon was just made from. The same `input` is given back by `find`. */
  keep(source: StoredSource, input: IconInput | undefined): void {
    const { sha256 } = source;
    this.#seen.add(sha256);
    const held = this.#held.get(sha256) ?? (input && { input, isStored: false });
    if (held !== undefined) this.#hold(sha256, held);
    // A full or refused store is no reason to refuse the icon: its picture then stays at hand while the page is open.
    void this.#open()
      .then((sources) => sources.write(source, this.#parts.now()))
      .then((written) => {
        if (held === undefined || !written.ok) return;
        held.isStored = true;
        this.#letGo();
      });
  }

  /** `null`: not in this browser (any more). */
  async find(source: IconSource): Promise<IconInput | null> {
    const known = this.#held.get(source.sha256);
    if (known !== undefined) {
      this.#hold(source.sha256, known);
      return known.input;
    }
    const read = await (await this.#open()).read(source.sha256);
    if (!read.ok) return null;
    const input: IconInput = { kind: 'bytes', bytes: read.value.bytes, name: source.name };
    this.#seen.add(source.sha256);
    this.#hold(source.sha256, { input, isStored: true });
    return input;
  }

  /** The stored pictures of an icon, in order; what is not in this browser is left out. */
  async pictures(icon: DesignIcon): Promise<IconPicture[]> {
    const sources = await this.#open();
    const read = await Promise.all(digestsOf(icon).map((sha256) => sources.read(sha256)));
    return read.flatMap((picture) => (picture.ok ? [picture.value] : []));
  }

  /** Icons of the drafts, of the newest first, each once. No more drafts are read than it takes; what cannot be read has none. */
  async recent(most: number): Promise<RecentIcon[]> {
    const { drafts } = this.#parts;
    const listed = await drafts.list();
    const found = new Map<string, RecentIcon>();
    for (const { id, name, title } of listed.ok ? listed.value.drafts.slice(0, MAX_DRAFTS) : []) {
      if (found.size >= most) break;
      const draft = await drafts.read(id);
      const icon = draft.ok ? draft.value.design.icon : null;
      if (icon !== null && !found.has(icon.png)) found.set(icon.png, { icon, name: nameOf({ name, title }) });
    }
    return [...found.values()];
  }

  /** Throws away what neither a draft nor this page refers to. Nothing goes while a draft cannot be read: it may refer. */
  async collect(): Promise<void> {
    const { drafts, now } = this.#parts;
    const listed = await drafts.list();
    if (!listed.ok || listed.value.unreadable.length > 0) return;
    const referenced = new Set([...this.#needed(), ...this.#seen]);
    for (const { id } of listed.value.drafts) {
      const draft = await drafts.read(id);
      if (!draft.ok) return;
      for (const sha256 of digestsOf(draft.value.design.icon)) referenced.add(sha256);
    }
    await (await this.#open()).collect(referenced, now() - RETENTION_MS);
  }

  #hold(sha256: string, held: Held): void {
    this.#held.delete(sha256);
    this.#held.set(sha256, held);
    this.#letGo();
  }

  /** Lets go of what was used longest ago: a picture may be a file of 50 MB. */
  #letGo(): void {
    for (const [sha256, { isStored }] of this.#held) {
      if (this.#held.size <= CACHE_SIZE) return;
      if (isStored) this.#held.delete(sha256);
    }
  }

  #open(): Promise<IconSources> {
    this.#sources ??= this.#parts.openSources();
    return this.#sources;
  }
}

/** The pictures that an icon refers to. */
export function digestsOf(icon: DesignIcon | null): readonly string[] {
  return [icon?.source, icon?.activeSource].flatMap((source) => (source ? [source.sha256] : []));
}
