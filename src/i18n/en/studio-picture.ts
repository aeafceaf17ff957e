/** The picture in the studio: the source beside the result, the part of it that is used, and what is wrong. */
const studioPicture = {
  'studio.source.beside': 'The picture behind it',
  'studio.sourceLabel': 'The picture the icon was made from',
  'studio.kept': '{kept} % of what can be seen is kept',
  'studio.marks': 'Mark what was lost',
  'studio.cropHint': 'Drag over it to use a part.',
  'studio.cropReset': 'Use all of it',
  'studio.cropEdges': 'Edges of the part',
  'studio.crop.left': 'Left edge',
  'studio.crop.top': 'Upper edge',
  'studio.crop.right': 'Right edge',
  'studio.crop.bottom': 'Lower edge',
  'studio.handHint': 'Drag it, or turn the wheel over it to scale.',
  'studio.zoom': 'Enlarged',
  'studio.times': '{times}×',

  'studio.strength': 'Detail',
  'studio.fillHoles': 'Fill holes',
  'studio.dropper': 'Take a colour from the screen',
  'studio.recent': 'Of your drafts',
  'studio.recentOf': 'Icon of “{name}”',
  'studio.recentNameless': 'Icon of a draft without a name',
  'studio.copyPicture': 'Copy picture',
  'studio.copyPictureFailed': 'Not allowed here: download it instead.',
  'studio.copyPictureFormat': 'Only a PNG can be copied as a picture.',

  'studio.toRepair': 'To repair',
  'studio.thenNone': 'then nothing fails',
  'studio.thenSome': { one: 'then {count} check still fails', other: 'then {count} checks still fail' },
  'studio.failing': { one: '{count} of {all} checks fails.', other: '{count} of {all} checks fail.' },
  'studio.passed': 'Passed',
  'studio.passedOf': '{passed} of {count}',
  'studio.row': 'In the row',
  'studio.rowStates': 'normal, under the pointer',
  'studio.rowHint': 'On 1× screens and, magnified, on 2× ones. The dark ground is approximated.',
} as const;

export default studioPicture;
