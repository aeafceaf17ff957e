import { isEmpty } from '../../portal/php/php.ts';
import type { PlacementPrediction } from '../../portal/placement/predict.ts';
import { brief, type WidgetAnalysis } from './widget-analysis.ts';

/**
 * A removal that takes nothing away, or more than one may expect. That nothing is there can be said only of an application whose
 * widgets are known: one of them must be.
 */
export function adviseOnUnbind(analysis: WidgetAnalysis, { before, removed }: PlacementPrediction): void {
  const place = brief(analysis.value('PLACEMENT'));
  const isKnown = before.length > 0 && !analysis.isSilent(analysis.place('PLACEMENT'));
  const isHandlerUnknown = analysis.isSilent(analysis.place('HANDLER'));
  if (isKnown && !isHandlerUnknown && removed.length === 0)
    analysis.addAt('widget-unbind-nothing', 'PLACEMENT', { place });
  if (isEmpty(analysis.value('HANDLER')) && removed.length > 1)
    analysis.addAt('widget-unbind-all', 'PLACEMENT', { place, count: removed.length });
}
