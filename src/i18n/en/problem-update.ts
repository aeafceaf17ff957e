/** Rules about updating and removing an app. */
const rules = {
  'problem.app-id-missing.what': 'APP_ID is missing.',
  'problem.app-id-missing.why': 'The portal answers CHAT_APP_ID_ERROR, and no method lists the apps.',
  'problem.app-id-missing.how': 'Send the number that the registration answered.',
  'problem.app-id-loose.what': 'The portal reads APP_ID as {stored}.',
  'problem.app-id-loose.why': 'It takes fractions and true for a number.',
  'problem.app-id-loose.how': 'Send the number alone.',
  'problem.app-not-found.what': 'The portal has no app with APP_ID {app}.',
  'problem.app-not-found.why':
    'It answers CHAT_APP_ID_ERROR; the number must be written without spaces and leading zeros.',
  'problem.app-not-found.how': 'Send the number that the registration answered, or register the app anew.',
  'problem.app-foreign.what': 'App {app} belongs to another application.',
  'problem.app-foreign.why': 'The portal answers APP_ID_ERROR.',
  'problem.app-foreign.how': 'Call with the application that registered it.',
  'problem.fields-unreadable.what': 'FIELDS holds nothing that the portal would change.',
  'problem.fields-unreadable.why': 'It answers true all the same. It wants an object whose keys are in capitals.',
  'problem.fields-unreadable.how': 'Put the parameters to change into FIELDS.',
  'problem.fields-lower-case.what': '{name} is not written in capitals.',
  'problem.fields-lower-case.why':
    'Inside FIELDS letter case matters, unlike beside it: the portal ignores the field and answers true.',
  'problem.fields-lower-case.how': 'Write {name} in capitals.',
  'problem.field-outside.what': '{name} stands beside FIELDS.',
  'problem.field-outside.why': 'An update reads only what is inside FIELDS, ignores the rest and answers true.',
  'problem.field-outside.how': 'Move {name} into FIELDS.',
  'problem.field-not-updatable.what': '{name} cannot be changed by an update.',
  'problem.field-not-updatable.why': 'The portal ignores it and answers true.',
  'problem.field-not-updatable.how': 'Remove the app and register it anew.',
  'problem.update-value-ignored.what': 'This {name} changes nothing: the old value stays.',
  'problem.update-value-ignored.why':
    'An update passes over empty values and over a command it cannot use, and answers true.',
  'problem.update-value-ignored.how': 'Send a value that the portal takes, or leave {name} out.',
  'problem.value-kept.what': '{name} is no longer filled in, but the portal keeps “{kept}”.',
  'problem.value-kept.why': 'An update cannot take a value back: what is not sent stays as it is.',
  'problem.value-kept.how': 'Say what you want, for example N or ALL, or remove the app and register it anew.',
  'problem.update-dropped.what': '{name} has {count} characters; {limit} fit. The whole update would be lost.',
  'problem.update-dropped.why':
    'One value that does not fit cancels the change of all of them, yet the portal answers true. Titles of the same call are changed all the same.',
  'problem.update-dropped.how': 'Shorten {name}.',
  'problem.icon-update-ignored.what': 'An update does not change the icon.',
  'problem.icon-update-ignored.why': 'The portal checks and saves the new file, but the app keeps its old icon.',
  'problem.icon-update-ignored.how': 'Re-create the app: it is removed and registered anew, under another APP_ID.',
  'problem.switch-to-command.what': 'An update does not make this app a command.',
  'problem.switch-to-command.why':
    'An update does not clear the page of a frame app, and a stored page wins over a command.',
  'problem.switch-to-command.how':
    'Re-create the app as a command: it is removed and registered anew, under another APP_ID.',
  'problem.switch-without-hash.what': 'The app becomes a frame app without a key that you know.',
  'problem.switch-without-hash.why':
    'A command app has a generated HASH; the update keeps it, so your page can check no signature.',
  'problem.switch-without-hash.how': 'Send HASH in the same call.',
  'problem.switch-keeps-size.what': 'The page will open with {width} × {height} px.',
  'problem.switch-keeps-size.why': 'That is the size of every command app, and an update without sizes keeps it.',
  'problem.switch-keeps-size.how': 'Send IFRAME_WIDTH and IFRAME_HEIGHT in the same call.',
  'problem.update-hides-icon.what': 'The app vanishes from open pages until they are reloaded.',
  'problem.update-hides-icon.why':
    'When an update names no context, page, command, size or popup, the portal tells open pages to drop the app, with its icon if it has one.',
  'problem.update-hides-icon.how': 'Change another of these in the same update, or ask people to reload.',
  'problem.titles-stale.what': 'People will go on seeing the old texts.',
  'problem.titles-stale.why': 'An update of LANG alone does not clear the portal’s list of apps.',
  'problem.titles-stale.how':
    'Change another field in the same update, or update one later, for example the context: that clears the list.',
  'problem.languages-lost.what': 'The texts of these languages will be deleted: {languages}.',
  'problem.languages-lost.why': 'LANG in an update replaces the whole set.',
  'problem.languages-lost.how': 'Keep a row for every language that is to stay.',
  'problem.hash-sent-to-pages.what': 'The new HASH is shown to everyone whose page is open.',
  'problem.hash-sent-to-pages.why': 'The live update carries the key itself, where the list has only its digest.',
  'problem.hash-sent-to-pages.how':
    'Update the key alone first, then the rest: an update of HASH by itself tells open pages nothing of it.',
} as const;

export default rules;
