import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import type { Component } from 'svelte';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { acknowledgedOf } from '../../../src/domain/calls/acknowledged.ts';
import type { Digests } from '../../../src/domain/calls/digests.ts';
import { registerParams } from '../../../src/domain/calls/register.ts';
import { emptyDesign } from '../../../src/domain/design/factory.ts';
import type { ChatApp, Design } from '../../../src/domain/design/schema.ts';
import { problemsOfDesign } from '../../../src/domain/problems/design.ts';
import type { DesignProblem } from '../../../src/domain/problems/problem-entry.ts';
import type { Published } from '../../../src/domain/calls/published.ts';
import ProblemList from '../../../src/features/problems/ProblemList.svelte';
import StoredView from '../../../src/features/problems/StoredView.svelte';
import { appLoaders } from '../../../src/i18n/app-loaders.ts';
import { I18n, provideI18n } from '../../../src/i18n/i18n.svelte.ts';
import { provideFieldFocus } from '../../../src/state/contexts.ts';
import { FieldFocus } from '../../../src/state/field-focus.svelte.ts';
import { ProblemWalk } from '../../../src/state/problem-walk.svelte.ts';
import { commandSample, frameSample } from '../../domain/calls/designs.ts';
import { KEY, WORLD } from '../../domain/problems/samples.ts';
import { withParts } from '../../domain/design/parts.ts';

async function inContext<Props extends Record<string, unknown>>(
  component: Component<Props>,
  props: Props,
  language: 'en' | 'ru' = 'en',
) {
  const i18n = new I18n(appLoaders);
  await i18n.load('base', 'problems');
  await i18n.use(language);
  const focus = new FieldFocus();
  const Wrapped: Component<Props> = (anchor, inner) => {
    provideI18n(i18n);
    provideFieldFocus(focus);
    return component(anchor, inner);
  };
  Element.prototype.scrollIntoView = () => undefined;
  const { rerender } = render(Wrapped, props);
  return { focus, rerender, user: userEvent.setup() };
}

const list = async (design: Design, language: 'en' | 'ru' = 'en') => {
  let problems = $state.raw(problemsOfDesign(design, WORLD, null));
  const found = problems;
  const walked = new FieldFocus();
  const walk = new ProblemWalk(walked, () => problems);
  window.addEventListener('keydown', walk.pressed);
  onTestFinished(() => {
    window.removeEventListener('keydown', walk.pressed);
  });
  const props = { problems, design, walk, onfix: vi.fn<(problem: DesignProblem) => void>() };
  const context = await inContext(ProblemList as unknown as Component<Record<string, unknown>>, props, language);
  const keep = (wanted: (problem: DesignProblem) => boolean): void => {
    problems = problems.filter(wanted);
    void context.rerender({ problems });
  };
  return { ...context, focus: walked, onfix: props.onfix, problems: found, keep };
};

const REGISTERED = { appId: 5, botId: 62, code: 'echo' };

const frame = (change: Partial<ChatApp['frame']> = {}): Design =>
  withParts(frameSample(), { frame: { hash: KEY, ...change } });

describe('the problem list', () => {
  it('says plainly that there is nothing', async () => {
    await list(commandSample());
    expect(screen.getAllByText('No problems found').length).toBeGreaterThan(0);
    expect(screen.queryByRole('list')).toBeNull();
  });

  it('counts, filters, and names field and severity', async () => {
    const { user } = await list(emptyDesign());
    const items = within(screen.getByRole('list', { name: 'Problems' })).getAllByRole('listitem');
    expect(items).toHaveLength(6);
    expect(items[0]).toHaveTextContent('Blocks registering');
    expect(items[0]).toHaveTextContent('Bot');
    expect(items[0]).toHaveTextContent('No bot is chosen.');
    await user.click(screen.getByRole('radio', { name: 'Advice (1)' }));
    expect(within(screen.getByRole('list', { name: 'Problems' })).getAllByRole('listitem')).toHaveLength(1);
  });

  it('goes to the field by click and Enter, and from problem to problem by F8', async () => {
    const { user, focus } = await list(emptyDesign());
    await user.click(screen.getByRole('button', { name: /No bot is chosen/ }));
    expect(focus.request?.field).toBe('chatApp.bot.id');
    await user.keyboard('{F8}');
    expect(focus.request?.field).toBe('chatApp.code');
    await user.keyboard('{Shift>}{F8}{/Shift}{Shift>}{F8}{/Shift}');
    expect(focus.request?.field).toBe('icon');
    screen.getByRole('button', { name: /There is no HASH/ }).focus();
    await user.keyboard('{Enter}');
    expect(focus.request?.field).toBe('chatApp.frame.hash');
  });

  it('has a place for the focus after a Fix: the next row, and at last the list itself', async () => {
    const { user, onfix, keep } = await list(frame({ width: 100, height: 10 }));
    onfix.mockImplementation((problem) => keep((other) => other !== problem));
    const fixes = () => screen.queryAllByRole('button', { name: /^Raise/ });
    expect(fixes()).toHaveLength(2);
    await user.click(fixes()[0]!);
    await vi.waitFor(() => expect(fixes()).toHaveLength(1));
    expect(document.activeElement?.textContent).toContain('Height');
    onfix.mockImplementation(() => keep(() => false));
    await user.click(fixes()[0]!);
    await vi.waitFor(() => expect(fixes()).toHaveLength(0));
    expect(document.activeElement?.textContent).toContain('No problems found');
  });

  it('unfolds why and how with the documentation, and offers the fix', async () => {
    const { user, onfix, problems } = await list(frame({ width: 100 }));
    await user.click(screen.getAllByText('Why, and what to do')[0]!);
    expect(screen.getByText('The portal raises smaller widths in silence.')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Documentation' })).toHaveAttribute(
      'href',
      expect.stringContaining('imbot-app-register'),
    );
    await user.click(screen.getByRole('button', { name: 'Raise it' }));
    expect(onfix).toHaveBeenCalledWith(problems[0]);
  });

  it('speaks Russian', async () => {
    await list(emptyDesign(), 'ru');
    expect(screen.getByText('Бот не выбран.')).toBeInTheDocument();
  });
});

