import { randomUUID } from 'node:crypto';
import { beforeAll, expect, it } from 'vitest';
import { setField, setIcon, setText, type Edit } from '../../../src/domain/design/operations.ts';
import type { Design } from '../../../src/domain/design/schema.ts';
import { createBotStep } from '../../../src/domain/calls/create-bot.ts';
import { registerStep } from '../../../src/domain/calls/plan.ts';
import { logText } from '../../../src/features/handoff/log-text.ts';
import { outcomeWords } from '../../../src/features/publish/outcome-words.ts';
import { createMemoryTabs } from '../../../src/platform/tabs/memory-tabs.ts';
import { memoryRecordMemory } from '../../../src/platform/record-memory/open-record-memory.ts';
import type { PublishState } from '../../../src/publishing/publish-state.ts';
import { readWords } from '../../../src/publishing/shared/codec.ts';
import { SharedRecord } from '../../../src/publishing/shared/shared-record.ts';
import type { PortalBot } from '../../../src/ports/host.ts';
import type { Options, RecordMemory } from '../../../src/ports/record-memory.ts';
import { createBot } from '../../../src/state/create-bot.ts';
import type { BotsPhase } from '../../../src/state/portal-link.svelte.ts';
import { buildBx24Script } from '../../tools/simulation/page-build.ts';
import { commandSample, frameSample } from '../../domain/calls/designs.ts';
import { falsehoods, isAsDesigned, type Evidence } from './claims.ts';
import { Browser, PortalTab, type Death } from './portal-tab.ts';

const REGISTER = 'imbot.app.register';
const UPDATE = 'imbot.app.update';
const UNREGISTER = 'imbot.app.unregister';

const edited = (design: Design, ...edits: readonly Edit[]): Design =>
  edits.reduce((held, edit) => edit.apply(held), design);
const FIRST = edited(frameSample(), setText(1, 'title', 'First'));
const WIDER = edited(FIRST, setField('chatApp.frame.width', 400), setText(1, 'title', 'Second'));
const REDRAWN = edited(FIRST, setIcon({ ...commandSample().icon!, png: 'iVBORw0KGgo=' }));

/** A task that begins with what the portal has after `before`, and makes calls, one of them the `method` that the fault is for. */
interface Task {
  readonly method: string;
  readonly design: Design;
  /** How many apps the portal has in the end. */
  readonly apps: 0 | 1;
  before(tab: PortalTab, browser: Browser): Promise<void>;
  run(tab: PortalTab): Promise<void>;
}

const nothing = (): Promise<void> => Promise.resolve();
const publish = (tab: PortalTab, design: Design): Promise<void> => tab.publisher.carryOut(tab.plan(design));
const registered = (tab: PortalTab, browser: Browser): Promise<void> => done(browser, publish(tab, FIRST));

async function done(browser: Browser, task: Promise<void>): Promise<void> {
  expect(await browser.until(task)).toBe(true);
}

async function remove(tab: PortalTab): Promise<void> {
  const [app] = tab.apps.state.entries;
  if (app !== undefined) await tab.publisher.remove(app);
}

async function leftRegistration(tab: PortalTab, browser: Browser): Promise<void> {
  tab.death = { at: 'between', method: REGISTER };
  void publish(tab, FIRST);
  await browser.pass(60_000);
}

