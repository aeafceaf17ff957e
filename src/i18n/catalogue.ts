import type base from './en/base.ts';
import type doctor from './en/doctor.ts';
import type code from './en/code.ts';
import type command from './en/editor-command.ts';
import type editorMigration from './en/editor-migration.ts';
import type editorParts from './en/editor-parts.ts';
import type preview from './en/preview.ts';
import type previewApp from './en/preview-app.ts';
import type previewParts from './en/preview-parts.ts';
import type problems from './en/problems.ts';
import type problemWidget from './en/problem-widget.ts';
import type portalErrors from './en/portal-errors.ts';
import type guide from './en/guide.ts';
import type imported from './en/import.ts';
import type plan from './en/plan.ts';
import type start from './en/start.ts';
import type studio from './en/studio.ts';
import type windows from './en/windows.ts';
import type simulator from './en/simulator.ts';
import type { Message } from './message.ts';

/** The languages of the designer's own screen. English is the source of keys; the others must be complete. */
export const UI_LANGUAGES = ['en', 'ru'] as const;
export type UiLanguage = (typeof UI_LANGUAGES)[number];

/**
 * Areas of the catalogue. `base` is there before the first paint; the others come with the feature that needs them.
 * Keys are unique over all areas, and begin with the feature's name.
 */
export interface Areas {
  base: typeof base;
  code: typeof code;
  doctor: typeof doctor;
  'editor-command': typeof command;
  'editor-migration': typeof editorMigration;
  'editor-parts': typeof editorParts;
  preview: typeof preview;
  'preview-app': typeof previewApp;
  'preview-parts': typeof previewParts;
  problems: typeof problems;
  'problem-widget': typeof problemWidget;
  'portal-errors': typeof portalErrors;
  guide: typeof guide;
  import: typeof imported;
  plan: typeof plan;
  start: typeof start;
  studio: typeof studio;
  windows: typeof windows;
  simulator: typeof simulator;
}
export type Area = keyof Areas;

type All = Areas['base'] &
  Areas['code'] &
  Areas['doctor'] &
  Areas['editor-command'] &
  Areas['editor-migration'] &
  Areas['editor-parts'] &
  Areas['preview'] &
  Areas['preview-app'] &
  Areas['preview-parts'] &
  Areas['problems'] &
  Areas['problem-widget'] &
  Areas['portal-errors'] &
  Areas['guide'] &
  Areas['import'] &
  Areas['plan'] &
  Areas['start'] &
  Areas['studio'] &
  Areas['windows'] &
  Areas['simulator'];
export type MessageKey = keyof All;
export type MessageOf<Key extends MessageKey> = All[Key] extends Message ? All[Key] : never;

type Load = () => Promise<{ readonly default: Readonly<Record<string, Message>> }>;

/** Where the texts of each area come from, per language. */
export type Loaders = Readonly<Record<UiLanguage, Readonly<Partial<Record<Area, Load>>>>>;
