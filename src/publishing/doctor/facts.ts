import type { Result } from '../../domain/kernel/result.ts';
import type { Connection, HostError } from '../../ports/host.ts';
import type { PageFacts } from '../../ports/page-facts.ts';
import type { PortalFacts, PortalQuestion } from '../../ports/portal-facts.ts';

/** What came back for a question; `undefined`: it was not asked, or is on its way. */
export type Answers = { readonly [Asked in PortalQuestion]?: Result<PortalFacts[Asked], HostError> };

/** All that a diagnosis is made of. */
export interface DoctorFacts {
  readonly page: PageFacts;
  readonly link: 'standalone' | 'connecting' | 'connected' | 'failed';
  /** Why it failed. */
  readonly error: HostError | null;
  readonly connection: Connection | null;
  readonly answers: Answers;
  /** How many bots the portal listed, or why it did not; `undefined`: nobody knows yet. */
  readonly bots: Result<number, HostError> | undefined;
  /** ms that the portal's clock is ahead of this one, and by how much that may be wrong. */
  readonly clock: { readonly ahead: number; readonly within: number } | null;
  /** Drafts outlive this page. */
  readonly keepsDrafts: boolean;
}

/** What a line says. Its part before the dot is what the line is about. */
export type Finding =
  | 'install.finished'
  | 'install.waits'
  | 'install.notYours'
  | 'install.unknown'
  | 'frame.portal'
  | 'frame.standalone'
  | 'frame.stranger'
  | 'frame.plainHttp'
  | 'script.works'
  | 'script.blocked'
  | 'script.foreign'
  | 'script.silent'
  | 'script.ownPart'
  | 'script.waiting'
  | 'signIn.good'
  | 'signIn.expired'
  | 'signIn.refused'
  | 'signIn.unknown'
  | 'rights.administrator'
  | 'rights.installer'
  | 'rights.none'
  | 'rights.unknown'
  | 'imbot.granted'
  | 'imbot.missing'
  | 'imbot.unknown'
  | 'placement.granted'
  | 'placement.missing'
  | 'placement.unknown'
  | 'im.granted'
  | 'im.missing'
  | 'im.unknown'
  | 'tariff.covers'
  | 'tariff.ends'
  | 'tariff.expired'
  | 'tariff.noRest'
  | 'tariff.unknown'
  | 'access.open'
  | 'access.restricted'
  | 'access.removed'
  | 'access.unknown'
  | 'bots.listed'
  | 'bots.failed'
  | 'bots.unknown'
  | 'chatApps.there'
  | 'chatApps.missing'
  | 'chatApps.unknown'
  | 'newBots.there'
  | 'newBots.missing'
  | 'newBots.unknown'
  | 'clock.right'
  | 'clock.wrong'
  | 'clock.unknown'
  | 'storage.kept'
  | 'storage.apart'
  | 'storage.refused';

/** What can be done about a line from here. */
export type DoctorAction = 'finish-install' | 'connect' | 'load-bots';

export interface DoctorLine {
  readonly finding: Finding;
  readonly state: 'good' | 'trouble' | 'unknown';
  /** What its sentences need. */
  readonly values: Readonly<Record<string, string | number>>;
  readonly action: DoctorAction | null;
  /** The portal's failure behind it, to be explained in the words used everywhere. */
  readonly error: HostError | null;
}

type Rest = Partial<Pick<DoctorLine, 'values' | 'action' | 'error'>>;

const lineOf =
  (state: DoctorLine['state']) =>
  (finding: Finding, rest: Rest = {}): DoctorLine => ({
    finding,
    state,
    values: {},
    action: null,
    error: null,
    ...rest,
  });

export const good = lineOf('good');
export const trouble = lineOf('trouble');
export const unknown = lineOf('unknown');

/** Why a question was not answered; `null`: it was, or nobody has asked yet. */
export function errorOf(answer: Result<unknown, HostError> | undefined): HostError | null {
  return answer?.ok === false ? answer.error : null;
}

/** Codes come in both cases (observed). */
export function codeOf(error: HostError | null): string {
  return (error?.portalCode ?? '').toUpperCase();
}
