import type { FieldPath } from '../design/field-path.ts';
import type { Design } from '../design/schema.ts';
import { planOf, registerStep, type Plan, type PlanNote } from '../calls/plan.ts';
import { fieldOfParameter, isWireName } from '../calls/wire.ts';
import { SEVERITIES } from '../kernel/problem.ts';
import type { Caller, World } from '../portal/imbot/world.ts';
import { problemsOfCall, type CallOptions, type RawCall } from './call.ts';
import { fixOf } from './fixes.ts';
import { isNamed, withMissing } from './named.ts';
import { problemEntry, type CallProblem, type DesignProblem, type ProblemEntry } from './problem-entry.ts';
import { problemsOfWidgets } from './widgets/design.ts';
import { adviseOnDrawing, type DrawnIcon } from './icon-report.ts';
import { worldWithPublished, type Published } from '../calls/published.ts';
import type { RuleId } from './rules.ts';
import { STAND_INS } from '../calls/stand-ins.ts';
import { brief } from './call-analysis.ts';

/**
 * The problem list of a design: the calls of its plan are analysed, and each problem is brought back to its field, with a fix
 * where one is safe. `iconReport` is what is known of the drawing; `null` when it was not measured. With `published` the
 * list is that of the update, or of the re-creation. `caller` is by default the application that owns the bot: pass it where bots can be others'.
 */
export function problemsOfDesign(
  design: Design,
  world: World,
  iconReport: DrawnIcon | null,
  published: Published | null = null,
  caller?: Caller,
): readonly DesignProblem[] {
  const ofApp = design.chatApp.enabled ? ofChatApp(design, world, iconReport, published, caller) : [];
  const all: readonly DesignProblem[] = [...ofApp, ...problemsOfWidgets(design, world.languages)];
  return all.toSorted((one, other) => SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity));
}

function ofChatApp(
  design: Design,
  world: World,
  iconReport: DrawnIcon | null,
  published: Published | null,
  caller: Caller | undefined,
): readonly ProblemEntry<FieldPath>[] {
  const options: CallOptions = {
    placeholders: false,
    meansFrame: design.chatApp.kind === 'frame',
    ...(caller && { caller }),
  };
  const analyse: Analyse = (call, analysed) => {
    const findings = problemsOfCall(call, analysed, options);
    return findings.chatApp ? findings.problems : [];
  };
  const plan = planOf(design, published);
  const ofCalls =
    published === null ? analyse(registerStep(design), world) : ofPublished(design, world, published, plan, analyse);
  const placed = withMissing(
    ofCalls.map((problem) => inDesign(problem, design)),
    design,
  );
  const drawing = design.icon === null || iconReport === null ? [] : adviseOnDrawing(iconReport);
  return inOrder([...placed, ...drawing, ...ofNotes(plan.notes)]).map((problem) => ({
    ...problem,
    fix: isNamed(problem, design) ? null : fixOf(problem, design),
  }));
}

type Analyse = (call: RawCall, world: World) => readonly CallProblem[];

/** Reported of the update; the registration that is analysed beside it is never made. */
const ONLY_REGISTERING: ReadonlySet<RuleId> = new Set<RuleId>(['code-taken']);
/** Reported of the whole design already. */
const ONLY_UPDATING: ReadonlySet<RuleId> = new Set<RuleId>([
  'update-dropped',
  'update-hides-icon',
  'titles-stale',
  'languages-lost',
  'hash-sent-to-pages',
  'switch-without-hash',
  'switch-keeps-size',
]);

