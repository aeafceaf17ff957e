import type { Connection, HostError } from '../../ports/host.ts';
import { codeOf, errorOf, good, trouble, unknown, type Answers, type DoctorFacts, type DoctorLine } from './facts.ts';

type Say = (facts: DoctorFacts, connection: Connection) => DoctorLine;

/** Lines on what the portal says of the application, the person and itself; the installation first. */
export function portalLines(facts: DoctorFacts, connection: Connection): readonly [DoctorLine, ...DoctorLine[]] {
  return [installLine(facts, connection), ...REST.map((say) => say(facts, connection))];
}

const installLine: Say = ({ answers, page }, { installing }) => {
  const { application } = answers;
  const isInstalled = application?.ok === true ? application.value.isInstalled : installing ? false : null;
  if (isInstalled === true) return good('install.finished');
  if (isInstalled === null) return unknown('install.unknown', { error: errorOf(application) });
  // Who may not install gets the portal's own page instead of ours (observed); a no here is rare, and pressing would do nothing.
  if (page.isPageAdministrator === false) return trouble('install.notYours');
  return trouble('install.waits', { action: 'finish-install' });
};

const EXPIRED = ['EXPIRED_TOKEN', 'INVALID_TOKEN', 'NO_AUTH_FOUND'];
const SIGNED_OUT = ['AUTHORIZATION_ERROR', 'WRONG_AUTH_TYPE', 'INVALID_CREDENTIALS', 'CONNECTION_ERROR'];

const signInLine: Say = ({ answers }) => {
  const error = failing(answers, [...EXPIRED, ...SIGNED_OUT]);
  if (error !== null) return trouble(EXPIRED.includes(codeOf(error)) ? 'signIn.expired' : 'signIn.refused', { error });
  return Object.values(answers).some(({ ok }) => ok) ? good('signIn.good') : unknown('signIn.unknown');
};

const rightsLine: Say = ({ answers, page }, connection) => {
  const { administrator } = answers;
  const isAdministrator = administrator?.ok === true ? administrator.value : connection.admin;
  if (isAdministrator === true) return good('rights.administrator');
  if (isAdministrator === null) return unknown('rights.unknown', { error: errorOf(administrator) });
  return trouble(page.isPageAdministrator === true ? 'rights.installer' : 'rights.none');
};

const scopeLine =
  (scope: 'imbot' | 'placement' | 'im'): Say =>
  ({ answers }, connection) => {
    const scopes = answers.scopes?.ok === true ? answers.scopes.value : connection.scopes;
    if (scopes === null) return unknown(`${scope}.unknown`, { error: errorOf(answers.scopes) });
    return scopes.includes(scope) ? good(`${scope}.granted`) : trouble(`${scope}.missing`);
  };

/** REST that the tariff does not include is refused with ACCESS_DENIED, whatever is asked (observed). */
const NO_REST = ['WRONG_LICENSE', 'ACCESS_DENIED'];

const tariffLine: Say = ({ answers: { application } }) => {
  const error = errorOf(application);
  if (NO_REST.includes(codeOf(error))) return trouble('tariff.noRest', { error });
  if (application?.ok !== true) return unknown('tariff.unknown', { error });
  const { isPaymentExpired, daysLeft } = application.value;
  if (isPaymentExpired) return trouble('tariff.expired');
  return daysLeft === null ? good('tariff.covers') : good('tariff.ends', { values: { count: daysLeft } });
};

const REMOVED = ['APPLICATION_NOT_FOUND', 'PORTAL_DELETED'];

const accessLine: Say = ({ answers }) => {
  const restricted = failing(answers, ['USER_ACCESS_ERROR']);
  if (restricted !== null) return trouble('access.restricted', { error: restricted });
  const removed = failing(answers, REMOVED);
  if (removed !== null) return trouble('access.removed', { error: removed });
  return answers.application?.ok === true ? good('access.open') : unknown('access.unknown');
};

const botsLine: Say = ({ bots }) => {
  if (bots === undefined) return unknown('bots.unknown');
  if (!bots.ok) return trouble('bots.failed', { error: bots.error, action: 'load-bots' });
  return good('bots.listed', { values: { count: bots.value } });
};

const chatAppsLine: Say = ({ answers: { chatApps, scopes } }) => {
  if (chatApps?.ok !== true) return unknown('chatApps.unknown', { error: errorOf(chatApps) });
  const { isExisting, isAvailable } = chatApps.value;
  if (isExisting && isAvailable) return good('chatApps.there');
  // Without the scope the method counts as missing, too, and that line says what to do.
  return lacksImbot(scopes) ? unknown('chatApps.unknown') : trouble('chatApps.missing');
};

const newBotsLine: Say = ({ answers: { revision, scopes } }) => {
  if (revision?.ok === true) return good('newBots.there', { values: { revision: revision.value.rest } });
  const error = errorOf(revision);
  const isMissing = codeOf(error) === 'ERROR_METHOD_NOT_FOUND' && !lacksImbot(scopes);
  return isMissing ? trouble('newBots.missing') : unknown('newBots.unknown', { error });
};

const lacksImbot = (scopes: Answers['scopes']): boolean => scopes?.ok === true && !scopes.value.includes('imbot');

/** ms by which clocks may differ before it shows: the portal's answer is exact to a second. */
const CLOCK_TOLERANCE = 60_000;

const clockLine: Say = ({ clock, answers }) => {
  if (clock === null) return unknown('clock.unknown', { error: errorOf(answers.time) });
  const off = Math.abs(clock.ahead);
  if (off - clock.within <= CLOCK_TOLERANCE) return good('clock.right');
  return trouble('clock.wrong', { values: { count: Math.round(off / 60_000) } });
};

const REST: readonly Say[] = [
  signInLine,
  rightsLine,
  scopeLine('imbot'),
  scopeLine('placement'),
  scopeLine('im'),
  tariffLine,
  accessLine,
  botsLine,
  chatAppsLine,
  newBotsLine,
  clockLine,
];

/** The first failure with one of these codes. */
function failing(answers: Answers, codes: readonly string[]): HostError | null {
  const errors = Object.values(answers).map((answer) => errorOf(answer));
  return errors.find((error) => codes.includes(codeOf(error))) ?? null;
}
