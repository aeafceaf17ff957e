import { PORTAL_LANGUAGES } from '../kernel/languages.ts';
import { LIMITS } from './limits.ts';
import type { Design, DesignIcon, NumberInput, TextRow } from './schema.ts';

/** Values of the fields that hold one value each, by the path the screen, the problems and the preview use. */
export interface FieldValues {
  name: string;
  kind: Design['kind'];
  'bot.id': NumberInput;
  code: string;
  'command.method': Design['command']['method'];
  'command.parameter': string;
  'frame.address': string;
  'frame.width': NumberInput;
  'frame.height': NumberInput;
  'frame.popup': Design['frame']['popup'];
  'frame.hash': string;
  'audience.context': string;
  'audience.adminOnly': boolean;
  'audience.hidden': Design['audience']['hidden'];
  'audience.extranet': Design['audience']['extranet'];
  'audience.liveChat': Design['audience']['liveChat'];
}

export type ScalarField = keyof FieldValues;
export type TextRowField = 'language' | 'title' | 'description' | 'copyright';
/** Every place of the design that a problem, a focus mark or a jump can name. */
export type FieldPath = ScalarField | 'icon' | 'texts' | `texts.${number}.${TextRowField}`;

/**
 * One change of the design. `key` tells which edits may share one undo step: typing into the same field within a second.
 * A `null` key never shares.
 */
export interface Edit {
  readonly key: string | null;
  /** Pure. Gives back the *same* reference when nothing changes, so that no history step is made. */
  readonly apply: (design: Design) => Design;
}

/** Fields one types into, where a second of typing is one undo step. A choice is always a step of its own. */
const TYPED_FIELDS: ReadonlySet<ScalarField> = new Set<ScalarField>([
  'name',
  'bot.id',
  'code',
  'command.parameter',
  'frame.address',
  'frame.width',
  'frame.height',
  'frame.hash',
]);

const clip = (text: string): string => text.slice(0, LIMITS.text);

/** Reads what was typed into a number field: nothing, an integer, or the text as it stands. */
export function readNumberInput(typed: string): NumberInput {
  const trimmed = typed.trim().slice(0, LIMITS.numberText);
  if (trimmed === '') return null;
  if (!/^-?(0|[1-9]\d{0,11})$/.test(trimmed)) return trimmed;
  return trimmed === '-0' ? trimmed : Number(trimmed);
}

/** What a number field shows for a stored value. */
export function showNumberInput(value: NumberInput): string {
  return value === null ? '' : String(value);
}

/** Sets one field. Switching the kind keeps both kinds' settings. */
export function setField<F extends ScalarField>(field: F, value: FieldValues[F]): Edit {
  const kept = (typeof value === 'string' && field !== 'name' ? clip(value) : value) as FieldValues[F];
  return {
    key: TYPED_FIELDS.has(field) ? field : null,
    apply: (design) => (readField(design, field) === kept ? design : writeField(design, field, kept)),
  };
}

/** The present value of a field. */
export function readField<F extends ScalarField>(design: Design, field: F): FieldValues[F] {
  const [group, leaf] = field.split('.') as [keyof Design, string | undefined];
  const held: unknown = design[group];
  return (leaf === undefined ? held : (held as Record<string, unknown>)[leaf]) as FieldValues[F];
}

function writeField<F extends ScalarField>(design: Design, field: F, value: FieldValues[F]): Design {
  const [group, leaf] = field.split('.') as [keyof Design, string | undefined];
  if (leaf === undefined) {
    return { ...design, [group]: group === 'name' ? (value as string).slice(0, LIMITS.name) : value };
  }
  return { ...design, [group]: { ...(design[group] as object), [leaf]: value } };
}

/** Puts a finished icon in, or takes it out. */
export function setIcon(icon: DesignIcon | null): Edit {
  return { key: null, apply: (design) => (design.icon === icon ? design : { ...design, icon }) };
}

/** Adds a row; without a language the first of the portal's that has no row yet. */
export function addText(language?: string): Edit {
  return {
    key: null,
    apply: (design) => {
      const taken = new Set(design.texts.map((row) => row.language.toLowerCase()));
      const chosen = language ?? PORTAL_LANGUAGES.find((id) => !taken.has(id));
      if (chosen === undefined || design.texts.length >= LIMITS.texts) return design;
      const row: TextRow = { id: nextRowId(design), language: clip(chosen), title: '', description: '', copyright: '' };
      return { ...design, texts: [...design.texts, row] };
    },
  };
}

function nextRowId(design: Design): number {
  return design.texts.reduce((most, row) => Math.max(most, row.id), 0) + 1;
}

/** Takes a row out of the languages table. */
export function removeText(id: number): Edit {
  return {
    key: null,
    apply: (design) => {
      const texts = design.texts.filter((row) => row.id !== id);
      return texts.length === design.texts.length ? design : { ...design, texts };
    },
  };
}

/** Moves a row up (-1) or down (+1); at the end of the table nothing changes. The first row is the last fallback of titles. */
export function moveText(id: number, by: -1 | 1): Edit {
  return {
    key: null,
    apply: (design) => {
      const from = design.texts.findIndex((row) => row.id === id);
      const moved = design.texts[from];
      const other = design.texts[from + by];
      if (moved === undefined || other === undefined) return design;
      const texts = [...design.texts];
      texts[from] = other;
      texts[from + by] = moved;
      return { ...design, texts };
    },
  };
}

/** Changes one field of a row of the languages table. */
export function setText(id: number, field: TextRowField, value: string): Edit {
  const kept = clip(value);
  return {
    key: field === 'language' ? null : `texts.${id}.${field}`,
    apply: (design) => {
      const row = design.texts.find((candidate) => candidate.id === id);
      if (row === undefined || row[field] === kept) return design;
      return {
        ...design,
        texts: design.texts.map((candidate) => (candidate === row ? { ...row, [field]: kept } : candidate)),
      };
    },
  };
}

/** Replaces the whole design (import, a template): one step that undo takes back. */
export function replaceDesign(next: Design): Edit {
  return { key: null, apply: () => next };
}

/** Several edits as one step. */
export function combine(edits: readonly Edit[]): Edit {
  return { key: null, apply: (design) => edits.reduce((held, edit) => edit.apply(held), design) };
}
