import { withStandInBot } from '../calls/stand-ins.ts';
import { textOf } from '../portal/php/php.ts';
import type { CallAnalysis } from './call-analysis.ts';
import type { RuleId } from './rules.ts';

/** Reports a rule at a parameter and puts in its place what the portal takes. */
export function reportAt(analysis: CallAnalysis, name: string, rule: RuleId): boolean {
  analysis.addAt(rule, name);
  analysis.replace(name);
  return true;
}

/** A zero is as good as nothing to the portal, which nobody expects. */
export function missing(analysis: CallAnalysis, name: string, rule: RuleId): boolean {
  if (analysis.has(name) && textOf(analysis.value(name)) === '0')
    analysis.addAt('zero-is-nothing', name, { field: name });
  else analysis.addAt(rule, name);
  analysis.replace(name);
  return true;
}

/** A bot that is the caller's, in the place of one that is missing or another's. */
export function standInBot(analysis: CallAnalysis): boolean {
  const { world, id } = withStandInBot(analysis.world);
  analysis.world = world;
  analysis.replace('BOT_ID', id);
  return true;
}

/** An app that is the caller's, in the place of one that is missing or another's. */
export function standInApp(analysis: CallAnalysis): boolean {
  const id = analysis.world.nextAppId;
  analysis.world = analysis.withStandInApp(id);
  analysis.replace('APP_ID', id);
  return true;
}
