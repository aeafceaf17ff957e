const common = {
  'common.copy': 'Copy',
  'common.copied': 'Copied',
  'common.copyFailed': 'This browser does not let the page copy. Select the text and copy it by hand.',
  'common.download': 'Download',
  'common.close': 'Close',
  'common.cancel': 'Cancel',
  'common.undo': 'Undo',
  'common.fix': 'Fix',
  'common.learnMore': 'Documentation',
  'common.notSent': 'Not sent',
  'common.yes': 'Yes',
  'common.no': 'No',
  'common.px': 'px',
  'common.bytes': { one: '{count} byte', other: '{count} bytes' },
  'common.kilobytes': '{amount} kB',
  'common.megabytes': '{amount} MB',
} as const;

export default common;