/** What an update leaves out must be right, too: the whole design is analysed, then what the update itself would do. */
function ofPublished(
  design: Design,
  world: World,
  published: Published,
  plan: Plan,
  analyse: Analyse,
): readonly CallProblem[] {
  const ofWhole = analyse(wholeCall(design, published, plan), withoutApp(world, published.appId));
  const ofUpdate = plan.steps.flatMap((step) =>
    step.kind === 'update' ? analyse(step, worldWithPublished(world, published, design)) : [],
  );
  // What blocks anyway is not reported a second time as what it would do to the update.
  const blocked = new Set(ofWhole.flatMap(({ severity, place }) => (severity === 'blocks' ? [place] : [])));
  const isSaid = ({ rule, place }: CallProblem): boolean =>
    rule === 'update-dropped' && blocked.has(place.replace(/^\/FIELDS/, ''));
  return [
    ...ofWhole.filter(({ rule }) => !ONLY_REGISTERING.has(rule)),
    ...ofUpdate.filter((problem) => ONLY_UPDATING.has(problem.rule) && !isSaid(problem)),
  ];
}

/** The portal keeps the key of an app that is not registered anew, so a design may do without one. */
function wholeCall(design: Design, { acknowledged }: Published, { choice }: Plan): RawCall {
  const { method, params } = registerStep(design);
  const keepsKey = choice !== 'recreate' && 'HASH' in acknowledged && design.chatApp.kind === 'frame';
  return { method, params: keepsKey ? { HASH: STAND_INS['HASH'] ?? null, ...params } : params };
}

function withoutApp(world: World, appId: number): World {
  return { ...world, apps: world.apps.filter(({ id }) => id !== appId) };
}

/** What an update cannot do has no place in its fields, so it is reported from the notes. */
function ofNotes(notes: readonly PlanNote[]): readonly ProblemEntry<FieldPath>[] {
  return notes.flatMap((note): readonly ProblemEntry<FieldPath>[] => {
    if (note.note === 'icon') return [problemEntry('icon-update-ignored', 'icon')];
    if (note.note === 'identity' || note.note === 'along') return [];
    if (note.note === 'kind') return note.works ? [] : [problemEntry('switch-to-command', 'chatApp.kind')];
    // A key that is not in the design is kept on purpose: designs travel without it.
    if (note.name === 'HASH') return [];
    return [problemEntry('value-kept', fieldOfParameter(note.name), { name: note.name, kept: brief(note.kept) })];
  });
}

const ROW_PLACE = /^\/LANG\/(\d+)(?:\/([A-Z_]+))?/;
const ROW_FIELDS = {
  LANGUAGE_ID: 'language',
  TITLE: 'title',
  DESCRIPTION: 'description',
  COPYRIGHT: 'copyright',
} as const;

function inDesign(problem: CallProblem, design: Design): ProblemEntry<FieldPath> {
  return { ...problem, place: fieldOf(problem.place, design) };
}

function fieldOf(pointer: string, design: Design): FieldPath {
  const place = pointer.replace(/^\/FIELDS/, '');
  const [, index, inner] = ROW_PLACE.exec(place) ?? [];
  if (index !== undefined) {
    const row = design.texts[Number(index)];
    const field = ROW_FIELDS[(inner ?? 'TITLE') as keyof typeof ROW_FIELDS];
    return row === undefined ? 'texts' : `texts.${row.id}.${field}`;
  }
  const name = place.slice(1);
  const { adminOnly, context } = design.chatApp.audience;
  if (name === 'CONTEXT' && adminOnly && context === '') return 'chatApp.audience.adminOnly';
  return isWireName(name) ? fieldOfParameter(name) : 'chatApp.kind';
}

/** As the parts of a design follow one another in the form. */
const FORM_ORDER = [
  'chatApp.kind',
  'chatApp.bot',
  'chatApp.code',
  'chatApp.command',
  'page',
  'chatApp.frame',
  'icon',
  'texts',
  'chatApp.audience',
];

/** The gravest first, then from the form's top to its end. */
function inOrder(problems: readonly ProblemEntry<FieldPath>[]): readonly ProblemEntry<FieldPath>[] {
  const rank = ({ severity, place }: ProblemEntry<FieldPath>): number =>
    SEVERITIES.indexOf(severity) * FORM_ORDER.length +
    FORM_ORDER.findIndex((part) => `${place}.`.startsWith(`${part}.`));
  return problems.toSorted((one, other) => rank(one) - rank(other));
}
