import type { WidgetFixLabel } from '../../domain/problems/problem-entry.ts';
import type { WidgetRuleId } from '../../domain/problems/widgets/rules.ts';
import type { Message } from '../message.ts';
import call from './problem-widget-call.ts';
import look from './problem-widget-look.ts';

/** Every rule about widgets and every fix has its texts, or this does not compile. */
type Wanted = `problem.${WidgetRuleId}.${'what' | 'why' | 'how'}` | `problem.fix.${WidgetFixLabel}`;

const area = { ...call, ...look } as const satisfies Readonly<Record<Wanted, Message>>;

export default area;
