/** What other people's files are, what of them was left out, and the way to a picture that can be taken. */
const studioInputs = {
  'studio.error.unsupported-format.program.what': 'This is {format}’s own file.',
  'studio.error.unsupported-format.program.how': 'Export SVG or PNG from {format} and bring that.',
  'studio.error.unsupported-format.figma.what': 'This is Figma’s own file.',
  'studio.error.unsupported-format.figma.how':
    'In Figma, select the logo, use “Copy as SVG” and paste it here, or export SVG or PNG.',
  'studio.error.unsupported-format.pdf.what': 'This is a PDF.',
  'studio.error.unsupported-format.pdf.how':
    'Open it in Illustrator, Inkscape or Affinity and export SVG or PNG; or take a screenshot of the logo and paste it here.',
  'studio.error.unsupported-format.eps.what': 'This is an EPS or PostScript file, made for printing.',
  'studio.error.unsupported-format.eps.how': 'Open it in Illustrator, Inkscape or Affinity and export SVG or PNG.',
  'studio.error.unsupported-format.raw.what': 'This is a camera’s raw file.',
  'studio.error.unsupported-format.raw.how': 'Export it as JPEG and bring that.',
  'studio.error.unsupported-format.icns.what': 'This is an old icon file of macOS, without a PNG in it.',
  'studio.error.unsupported-format.icns.how': 'Open it in Preview and export PNG.',
  'studio.error.unsupported-format.heic.what': 'This is a HEIC photograph, which this browser does not show.',
  'studio.error.unsupported-format.heic.how':
    'Save it as JPEG. An iPhone does so by itself when “Most Compatible” is set under Camera › Formats.',
  'studio.error.unsupported-format.lottie.what': 'This is a Lottie animation.',
  'studio.error.unsupported-format.lottie.how': 'Export one moment of it as SVG or PNG.',

  'studio.error.not-a-picture.archive.what': 'This is an archive.',
  'studio.error.not-a-picture.archive.how': 'Unpack it and bring the picture from it.',
  'studio.error.not-a-picture.office.what': 'This is an office document.',
  'studio.error.not-a-picture.office.how': 'Copy the picture in it and paste it here, or save it as a picture.',
  'studio.error.not-a-picture.font.what': 'This is a font.',
  'studio.error.not-a-picture.font.how': 'Type the letter under “Letter”, or export the glyph as SVG.',
  'studio.error.not-a-picture.video.what': 'This is a video.',
  'studio.error.not-a-picture.video.how': 'Take a screenshot of the right moment and paste it here.',
  'studio.error.not-a-picture.sound.what': 'This is a sound.',
  'studio.error.not-a-picture.program.what': 'This is a program.',
  'studio.error.text-file.shortcut.what': 'This is a shortcut to an address, not the picture itself.',
  'studio.error.text-file.shortcut.how': 'Open it, save the picture there, and bring that.',
  'studio.error.text-file.vector-drawable.what': 'This is a vector drawable of Android.',
  'studio.error.text-file.vector-drawable.how':
    'Bring the SVG that it was made from, or export PNG from Android Studio.',
  'studio.error.text-file.lottie.what': 'This is a Lottie animation.',
  'studio.error.text-file.lottie.how': 'Export one moment of it as SVG or PNG.',

  'studio.error.canvas-lies.what': 'This browser does not let pages read the pictures they draw.',
  'studio.error.canvas-lies.why':
    'It gives back other pixels, so that its user is not recognised (resistFingerprinting, Tor). What came of it would be wrong.',
  'studio.error.canvas-lies.how':
    'A finished 108 × 66 PNG is taken byte for byte, and PNG, GIF and ICO are read without that. Or allow it for this site.',
  'studio.error.link.what': 'This is a link, not the picture itself.',
  'studio.error.link.why': 'Nothing is fetched from elsewhere here: {address}',
  'studio.error.link.how': 'Open it, copy or save the picture, and paste or choose that.',

  'studio.error.blank.svg-linked-picture.why':
    'The SVG only links to a picture, which is not in the file: in Inkscape it is a linked image.',
  'studio.error.blank.svg-linked-picture.how': 'Embed the picture, or bring the picture itself.',
  'studio.error.blank.svg-html.why': 'All of it is a web page inside the SVG, which is not drawn here.',
  'studio.error.blank.svg-html.how': 'Export it with text as paths or as SVG text, or take a screenshot and paste it.',
  'studio.error.blank.svg-outside.why': 'What it shows lies in another file, to which the SVG only refers.',
  'studio.error.blank.svg-outside.how': 'Bring the file with the shapes themselves.',
  'studio.error.blank.svg-scripts.why': 'A script is to draw it, and scripts do not run here.',
  'studio.error.blank.svg-scripts.how': 'Export it as it looks once drawn, or take a screenshot and paste it.',
  'studio.error.blank.svg-page-styles.why':
    'Its colours come from classes or variables of the page it was taken from, which are not in the file.',
  'studio.error.blank.svg-page-styles.how': 'Put fill or stroke into the SVG itself, for example stroke="black".',
  'studio.error.blank.svg-animated.why':
    'It is animated, and neither its beginning, its middle nor its end shows anything.',
  'studio.error.blank.svg-animated.how': 'Export a moment of it as a still picture.',
  'studio.error.blank.animated.why': 'It is animated and begins with nothing; no later moment could be found here.',
  'studio.error.blank.animated.how': 'Export a moment of it as a still picture.',

  'studio.finding.later-frame':
    'It is animated and begins with nothing: the first moment with something to see was taken.',
  'studio.finding.canvas-noise':
    'This browser changes pixels by shades nobody sees, other ones each time: the same picture gives other bytes.',
  'studio.finding.svg-size-added': 'The SVG has no right size: what is drawn in it was measured.',
  'studio.finding.svg-first-symbol': 'The SVG is a collection of symbols: the first was taken.',
  'studio.finding.svg-animated': 'The SVG is animated: the moment that shows the most was taken.',
  'studio.finding.svg-scripts': 'The SVG has scripts: they do nothing here.',
  'studio.finding.svg-html': 'The SVG has a web page inside, which was left out.',
  'studio.finding.svg-linked-picture': 'The SVG links to a picture that is not in the file: it was left out.',
  'studio.finding.svg-outside': 'The SVG refers to styles, fonts or shapes elsewhere: they were left out.',
  'studio.finding.svg-page-styles': 'The SVG’s colours come from a page’s styles, which are not in the file.',
  'studio.finding.svg-fonts':
    'The SVG asks for a font that this machine does not have: its text is drawn in another. Text as paths always looks the same.',
  'studio.missingFonts': 'Not on this machine: {fonts}',
} as const;

export default studioInputs;
