import { describe, expect, it } from 'vitest';
import { combine, setField, type Edit } from '../../../../src/domain/design/operations.ts';
import type { Design } from '../../../../src/domain/design/schema.ts';
import { EMPTY_WORLD } from '../../../../src/domain/portal/imbot/world.ts';
import { problemsOfDesign } from '../../../../src/domain/problems/design.ts';
import type { WidgetRuleId } from '../../../../src/domain/problems/widgets/rules.ts';
import { widgetSample } from '../../calls/widget-designs.ts';

const problemIn = (design: Design, rule: WidgetRuleId) =>
  problemsOfDesign(design, EMPTY_WORLD, null).find((problem) => problem.rule === rule);

function repaired(design: Design, rule: WidgetRuleId): Design {
  const fix = problemIn(design, rule)?.fix;
  if (!fix || fix.label === 'generate-hash') throw new Error(`no fix of ${rule}`);
  return fix.edit.apply(design);
}

const size = (width: string | number | null, height: string | number | null): Edit =>
  combine([setField('widgets.IM_TEXTAREA.width', width), setField('widgets.IM_TEXTAREA.height', height)]);
const icon = (name: string): Edit => setField('widgets.IM_TEXTAREA.iconName', name);
const colour = (name: string): Edit => setField('widgets.IM_TEXTAREA.colour', name);
const chats = (...words: string[]): Edit => setField('widgets.IM_TEXTAREA.contexts', words);
const page = (address: string): Edit => setField('page.address', address);
const ownPage = (address: string): Edit => setField('widgets.IM_SIDEBAR.address', address);
const role = setField('widgets.IM_TEXTAREA.role', 'admin');
const extranet = (value: 'yes' | 'no'): Edit => setField('widgets.IM_SIDEBAR.extranet', value);
const none = combine([]);

/** What is wrong, and what the repair makes of the sound design instead. */
const REPAIRS: readonly (readonly [rule: WidgetRuleId, wrong: Edit, right: Edit])[] = [
  ['widget-size-missing', size(null, null), size(400, 300)],
  ['widget-size-missing', size(500, null), size(500, 300)],
  ['widget-size-percent', size('50%', 250), size(400, 250)],
  ['widget-size-small', size(320, 100), size(320, 300)],
  ['widget-size-zero', size(0, 250), size(400, 250)],
  ['widget-size-negative', size(320, -5), size(320, 300)],
  ['widget-size-not-integer', size('350.5', 250), size(350, 250)],
  ['widget-size-not-integer', size('wide', 250), size(400, 250)],
  ['widget-width-over-window', size(5000, 250), size(1280, 250)],
  ['widget-height-over-window', size(320, 5000), size(320, 581)],
  ['widget-icon-missing', icon(''), icon('fa-comment')],
  ['widget-icon-unknown', icon('fa-commment'), icon('fa-comment')],
  ['widget-icon-prefix', icon('comment'), icon('fa-comment')],
  ['widget-colour-hex', colour('#ff0000'), colour('red')],
  ['widget-colour-refused', colour('sky-like'), colour('')],
  ['widget-context-old', chats('bot', 'lines'), chats('user', 'lines')],
  ['widget-context-old', chats('bot-admin', 'chat-admin'), combine([chats('user', 'chat'), role])],
  ['widget-context-spaces', chats(' user', 'user'), chats('user')],
  ['widget-context-gap', chats('', 'user'), chats('user')],
  ['widget-context-all', chats('all', 'user'), chats('all')],
  ['widget-context-everything', chats('user', 'chat', 'lines', 'crm'), chats('all')],
  ['widget-admin-extranet', none, extranet('no')],
  ['widget-handler-http', page('http://apps.example.com/a'), page('https://apps.example.com/a')],
  ['widget-handler-invalid', ownPage('apps.example.com/a'), ownPage('https://apps.example.com/a')],
];

describe('a repair of a widget', () => {
  it.each(REPAIRS)('takes %s away and keeps the rest', (rule, wrong, right) => {
    const after = repaired(wrong.apply(widgetSample()), rule);
    expect(after).toEqual(right.apply(widgetSample()));
    expect(problemIn(after, rule)).toBeUndefined();
  });

  it.each<[WidgetRuleId, Edit]>([
    ['widget-icon-unknown', icon('fa-nothing-like-that')],
    ['widget-context-old', chats('call')],
    ['widget-context-old', chats('user', 'chat-admin')],
    ['widget-context-unknown', chats('everybody')],
    ['widget-handler-invalid', page('somewhere')],
  ])('is not offered where what is meant is not sure: %s', (rule, wrong) => {
    expect(problemIn(wrong.apply(widgetSample()), rule)).toMatchObject({ fix: null });
  });
});
