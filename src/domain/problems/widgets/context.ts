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
