import type { FieldPath, TextRowField } from '../../domain/design/operations.ts';
import type { UpdateNote } from '../../domain/calls/update.ts';
import type { Severity } from '../../domain/kernel/problem.ts';
import type { DifferenceReason } from '../../domain/portal/imbot/difference.ts';
import type { FixLabel } from '../../domain/problems/problem-entry.ts';
import type { RuleId } from '../../domain/problems/rules.ts';
import type { Message } from '../message.ts';
import app from './problem-app.ts';
import look from './problem-look.ts';
import reasons from './problem-reasons.ts';
import update from './problem-update.ts';

/** The list of problems, the tab "Stored on the portal", and what the foot of the screen says once the design is judged. */
const screen = {
  'publish.blocks': {
    one: '{count} problem blocks registering: {first}',
    other: '{count} problems block registering, first: {first}',
  },
  'publish.ready': 'Nothing stands in the way.',
  'publish.same': 'The portal acknowledged everything that stands here.',
  'publish.willSend': 'Will be sent: {fields}',
  'publish.reason.blocks': { one: 'A problem blocks registering.', other: '{count} problems block registering.' },
  'publish.reason.nothing': 'Nothing differs from what the portal acknowledged.',
  'publish.needsAnew':
    'An update cannot bring everything: the icon or the kind needs a new registration. Remove the app and register it again.',
  'problem.severity.blocks': 'Blocks registering',
  'problem.severity.changes': 'The portal will change it',
  'problem.severity.advice': 'Advice',
  'problem.severity.fixed': 'Fixed for you',
  'problem.list.label': 'Problems',
  'problem.list.none': 'No problems found',
  'problem.list.noneText': 'Nothing stands in the way, and the portal will not bend anything.',
  'problem.list.filter': 'Show',
  'problem.list.all': 'All',
  'problem.list.keys': 'F8 goes to the next problem, Shift+F8 to the one before.',
  'problem.list.more': 'Why, and what to do',
  'problem.list.why': 'Why',
  'problem.list.how': 'What to do',
  'problem.list.assumed': 'Observed on portals of 2021–2024; yours may have mended it.',

  'problem.fix.as-stored': 'Take it as stored',
  'problem.fix.use-https': 'Use https',
  'problem.fix.trim': 'Remove the blanks',
  'problem.fix.remove-line-break': 'Put a blank there',
  'problem.fix.single-blanks': 'Leave one blank each',
  'problem.fix.remove-sign': 'Remove the sign',
  'problem.fix.remove-scheme': 'Remove one',
  'problem.fix.generate-hash': 'Generate HASH',
  'problem.fix.raise-size': 'Raise it',
  'problem.fix.set-integer': 'Write the number',
  'problem.fix.drop-duplicates': 'Keep the first rows',
  'problem.fix.normalise-language': 'Use the portal’s language',
  'problem.fix.set-context': 'Use the documented context',
  'problem.fix.remove-row': 'Remove the row',
  'problem.fix.remove-description': 'Remove the description',

  'problem.field.name': 'Design name',
  'problem.field.kind': 'Kind',
  'problem.field.bot.id': 'Bot',
  'problem.field.code': 'Code',
  'problem.field.command.method': 'Method',
  'problem.field.command.parameter': 'Parameter',
  'problem.field.frame.address': 'Handler page',
  'problem.field.frame.width': 'Width',
  'problem.field.frame.height': 'Height',
  'problem.field.frame.popup': 'Window',
  'problem.field.frame.hash': 'Signature key (HASH)',
  'problem.field.icon': 'Icon',
  'problem.field.texts': 'Texts',
  'problem.field.audience.context': 'Context',
  'problem.field.audience.adminOnly': 'Administrators only',
  'problem.field.audience.hidden': 'Hidden',
  'problem.field.audience.extranet': 'Extranet users',
  'problem.field.audience.liveChat': 'Live chat guests',
  'problem.text.language': 'Language',
  'problem.text.title': 'Title',
  'problem.text.description': 'Description',
  'problem.text.copyright': 'Copyright',
  'problem.field.row': '{field}, {language}',

  'problem.stored.label': 'Stored on the portal',
  'problem.stored.field': 'Field',
  'problem.stored.asked': 'Asked',
  'problem.stored.stored': 'Stored',
  'problem.stored.why': 'Why',
  'problem.origin.default': 'the portal’s default',
  'problem.origin.kept': 'stays as it was',
  'problem.origin.own-size': 'every command app has this size',
  'problem.origin.own-key': 'a command app gets a key of the portal’s own',
  'problem.stored.nothing': 'not sent',
  'problem.stored.empty': 'empty',
  'problem.stored.secret': 'hidden',
  'problem.stored.picture': '{type}, {width} × {height} px',
  'problem.stored.noPicture': 'no icon',
  'problem.stored.refused': 'Nothing would be stored: the portal answers {code}.',
  'problem.stored.repeated': 'Nothing would change: the portal answers the number of the app that is already there.',
  'problem.stored.register': 'What the portal will store when the app is registered.',
  'problem.stored.update': 'What the portal will store after the update.',
  'problem.stored.changed': 'changes',
  'problem.stored.differs': 'differs',
  'problem.stored.onlyDifferences': 'Only differences',
  'problem.stored.assumed': 'observed on portals of 2021–2024',
  'problem.stored.noFields': 'Nothing differs from what the portal last acknowledged, so there is nothing to send.',
  'problem.stored.willChange': 'Will change',
  'problem.stored.ignored': 'Will be ignored',
  'problem.stored.openPages': 'Open pages',
  'problem.stored.pagesUpdate':
    'Open pages take over context, page, command and size at once; texts, own window and icon on reload.',
  'problem.stored.pagesDelete': 'The icon vanishes from open pages until they are reloaded.',
  'problem.stored.pagesNothing':
    'Open pages are told nothing; the app appears after a reload, or within 15 to 26 minutes.',
  'problem.stored.pagesStale': 'The old texts stay until something else of the app is written.',
  'problem.stored.recreate': 'Only a re-creation would change',
  'problem.stored.recreateText':
    'Remove the app and register it anew: it gets another number, so buttons in messages that hold the old one go dead.',

  'problem.who.label': 'Who gets it',
  'problem.who.employee': 'Employee',
  'problem.who.extranet': 'Extranet user',
  'problem.who.guest': 'Live-chat guest',
  'problem.who.served': 'served',
  'problem.who.hidden': 'served, but hidden: opens only from a message',
  'problem.who.notServed': 'not served',
  'problem.who.chats': 'In which chats it is seen is decided by the page, from the context: see the preview.',
  'problem.who.titles': 'Titles',
  'problem.who.language': 'Language',
  'problem.who.title': 'Title shown',
  'problem.who.own': 'own row',
  'problem.who.fallbackDefault': 'the portal’s default language',
  'problem.who.fallbackFirst': 'the first row',
  'problem.who.noTitle': 'no title',
  'problem.who.others': 'All other languages',
  'problem.note.icon.added': 'The icon: the app has none on the portal.',
  'problem.note.icon.changed': 'The icon: the portal keeps the old one.',
  'problem.note.icon.removed': 'The icon: the portal keeps it.',
  'problem.note.kind': 'The kind: a stored page wins over a command.',
} as const;

type Part = 'what' | 'why' | 'how';
type IconChange = Extract<UpdateNote, { note: 'icon' }>['change'];

/** Every rule, reason, field and fix has its text, or this does not compile. */
type Wanted =
  | `problem.${RuleId}.${Part}`
  | `problem.severity.${Severity}`
  | `problem.fix.${FixLabel}`
  | `problem.field.${Exclude<FieldPath, `texts.${number}.${TextRowField}`>}`
  | `problem.text.${TextRowField}`
  | `problem.reason.${DifferenceReason}`
  | `problem.note.icon.${IconChange}`;

const area = { ...screen, ...app, ...look, ...update, ...reasons } as const satisfies Readonly<Record<Wanted, Message>>;

export default area;
