import type { FieldPath } from '../../domain/design/operations.ts';
import type { Design } from '../../domain/design/schema.ts';
import { registerParams, FIELD_OF } from '../../domain/calls/register.ts';
import { updateFields, updateParams, type Update } from '../../domain/calls/update.ts';
import type { Json, JsonObject } from '../../domain/kernel/json.ts';
import { decodeEmoji } from '../../domain/portal/php/emoji.ts';
import type { DifferenceReason } from '../../domain/portal/imbot/difference.ts';
import { storedValue, STORED_FIELDS, type StoredField } from '../../domain/portal/imbot/fields.ts';
import { predict, type Prediction } from '../../domain/portal/imbot/predict.ts';
import type { StoredApp } from '../../domain/portal/imbot/stored-app.ts';
import type { Caller, World } from '../../domain/portal/imbot/world.ts';
import { worldWithPublished, type Published } from '../../domain/problems/published.ts';

/** What the portal would do with a design now. */
export interface Outlook {
  readonly prediction: Prediction;
  /** What was asked: the registration's parameters, or the fields of the update. */
  readonly asked: JsonObject;
  /** `null`: it would be registered. */
  readonly update: Update | null;
}

/** Plays the call that the design stands for: its registration, or the update of what is published. */
export function outlookOf(design: Design, world: World, published: Published | null, caller?: Caller): Outlook {
  if (published === null) {
    const asked = registerParams(design);
    return { prediction: predict({ method: 'imbot.app.register', params: asked }, world, caller), asked, update: null };
  }
  const update = updateFields(design, published.acknowledged, published.digests);
  const params = updateParams(published.appId, update.fields);
  const call = { method: 'imbot.app.update', params } as const;
  return { prediction: predict(call, worldWithPublished(world, published, design)), asked: update.fields, update };
}

export interface Why {
  readonly reason: DifferenceReason;
  readonly assumed: boolean;
}

/**
 * Where a value comes from that nobody asked for: `default`, the portal fills it in; `kept`, the update leaves it as it was;
 * `own-size` and `own-key`, what a command app gets in any case.
 */
export type Origin = 'default' | 'kept' | 'own-size' | 'own-key';

/** One line of the table. Values are as they are; what is secret or a picture the screen decides. */
export interface StoredRow {
  readonly key: string;
  readonly name: StoredField;
  readonly field: FieldPath;
  readonly asked: Json;
  readonly stored: Json;
  readonly why: readonly Why[];
  /** `null`: it was asked for, or nothing is there. */
  readonly origin: Origin | null;
  /** The update changes what was there. */
  readonly changed: boolean;
}

const TEXTS = [
  ['TITLE', 'title'],
  ['DESCRIPTION', 'description'],
  ['COPYRIGHT', 'copyright'],
] as const;

export function storedRows({ prediction, asked }: Outlook, design: Design): readonly StoredRow[] {
  const { stored, before } = prediction;
  if (stored === null) return [];
  return STORED_FIELDS.flatMap((name) =>
    name === 'LANG'
      ? textRows(prediction, stored, asked, design)
      : [
          {
            key: name,
            name,
            field: FIELD_OF[name],
            asked: asked[name] ?? null,
            stored: storedValue(stored, name),
            why: whyOf(prediction, (field) => field === name),
            origin: originOf(prediction, stored, name, asked),
            changed: before !== null && storedValue(before, name) !== storedValue(stored, name),
          },
        ],
  );
}

function originOf({ before }: Prediction, stored: StoredApp, name: StoredField, asked: JsonObject): Origin | null {
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
function textRows(prediction: Prediction, stored: StoredApp, asked: JsonObject, design: Design): readonly StoredRow[] {
  return design.texts.flatMap((row, at) => {
    const repeats = whyOf(prediction, (field) => field === `LANG.${at}`);
    const isAsked = 'LANG' in asked;
    const kept = repeats.length > 0 ? undefined : textsOf(stored, row.language);
    const earlier = prediction.before === null ? undefined : textsOf(prediction.before, row.language);
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
          changed: prediction.before !== null && (earlier?.[part] ?? '') !== (value ?? ''),
        },
      ];
    });
  });
}

function textsOf(app: StoredApp, language: string): StoredApp['texts'][number] | undefined {
  const wanted = language.toLowerCase().trimEnd();
  return app.texts.find(({ languageId }) => languageId === wanted);
}
