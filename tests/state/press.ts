import type { Publish } from '../../src/state/publish.svelte.ts';

/** The main button: what is planned is carried out. */
export async function press(publish: Publish): Promise<void> {
  await publish.prepare();
  if (publish.plan !== null) await publish.carryOut(publish.plan);
}
