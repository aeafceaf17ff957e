/** What the checks of an icon come to. */
const iconCheck = {
  'icon.passed': { one: 'All {count} check passed', other: 'All {count} checks passed' },
  'icon.advised': {
    one: '{passed} of {count} check passed, the rest is advice',
    other: '{passed} of {count} checks passed, the rest is advice',
  },
  'icon.fails': 'To repair: {names}',
  'icon.repair': 'Repair',
} as const;

export default iconCheck;
