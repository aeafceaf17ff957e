/** What is said at a field whose value an imported text did not tell. */
const editorBlank = {
  'editor.blank.stood': 'In the text stood {source}: fill it in.',
  'editor.blank.unsaid': 'The text did not say this: fill it in.',
  'editor.blank.dismiss': 'It is right as it is',
  'editor.blank.why.expression': 'Only running the code would tell what it comes to.',
  'editor.blank.why.reference': 'It is the answer of another call.',
  'editor.blank.why.condition': 'It is given under a condition only.',
  'editor.blank.why.placeholder': 'It stands for a value that is not in the text.',
  'editor.blank.why.spread': 'Whatever else is merged in there is not in the text.',
  'editor.blank.why.secret': 'It holds a key, which was left out.',
  'editor.blank.why.update': 'A call that changes an app names it by its APP_ID alone.',
} as const;

export default editorBlank;
