import '@testing-library/jest-dom/vitest';
import { configure } from '@testing-library/svelte';
import 'fake-indexeddb/auto';

/**
 * The light DOM's own animations are cancelled when a component goes, which ends the run with an unhandled error.
 * These end at once and cannot be cancelled.
 */
Element.prototype.animate = function () {
  const animation = {
    currentTime: 0,
    effect: null,
    onfinish: null as (() => void) | null,
    finished: Promise.resolve(),
    cancel: () => undefined,
  };
  setTimeout(() => animation.onfinish?.(), 0);
  return animation as unknown as Animation;
};

// Parts of the screen are loaded when first needed; on a busy machine that takes longer than the library's usual second.
configure({ asyncUtilTimeout: 30_000 });
