import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Json, JsonObject } from '../../../../src/domain/kernel/json.ts';
import { answerBody, PLACEMENT_METHODS, type PlacementCall } from '../../../../src/domain/portal/placement/answer.ts';
import { COLOUR_KEYS } from '../../../../src/domain/portal/placement/colours.ts';
import {
  HANDLER_LIMIT,
  ICON_NAME_LIMIT,
  OPTION_KEYS,
  optionsOf,
  PLACES,
} from '../../../../src/domain/portal/placement/places.ts';
import { createPlacementPortal } from '../../../../src/domain/portal/placement/portal.ts';
import { predictPlacement } from '../../../../src/domain/portal/placement/predict.ts';
import { characterCount } from '../../../../src/domain/portal/php/characters.ts';
import type { PlacementCaller } from '../../../../src/domain/portal/placement/world.ts';
import { CALLER, HANDLER, WORLD } from './world.ts';

const anything = fc.oneof(
  { maxDepth: 3 },
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.jsonValue() as fc.Arbitrary<Json>,
  fc.constantFrom<Json>(Infinity, NaN, -1, 1e19, '\ud800', true, null),
);
const near = (...values: readonly Json[]): fc.Arbitrary<Json> =>
  fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...values) }, { weight: 1, arbitrary: anything });
const options = fc.record(
  {
    iconName: near('fa-bars', '', '12', 'a'.repeat(51)),
    context: near('ALL', 'USER;CRM', 'user', 'ALL;USER'),
    role: near('USER', 'ADMIN', 'admin'),
    extranet: near('Y', 'N', 'y'),
    color: near('', 'RED', ...COLOUR_KEYS, 'red'),
    width: near(0, 420, '50%', -1, ''),
    height: near(0, 560, '420px', -1),
    title: anything,
  },
  { requiredKeys: [] },
);
const params = fc.oneof(
  fc.record(
    {
      PLACEMENT: near(...PLACES, 'im_textarea', 'IM_NOPE'),
      HANDLER: near(HANDLER, `${HANDLER}/2`, 'https://localhost', 'ftp://a.example', HANDLER.padEnd(300, 'a')),
      TITLE: near('Echo', ''),
      LANG_ALL: near({ en: { TITLE: 'My' }, de: { TITLE: '' } }, [], { __proto__x: { TITLE: 1 } }),
      OPTIONS: fc.oneof({ weight: 5, arbitrary: options }, { weight: 1, arbitrary: anything }),
      USER_ID: near(0, 1),
      ICON: anything,
    },
    { requiredKeys: [] },
  ),
  fc.dictionary(fc.oneof(fc.string(), fc.constantFrom('placement', '__proto__', 'OPTIONS')), anything),
) as fc.Arbitrary<JsonObject>;
const call: fc.Arbitrary<PlacementCall> = fc.record({ method: fc.constantFrom(...PLACEMENT_METHODS), params });
const caller: fc.Arbitrary<PlacementCaller> = fc.oneof(
  { weight: 6, arbitrary: fc.constant(CALLER) },
  fc.constant<PlacementCaller>({ type: 'oauth', clientId: 'local.app.2', admin: true }),
  fc.constant<PlacementCaller>({ type: 'webhook', admin: true, scopes: [] }),
  fc.constant<PlacementCaller>({ type: 'session', admin: false }),
);

test('nothing throws; what is refused changes nothing, what is kept is within the limits', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(call, caller), { maxLength: 6 }), (steps) => {
      const portal = createPlacementPortal(WORLD);
      for (const [step, who] of steps) {
        const predicted = predictPlacement(step, portal.world(), who);
        const before = portal.storedWidgets();
        const played = portal.call(step, who);
        expect(predicted.answer).toEqual(played.answer);
        expect(typeof answerBody(played.answer)).toBe('object');
        if (!played.answer.ok) expect(portal.storedWidgets()).toBe(before);
      }
      const widgets = portal.storedWidgets();
      const identities = widgets.map(({ applicationId, place, handler }) => `${applicationId} ${place} ${handler}`);
      expect(new Set(identities).size).toBe(widgets.length);
      for (const { place, handler, options: kept } of widgets) {
        expect(characterCount(handler)).toBeLessThanOrEqual(HANDLER_LIMIT);
        expect(Object.keys(kept)).toEqual(OPTION_KEYS.filter((key) => optionsOf(place).includes(key)));
        expect(characterCount(kept.iconName ?? '')).toBeLessThanOrEqual(ICON_NAME_LIMIT);
      }
      expect(
        portal.servedWidgets({ userId: 1, role: 'employee', admin: true, language: 'en' }).length,
      ).toBeLessThanOrEqual(widgets.length);
    }),
    { numRuns: 300 },
  );
});
