import { KNOWN_CONTEXTS } from '../design/format.ts';
import { setHash } from '../design/hash.ts';
import { combine, removeText, setField, setText } from '../design/operations.ts';
import type { Design, NumberInput } from '../design/schema.ts';
import { latinised, plainDigits, withoutHidden } from '../kernel/hidden-characters.ts';
import { readContext } from '../messenger/classic/context.ts';
import { storedCommand, withSingleSpaces } from '../portal/imbot/command.ts';
import { commandMethodOf } from '../portal/imbot/fields.ts';
import { checkFrameAddress } from '../portal/imbot/frame-address.ts';
import { HASH_LIMIT } from '../portal/imbot/limits.ts';
import { firstCharacters, lowerCase } from '../portal/php/characters.ts';
import { integerOf } from '../portal/php/php.ts';
import { clampHeight, clampWidth } from '../portal/imbot/sizes.ts';
import { changeText, removeHidden } from './fix-texts.ts';
import { edit, type Fixer } from './fixer.ts';
import type { FieldPath } from '../design/field-path.ts';
import type { Fix, ProblemEntry } from './problem-entry.ts';
import { portalLanguageOf } from './language.ts';
import type { RuleId } from './rules.ts';

/** The safe fix of a problem, if there is one: it does what the person meant, or what the portal would do anyway. */
export function fixOf(problem: ProblemEntry<FieldPath>, design: Design): Fix | null {
  const id = /^texts\.(\d+)\./.exec(problem.place)?.[1];
  const row = design.texts.find((candidate) => String(candidate.id) === id) ?? null;
  return FIXERS[problem.rule]?.({ design, row, problem }) ?? null;
}

const generateHash: Fixer = () => ({ label: 'generate-hash', edit: setHash });

const takeStored: Fixer = ({
  design: {
    chatApp: { command },
  },
}) => {
  const method = commandMethodOf(command.method.toUpperCase());
  const kept = method === null ? null : (storedCommand(method, command.parameter)?.kept.trim() ?? null);
  return kept === null || kept === '' ? null : edit('as-stored', setField('chatApp.command.parameter', kept));
};

const singleSpaces: Fixer = ({
  design: {
    chatApp: { command },
  },
}) => {
  const fixed = withSingleSpaces(commandMethodOf(command.method.toUpperCase()), command.parameter);
  return fixed === null ? null : edit('single-spaces', setField('chatApp.command.parameter', fixed));
};

/** A number in digits of another script, or with spaces that cannot be seen, is the number. */
function withPlainDigits(value: NumberInput): NumberInput {
  return typeof value === 'string' ? plainDigits(withoutHidden(value)).trim() : value;
}

const raiseSize: Fixer = ({
  design: {
    chatApp: { frame },
  },
  problem: { rule, place },
}) => {
  const label = rule === 'size-not-integer' ? 'set-integer' : 'raise-size';
  return place === 'chatApp.frame.width'
    ? edit(label, setField('chatApp.frame.width', clampWidth(withPlainDigits(frame.width))))
    : edit(label, setField('chatApp.frame.height', clampHeight(withPlainDigits(frame.height))));
};

const useHttps: Fixer = ({ design: { page } }) => {
  const address = page.address.trim();
  const rest = address.replace(/^https?:\/\//i, '').replace(/^\/\//, '');
  const hadScheme = rest !== address;
  const looksLikeHost = /^[\p{L}\d-]+(\.[\p{L}\d-]+)+(:\d+)?([/?#]|$)/u.test(rest);
  const fixed = `https://${rest}`;
  const isSafe = (hadScheme || looksLikeHost) && checkFrameAddress(fixed) === null;
  return isSafe ? edit('use-https', setField('page.address', fixed)) : null;
};

const setContext: Fixer = ({
  design: {
    chatApp: { audience },
  },
}) => {
  const { word } = readContext(lowerCase(audience.context.trim()));
  const documented = KNOWN_CONTEXTS.find((known) => known === word) ?? (word.startsWith('lines-') ? 'lines' : 'all');
  return edit('set-context', setField('chatApp.audience.context', documented));
};

const normaliseLanguage: Fixer = ({ row }) => {
  const language = row === null ? null : portalLanguageOf(row.language);
  return row === null || language === null ? null : edit('normalise-language', setText(row.id, 'language', language));
};

/** The portal keeps the first row of a language and drops the others. */
const dropDuplicates: Fixer = ({ design }) => {
  const seen = new Set<string>();
  const extra = design.texts.filter(({ language }) => {
    const id = lowerCase(language).trimEnd();
    return seen.size === seen.add(id).size;
  });
  return edit('drop-duplicates', combine(extra.map(({ id }) => removeText(id))));
};

const removeEmptyRow: Fixer = ({ design, row }) => {
  const isEmpty = row !== null && row.description === '' && row.copyright === '';
  return isEmpty && design.texts.length > 1 ? edit('remove-row', removeText(row.id)) : null;
};

const FIXERS: Readonly<Partial<Record<RuleId, Fixer>>> = {
  'half-character': removeHidden,
  'hidden-characters': removeHidden,
  'edge-spaces': changeText('trim', (text) => text.trim()),
  'look-alike-letters': changeText('write-latin', latinised),
  'page-entity': changeText('remove-entity', (text) => text.replaceAll(/&amp;/gi, '&')),
  'command-cut': takeStored,
  'command-spaces': singleSpaces,
  'number-cut': takeStored,
  'support-cut': takeStored,
  'command-line-break': ({
    design: {
      chatApp: { command },
    },
  }) =>
    edit(
      'remove-line-break',
      setField('chatApp.command.parameter', command.parameter.replace(/\s*[\r\n]+\s*/g, ' ').trim()),
    ),
  'page-not-https': useHttps,
  'page-trailing-sign': ({ design: { page } }) =>
    edit('remove-sign', setField('page.address', page.address.replace(/[?&]+$/, ''))),
  'page-double-scheme': ({ design: { page } }) => {
    const fixed = page.address.replace(/^https:\/\/https?:\/\//i, 'https://');
    return fixed === page.address ? null : edit('remove-scheme', setField('page.address', fixed));
  },
  'page-odd-characters': ({ design: { page } }) => {
    const fixed = page.address.trim();
    return /[\s"'<>\\`]/.test(fixed) ? null : edit('trim', setField('page.address', fixed));
  },
  'width-small': raiseSize,
  'height-small': raiseSize,
  'size-not-integer': raiseSize,
  'hash-missing': generateHash,
  'hash-sample': generateHash,
  'hash-guessable': generateHash,
  'hash-register': generateHash,
  'hash-too-long': ({
    design: {
      chatApp: { frame },
    },
  }) =>
    edit('as-stored', setField('chatApp.frame.hash', firstCharacters(withoutHidden(frame.hash).trim(), HASH_LIMIT))),
  'bot-id-loose': ({
    design: {
      chatApp: { bot },
    },
  }) => edit('set-integer', setField('chatApp.bot.id', integerOf(withPlainDigits(bot.id)))),
  'code-spaces': ({
    design: {
      chatApp: { code },
    },
  }) => edit('trim', setField('chatApp.code', code.trim())),
  'context-unknown': setContext,
  'context-connector': setContext,
  'language-unusable': normaliseLanguage,
  'language-unknown': normaliseLanguage,
  'language-case': normaliseLanguage,
  'language-duplicate': dropDuplicates,
  'title-empty': removeEmptyRow,
  'description-repeats-title': ({ row }) =>
    row === null ? null : edit('remove-description', setText(row.id, 'description', '')),
};
