import { isSameJson } from '../kernel/json.ts';
import { PORTAL_LANGUAGES } from '../kernel/languages.ts';
import { emptyDesign } from './factory.ts';
import { readField, writeField, type FieldValueOf, type ScalarField, type TextRowField } from './field-path.ts';
import type { WidgetPlacement } from './format.ts';
import { LIMITS } from './limits.ts';
import type { Design, DesignIcon, NumberInput, TextRow } from './schema.ts';
import { isMask } from '../kernel/mask.ts';

/**
 * One change of the design. `key` says which edits may share one undo step: typing into the same field within a second.
 * A `null` key never shares.
 */
export interface Edit {
  readonly key: string | null;
  /** Pure. Gives back the *same* reference when nothing changes, so that no history step is made. */
  readonly apply: (design: Design) => Design;
}

/** Texts that are chosen from a list, though they hold any word of an import. */
const CHOSEN = /^chatApp\.audience\.context$|^widgets\.\w+\.colour$/;

/**
 * Whether one types into a field, so that a second of typing is one undo step; a choice is always a step of its own. What is
 * typed is empty at first, a text or a number; flags, words to choose from and lists never are.
 */
function isTyped(field: ScalarField): boolean {
  const blank = readField(emptyDesign(), field);
  return (blank === '' || blank === null) && !CHOSEN.test(field);
}

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

/** Sets one field, clipped to what a document keeps. Switching the kind keeps both kinds' settings. */
export function setField<F extends ScalarField>(field: F, value: FieldValueOf<F>): Edit {
  const kept = clipped(field, value);
  return {
    key: isTyped(field) ? field : null,
    apply: (design) =>
      isMasked(field, kept) || isSameJson(readField(design, field), kept) ? design : writeField(design, field, kept),
  };
}

/** The dots that stand for a key on the screen can be copied; they are never the key. */
const isMasked = (field: ScalarField, value: unknown): boolean =>
  field === 'chatApp.frame.hash' && typeof value === 'string' && isMask(value);

function clipped<F extends ScalarField>(field: F, value: FieldValueOf<F>): FieldValueOf<F> {
  const held: unknown = value;
  if (typeof held === 'string') return held.slice(0, field === 'name' ? LIMITS.name : LIMITS.text) as FieldValueOf<F>;
  if (!Array.isArray(held)) return value;
  return held.slice(0, LIMITS.words).map((word) => clip(String(word))) as FieldValueOf<F>;
}

/** Takes everything out of a place of the new chat; to switch it off, set its `enabled`. */
export function removeWidget(placement: WidgetPlacement): Edit {
  return {
    key: null,
    apply: (design) => {
      if (design.widgets[placement] === undefined) return design;
      const { [placement]: _removed, ...widgets } = design.widgets;
      return { ...design, widgets };
    },
  };
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
