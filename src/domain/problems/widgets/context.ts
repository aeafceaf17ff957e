import { CONTEXT_SEPARATOR, isContextWord } from '../../portal/placement/places.ts';
import type { WidgetRuleId } from './rules.ts';

/** Words of the old messenger's CONTEXT that the new chat does not have, with or without the ending for administrators. */
const OLD_WORDS = /^(?:bot|call|(?:all|user|chat|bot|lines|call)-admin)$/i;

export type ContextRule = Extract<WidgetRuleId, `widget-context-${'unknown' | 'old' | 'case' | 'spaces' | 'gap'}`>;

/** Which word of a refused `context` is at fault, and how. */
export function contextRule(context: string): { readonly rule: ContextRule; readonly word: string } {
  const word = context.split(CONTEXT_SEPARATOR).find((one) => !isContextWord(one)) ?? '';
  return { rule: ruleOf(word), word };
}

function ruleOf(word: string): ContextRule {
  const trimmed = word.trim();
  if (trimmed === '') return 'widget-context-gap';
  if (OLD_WORDS.test(trimmed)) return 'widget-context-old';
  if (isContextWord(trimmed)) return 'widget-context-spaces';
  return isContextWord(trimmed.toUpperCase()) ? 'widget-context-case' : 'widget-context-unknown';
}

export interface RepairedContexts {
  readonly words: string[];
  /** All of the words meant administrators alone, which is a role here. */
  readonly isAdmin: boolean;
}

/**
 * Words of a design (`user`, ` chat`, `bot-admin`) as the new chat has them, each once. `null` where that is not sure: a word that is
 * not known, calls, which the new chat has no word for, or words for administrators beside others, since a role is of all of them.
 */
export function repairedContexts(words: readonly string[]): RepairedContexts | null {
  const given = words.map((word) => word.trim().toLowerCase()).filter((word) => word !== '');
  const meant = given.map((word) => meantBy(word.replace(/-admin$/, '')));
  const forAdmins = given.filter((word) => word.endsWith('-admin')).length;
  const isSure = given.length > 0 && (forAdmins === 0 || forAdmins === given.length);
  if (!isSure || !meant.every((word) => isContextWord(word.toUpperCase()))) return null;
  return { words: [...new Set(meant)], isAdmin: forAdmins > 0 };
}

/** The new chat counts dialogs with bots among those with one person (observed). */
const meantBy = (word: string): string => (word === 'bot' ? 'user' : word);
