import type { readDesign } from '../../domain/design/read-design.ts';
import { fail, ok, type Result } from '../../domain/kernel/result.ts';
import type { SavedVersion, StoreError, Version, VersionStore } from '../../ports/draft-store.ts';
import { KEEP, put, type KeyValue } from '../key-value/key-value.ts';
import { attempt, attemptChange, StoreRefusal } from '../key-value/store-failure.ts';
import * as records from './version-records.ts';

type ReadDesign = typeof readDesign;

/** Versions beside the drafts, in the same place. */
export function keyValueVersions(values: KeyValue, load: () => Promise<ReadDesign>): VersionStore {
  const held = async (draftId: string): Promise<records.VersionsRecord> =>
    readable(await values.get(records.VERSIONS + draftId));
  return {
    list: (draftId) => attempt(async () => (await held(draftId)).versions.map(records.summaryOfVersion)),
    read: async (draftId, id) => {
      const read = await attempt(async () => readVersion(await held(draftId), id, await load()));
      return read.ok ? read.value : read;
    },
    save: (draftId, version) => attempt(() => save(values, draftId, version)),
    rename: (draftId, id, name) =>
      change(values, draftId, (record) => ({
        ...record,
        versions: record.versions.map((one) => (one.id === id ? { ...one, name } : one)),
      })),
    remove: (draftId, id) =>
      change(values, draftId, (record) =>
        records.bounded({ ...record, versions: record.versions.filter((one) => one.id !== id) }),
      ),
  };
}

function readable(value: unknown): records.VersionsRecord {
  const record = records.readVersions(value);
  if (record === null) throw new StoreRefusal({ code: 'unreadable' });
  return record;
}

function readVersion(record: records.VersionsRecord, id: string, read: ReadDesign): Result<Version, StoreError> {
  const stored = record.versions.find((one) => one.id === id);
  if (stored === undefined) return fail({ code: 'missing' });
  const design = read(records.wholeDesign(record, stored));
  return design.ok
    ? ok({ ...records.summaryOfVersion(stored), design: design.value })
    : fail({ code: 'unreadable', reason: design.error });
}

const change = (
  values: KeyValue,
  draftId: string,
  edit: (record: records.VersionsRecord) => records.VersionsRecord,
): Promise<Result<true, StoreError>> =>
  attemptChange(() =>
    values.change(records.VERSIONS + draftId, (value) => (value === undefined ? KEEP : put(edit(readable(value))))),
  );

async function save(values: KeyValue, draftId: string, version: Version): Promise<SavedVersion> {
  const done: { saved: SavedVersion | null } = { saved: null };
  await values.change(records.VERSIONS + draftId, (value) => {
    const record = readable(value);
    const next = added(record, version);
    done.saved = next.saved;
    return put(next.record);
  });
  return done.saved ?? { version, isSame: true, dropped: 0 };
}

/** A design that is the newest version already is not kept twice; what the person wished by hand is said of it. */
function added(
  record: records.VersionsRecord,
  version: Version,
): { record: records.VersionsRecord; saved: SavedVersion } {
  const [newest, ...older] = record.versions;
  if (newest !== undefined && records.holds(record, newest, version.design)) {
    const same =
      version.kind === 'hand' ? { ...newest, kind: version.kind, name: version.name || newest.name } : newest;
    const saved = { version: records.summaryOfVersion(same), isSame: true, dropped: 0 };
    return { record: { ...record, versions: [same, ...older] }, saved };
  }
  const next = records.withVersion(record, version);
  const dropped = record.versions.length + 1 - next.versions.length;
  return { record: next, saved: { version: records.summaryOfVersion(version), isSame: false, dropped } };
}
