/** What repairs an icon, and whether it did: for whoever stands outside of the icons' own work. */
export { changesFor } from '../core/check/adjusted.ts';
export { isRepaired } from '../core/check/offers.ts';
