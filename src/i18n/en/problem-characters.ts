/** Characters that cannot be seen or are not what they look like. */
const problemCharacters = {
  'problem.half-character.what': 'Half a character stands here.',
  'problem.half-character.why':
    'Some characters, emoji for instance, have two halves in a program; one was cut off. Half a one cannot be sent.',
  'problem.half-character.how': 'Remove it, or write the character again.',
  'problem.hidden-characters.what': {
    one: 'A character that cannot be seen stands here: {names}.',
    other: '{count} characters that cannot be seen stand here: {names}.',
  },
  'problem.hidden-characters.why':
    'They usually come along when text is copied. The portal keeps them: two texts that look the same are then different.',
  'problem.hidden-characters.how': 'Remove them. Everything that can be seen stays as it is.',
  'problem.edge-spaces.what': 'The text begins or ends with spaces.',
  'problem.edge-spaces.why': 'They count although nobody sees them.',
  'problem.edge-spaces.how': 'Remove them.',
  'problem.look-alike-letters.what': 'Letters of another alphabet look like Latin ones: {letters}.',
  'problem.look-alike-letters.why':
    'To a program А and A are different. Whoever types or compares the value will not find the difference.',
  'problem.look-alike-letters.how': 'Write them with Latin letters.',
  'problem.page-entity.what': 'The address says &amp; where & is meant.',
  'problem.page-entity.why':
    'That is how & is written inside HTML. In an address it gives the parameters other names: amp;name instead of name.',
  'problem.page-entity.how': 'Write & alone.',
} as const;

export default problemCharacters;
