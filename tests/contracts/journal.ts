import { describe, expect, it } from 'vitest';
import type { Journal, JournalStep } from '../../src/ports/journal.ts';
import type { LedgerScope } from '../../src/ports/ledger.ts';

export interface JournalSubject {
  readonly journal: Journal;
  /** A second view of the same place, as another tab has it. */
  readonly other: Journal;
}

const acme: LedgerScope = { portal: '0123456789abcdef0123456789abcdef', application: 'local.designer' };

const step = (kind: JournalStep['kind'], begun: number): JournalStep => ({
  kind,
  about: { target: 'chat-app', appId: kind === 'register' ? null : 7, botId: 62, code: 'echo' },
  sent: { IFRAME_WIDTH: 400 },
  plan: 'recreate',
  part: { at: kind === 'register' ? 2 : 1, of: 2 },
  begun,
  tab: 'one',
  tries: 0,
});

async function begun(journal: Journal, kind: JournalStep['kind'] = 'register', scope = acme): Promise<number> {
  const answer = await journal.begin(scope, step(kind, 5));
  if (!answer.ok || answer.value === null) throw new Error('not begun');
  return answer.value;
}

/** What every journal promises; see `src/ports/journal.ts`. */
export function journalContract(name: string, create: () => JournalSubject): void {
  describe(`${name} keeps the journal`, () => {
    it('has nothing unfinished at first', async () => {
      expect(await create().journal.unfinished(acme)).toEqual({ ok: true, value: [] });
    });

    it('knows a step that was begun, also in another tab, until it has ended', async () => {
      const { journal, other } = create();
      const id = await begun(journal);
      expect(await other.unfinished(acme)).toEqual({
        ok: true,
        value: [{ ...step('register', 5), id, outcome: null }],
      });
      expect(await journal.end(acme, id, 'acknowledged')).toEqual({ ok: true, value: true });
      expect(await other.unfinished(acme)).toEqual({ ok: true, value: [] });
    });

    it.each(['acknowledged', 'refused', 'not-sent'] as const)('forgets a step that ended as %s', async (outcome) => {
      const { journal } = create();
      await journal.end(acme, await begun(journal), outcome);
      expect(await journal.unfinished(acme)).toMatchObject({ value: [] });
    });

    it('keeps one whose outcome is unknown, until it becomes known', async () => {
      const { journal } = create();
      const id = await begun(journal, 'update');
      await journal.end(acme, id, 'unknown');
      expect(await journal.unfinished(acme)).toMatchObject({ value: [{ id, kind: 'update', outcome: 'unknown' }] });
      await journal.end(acme, id, 'acknowledged');
      expect(await journal.unfinished(acme)).toMatchObject({ value: [] });
    });

    it('lists the oldest first, and gives every step an id of its own, in both tabs', async () => {
      const { journal, other } = create();
      const ids = [await begun(journal, 'remove'), await begun(other), await begun(journal)];
      expect(new Set(ids).size).toBe(3);
      const { value } = (await journal.unfinished(acme)) as { value: readonly { id: number }[] };
      expect(value.map(({ id }) => id)).toEqual(ids);
    });

    it('keeps portals and applications apart', async () => {
      const { journal } = create();
      const elsewhere: LedgerScope = { ...acme, application: 'local.other' };
      const id = await begun(journal, 'register', elsewhere);
      expect(await journal.unfinished(acme)).toMatchObject({ value: [] });
      await journal.end(acme, id, 'acknowledged');
      expect(await journal.unfinished(elsewhere)).toMatchObject({ value: [{ id }] });
    });

    it('has the next step of a plan take the place of the one before, in one go and once', async () => {
      const { journal, other } = create();
      const first = await begun(journal, 'remove');
      const second = await journal.begin(acme, step('register', 6), first);
      expect(await other.unfinished(acme)).toMatchObject({ value: [{ kind: 'register', begun: 6 }] });
      expect(second).not.toEqual({ ok: true, value: null });
      // Another tab, which goes on with the same plan, comes too late.
      expect(await other.begin(acme, step('register', 7), first)).toEqual({ ok: true, value: null });
      expect(await journal.unfinished(acme)).toMatchObject({ value: [{ begun: 6 }] });
    });

    it('keeps a bot that is being created', async () => {
      const { journal, other } = create();
      const bot = { ...step('register', 5), kind: 'create-bot', plan: 'create-bot' } as const;
      await journal.begin(acme, { ...bot, about: { target: 'bot', code: 'acme' } });
      expect(await other.unfinished(acme)).toMatchObject({ value: [{ about: { target: 'bot', code: 'acme' } }] });
    });

    it('keeps no more than a hundred lines', async () => {
      const { journal } = create();
      for (let at = 0; at < 103; at += 1) await begun(journal);
      const { value } = (await journal.unfinished(acme)) as { value: readonly { id: number }[] };
      expect(value.map(({ id }) => id)).toEqual(Array.from({ length: 100 }, (_, at) => at + 4));
    });

    it('does not mind the end of a step that it does not know', async () => {
      expect(await create().journal.end(acme, 99, 'refused')).toEqual({ ok: true, value: true });
    });
  });
}