const TASKS: Readonly<Record<string, Task>> = {
  create: { method: REGISTER, design: FIRST, apps: 1, before: nothing, run: (tab) => publish(tab, FIRST) },
  update: { method: UPDATE, design: WIDER, apps: 1, before: registered, run: (tab) => publish(tab, WIDER) },
  're-create (remove)': {
    method: UNREGISTER,
    design: REDRAWN,
    apps: 1,
    before: registered,
    run: (tab) => publish(tab, REDRAWN),
  },
  're-create (register)': {
    method: REGISTER,
    design: REDRAWN,
    apps: 1,
    before: registered,
    run: (tab) => publish(tab, REDRAWN),
  },
  remove: { method: UNREGISTER, design: FIRST, apps: 0, before: registered, run: remove },
  adopt: {
    method: UPDATE,
    design: FIRST,
    apps: 1,
    before: (_tab, { world }) => {
      world.call(REGISTER, registerStep(FIRST).params);
      return Promise.resolve();
    },
    run: (tab) => tab.publisher.adopt(FIRST, 1),
  },
  'roll back': {
    method: UPDATE,
    design: FIRST,
    apps: 1,
    before: async (tab, browser) => {
      await registered(tab, browser);
      await done(browser, publish(tab, WIDER));
    },
    run: (tab) => publish(tab, FIRST),
  },
  'take back': {
    method: UNREGISTER,
    design: FIRST,
    apps: 0,
    before: leftRegistration,
    run: (tab) => tab.publisher.undo(),
  },
};

/** Stands for the method by which a person's question is asked. */
const THE_QUESTION = '?';

const FAULTS: Readonly<Record<string, readonly object[]>> = {
  none: [],
  never: [{ kind: 'silence' }],
  late: [{ kind: 'late', seconds: 12 }],
  'too late': [{ kind: 'late', seconds: 120 }],
  '503': [{ kind: 'rate-limit' }],
  '429': [{ kind: 'too-many' }],
  '500, a page': [{ kind: 'server-error' }],
  'dropped before': [{ kind: 'drop' }],
  'dropped after': [{ kind: 'drop-answer' }],
  'half an answer': [{ kind: 'half-answer' }],
  'empty answer': [{ kind: 'empty-answer' }],
  'answer lost on every retry': [{ kind: 'drop-answer', once: false }],
  expired: [{ kind: 'expired-token' }],
  'expired for ever': [{ kind: 'expired-token', once: false }],
  'refresh silent': [{ kind: 'expired-token' }, { kind: 'no-refresh', method: '', once: false }],
  scope: [{ kind: 'no-scope', once: false }],
  quota: [{ kind: 'quota' }],
  'lost, then no scope': [{ kind: 'drop-answer' }, { kind: 'no-scope', method: THE_QUESTION }],
  'second writer': [{ kind: 'second-writer' }],
  'foreign messages': [],
};

const DEATHS: readonly Death[] = ['before', 'between', 'after'];

let script = '';
beforeAll(async () => {
  script = await buildBx24Script();
  // Fetched when it is used; the clock of the cells does not wait for a disk.
  await import('../../../src/platform/host/questions.ts');
}, 60_000);

/** One cell: a task, what goes wrong, and a person who does what the screen offers. */
class Cell {
  readonly browser = new Browser(script, createMemoryTabs());
  readonly #task: Task;
  readonly #checks: Promise<readonly string[]>[] = [];
  readonly problems: string[] = [];
  #before: Evidence['before'] = [];
  #foreign: readonly number[] = [];
  #tab: PortalTab | null = null;

  constructor(task: Task) {
    this.#task = task;
  }

