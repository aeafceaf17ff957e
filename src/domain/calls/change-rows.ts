import { isJsonObject, textOfJson, type Json } from '../kernel/json.ts';
import type { Change } from './step.ts';

/** One value that a step changes, as a person reads it. */
export interface ChangeRow {
  /** The parameter, or the part of a text row. */
  readonly name: string;
  /** Of a text row its language; else empty. */
  readonly language: string;
  /** Empty: nothing was there, as far as was acknowledged, or nothing is sent. */
  readonly before: string;
  readonly after: string;
  /** A picture: what is held of it says nothing to people. */
  readonly isPicture: boolean;
}

const TEXT_PARTS = ['TITLE', 'DESCRIPTION', 'COPYRIGHT'] as const;

/** The changes of a step, texts taken apart by language and part; of those only what differs. */
export function changeRows(changes: readonly Change[]): readonly ChangeRow[] {
  return changes.flatMap((change): readonly ChangeRow[] =>
    change.name === 'LANG' ? textRows(change) : [{ ...plainRow(change), isPicture: change.name === 'ICON_FILE' }],
  );
}

function plainRow({ name, before, after }: Change): Omit<ChangeRow, 'isPicture'> {
  return { name, language: '', before: textOfJson(before), after: textOfJson(after) };
}

function textRows({ before, after }: Change): readonly ChangeRow[] {
  const [held, wanted] = [byLanguage(before), byLanguage(after)];
  return [...new Set([...held.keys(), ...wanted.keys()])].flatMap((language) =>
    TEXT_PARTS.flatMap((name): readonly ChangeRow[] => {
      const [old, next] = [held, wanted].map((rows) => textOfJson(rows.get(language)?.[name] ?? null));
      if (old === undefined || next === undefined || old === next) return [];
      return [{ name, language, before: old, after: next, isPicture: false }];
    }),
  );
}

function byLanguage(value: Json | null): ReadonlyMap<string, Readonly<Record<string, Json>>> {
  const rows = Array.isArray(value) ? (value as readonly Json[]).filter(isJsonObject) : [];
  return new Map(rows.map((row) => [textOfJson(row['LANGUAGE_ID'] ?? null), row]));
}
