const icon = {
  'icon.title': 'Icon',
  'icon.normal': 'Normal state',
  'icon.active': 'Active state, shown on hover',
  'icon.choose': 'Choose a picture…',
  'icon.more': 'Letter, glyph…',
  'icon.change': 'Change…',
  'icon.removeName': 'Remove the icon',
  'icon.dropHint': 'Or drop or paste one anywhere.',
  'icon.local': 'Nothing is uploaded: pictures are worked on in this browser.',
  'icon.dropHere': 'Let go to make it the icon',
  'icon.oneTaken': 'Of several files, “{name}” was taken. The studio takes two pictures for the two states.',
  'icon.stage.reading': 'Reading…',
  'icon.stage.shrinking': 'Making a large picture smaller…',
  'icon.stage.decoding': 'Decoding…',
  'icon.stage.shaping': 'Drawing…',
  'icon.stage.encoding': 'Encoding…',
  'icon.failed': 'This did not become an icon.',
  'icon.kept': 'The previous icon stays.',
} as const;

export default icon;
