import type { DesignPlan } from '../calls/plan.ts';
import { worldWithPublished, type Published } from '../calls/published.ts';
import type { Design } from '../design/schema.ts';
import type { ChatAppErrorCode } from '../portal/imbot/answer.ts';
import type { LiveCommand } from '../portal/imbot/state.ts';
import type { World } from '../portal/imbot/world.ts';
import { playSteps } from './outlook.ts';

/** What people see of a plan, in the few ways that there are. */
export interface People {
  /** The first call that the portal would refuse ends the plan; `null`: it takes all of them. */
  readonly refusal: ChatAppErrorCode | null;
  /**
   * On pages that are open. `register`: nothing yet; `update`: the icon stays, the new values come; `delete`: the app vanishes until a
   * reload; `recreate`: it vanishes, and another one comes (observed).
   */
  readonly open: 'register' | 'update' | 'delete' | 'recreate';
  /** On pages that are loaded afterwards. */
  readonly reloaded: 'register.reloaded' | 'register.hidden' | 'update.reloaded' | 'recreate.reloaded';
}

/** Plays a plan on the twin, whichever way was chosen. */
export function peopleOf(
  { choice, steps }: DesignPlan,
  design: Design,
  world: World,
  published: Published | null,
): People {
  const start = published === null ? world : worldWithPublished(world, published, design);
  const played = playSteps(steps, start);
  const [refusal = null] = played.flatMap(({ answer }) => (answer.ok ? [] : [answer.error]));
  const live = played.flatMap(({ liveCommands }) => liveCommands);
  const isHidden = played.at(-1)?.stored?.hidden === true;
  return { refusal, open: openPages(choice, live), reloaded: reloadedPages(choice, isHidden) };
}

function openPages(choice: DesignPlan['choice'], live: readonly LiveCommand[]): People['open'] {
  if (choice === 'register' || choice === 'recreate') return choice;
  return live.some(({ command }) => command === 'appDeleteIcon') ? 'delete' : 'update';
}

function reloadedPages(choice: DesignPlan['choice'], isHidden: boolean): People['reloaded'] {
  if (isHidden && choice !== 'update') return 'register.hidden';
  return choice === 'register' ? 'register.reloaded' : choice === 'recreate' ? 'recreate.reloaded' : 'update.reloaded';
}