describe('stored on the portal', () => {
  const view = (design: Design, published: Published | null = null) =>
    inContext(StoredView as unknown as Component<Record<string, unknown>>, { design, world: WORLD, published });
  const row = (name: string) => within(screen.getByRole('row', { name: (label) => label.startsWith(`${name} `) }));

  it('marks every difference with its reason', async () => {
    const { user } = await view(withParts(frame({ width: 100 }), { audience: { liveChat: 'yes' } }));
    expect(row('Handler page').getByText('https://marta.bitrix.com/iframe/echo.php?')).toBeInTheDocument();
    expect(row('Width').getByText('250')).toBeInTheDocument();
    expect(row('Width').getByText('raised to the minimum')).toBeInTheDocument();
    expect(row('Code').getAllByText('echo')).toHaveLength(2);
    await user.click(screen.getByRole('checkbox', { name: 'Only differences' }));
    expect(screen.queryByRole('row', { name: /^Code / })).toBeNull();
  });

  it('says where a value comes from that nobody asked for', async () => {
    await view(commandSample());
    expect(row('Width').getByText('350')).toBeInTheDocument();
    expect(row('Width').getByText('every command app has this size')).toBeInTheDocument();
    expect(row('Signature key (HASH)').getByText('a command app gets a key of the portal’s own')).toBeInTheDocument();
    expect(row('Window').getByText('the portal’s default')).toBeInTheDocument();
    expect(row('Handler page').queryByText('the portal’s default')).toBeNull();
    expect(row('Code').queryByText('the portal’s default')).toBeNull();
  });

  it('shows no key', async () => {
    await view(frame());
    expect(document.body.textContent).not.toContain(KEY);
    expect(row('Signature key (HASH)').getAllByText('hidden')).toHaveLength(2);
  });

  it('says who gets it and under which title', async () => {
    const design = withParts(frame(), { audience: { liveChat: 'yes' } });
    await view(design);
    const who = screen.getByRole('region', { name: 'Who gets it' });
    const lines = within(who).getAllByRole('listitem');
    expect(lines[0]).toHaveTextContent('Employee served');
    expect(lines[1]).toHaveTextContent('Extranet user not served');
    expect(lines[2]).toHaveTextContent('Live-chat guest served');
    expect(within(who).getByRole('row', { name: /All other languages Echobot IFRAME/ })).toHaveTextContent('English');
  });

  it('reports a refusal', async () => {
    await view(emptyDesign());
    expect(screen.getByText(/CODE_ERROR/)).toBeInTheDocument();
  });

  it('reports what an update does, what it leaves, and what only a re-creation would change', async () => {
    const digests: Digests = { hash: 'a'.repeat(64), icon: 'b'.repeat(64) };
    const published: Published = {
      ...REGISTERED,
      acknowledged: acknowledgedOf(registerParams(frame()), digests),
      digests: { ...digests, icon: 'c'.repeat(64) },
    };
    const design = withParts(frame(), { audience: { hidden: 'yes', extranet: 'unset' } });
    await view(design, published);
    expect(screen.getByText('Open pages').nextElementSibling).toHaveTextContent('take over context');
    expect(screen.getByText('The icon: an update leaves the old one.')).toBeVisible();
    expect(screen.getByText('Will be ignored').nextElementSibling).toHaveTextContent('Extranet');
    expect(screen.getByText('Will change').nextElementSibling).toHaveTextContent('Hidden');
    expect(row('Code').getByText('stays as it was')).toBeInTheDocument();
    expect(row('Title, English').getByText('stays as it was')).toBeInTheDocument();
    expect(row('Hidden').queryByText('stays as it was')).toBeNull();
  });

  it('says when there is nothing to send', async () => {
    const digests: Digests = { hash: 'a'.repeat(64), icon: 'b'.repeat(64) };
    const acknowledged = acknowledgedOf(registerParams(frame()), digests);
    await view(frame(), { ...REGISTERED, acknowledged, digests });
    expect(screen.getByText(/there is nothing to send/)).toBeVisible();
  });
});
