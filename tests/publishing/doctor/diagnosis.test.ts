import { describe, expect, it } from 'vitest';
import { fail, ok } from '../../../src/domain/kernel/result.ts';
import { memoryPage } from '../../../src/platform/page-facts/memory-page-facts.ts';
import type { Connection, HostError } from '../../../src/ports/host.ts';
import type { PageFacts } from '../../../src/ports/page-facts.ts';
import { byUrgency, diagnose } from '../../../src/publishing/doctor/diagnosis.ts';
import type { Answers, DoctorFacts, Finding } from '../../../src/publishing/doctor/facts.ts';

const CONNECTION: Connection = {
  origin: 'https://acme.bitrix24.com',
  portal: 'acme.bitrix24.com',
  memberId: 'a1b2',
  applicationId: 'local.designer',
  language: 'en',
  placement: { code: 'DEFAULT', options: {} },
  admin: true,
  userId: 1,
  userName: 'Ada',
  scopes: ['imbot', 'im', 'placement'],
  installing: false,
};

const APPLICATION = { isInstalled: true, status: 'L', isPaymentExpired: false, daysLeft: null };

const ANSWERS = {
  application: ok(APPLICATION),
  administrator: ok(true),
  scopes: ok(['imbot', 'im', 'placement']),
  revision: ok({ rest: 36, web: 130 }),
  chatApps: ok({ isExisting: true, isAvailable: true }),
  time: ok(0),
} as const satisfies Answers;

interface Change extends Partial<Omit<DoctorFacts, 'page' | 'connection' | 'answers'>> {
  readonly page?: Partial<PageFacts>;
  readonly connection?: Partial<Connection> | null;
  readonly answers?: Answers;
}

function facts({ page, connection, answers, ...rest }: Change = {}): DoctorFacts {
  return {
    page: memoryPage(page).look(),
    link: 'connected',
    error: null,
    connection: connection === null ? null : { ...CONNECTION, ...connection },
    answers: { ...ANSWERS, ...answers },
    bots: ok(2),
    clock: { ahead: 0, within: 600 },
    keepsDrafts: true,
    ...rest,
  };
}

const refused = (portalCode: string) => fail<HostError>({ code: 'refused', portalCode });
const everything = (portalCode: string): Answers =>
  Object.fromEntries(Object.keys(ANSWERS).map((name) => [name, refused(portalCode)]));

const findings = (change: Change): readonly Finding[] => diagnose(facts(change)).map(({ finding }) => finding);

