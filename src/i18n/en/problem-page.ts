/** Rules about the page of a frame app: its address, size and HASH. */
const rules = {
  'problem.page-missing.what': 'There is no handler page.',
  'problem.page-missing.why': 'A frame app opens a page of yours; without one the portal answers PARAMS_ERROR.',
  'problem.page-missing.how': 'Give the page’s address, beginning with https://.',
  'problem.page-not-https.what': 'The page’s address does not begin with https://.',
  'problem.page-not-https.why':
    'The portal answers IFRAME_HTTPS. It wants these small letters first, without a space before them.',
  'problem.page-not-https.how': 'Serve the page over https and write the address in full.',
  'problem.page-invalid.what': 'The page’s address has no usable host or port.',
  'problem.page-invalid.why': 'The portal answers IFRAME_HTTPS.',
  'problem.page-invalid.how': 'Write https://, the host and, if needed, a port up to 65535.',
  'problem.page-too-long.what': 'The page’s address has {count} characters; {limit} fit.',
  'problem.page-too-long.why':
    'The portal adds one sign and then refuses the call; its answer repeats what was sent, HASH included.',
  'problem.page-too-long.how': 'Use a shorter address.',
  'problem.page-fragment.what': 'The address has a fragment: “{fragment}”.',
  'problem.page-fragment.why':
    'The portal adds its parameters at the very end, so they land in the fragment and never reach the server.',
  'problem.page-fragment.how': 'Read them from the fragment, or route without “#”.',
  'problem.page-trailing-sign.what': 'The address already ends with “{sign}”.',
  'problem.page-trailing-sign.why':
    'The portal adds one more sign every time, also when a stored address is sent back.',
  'problem.page-trailing-sign.how': 'Remove the sign at the end.',
  'problem.page-odd-characters.what': 'The address holds a space, a quote or a line break.',
  'problem.page-odd-characters.why': 'The portal accepts it, but browsers may read another address or none.',
  'problem.page-odd-characters.how': 'Write such characters percent-encoded.',
  'problem.page-double-scheme.what': 'The address says https:// twice.',
  'problem.page-double-scheme.why': 'The portal accepts it and takes “https” for the host.',
  'problem.page-double-scheme.how': 'Remove one of them.',
  'problem.page-local.what': 'The page lies on “{host}”, a private address.',
  'problem.page-local.why': 'The portal accepts it, but it opens only on your own machine or network.',
  'problem.page-local.how': 'Use it for trying out only.',
  'problem.page-credentials.what': 'The address carries a user name or password.',
  'problem.page-credentials.why': 'It is given to everyone’s browser, and browsers refuse such addresses in frames.',
  'problem.page-credentials.how': 'Take them out; let the page check DOMAIN_HASH and USER_HASH.',

  'problem.width-small.what': 'The width of {asked} px will be stored as {stored} px.',
  'problem.width-small.why': 'The portal raises smaller widths in silence.',
  'problem.width-small.how': 'Ask for at least {stored} px.',
  'problem.height-small.what': 'The height of {asked} px will be stored as {stored} px.',
  'problem.height-small.why': 'The portal raises smaller heights in silence.',
  'problem.height-small.how': 'Ask for at least {stored} px.',
  'problem.size-not-integer.what': '“{asked}” will be stored as {stored} px.',
  'problem.size-not-integer.why':
    'The portal reads the digits at the start, drops the rest, and raises what is too small.',
  'problem.size-not-integer.how': 'Write whole pixels without a unit.',
  'problem.size-clipped.what': 'The size will be stored as {stored} px.',
  'problem.size-clipped.why': 'The portal has no maximum, its database has.',
  'problem.size-clipped.how': 'Ask for a size that fits a screen.',
  'problem.size-below-browser.what': 'A page asked to be {asked} px opens {shown} px large.',
  'problem.size-below-browser.why':
    'The messenger sets only a minimum, and browsers make a frame at least 300 × 150 px.',
  'problem.size-below-browser.how': 'Ask for 300 × 150 px or more, or let the page cope with the room.',
  'problem.height-over-window.what': 'In the messenger’s usual window only {shown} of {asked} px are seen.',
  'problem.height-over-window.why':
    'The height is limited to the message list when the page opens, and cannot be changed later.',
  'problem.height-over-window.how': 'Ask for at most {shown} px, or let the page scroll.',
  'problem.width-over-window.what': 'A page {asked} px wide is wider than the messenger’s usual window of {shown} px.',
  'problem.width-over-window.why':
    'The messenger does not reduce the width, whatever the documentation says: the window sticks out.',
  'problem.width-over-window.how': 'Ask for a smaller width.',

  'problem.hash-missing.what': 'There is no HASH.',
  'problem.hash-missing.why': 'A frame app needs a signature key; without one the portal answers HASH_ERROR.',
  'problem.hash-missing.how': 'Generate one and keep it for the handler page.',
  'problem.hash-too-long.what': 'HASH has {count} characters; the portal keeps {limit}.',
  'problem.hash-too-long.why':
    'It cuts the rest in silence, so a page that uses the whole key never finds its signatures right.',
  'problem.hash-too-long.how': 'Use the first {limit} characters on both sides.',
  'problem.hash-short.what': 'HASH has only {count} characters.',
  'problem.hash-short.why':
    'The documentation asks for 32; a short key can be guessed from the signatures in the page’s address.',
  'problem.hash-short.how': 'Generate one of 32 characters, and use it on the page too.',
  'problem.hash-sample.what': 'HASH is the documentation’s sample, or a part of it.',
  'problem.hash-sample.why':
    'Everybody knows it, so anybody can make signatures that your page takes for the portal’s.',
  'problem.hash-sample.how': 'Generate your own, and use it on the page too.',
  'problem.hash-guessable.what': 'HASH is easily guessed.',
  'problem.hash-guessable.why': 'It is the digest of an empty or very common word, or one character repeated.',
  'problem.hash-guessable.how': 'Generate your own, and use it on the page too.',
  'problem.hash-register.what': '“register” is a reserved word for HASH.',
  'problem.hash-register.why':
    'The portal then makes USER_HASH from a secret of its own, which your page can never check. The documentation’s update sample sends it.',
  'problem.hash-register.how': 'Generate your own key.',
} as const;

export default rules;
