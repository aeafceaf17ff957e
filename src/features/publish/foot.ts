import type { WholePlan } from '../../domain/calls/whole-plan.ts';
import type { Translator } from '../../i18n/translator.ts';

/** What the foot speaks of once the design was looked at. */
export interface FootFacts {
  /** Problems that block; what the first of them is about. */
  readonly blocks: number;
  readonly firstBlock: string;
  /** Values that the portal will keep otherwise than they stand here. */
  readonly changed: number;
  readonly isConnected: boolean;
  readonly portal: string;
  /** The chat app as it is registered; `null`: it is not. */
  readonly appId: number | null;
  readonly plan: WholePlan | null;
  /** Some target of the design is switched on. */
  readonly hasTarget: boolean;
}

export interface Foot {
  /** What the main button will do; `null`: what it says without any of this. */
  readonly label: string | null;
  /** The same without the portal's name, where there is little room. */
  readonly short: string | null;
  /** Why it cannot be pressed. */
  readonly reason: string | undefined;
  readonly status: string | null;
  readonly look: 'stop' | 'warning' | 'check' | null;
}

type Say = Pick<Translator, 't'>;

/** The foot's words about a design that was analysed. */
export function footOf(i18n: Say, facts: FootFacts): Foot {
  const { blocks, changed, isConnected } = facts;
  return {
    label: isConnected ? labelOf(i18n, facts) : null,
    short: isConnected ? shortOf(i18n, facts) : null,
    reason: isConnected ? reasonOf(i18n, facts) : undefined,
    status: blocks > 0 || isConnected ? statusOf(i18n, facts) : null,
    look: blocks > 0 ? 'stop' : !isConnected ? null : changed > 0 ? 'warning' : 'check',
  };
}

const widgetsOf = ({ plan }: FootFacts) => plan?.steps.filter(({ about }) => about.target === 'widget') ?? [];

/** What the button is called where not an app alone is concerned; `null`: an app alone is, or it is removed first, which is asked. */
function widgetWord(facts: FootFacts): 'bind' | 'apply' | null {
  const [widgets, choice] = [widgetsOf(facts), facts.plan?.choice];
  if (widgets.length === 0 || choice === 'recreate') return null;
  return choice === 'bind' && widgets.every(({ kind }) => kind === 'bind') ? 'bind' : 'apply';
}

const appWord = ({ appId, plan }: FootFacts): 'register' | 'update' | 'recreate' => {
  if (appId === null) return 'register';
  return plan?.choice === 'recreate' ? 'recreate' : 'update';
};

function labelOf({ t }: Say, facts: FootFacts): string {
  const { portal, plan, appId } = facts;
  const values = { portal, appId: String(appId) };
  if (plan?.choice === 'none') return appId === null ? t('publish.nothingToSend') : t('publish.upToDate', values);
  return t(`publish.${widgetWord(facts) ?? appWord(facts)}`, values);
}

function shortOf(i18n: Say, facts: FootFacts): string {
  if (facts.plan?.choice === 'none') return labelOf(i18n, facts);
  return i18n.t(`publish.${widgetWord(facts) ?? appWord(facts)}Short`, { appId: String(facts.appId) });
}

function reasonOf({ t }: Say, { blocks, plan, hasTarget }: FootFacts): string | undefined {
  if (blocks > 0) return t('publish.reason.blocks', { count: blocks });
  if (plan?.choice !== 'none') return undefined;
  return t(hasTarget ? 'publish.reason.nothing' : 'publish.noTarget');
}

function statusOf({ t }: Say, facts: FootFacts): string {
  const { blocks, firstBlock, appId, plan, changed, hasTarget } = facts;
  if (blocks > 0) return t('publish.blocks', { count: blocks, first: firstBlock });
  const widgets = widgetsOf(facts);
  if (plan?.choice === 'none') return t(hasTarget ? 'publish.same' : 'publish.noTarget');
  if (plan?.choice === 'recreate') return t('publish.needsAnew');
  const sent = plan?.steps.flatMap((step) => (step.kind === 'update' ? Object.keys(step.fields) : [])) ?? [];
  return [
    ...(sent.length > 0 ? [t('publish.willSend', { fields: sent.join(', ') })] : []),
    ...(widgets.length > 0 ? [t('publish.widgetCalls', { count: widgets.length })] : []),
    ...(appId === null && widgets.length === 0 ? [t('publish.ready')] : []),
    ...(changed > 0 && appId === null ? [t('publish.changed', { count: changed })] : []),
  ].join(' ');
}