describe('The diagnosis', () => {
  it('finds everything in order, the installation first', () => {
    const lines = diagnose(facts());
    expect(lines.filter(({ state }) => state !== 'good')).toEqual([]);
    expect(lines.map(({ finding }) => finding)).toEqual([
      'install.finished',
      'frame.portal',
      'script.works',
      'signIn.good',
      'rights.administrator',
      'imbot.granted',
      'placement.granted',
      'im.granted',
      'tariff.covers',
      'access.open',
      'bots.listed',
      'chatApps.there',
      'newBots.there',
      'clock.right',
      'storage.kept',
    ]);
  });

  const TROUBLES: readonly (readonly [string, Finding, Change])[] = [
    [
      'an installation that waits',
      'install.waits',
      { answers: { application: ok({ ...APPLICATION, isInstalled: false }) } },
    ],
    [
      'one that the person may not finish',
      'install.notYours',
      {
        connection: { installing: true },
        page: { isPageAdministrator: false },
        answers: { application: ok({ ...APPLICATION, isInstalled: false }) },
      },
    ],
    [
      'a frame of a stranger',
      'frame.stranger',
      { page: { portal: null }, link: 'failed', connection: null, error: { code: 'not-in-portal' } },
    ],
    [
      'a portal over plain http',
      'frame.plainHttp',
      { page: { isExposed: true }, link: 'failed', connection: null, error: { code: 'plain-http' } },
    ],
    [
      'a script that was blocked',
      'script.blocked',
      { page: { script: 'none' }, link: 'failed', connection: null, error: { code: 'script-blocked' } },
    ],
    [
      'a script in whose place something else came',
      'script.foreign',
      { page: { script: 'foreign' }, link: 'failed', connection: null, error: { code: 'script-blocked' } },
    ],
    [
      'a portal’s page that is silent',
      'script.silent',
      { link: 'failed', connection: null, error: { code: 'portal-silent' } },
    ],
    [
      'a part of our own that is missing',
      'script.ownPart',
      { link: 'failed', connection: null, error: { code: 'not-loaded' } },
    ],
    ['a sign-in that has run out', 'signIn.expired', { answers: everything('expired_token') }],
    ['a session in place of a sign-in', 'signIn.refused', { answers: { administrator: refused('WRONG_AUTH_TYPE') } }],
    ['a person who may only install', 'rights.installer', { answers: { administrator: ok(false) } }],
    [
      'a person with no rights',
      'rights.none',
      { answers: { administrator: ok(false) }, page: { isPageAdministrator: false } },
    ],
    ['no scope imbot', 'imbot.missing', { answers: { scopes: ok(['im', 'placement']) } }],
    ['no scope placement', 'placement.missing', { answers: { scopes: ok(['imbot', 'im']) } }],
    ['no scope im', 'im.missing', { answers: { scopes: ok(['imbot', 'placement']) } }],
    [
      'a payment that has run out',
      'tariff.expired',
      { answers: { application: ok({ ...APPLICATION, isPaymentExpired: true }) } },
    ],
    ['a tariff without REST', 'tariff.noRest', { answers: everything('ACCESS_DENIED') }],
    ['a licence that does not cover it', 'tariff.noRest', { answers: { application: refused('WRONG_LICENSE') } }],
    ['an application for others', 'access.restricted', { answers: everything('user_access_error') }],
    ['an application that was removed', 'access.removed', { answers: everything('APPLICATION_NOT_FOUND') }],
    ['a list of bots that failed', 'bots.failed', { bots: refused('insufficient_scope') }],
    [
      'a portal without chat apps',
      'chatApps.missing',
      { answers: { chatApps: ok({ isExisting: false, isAvailable: false }) } },
    ],
    [
      'a portal from before the second bot methods',
      'newBots.missing',
      { answers: { revision: refused('ERROR_METHOD_NOT_FOUND') } },
    ],
    ['clocks that differ', 'clock.wrong', { clock: { ahead: -300_000, within: 600 } }],
    ['a browser that keeps nothing', 'storage.refused', { page: { storage: 'refused' } }],
    ['drafts that live in memory', 'storage.refused', { keepsDrafts: false }],
  ];

  it.each(TROUBLES)('names %s: %s', (_, finding, change) => {
    const line = diagnose(facts(change)).find((held) => held.finding === finding);
    expect(line).toMatchObject({ state: 'trouble' });
  });

  it('says what the start saw before anything is asked', () => {
    const lines = diagnose({ ...facts({ connection: { installing: true } }), answers: {} });
    expect(lines[0]).toMatchObject({ finding: 'install.waits', state: 'trouble', action: 'finish-install' });
  });

  it('says that it does not know what nobody answered', () => {
    const lines = diagnose(
      facts({
        answers: everything('INTERNAL_SERVER_ERROR'),
        connection: { admin: null, scopes: null },
        bots: undefined,
        clock: null,
      }),
    );
    const unknown = lines.filter(({ state }) => state === 'unknown').map(({ finding }) => finding);
    expect(unknown).toEqual([
      'install.unknown',
      'signIn.unknown',
      'rights.unknown',
      'imbot.unknown',
      'placement.unknown',
      'im.unknown',
      'tariff.unknown',
      'access.unknown',
      'bots.unknown',
      'chatApps.unknown',
      'newBots.unknown',
      'clock.unknown',
    ]);
    expect(lines.some(({ state }) => state === 'trouble')).toBe(false);
  });

  it('blames the scope, not the portal, for methods that count as missing without it', () => {
    const answers = {
      scopes: ok(['im']),
      chatApps: ok({ isExisting: true, isAvailable: false }),
      revision: refused('ERROR_METHOD_NOT_FOUND'),
    };
    expect(findings({ answers })).toEqual(
      expect.arrayContaining(['imbot.missing', 'chatApps.unknown', 'newBots.unknown']),
    );
  });

  it('offers to finish the installation, to connect and to read the bots again', () => {
    const actions = (change: Change) => diagnose(facts(change)).flatMap(({ action }) => action ?? []);
    expect(
      actions({
        connection: { installing: true },
        answers: { application: ok({ ...APPLICATION, isInstalled: false }) },
      }),
    ).toEqual(['finish-install']);
    expect(actions({ link: 'failed', connection: null, error: { code: 'portal-silent' } })).toEqual(['connect']);
    expect(actions({ bots: refused('ACCESS_DENIED') })).toEqual(['load-bots']);
  });

  it('puts what is wrong first, then what is not known', () => {
    const lines = byUrgency(
      diagnose(facts({ bots: refused('ACCESS_DENIED'), clock: null, answers: { scopes: ok([]) } })),
    );
    expect(lines.slice(0, 6).map(({ finding }) => finding)).toEqual([
      'imbot.missing',
      'placement.missing',
      'im.missing',
      'bots.failed',
      'clock.unknown',
      'install.finished',
    ]);
  });

  it('says nothing of a portal where there is none', () => {
    expect(findings({ link: 'standalone', connection: null, page: { isFramed: false, portal: null } })).toEqual([
      'frame.standalone',
      'storage.kept',
    ]);
  });

  it('takes a clock for right within the time that the answer took', () => {
    expect(findings({ clock: { ahead: 70_000, within: 15_000 } })).toContain('clock.right');
    expect(findings({ clock: { ahead: 90_000, within: 15_000 } })).toContain('clock.wrong');
  });

  it('says how long the tariff lasts', () => {
    const lines = diagnose(facts({ answers: { application: ok({ ...APPLICATION, status: 'T', daysLeft: 5 }) } }));
    expect(lines).toContainEqual(
      expect.objectContaining({ finding: 'tariff.ends', state: 'good', values: { count: 5 } }),
    );
  });
});
