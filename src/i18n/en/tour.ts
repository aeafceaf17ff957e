/** The five stops of the tour. */
const tour = {
  'tour.at': 'Stop {at} of {of}',
  'tour.next': 'Next',
  'tour.back': 'Back',
  'tour.skip': 'Skip the rest',
  'tour.end': 'Begin',
  'tour.form': 'The form says what you mean',
  'tour.form.text':
    'Title and icon, what a click does, who sees it. Every change is saved as a draft in this browser, and undone with Undo.',
  'tour.owner': 'Every chat app belongs to a bot',
  'tour.owner.text':
    'Choose one that this application registered, or create it here. Bot and code together are what the portal knows the app by.',
  'tour.preview': 'What people will see',
  'tour.preview.text':
    'The old messenger in its own measures. Choose a chat and who looks; click the icon. A click on a thing leads to its field.',
  'tour.output': 'Before the call',
  'tour.output.text': 'What the portal would refuse or change, what it will store, and exactly what is sent.',
  'tour.action': 'One button',
  'tour.action.text':
    'It says what it will do and where. Nothing is sent before you press it; without a portal it exports the design.',
} as const;

export default tour;
