import type { FieldPath } from '../chat-app/operations.ts';
import type { Design } from '../chat-app/schema.ts';
import type { World } from '../portal/world.ts';
import type { JsonObject } from '../kernel/json.ts';
import type { Digests } from '../calls/acknowledged.ts';
import { registerParams } from '../calls/register.ts';
import { checkFrameAddress } from '../portal/frame-address.ts';
import { found, type DesignProblem } from './found.ts';
import type { IconReport } from './icon-report.ts';

/** The app that the design was registered as, when it was: problems are then those of the update. */
export interface Published {
  readonly appId: number;
  /** As the ledger keeps it. */
  readonly acknowledged: JsonObject;
  readonly digests: Digests;
}

/**
 * The problem list of a design: its call (register, or the update of what is published) is built and judged, and each
 * problem is brought back to its field. `iconReport` is what is known of the drawing; `null` when it was not measured.
 */
export function problemsOfDesign(
  design: Design,
  _world: World,
  _iconReport: IconReport | null,
  _published: Published | null = null,
): readonly DesignProblem[] {
  const params = registerParams(design);
  const missing: DesignProblem[] = [];
  const need = (name: string, rule: DesignProblem['rule'], place: FieldPath) => {
    if (!(name in params)) missing.push(found(rule, place));
  };
  need('BOT_ID', 'bot-missing', 'bot.id');
  need('CODE', 'code-missing', 'code');
  if (design.kind === 'command') need('JS_PARAM', 'command-missing', 'command.parameter');
  else {
    need('IFRAME', 'page-missing', 'frame.address');
    need('HASH', 'hash-missing', 'frame.hash');
    if (design.frame.address !== '' && checkFrameAddress(design.frame.address) !== null) {
      missing.push(found('page-not-https', 'frame.address'));
    }
  }
  if (!design.texts.some((row) => row.title !== '')) missing.push(found('title-missing', 'texts'));
  return missing;
}
