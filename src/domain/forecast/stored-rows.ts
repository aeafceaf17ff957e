import type { FieldPath } from '../design/field-path.ts';
import { resolveDesign } from '../design/resolve.ts';
import type { Design } from '../design/schema.ts';
import { fieldOfParameter } from '../calls/wire.ts';
import type { Json, JsonObject } from '../kernel/json.ts';
import { decodeEmoji } from '../portal/php/emoji.ts';
import type { DifferenceReason } from '../portal/imbot/difference.ts';
import { storedValue } from '../portal/imbot/fields.ts';
import { STORED_FIELDS, type StoredField } from '../portal/imbot/parameters.ts';
import type { Prediction } from '../portal/imbot/predict.ts';
import type { StoredApp } from '../portal/imbot/stored-app.ts';
import type { Outlook } from './outlook.ts';

export interface Why {
  readonly reason: DifferenceReason;
  readonly assumed: boolean;
}

/**
 * Where a value comes from that nobody asked for: `default`, the portal fills it in; `kept`, the update leaves it as it was;
 * `own-size` and `own-key`, what a command app gets in any case.
 */
export type ValueOrigin = 'default' | 'kept' | 'own-size' | 'own-key';

/** One line of the table of what is stored. Values are as they are; what is secret or a picture the screen decides. */
export interface StoredRow {
  readonly key: string;
  readonly name: StoredField;
  readonly field: FieldPath;
  readonly asked: Json;
  readonly stored: Json;
  readonly why: readonly Why[];
  /** `null`: it was asked for, or nothing is there. */
  readonly origin: ValueOrigin | null;
  /** The plan changes what was there. */
  readonly changed: boolean;
}

const TEXTS = [
  ['TITLE', 'title'],
  ['DESCRIPTION', 'description'],
  ['COPYRIGHT', 'copyright'],
] as const;

/** The app as it would be stored, parameter by parameter, beside what is asked; empty where nothing would be. */
export function storedRows(outlook: Outlook, design: Design): readonly StoredRow[] {
  const { prediction, asked, before } = outlook;
  const { stored } = prediction;
  if (stored === null) return [];
  return STORED_FIELDS.flatMap((name) =>
    name === 'LANG'
      ? textRows(outlook, stored, resolveDesign(design))
      : [
          {
            key: name,
            name,
            field: fieldOfParameter(name),
            asked: asked[name] ?? null,
            stored: storedValue(stored, name),
            why: whyOf(prediction, (field) => field === name),
            origin: originOf(prediction, stored, name, asked),
            changed: before !== null && storedValue(before, name) !== storedValue(stored, name),
          },
        ],
  );
}

function originOf({ before }: Prediction, stored: StoredApp, name: StoredField, asked: JsonObject): ValueOrigin | null {
  const value = storedValue(stored, name);
  if (name in asked || value === null || value === '') return null;
  if (before !== null) return 'kept';
  if (stored.js === '') return 'default';
  return name === 'HASH' ? 'own-key' : name === 'IFRAME_WIDTH' || name === 'IFRAME_HEIGHT' ? 'own-size' : 'default';
}

function whyOf({ differences }: Prediction, concerns: (field: string) => boolean): readonly Why[] {
  return differences
    .filter(({ field }) => concerns(field))
    .map(({ reason, assumed }) => ({ reason, assumed }))
    .filter(({ reason }, at, all) => all.findIndex((other) => other.reason === reason) === at);
}

/** A line for each text of the design's rows, in their order. */
function textRows({ prediction, asked, before }: Outlook, stored: StoredApp, design: Design): readonly StoredRow[] {
  return design.texts.flatMap((row, at) => {
    const repeats = whyOf(prediction, (field) => field === `LANG.${at}`);
    const isAsked = 'LANG' in asked;
    const kept = repeats.length > 0 ? undefined : textsOf(stored, row.language);
    const earlier = before === null ? undefined : textsOf(before, row.language);
    return TEXTS.flatMap(([name, part]): readonly StoredRow[] => {
      const value = kept?.[part] ?? null;
      if ((row[part] === '' || !isAsked) && (value ?? '') === '' && part !== 'title') return [];
      return [
        {
          key: `LANG.${row.id}.${name}`,
          name: 'LANG',
          field: `texts.${row.id}.${part}`,
          asked: isAsked ? row[part] : null,
          stored: value === null ? null : decodeEmoji(value),
          why: [
            ...repeats,
            ...whyOf(prediction, (field) => field === `LANG.${at}.${name}`),
            ...(part === 'title' ? whyOf(prediction, (field) => field === `LANG.${at}.LANGUAGE_ID`) : []),
          ].filter(({ reason }) => reason !== 'text-missing'),
          origin: isAsked || value === null ? null : 'kept',
          changed: before !== null && (earlier?.[part] ?? '') !== (value ?? ''),
        },
      ];
    });
  });
}

function textsOf(app: StoredApp, language: string): StoredApp['texts'][number] | undefined {
  const wanted = language.toLowerCase().trimEnd();
  return app.texts.find(({ languageId }) => languageId === wanted);
}
