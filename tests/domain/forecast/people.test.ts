import { expect, it } from 'vitest';
import { acknowledgedOf } from '../../../src/domain/calls/acknowledged.ts';
import { assumedWorld, NOTHING_KNOWN } from '../../../src/domain/calls/assumed-world.ts';
import { planOf, recreationOf } from '../../../src/domain/calls/plan.ts';
import { registerParams } from '../../../src/domain/calls/register.ts';
import { setField, setText, type Edit } from '../../../src/domain/design/operations.ts';
import { peopleOf } from '../../../src/domain/forecast/people.ts';
import { FRAME } from '../../features/preview/harness.ts';

const WORLD = assumedWorld(NOTHING_KNOWN, 62);
const DIGESTS = { hash: 'h', icon: 'i' };
const PUBLISHED = {
  appId: 7,
  botId: 62,
  code: FRAME.chatApp.code,
  acknowledged: acknowledgedOf(registerParams(FRAME), DIGESTS),
  digests: DIGESTS,
};

const changed = (edit: Edit) => edit.apply(FRAME);

it('says what a registration brings, and that of a hidden app nothing is seen', () => {
  const see = (design: typeof FRAME) => peopleOf(planOf(design, null), design, WORLD, null);
  expect(see(FRAME)).toEqual({ refusal: null, open: 'register', reloaded: 'register.reloaded' });
  expect(see(changed(setField('chatApp.audience.hidden', 'yes'))).reloaded).toBe('register.hidden');
});

it('tells an update that reaches open pages from one that takes the app off them', () => {
  const see = (design: typeof FRAME, digests = DIGESTS) =>
    peopleOf(planOf(design, { ...PUBLISHED, digests }), design, WORLD, { ...PUBLISHED, digests }).open;
  expect(see(changed(setText(3, 'title', 'New')))).toBe('update');
  expect(see(changed(setField('chatApp.frame.hash', 'f'.repeat(32))), { ...DIGESTS, hash: 'other' })).toBe('delete');
});

it('plays a re-creation to its end, and says what would be refused', () => {
  const design = changed(setField('chatApp.frame.width', 500));
  expect(peopleOf(recreationOf(design, PUBLISHED), design, WORLD, PUBLISHED)).toEqual({
    refusal: null,
    open: 'recreate',
    reloaded: 'recreate.reloaded',
  });
  const bad = changed(setField('page.address', 'http://a.example'));
  expect(peopleOf(planOf(bad, null), bad, WORLD, null).refusal).not.toBeNull();
});
