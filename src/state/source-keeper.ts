import type { DesignIcon, IconSource } from '../domain/chat-app/schema.ts';
import type { IconInput, StoredSource } from '../icons/client/types.ts';
import type { DraftStore } from '../ports/draft-store.ts';
import type { IconPicture, IconSources } from '../ports/icon-sources.ts';

/** ms that a picture stays although nobody refers to it: another tab's undo steps, or a removed draft, may still need it. */
export const GRACE = 86_400_000;

export interface SourceKeeperParts {
  readonly openSources: () => Promise<IconSources>;
  readonly drafts: DraftStore;
  readonly now: () => number;
}

/**
 * Remembers the pictures behind the icons of this page, so that they are at hand and undo steps never lose theirs, and keeps
 * them in the store that all drafts share.
 */
export class SourceKeeper {
  readonly #parts: SourceKeeperParts;
  readonly #inputs = new Map<string, IconInput>();
  readonly #needed: () => readonly string[];
  #sources: Promise<IconSources> | null = null;

  /** `needed`: digests that this page's documents, undo steps included, have referred to so far. */
  constructor(parts: SourceKeeperParts, needed: () => readonly string[]) {
    this.#parts = parts;
    this.#needed = needed;
  }

  /** A picture that an icon was just made from. The same `input` is given back by `find`. */
  keep(source: StoredSource, input: IconInput | undefined): void {
    if (input !== undefined && !this.#inputs.has(source.sha256)) this.#inputs.set(source.sha256, input);
    // A full or refused store is no reason to refuse the icon: it then stands in for its own picture later.
    void this.#open().then((sources) => sources.write(source, this.#parts.now()));
  }

  /** `null`: not in this browser (any more). */
  async find(source: IconSource): Promise<IconInput | null> {
    const known = this.#inputs.get(source.sha256);
    if (known !== undefined) return known;
    const read = await (await this.#open()).read(source.sha256);
    if (!read.ok) return null;
    const input: IconInput = { kind: 'bytes', bytes: read.value.bytes, name: source.name };
    this.#inputs.set(source.sha256, input);
    return input;
  }

  /** The stored pictures of an icon, in order; what is not in this browser is left out. */
  async pictures(icon: DesignIcon): Promise<IconPicture[]> {
    const sources = await this.#open();
    const read = await Promise.all(digestsOf(icon).map((sha256) => sources.read(sha256)));
    return read.flatMap((picture) => (picture.ok ? [picture.value] : []));
  }

  /** Throws away what neither a draft nor this page refers to. Nothing goes while a draft cannot be read: it may refer. */
  async collect(): Promise<void> {
    const { drafts, now } = this.#parts;
    const listed = await drafts.list();
    if (!listed.ok || listed.value.unreadable.length > 0) return;
    const referenced = new Set([...this.#needed(), ...this.#inputs.keys()]);
    for (const { id } of listed.value.drafts) {
      const draft = await drafts.read(id);
      if (!draft.ok) return;
      for (const sha256 of digestsOf(draft.value.design.icon)) referenced.add(sha256);
    }
    await (await this.#open()).collect(referenced, now() - GRACE);
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