  get tab(): PortalTab {
    if (this.#tab === null) throw new Error('No tab is open');
    return this.#tab;
  }

  async open(): Promise<PortalTab> {
    const tab = new PortalTab(this.browser);
    this.#tab = tab;
    tab.onstate = (state) => this.#checks.push(this.#check(tab, state));
    await tab.open();
    return tab;
  }

  async begin(): Promise<void> {
    const { world } = this.browser;
    await this.#task.before(await this.open(), this.browser);
    if (this.#task.run === TASKS['take back']?.run) await this.open();
    await this.settled();
    this.#before = world.snapshot().apps;
    this.#foreign = this.#task.run === TASKS['adopt']?.run ? this.#before.map(({ id }) => id) : [];
  }

  /** What came before is no part of it. */
  async settled(): Promise<void> {
    await this.browser.pass(1);
    this.#checks.length = 0;
  }

  order(faults: readonly object[]): void {
    const { method } = this.#task;
    const question = method === REGISTER ? REGISTER : UPDATE;
    for (const fault of faults) {
      const isOfQuestion = 'method' in fault && fault.method === THE_QUESTION;
      this.browser.world.fault({ method, ...fault, ...(isOfQuestion && { method: question }) });
    }
  }

  clear(): void {
    this.browser.world.control('DELETE', '/faults');
  }

  async #check(tab: PortalTab, state: PublishState): Promise<readonly string[]> {
    const { apps } = this.browser.world.snapshot();
    const rivals = apps.filter((app) => app.texts.some(({ title }) => title === 'Somebody else’s')).map(({ id }) => id);
    const ours = apps.map(({ id }) => id).filter((id) => !this.#foreign.includes(id) && !rivals.includes(id));
    const { design } = this.#task;
    const evidence = { apps, before: this.#before, design, ours, isDenied: this.browser.isDenied };
    const isSaidToBeSo = state.phase !== 'working' && tab.plan(design).choice === 'none';
    const isSo = apps.some((app) => app.id === tab.published(design)?.appId && isAsDesigned(app, design));
    return [...(await falsehoods(state, evidence)), ...(isSaidToBeSo && !isSo ? ['false: up to date'] : [])];
  }

  /** Does what the screen offers until there is nothing left to do. */
  async follow(way: 'finish' | 'undo' = 'finish'): Promise<void> {
    for (let turn = 0; turn < 12; turn += 1) {
      const { state, publisher } = this.tab;
      if (turn === 5) this.clear();
      if (state.phase === 'unknown') {
        await this.browser.pass(state.asksIn ?? 5000);
        await this.wait(publisher.recover());
      } else if (state.phase === 'interrupted') {
        const next = outcomeWords(state, { portal: 'p', isOpenDesign: true, dateTime: String }).next;
        const isFinished = way === 'finish' && next[0] === 'finish';
        await this.wait(isFinished ? publisher.finish(this.#task.design) : publisher.undo());
      } else return;
    }
    this.problems.push(`no end: ${this.tab.state.phase}`);
  }

  async wait(task: Promise<void>): Promise<void> {
    if (!(await this.browser.until(task))) this.problems.push('waits for ever');
  }

  /** Presses what the foot of the screen says, until it says that there is nothing to do. */
  async press(): Promise<void> {
    const { design } = this.#task;
    for (let turn = 0; turn < 4; turn += 1) {
      const { state, publisher } = this.tab;
      const isForgotten = state.phase === 'failed' && state.error.portalCode === 'CHAT_APP_ID_ERROR';
      const appId = 'target' in state && 'appId' in state.target ? state.target.appId : null;
      if (isForgotten && appId !== null) await this.wait(publisher.forget(appId));
      const isThere = this.tab.apps.state.entries.length > 0;
      if (this.#task.apps === 1 ? this.tab.plan(design).choice === 'none' : !isThere) return;
      // Whatever was lost before has ended by then.
      await this.browser.pass(120_000);
      await this.wait(this.#task.apps === 1 ? publish(this.tab, design) : remove(this.tab));
      await this.follow();
    }
  }

  async end(apps: number | null = this.#task.apps): Promise<string> {
    for (const found of await Promise.all(this.#checks)) this.problems.push(...found);
    const has = this.browser.world.snapshot().apps;
    if (apps === null ? has.length > 1 : has.length !== apps) this.problems.push(`${String(has.length)} apps`);
    const { design } = this.#task;
    if (apps === 1 && !isAsDesigned(has[0], design)) this.problems.push('not as designed');
    if (apps === 1 && this.tab.plan(design).choice !== 'none')
      this.problems.push(`plan: ${this.tab.plan(design).choice}`);
    const secrets = [this.browser.stored, JSON.stringify(this.tab.log), logText(this.tab.log)].join();
    if (secrets.includes(FIRST.chatApp.frame.hash) || secrets.includes(FIRST.icon?.png ?? '?'))
      this.problems.push('secret');
    return [...new Set(this.problems)].join('; ');
  }
}

async function faultCell(task: Task, name: string): Promise<string> {
  const cell = new Cell(task);
  await cell.begin();
  cell.order(FAULTS[name] ?? []);
  const running = task.run(cell.tab);
  if (name === 'foreign messages') {
    await cell.browser.pass(5);
    for (const data of [{ type: 'analytics' }, 'not ours:{', 7]) cell.tab.deliver(data);
    if (cell.tab.state.phase !== 'working') cell.problems.push('taken for an answer');
  }
  await cell.wait(running);
  await cell.follow();
  const unmet = cell.browser.world.snapshot().faults.filter(({ once }) => once);
  cell.problems.push(...unmet.map(({ kind }) => `${kind} met nothing`));
  if (cell.tab.renewals > 40) cell.problems.push(`${String(cell.tab.renewals)} renewals`);
  cell.clear();
  await cell.press();
  return cell.end();
}

async function deathCell(task: Task, at: Death, way: 'finish' | 'undo'): Promise<string> {
  const cell = new Cell(task);
  await cell.begin();
  cell.tab.death = { at, method: task.method };
  void task.run(cell.tab);
  await cell.browser.pass(60_000);
  await cell.open();
  if (cell.tab.state.phase !== 'interrupted') cell.problems.push(`not told: ${cell.tab.state.phase}`);
  await cell.follow(way);
  if (way === 'undo') return cell.end(null);
  await cell.press();
  return cell.end();
}

/** Nothing can be kept: what was registered is said with its APP_ID, and the portal has one app all the same. */
async function deniedCell(name: string): Promise<string> {
  const task = TASKS['create']!;
  const cell = new Cell(task);
  cell.browser.isDenied = true;
  await cell.begin();
  cell.order(FAULTS[name] ?? []);
  await cell.wait(task.run(cell.tab));
  await cell.follow();
  cell.clear();
  await cell.press();
  const isSaid = cell.tab.states.some((state) => state.phase === 'done' && !state.isKept);
  return [isSaid ? '' : 'not said', await cell.end()].filter(Boolean).join('; ');
}

const rows: string[] = [];
const wrong: string[] = [];

function note(row: string, column: string, problem: string): void {
  rows.push(`${row.padEnd(22)} ${column.padEnd(28)} ${problem === '' ? 'ok' : problem}`);
  if (problem !== '') wrong.push(`${row} × ${column}: ${problem}`);
}

it.each(Object.entries(TASKS))('%s, whatever goes wrong', async (row, task) => {
  for (const name of Object.keys(FAULTS)) note(row, name, await faultCell(task, name));
  for (const at of DEATHS) {
    note(row, `tab killed ${at}, finished`, await deathCell(task, at, 'finish'));
    note(row, `tab killed ${at}, undone`, await deathCell(task, at, 'undo'));
  }
  expect(wrong.filter((line) => line.startsWith(`${row} ×`))).toEqual([]);
});

it('fields of a lost update are not acknowledged, also when they are typed back or taken out', async () => {
  for (const [width, hidden] of [
    [350, 'no'],
    [null, 'unset'],
  ] as const) {
    const design = edited(FIRST, setField('chatApp.frame.width', width), setField('chatApp.audience.hidden', hidden));
    const cell = new Cell({ ...TASKS['update']!, design });
    const tab = await cell.open();
    await done(cell.browser, publish(tab, design));
    expect(tab.plan(design).choice).toBe('none');
    await cell.settled();
    cell.order([{ kind: 'drop-answer' }]);
    await cell.wait(
      publish(tab, edited(design, setField('chatApp.frame.width', 500), setField('chatApp.audience.hidden', 'yes'))),
    );
    expect(cell.browser.world.snapshot().apps).toMatchObject([{ iframeWidth: 500, hidden: true }]);
    expect(tab.plan(design)).toMatchObject({
      choice: 'update',
      steps: [{ fields: { IFRAME_WIDTH: 350, HIDDEN: 'N' } }],
    });
    await cell.follow();
    await cell.press();
    expect(await cell.end()).toBe('');
  }
});

const BOT = createBotStep({ name: 'Weather', code: 'weather', handler: 'https://bot.example.com/handler' });

/** A person who presses *Create* again until the bot is there; what is said of it is held against the portal's bots. */
async function botCell(name: string, kill: Death | null, isListed = true): Promise<string> {
  const cell = new Cell(TASKS['create']!);
  await cell.begin();
  const has = (): number => cell.browser.world.snapshot().bots.filter(({ code }) => code === BOT.about.code).length;
  for (const fault of FAULTS[name] ?? []) cell.browser.world.fault({ method: BOT.method, ...fault });
  if (kill !== null) cell.tab.death = { at: kill, method: BOT.method };
  let isRepeated = false;
  for (let turn = 0; turn < 5; turn += 1) {
    if (turn === 3) cell.clear();
    const link = await botLink(cell.tab, cell.browser);
    const before = isRepeated ? [] : link.bots;
    const journal = cell.tab.publisher.bots;
    const making = createBot(link, BOT, () => undefined, { before, isRepeated, journal });
    if (kill !== null && turn === 0) {
      await cell.browser.pass(60_000);
      await cell.open();
      cell.problems.push(...(await botNews(cell, isListed, kill === 'before' ? 0 : 1)));
      continue;
    }
    if (!(await cell.browser.until(making))) return 'waits for ever';
    const made = await making;
    if (made?.ok === true) {
      const wasTold = isListed && kill !== null && kill !== 'before';
      if (has() !== 1 || (made.value.how === 'existed') !== wasTold) cell.problems.push(`false: ${made.value.how}`);
      break;
    }
    isRepeated ||= made?.error.outcome !== 'not-made';
    if (made?.error.outcome === 'not-made' && !isRepeated && has() > 0) cell.problems.push('false: not made');
  }
  if (has() !== 1) cell.problems.push(`${String(has())} bots`);
  const rest = await cell.tab.publisher.bots.left(() => Promise.resolve([]));
  if (rest.length > 0) cell.problems.push('told for ever');
  return cell.end(0);
}

/** What the next start says of the bot, held against how many the portal has. */
async function botNews({ tab, browser }: Cell, isListed: boolean, has: number): Promise<readonly string[]> {
  const telling = tab.publisher.bots.left(async () => {
    const listed = await tab.session.bots();
    return isListed && listed.ok ? listed.value : null;
  });
  if (!(await browser.until(telling))) return ['waits for ever'];
  const left = await telling;
  const [bot] = left;
  if (bot === undefined || bot.code !== BOT.about.code) return ['not told'];
  const isSo = isListed ? (typeof bot.id === 'number') === (has === 1) : bot.id === 'unread';
  return isSo && left.length === 1 ? [] : [`told: ${String(bot.id)}`];
}

async function botLink(tab: PortalTab, browser: Browser) {
  const link = {
    session: tab.session,
    bots: [] as readonly PortalBot[],
    botsPhase: 'none' as BotsPhase,
    loadBots: nothing,
    tellOwn: () => undefined,
  };
  link.loadBots = async () => {
    const listed = await tab.session.bots();
    if (listed.ok) link.bots = listed.value;
    link.botsPhase = listed.ok ? 'ready' : 'failed';
  };
  await done(browser, link.loadBots());
  return link;
}

it('create bot, whatever goes wrong', async () => {
  for (const name of Object.keys(FAULTS))
    if (name !== 'second writer') note('create bot', name, await botCell(name, null));
  for (const at of DEATHS) {
    note('create bot', `tab killed ${at}`, await botCell('none', at));
    note('create bot', `tab killed ${at}, no list`, await botCell('none', at, false));
  }
  expect(wrong.filter((line) => line.startsWith('create bot'))).toEqual([]);
});

const WRITE = 'app.option.set';
const RECORD_FAULTS: typeof FAULTS = {
  ...FAULTS,
  refused: [{ kind: 'error', code: 'ACCESS_DENIED', status: 403 }],
  'too large': [{ kind: 'error', code: 'REQUEST_TOO_LARGE', status: 413, once: false }],
  'second writers, ever more': [{ kind: 'second-writer', once: false }],
};
const THEIRS = { theirs: 'stays', 'chat-app-designer.app.77': '{"v":2}' };

/** Writes the record on the portal: what it holds then is held against what is said of it. */
async function recordCell(name: string, isKilled: boolean): Promise<string> {
  const cell = new Cell(TASKS['create']!);
  await cell.begin();
  const { world } = cell.browser;
  world.call(WRITE, { options: THEIRS });
  await cell.wait(publish(cell.tab, FIRST));
  const memory = memoryRecordMemory();
  for (const fault of RECORD_FAULTS[name] ?? []) {
    if (!('method' in fault && fault.method === THE_QUESTION)) world.fault({ method: WRITE, ...fault });
  }
  if (isKilled) {
    cell.tab.death = { at: 'between', method: WRITE };
    void recordOf(cell.tab, memory).exchange([]);
    await cell.browser.pass(60_000);
    await cell.open();
  }
  for (const isLast of [false, true]) {
    if (isLast) cell.clear();
    const exchanging = recordOf(cell.tab, memory).exchange([]);
    if (!(await cell.browser.until(exchanging))) return 'waits for ever';
    const exchanged = await exchanging;
    const held = world.control('GET', '/options').json;
    const isUnmet = world.snapshot().faults.some(({ once }) => once);
    if (isUnmet) cell.problems.push('a fault met nothing');
    const isHeld = 'chat-app-designer.app.1' in held;
    const saysWritten = exchanged.ok && !exchanged.value.isUnwritten;
    if (saysWritten && !isHeld) cell.problems.push('false: written');
    if (isLast && !saysWritten) cell.problems.push('never written');
    if (Object.entries(THEIRS).some(([option, value]) => held[option] !== value)) cell.problems.push('others lost');
    if (JSON.stringify(held).includes(FIRST.chatApp.frame.hash)) cell.problems.push('secret');
  }
  const words = readWords(world.control('GET', '/options').json as Options);
  if (words.length !== 1) cell.problems.push(`${String(words.length)} words`);
  return cell.end();
}

function recordOf(tab: PortalTab, memory: RecordMemory): SharedRecord {
  return new SharedRecord({
    store: () => ({
      read: () => tab.session.ask('options'),
      write: (options) => tab.session.ask('keepOptions', options),
    }),
    scope: () => ({ portal: 'portal', application: 'designer' }),
    ...{ memory, apps: tab.apps, mayWrite: () => true },
    pen: () => ({ by: { id: 1, name: 'Ada' }, at: 1, id: randomUUID() }),
  });
}

it('write the ledger on the portal, whatever goes wrong', async () => {
  for (const name of Object.keys(RECORD_FAULTS)) note('write ledger (portal)', name, await recordCell(name, false));
  note('write ledger (portal)', 'tab killed between', await recordCell('none', true));
  expect(wrong.filter((line) => line.startsWith('write ledger (portal)'))).toEqual([]);
});

it('write the ledger, where the browser keeps nothing', async () => {
  for (const name of Object.keys(FAULTS)) note('write ledger (denied)', name, await deniedCell(name));
  console.log(rows.join('\n'));
  expect(wrong.filter((line) => line.startsWith('write'))).toEqual([]);
});
