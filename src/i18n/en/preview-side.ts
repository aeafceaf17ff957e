/** The panels beside the messenger: matrix, update, other apps, about the mock. */
const previewSide = {
  'preview.side.works': 'visible and works',
  'preview.column.employee': 'Employee',
  'preview.column.admin': 'Admin',
  'preview.column.extranet': 'Extranet',
  'preview.column.guest': 'Guest',
  'preview.side.inactive': 'visible, a click does nothing',
  'preview.side.hidden': 'not shown',
  'preview.side.messenger':
    'Chat apps work in the old messenger, and as buttons of messages in open-line chats. The new chat does not show them: it takes widgets (placement.bind).',
  'preview.side.exactTitle': 'Exact',
  'preview.side.exact.who': 'Who sees the app, and where a click does nothing',
  'preview.side.exact.row': 'Icon cells of 27 × 33 px, 33 px apart, the picture at half its size',
  'preview.side.exact.frame': 'Width and height of the page, header, padding, limits and reasons',
  'preview.side.exact.address': 'The parameters of the page, their order and encoding',
  'preview.side.exact.commands': 'What a command does to the text field, the chat and the telephone',
  'preview.side.approximatedTitle': 'Approximated',
  'preview.side.approximated.colours': 'All colours of the dark theme, and some of the light one',
  'preview.side.approximated.chrome': 'Chat list, headers, messages, telephone and support panels',
  'preview.side.approximated.overflow': 'How many icons fit beside each other (about 9 in the smallest window)',
  'preview.side.approximated.place':
    'The page of the portal around the messenger, so also where a window is in the middle',
  'preview.side.approximated.fresh':
    'Every chat is shown as if it were opened first; what a call chat keeps of a group chat before it is told in words',
  'preview.side.date':
    'Observed on portals of 2021–2024; compared with the documentation in September 2026. Not drawn: the text button of the sales center, which portals that use it show after the icons.',
  'preview.apps.count': 'Icons of other apps before yours',
  'preview.apps.capacity': {
    one: 'About {count} app icon fits this chat and window (approximated).',
    other: 'About {count} app icons fit this chat and window (approximated).',
  },
  'preview.apps.lost.none': 'What does not fit wraps below the row, out of sight: there is no “more” button.',
  'preview.apps.lost.service': 'The button of the applications’ list is out of sight now: there is no “more” button.',
  'preview.apps.lost.both': 'Your icon is out of sight now: there is no “more” button.',
  'preview.empty': '(empty)',
  'preview.side.inWindow': 'In the frame window',
  'preview.side.reload': 'Load again',
  'preview.side.copyAddress': 'Copy test address',
  'preview.side.noAddress': 'there is no address yet',
  'preview.side.testAddress': 'Test address on this computer',
  'preview.side.testAddressHint': 'Loaded instead of the design’s page. The portal would refuse it.',
  'preview.side.testAddressWrong': 'A test address begins with http://localhost or http://127.0.0.1.',
  'preview.side.notOpen': 'The window is closed: click the app in the messenger to open it.',
  'preview.side.cannotOpen': 'This viewer cannot open the app in this chat, so no page is loaded.',
  'preview.side.loading': 'Loading…',
  'preview.side.slow': 'Nothing has come for 8 seconds. The page may be slow, or unreachable from here.',
  'preview.side.unreachable':
    'It seems that nothing answers at this address: the server may be down, its name unknown, or its certificate not valid.',
  'preview.side.changed': 'The address has changed. It is loaded when you leave the field or press Enter.',
  'preview.side.quiet': 'Loaded and connected: init was posted to the page. It has asked for nothing yet.',
  'preview.side.silent':
    'Loaded: init was addressed to {page}; a page elsewhere does not get it. Nothing was asked for yet. Should the window show the browser’s error page instead, the server refuses to be framed: X-Frame-Options or frame-ancestors must allow {origin}, and the portal’s origin later.',
  'preview.side.heard': 'Loaded and connected: the page posts messages to the messenger.',
  'preview.side.log': 'Messages: {count}',
  'preview.side.clearLog': 'Clear',
  'preview.side.accepted': 'accepted',
  'preview.side.otherWindow': 'said by another window of this origin; its text is not shown',
  'preview.update': 'Before and after the update',
  'preview.update.at.design': 'Design',
  'preview.update.at.now': 'Now',
  'preview.update.at.open': 'Updated',
  'preview.update.at.reloaded': 'Reloaded',
  'preview.update.design':
    'The app is registered. See what pages that are open show right after the portal was changed, and after a reload.',
  'preview.update.now': 'What people see now, as it was last acknowledged.',
  'preview.update.refused': 'The portal would refuse this update: nothing changes.',
  'preview.update.notServed': 'This viewer’s page does not get the app.',
  'preview.update.gone':
    'The app is gone from open pages until they are reloaded: the update changes nothing that they refresh in place (context, page or command, size, window), so they are told to drop it.',
  'preview.update.replaced':
    'The app is gone from open pages until they are reloaded: it is removed, and registering it anew tells them nothing.',
  'preview.update.not-there-yet': 'This viewer gets the app from now on, but a page that is open only after a reload.',
  'preview.update.still-there':
    'This viewer does not get the app any more, but a page that is open keeps it until a reload.',
  'preview.update.allFresh': 'An open page refreshes in place everything that this update changes.',
  'preview.update.kept':
    'An open page refreshes context, page or command and size in place. Until a reload it keeps {kept}.',
  'preview.update.kept.hidden': 'whether the app is hidden',
  'preview.update.kept.title': 'the old title',
  'preview.update.kept.description': 'the old description',
  'preview.update.kept.copyright': 'the old copyright',
  'preview.update.kept.popup': 'the old kind of window',
  'preview.update.kept.digests': 'the digests of the old key',
  'preview.update.kept.place': 'the icon where the old context put it',
  'preview.update.reloaded': 'What a page shows that is loaded after the update.',
  'preview.update.recreated':
    'What a page shows that is loaded after the app was registered anew, under another APP_ID.',
  'preview.update.textsLate':
    'The new texts come later: replacing texts alone does not renew the portal’s list of apps.',
  'preview.update.oldIcon': 'The icon stays the old one: no update changes it.',
  'preview.update.oldKind': 'It stays a frame: the stored page wins over a command.',
} as const;

export default previewSide;
