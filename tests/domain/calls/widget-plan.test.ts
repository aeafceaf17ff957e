import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../src/domain/kernel/json.ts';
import { emptyWidgets } from '../../../src/domain/design/factory.ts';
import { setField } from '../../../src/domain/design/operations.ts';
import type { Design } from '../../../src/domain/design/schema.ts';
import { widgetSteps, withoutTarget, type KnownWidget } from '../../../src/domain/calls/widget-plan.ts';
import { appPartOf, widgetPartOf, wholePlanOf, wholeRecreationOf } from '../../../src/domain/calls/whole-plan.ts';
import { bindParams } from '../../../src/domain/calls/widget-wire.ts';
import { frameSample } from './designs.ts';
import { widgetSample } from './widget-designs.ts';

const PAGE = 'https://apps.example.com/replies';

/** What the ledger knows once all of a design is bound. */
const boundFrom = (design: Design, isOurs = true): KnownWidget[] =>
  widgetSteps(design, []).map(({ about, params }) => ({ ...about, acknowledged: withoutTarget(params), isOurs }));

const kinds = (design: Design, known: readonly KnownWidget[]): string[] =>
  widgetSteps(design, known).map((step) =>
    [step.kind, step.about.placement, step.kind === 'unbind' ? step.why : ''].join(' ').trim(),
  );

describe('the parameters of a widget', () => {
  it('are the shared page and texts with the settings of the place', () => {
    expect(bindParams(widgetSample(), 'IM_TEXTAREA')).toEqual({
      PLACEMENT: 'IM_TEXTAREA',
      HANDLER: PAGE,
      LANG_ALL: { en: { TITLE: 'Replies', DESCRIPTION: 'Ready answers' }, ru: { TITLE: 'Ответы' } },
      OPTIONS: { iconName: 'fa-comment', context: 'USER;LINES', color: 'AZURE', width: 320, height: 250 },
    });
    expect(bindParams(widgetSample(), 'IM_SIDEBAR')?.['OPTIONS']).toEqual({
      iconName: 'fa-comment',
      role: 'ADMIN',
      extranet: 'Y',
    });
    expect(bindParams(widgetSample(), 'IM_NAVIGATION')).toBeNull();
  });

  it('are its own where it has some; of two rows of a language the first counts', () => {
    const rows = [
      { id: 1, language: 'en', title: 'Note', description: '', groupName: 'Tools' },
      { id: 2, language: 'en', title: 'Other', description: '', groupName: '' },
      { id: 3, language: 'de', title: '', description: '', groupName: '' },
    ];
    const own = { ...emptyWidgets().IM_CONTEXT_MENU!, enabled: true, address: 'https://b.example/', texts: rows };
    expect(bindParams(widgetSample({ IM_CONTEXT_MENU: own }), 'IM_CONTEXT_MENU')).toEqual({
      PLACEMENT: 'IM_CONTEXT_MENU',
      HANDLER: 'https://b.example/',
      LANG_ALL: { en: { TITLE: 'Note', GROUP_NAME: 'Tools' } },
    });
  });
});

describe('the plan of widgets', () => {
  it('binds what is not there, and then has nothing to do', () => {
    const design = widgetSample();
    expect(kinds(design, [])).toEqual(['bind IM_TEXTAREA', 'bind IM_SIDEBAR']);
    expect(kinds(design, boundFrom(design))).toEqual([]);
  });

  it('knows that what is not sent is kept as the default', () => {
    const design = widgetSample();
    const listed = boundFrom(design).map((widget) => ({
      ...widget,
      acknowledged: {
        ...widget.acknowledged,
        OPTIONS: { context: 'ALL', role: 'USER', extranet: 'N', ...(widget.acknowledged['OPTIONS'] as JsonObject) },
      },
    }));
    expect(kinds(design, listed)).toEqual([]);
  });

  it('removes and binds anew what has changed, and what nothing is known of', () => {
    const design = widgetSample();
    const wider = setField('widgets.IM_TEXTAREA.width', 400).apply(design);
    expect(kinds(wider, boundFrom(design))).toEqual(['unbind IM_TEXTAREA changed', 'bind IM_TEXTAREA']);
    expect(widgetSteps(wider, boundFrom(design))[1]?.changes).toEqual([{ name: 'width', before: 320, after: 400 }]);
    const doubted = boundFrom(design).map((widget) => ({ ...widget, acknowledged: {} }));
    expect(kinds(design, doubted)).toHaveLength(4);
  });

  it('binds the new page before the old one goes', () => {
    const design = widgetSample();
    const moved = setField('page.address', 'https://apps.example.com/new').apply(design);
    expect(kinds(moved, boundFrom(design))).toEqual([
      'bind IM_TEXTAREA',
      'bind IM_SIDEBAR',
      'unbind IM_TEXTAREA moved',
      'unbind IM_SIDEBAR moved',
    ]);
    expect(widgetSteps(moved, boundFrom(design))[2]?.params).toEqual({ PLACEMENT: 'IM_TEXTAREA', HANDLER: PAGE });
  });

  it('takes away what the design has no more, and leaves the widgets of others', () => {
    const design = widgetSample();
    const less = setField('widgets.IM_SIDEBAR.enabled', false).apply(design);
    expect(kinds(less, boundFrom(design))).toEqual(['unbind IM_SIDEBAR off']);
    expect(kinds(less, boundFrom(design, false))).toEqual([]);
  });
});

describe('the plan of both targets', () => {
  const both = (): Design => ({ ...frameSample(), widgets: widgetSample().widgets });
  const known = { appId: 7, botId: 62, code: 'echo', acknowledged: {}, digests: { hash: null, icon: null } };

  it('has the chat app first, then the widgets', () => {
    const plan = wholePlanOf(both(), null, []);
    expect([plan.choice, ...plan.steps.map(({ kind }) => kind)]).toEqual(['register', 'register', 'bind', 'bind']);
    expect(appPartOf(plan)).toMatchObject({ choice: 'register', steps: [{ kind: 'register' }] });
    expect(widgetPartOf(plan)).toHaveLength(2);
    expect(wholeRecreationOf(both(), known, []).steps.map(({ kind }) => kind)).toEqual([
      'remove',
      'register',
      'bind',
      'bind',
    ]);
  });

  it('concerns only the target that is on', () => {
    expect(wholePlanOf(widgetSample(), known, [])).toMatchObject({ choice: 'bind', steps: [{ kind: 'bind' }, {}] });
    expect(wholePlanOf(widgetSample(), null, boundFrom(widgetSample()))).toMatchObject({ choice: 'none', steps: [] });
    expect(wholePlanOf({ ...both(), widgets: {} }, null, []).choice).toBe('register');
  });
});
