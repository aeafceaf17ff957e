import type { Design } from '../../domain/design/schema.ts';
import type { Version, VersionKind, VersionSummary } from '../../ports/draft-store.ts';
import { list, map, members, number, object, oneOf, orElse, text, type Read } from '../read.ts';
import { within, type Kept } from './version-limits.ts';

/** Where the versions of a draft lie: all in one value, so that they change together and share their icons. */
export const VERSIONS = 'versions:';

/** A design as it lies there, its icon apart. */
const anyDesign: Read<Readonly<Record<string, unknown>>> = members;

const readStored = object({
  id: text,
  at: number,
  kind: oneOf<VersionKind>('hand', 'work', 'import', 'restore', 'publish'),
  name: text,
  size: number,
  icon: orElse<string | null>(text, null),
  design: anyDesign,
});
export type StoredVersion = NonNullable<ReturnType<typeof readStored>>;

const readRecord = object({ versions: list(readStored), icons: map(anyDesign) });
/** Newest first; icons by what they are. */
export type VersionsRecord = NonNullable<ReturnType<typeof readRecord>>;

/** `null`: something lies there that cannot be read. */
export function readVersions(value: unknown): VersionsRecord | null {
  return value === undefined ? { versions: [], icons: {} } : (readRecord(value) ?? null);
}

export function summaryOfVersion({ id, at, kind, name }: VersionSummary): VersionSummary {
  return { id, at, kind, name };
}

/** The design with its icon in it, as it was stored. */
export function wholeDesign({ icons }: VersionsRecord, { design, icon }: StoredVersion): unknown {
  return { ...design, icon: icon === null ? null : icons[icon] };
}

const iconText = (icon: Design['icon']): string | null => (icon === null ? null : JSON.stringify(icon));

function entryOf({ design: { icon: _icon, ...design }, ...version }: Version, key: string | null): StoredVersion {
  const stored: Readonly<Record<string, unknown>> = design;
  return { ...summaryOfVersion(version), size: JSON.stringify(design).length, icon: key, design: stored };
}

/** The key of an icon that is there already, or the next free one. */
function iconKey({ icons }: VersionsRecord, icon: Design['icon']): string | null {
  const wanted = iconText(icon);
  if (wanted === null) return null;
  const held = Object.keys(icons).find((key) => JSON.stringify(icons[key]) === wanted);
  return held ?? String(Math.max(0, ...Object.keys(icons).map(Number)) + 1);
}

/** The record with a version in it, no larger than allowed. */
export function withVersion(record: VersionsRecord, version: Version): VersionsRecord {
  const key = iconKey(record, version.design.icon);
  const own: Readonly<Record<string, unknown>> | null = version.design.icon;
  const icons = key === null || own === null ? record.icons : { ...record.icons, [key]: own };
  return bounded({ versions: [entryOf(version, key), ...record.versions], icons });
}

/** Whether a stored version holds this design. */
export function holds(record: VersionsRecord, stored: StoredVersion, design: Design): boolean {
  const entry = entryOf({ ...stored, design }, iconKey(record, design.icon));
  return entry.icon === stored.icon && JSON.stringify(entry.design) === JSON.stringify(stored.design);
}

/** Without what is too much, and without the icons of nobody. */
export function bounded({ versions, icons }: VersionsRecord): VersionsRecord {
  const sizes = new Map(Object.entries(icons).map(([key, icon]) => [key, JSON.stringify(icon).length]));
  const stay = within<StoredVersion & Kept>(versions, (icon) => sizes.get(icon) ?? 0);
  const used = new Set(stay.map(({ icon }) => icon));
  return { versions: stay, icons: Object.fromEntries(Object.entries(icons).filter(([key]) => used.has(key))) };
}
