import { describe, expect, it } from 'vitest';
import { acknowledgedOf } from '../../../src/domain/calls/acknowledged.ts';
import type { Digests } from '../../../src/domain/calls/digests.ts';
import { MASK } from '../../../src/domain/kernel/mask.ts';
import { adoptionOf, planOf, registerStep, removalOf, searchOf } from '../../../src/domain/calls/plan.ts';
import type { Published } from '../../../src/domain/calls/published.ts';
import { setField, setIcon, type Edit } from '../../../src/domain/design/operations.ts';
import type { Design } from '../../../src/domain/design/schema.ts';
import { commandSample, frameSample } from './designs.ts';

const digests: Digests = { hash: 'a'.repeat(64), icon: 'b'.repeat(64) };
const edited = (design: Design, ...edits: readonly Edit[]) => edits.reduce((held, edit) => edit.apply(held), design);

/** What the ledger keeps after the design was registered. */
function registered(design: Design, own: Digests = digests): Published {
  const { params, about } = registerStep(design);
  return {
    appId: 7,
    botId: about.botId,
    code: about.code,
    acknowledged: acknowledgedOf(params, digests),
    digests: own,
  };
}

const methods = ({ steps }: ReturnType<typeof removalOf>) => steps.map(({ method }) => method);

describe('the plan of a design', () => {
  const design = frameSample();

  it('registers the whole of it where nothing is known', () => {
    const plan = planOf(design, null);
    expect([plan.choice, methods(plan), plan.notes]).toEqual(['register', ['imbot.app.register'], []]);
    expect(plan.steps).toEqual([registerStep(design)]);
  });

  it('has nothing to do once everything was acknowledged', () => {
    expect(planOf(design, registered(design))).toEqual({ choice: 'none', steps: [], notes: [] });
  });

  it('updates exactly what differs, and says from what to what', () => {
    const wider = edited(design, setField('chatApp.frame.width', 400), setField('chatApp.audience.extranet', 'unset'));
    const { choice, steps, notes } = planOf(wider, registered(design));
    expect(choice).toBe('update');
    expect(steps).toMatchObject([
      {
        kind: 'update',
        method: 'imbot.app.update',
        params: { APP_ID: 7, FIELDS: { IFRAME_WIDTH: 400 } },
        fields: { IFRAME_WIDTH: 400 },
        changes: [{ name: 'IFRAME_WIDTH', before: 350, after: 400 }],
        repeatable: { safe: false, why: 'overwrites' },
        about: { target: 'chat-app', appId: 7, botId: 62, code: 'echo' },
      },
    ]);
    expect(notes).toEqual([{ note: 'unset', name: 'EXTRANET_SUPPORT', kept: 'N' }]);
  });

  it('names no field as changed that only keeps another company', () => {
    const command = edited(commandSample(), setField('chatApp.command.parameter', '/start'));
    const [step] = planOf(command, registered(commandSample(), { ...digests, hash: null })).steps;
    expect(Object.keys(step?.kind === 'update' ? step.fields : {}).toSorted()).toEqual(['JS_METHOD', 'JS_PARAM']);
    expect(step?.changes.map(({ name }) => name)).toEqual(['JS_PARAM']);
  });

  it('never shows a secret among the changes', () => {
    const rekeyed = planOf(edited(design, setField('chatApp.frame.hash', 'f'.repeat(32))), {
      ...registered(design),
      digests: { ...digests, hash: 'c'.repeat(64) },
    });
    expect(rekeyed.steps[0]?.changes).toEqual([{ name: 'HASH', before: MASK, after: MASK }]);
    expect(JSON.stringify(registerStep(design).changes)).not.toContain(design.chatApp.frame.hash);
  });

  it.each([
    ['the icon was changed', edited(design), { ...digests, icon: 'c'.repeat(64) }, 'icon'],
    ['the icon was taken out', edited(design, setIcon(null)), { ...digests, icon: null }, 'icon'],
    [
      'a frame became a command',
      edited(design, setField('chatApp.kind', 'command'), setField('chatApp.command.parameter', '/help')),
      { ...digests, hash: null },
      'kind',
    ],
    ['the code is another', edited(design, setField('chatApp.code', 'other')), digests, 'identity'],
    ['the bot is another', edited(design, setField('chatApp.bot.id', 63)), digests, 'identity'],
  ])('removes and registers anew where %s', (_, other, own, note) => {
    const plan = planOf(other, registered(design, own));
    expect([plan.choice, methods(plan)]).toEqual(['recreate', ['imbot.app.unregister', 'imbot.app.register']]);
    expect(plan.steps.map(({ params }) => params)).toEqual([{ APP_ID: 7 }, registerStep(other).params]);
    expect(plan.steps.map(({ about }) => about.appId)).toEqual([7, null]);
    expect(plan.notes.map((found) => found.note)).toEqual([note]);
  });

  it('updates first what an update can bring, and reports the rest', () => {
    const other = edited(design, setField('chatApp.frame.width', 400));
    const plan = planOf(other, registered(design, { ...digests, icon: 'c'.repeat(64) }));
    expect([plan.choice, plan.notes]).toEqual(['update', [{ note: 'icon', change: 'changed' }]]);
  });

  it('leaves alone what only is not said any more: that is no reason to take an app away', () => {
    const silent = edited(design, setField('chatApp.audience.extranet', 'unset'));
    expect(planOf(silent, registered(design))).toMatchObject({ choice: 'none', notes: [{ note: 'unset' }] });
  });

  it('sends everything to an app of which nothing is known', () => {
    const { steps } = planOf(design, { ...registered(design), acknowledged: {} });
    const { BOT_ID: _bot, CODE: _code, ICON_FILE: _icon, ...rest } = registerStep(design).params;
    expect(steps).toMatchObject([{ kind: 'update', fields: rest }]);
  });
});

describe('what is not chosen by the design alone', () => {
  it('removing takes everything that was acknowledged, and done twice it is done', () => {
    const app = registered(frameSample());
    const [step] = removalOf(app).steps;
    expect(step).toMatchObject({
      method: 'imbot.app.unregister',
      params: { APP_ID: 7 },
      repeatable: { safe: true, why: 'gone-is-done' },
    });
    expect(step?.changes.map(({ name }) => name)).toEqual(Object.keys(app.acknowledged));
    expect(step?.changes.every(({ after }) => after === null)).toBe(true);
  });

  it('taking over asks with an update without fields, which changes nothing', () => {
    expect(adoptionOf(frameSample(), 41)).toMatchObject({
      choice: 'adopt',
      steps: [
        {
          kind: 'probe',
          method: 'imbot.app.update',
          params: { APP_ID: 41 },
          changes: [],
          repeatable: { safe: true, why: 'changes-nothing' },
          about: { appId: 41, botId: 62, code: 'echo' },
        },
      ],
    });
  });

  it('a bot that is no number yet is nobody’s', () => {
    expect(registerStep(edited(frameSample(), setField('chatApp.bot.id', '62abc'))).about.botId).toBe(0);
  });
});

describe('Finding a lost APP_ID', () => {
  it('registers again, hidden and without an icon, in case there is none', () => {
    const plan = searchOf(frameSample());
    expect(plan.choice).toBe('register');
    const [step] = plan.steps;
    expect(step?.params).toMatchObject({ HIDDEN: 'Y', BOT_ID: registerStep(frameSample()).params['BOT_ID'] });
    expect(step?.params).not.toHaveProperty('ICON_FILE');
  });
});
