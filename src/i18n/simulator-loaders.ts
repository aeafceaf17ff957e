import type { Loaders } from './catalogue.ts';

/** The simulated portal's own texts: apart, so that nothing of them gets into the designer's build. */
export const simulatorLoaders: Loaders = {
  en: { simulator: () => import('./en/simulator.ts') },
  ru: { simulator: () => import('./ru/simulator.ts') },
};
