/** What the checks of an icon come to. */
const iconCheck = {
  'icon.passed': { one: 'All {count} check passed', other: 'All {count} checks passed' },
  'icon.advised': {
    one: '{passed} of {count} check passed, the rest is advice',
    other: '{passed} of {count} checks passed, the rest is advice',
  },
  'icon.fails': 'To repair: {names}',
  'icon.repair': 'Repair',
  'icon.facts': '{width} × {height}, two states · {bytes}',
  'icon.factsWrong': '{width} × {height} · {bytes}',
  'icon.states': 'States',
  'icon.states.silhouette': 'Silhouette',
  'icon.states.colours': 'Keep colours',
  'icon.states.two-pictures': 'Two pictures',
} as const;

export default iconCheck;
