import { flushSync } from 'svelte';
import { expect, it } from 'vitest';
import { PreviewScenario } from '../../src/state/preview-scenario.svelte.ts';
import { DEFAULT_SCENARIO } from '../../src/state/scenario.ts';

it('updates whoever reads it, and can be reset', () => {
  const scenario = new PreviewScenario();
  const seen: string[] = [];
  const stop = $effect.root(() => {
    $effect(() => {
      seen.push(`${scenario.value.dialog} ${scenario.viewer.role} ${scenario.viewer.admin}`);
    });
  });
  flushSync();
  flushSync(() => scenario.set({ dialog: 'lines', viewer: 'admin' }));
  flushSync(() => scenario.set({ dialog: 'lines' }));
  expect(scenario.isDefault).toBe(false);
  flushSync(() => scenario.reset());
  expect(seen).toEqual(['person employee false', 'lines employee true', 'person employee false']);
  expect(scenario.isDefault).toBe(true);
  stop();
});

it('is the default again when everything was set back', () => {
  const scenario = new PreviewScenario({ ...DEFAULT_SCENARIO, viewer: 'admin' });
  expect(scenario.isDefault).toBe(false);
  scenario.set({ viewer: 'employee' });
  expect(scenario.isDefault).toBe(true);
});

it('looks with the id of the person who is there', () => {
  const scenario = new PreviewScenario();
  scenario.setViewerId(27);
  expect(scenario.viewer.userId).toBe(27);
});
