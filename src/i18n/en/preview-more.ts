/** Texts of the preview that are not needed at first: matrix, note, frame page. */
const previewMore = {
  'preview.more.works': 'visible and works',
  'preview.more.dead': 'visible, a click does nothing',
  'preview.more.unseen': 'not shown',

  'preview.more.messenger':
    'Chat apps work in the old messenger, and as buttons of messages in open-line chats. The new chat does not show them: it takes widgets (placement.bind).',
  'preview.more.exactTitle': 'Exact',
  'preview.more.exact.who': 'Who sees the app, and where a click does nothing',
  'preview.more.exact.row': 'Icon cells of 27 × 33 px, 33 px apart, the picture at half its size',
  'preview.more.exact.frame': 'Width and height of the page, header, padding, limits and reasons',
  'preview.more.exact.address': 'The parameters of the page, their order and encoding',
  'preview.more.exact.commands': 'What a command does to the text field, the chat and the telephone',
  'preview.more.approximatedTitle': 'Approximated',
  'preview.more.approximated.colours': 'All colours of the dark theme, and some of the light one',
  'preview.more.approximated.chrome': 'Chat list, headers, messages, telephone and support panels',
  'preview.more.approximated.overflow': 'How many icons fit beside each other (about 9 in the smallest window)',
  'preview.more.approximated.place':
    'The page of the portal around the messenger, so also where a window is in the middle',
  'preview.more.approximated.fresh':
    'Every chat is shown as if it were opened first; a real call chat can keep icons of the group chat before it',
  'preview.more.date': 'Observed on portals of 2021–2024; compared with the documentation in September 2026.',

  'preview.page': 'Handler page',
  'preview.realSize': 'Your handler page · {width} × {height}',
  'preview.askedSize': 'asked: {width} × {height}',
  'preview.noSize': 'default',
  'preview.defaultSize': 'no size asked: the portal takes 320 × 250',
  'preview.size.browser-floor-width': 'Not narrower than 300 px: the browser’s own minimum for frames.',
  'preview.size.browser-floor-height': 'Not lower than 150 px: the browser’s own minimum for frames.',
  'preview.size.message-list': 'Cut to the height of the message list when it opens.',
  'preview.noPage': 'No page yet: enter its https address',
  'preview.empty': '(empty)',
  'preview.trap.fragment': 'The address has a # before the parameters: the server of the page gets none of them.',
  'preview.trap.no-sign': 'The address does not end with ? or &.',
  'preview.trap.half-character': 'A value holds half a character: nothing opens.',
} as const;

export default previewMore;
