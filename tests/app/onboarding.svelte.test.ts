import { expect, it } from 'vitest';
import { Onboarding, type OnboardingContext } from '../../src/app/onboarding.svelte.ts';
import { createMemoryPreferences } from '../../src/platform/preferences/memory-preferences.ts';

function begin(change: Partial<OnboardingContext> = {}) {
  const preferences = createMemoryPreferences();
  const library: { openId: string; drafts: OnboardingContext['library']['drafts'] } = $state({
    openId: 'a',
    drafts: [],
  });
  const session = $state({ canUndo: false });
  const analysis: { phase: OnboardingContext['analysis']['phase'] } = $state({ phase: 'untouched' });
  const onboarding = new Onboarding({ preferences, library, session, analysis, ...change });
  return { onboarding, preferences, library, session, analysis };
}

it('begins where nothing is there, and nothing was', () => {
  const { onboarding, session, analysis } = begin();
  expect(onboarding.begins).toBe(true);
  session.canUndo = true;
  expect(onboarding.begins).toBe(false);
  session.canUndo = false;
  analysis.phase = 'ready';
  expect(onboarding.begins).toBe(false);
});

it('begins without a template for this draft alone', () => {
  const { onboarding, library } = begin();
  onboarding.beginEmpty();
  expect(onboarding.begins).toBe(false);
  library.openId = 'b';
  expect(onboarding.begins).toBe(true);
});

it('offers the tour once in the life of a browser, where no draft is at stake', () => {
  const { onboarding, preferences } = begin();
  expect(onboarding.offersTour).toBe(true);
  onboarding.declineTour();
  expect(onboarding.offersTour).toBe(false);
  expect(begin({ preferences }).onboarding.offersTour).toBe(false);
});

it('shows all parts of the screen during the tour, and afterwards what stood there', () => {
  const { onboarding, preferences } = begin();
  onboarding.startTour();
  expect([onboarding.touring, onboarding.begins, preferences.read().toured]).toEqual([true, false, true]);
  onboarding.endTour();
  expect([onboarding.touring, onboarding.begins]).toEqual([false, true]);
});
