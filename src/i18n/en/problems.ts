import type { FieldPath, TextRowField, WidgetFieldPath } from '../../domain/design/field-path.ts';
import type { PlanNote } from '../../domain/calls/plan.ts';
import type { Severity } from '../../domain/kernel/problem.ts';
import type { DifferenceReason } from '../../domain/portal/imbot/difference.ts';
import type { FixLabel } from '../../domain/problems/problem-entry.ts';
import type { RuleId } from '../../domain/problems/rules.ts';
import type { Message } from '../message.ts';
import app from './problem-app.ts';
import characters from './problem-characters.ts';
import list from './problem-list.ts';
import look from './problem-look.ts';
import page from './problem-page.ts';
import reasons from './problem-reasons.ts';
import stored from './problem-stored.ts';
import update from './problem-update.ts';
import ready from './publish-ready.ts';

type Part = 'what' | 'why' | 'how';
type IconChange = Extract<PlanNote, { note: 'icon' }>['change'];

/** Every rule, reason, field and fix has its text, or this does not compile. */
type Wanted =
  | `problem.${RuleId}.${Part}`
  | `problem.severity.${Severity}`
  | `problem.fix.${FixLabel}`
  | `problem.field.${Exclude<FieldPath, `texts.${number}.${TextRowField}` | WidgetFieldPath>}`
  | `problem.text.${TextRowField}`
  | `problem.reason.${DifferenceReason}`
  | `problem.note.icon.${IconChange}`;

const rules = { ...characters, ...stored, ...app, ...page, ...look, ...update } as const;

const area = { ...ready, ...list, ...rules, ...reasons } as const satisfies Readonly<Record<Wanted, Message>>;

export default area;
