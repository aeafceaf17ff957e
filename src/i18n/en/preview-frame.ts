/** The frame window: its page, its size, the ruler. */
const previewFrame = {
  'preview.page': 'Handler page',
  'preview.realSize': 'Your handler page · {width} × {height}',
  'preview.askedSize': 'asked: {width} × {height}',
  'preview.noSize': 'default',
  'preview.defaultSize': 'no size asked: the portal takes 320 × 250',
  'preview.size.browser-floor-width': 'Not narrower than 300 px: the browser’s own minimum for frames.',
  'preview.size.browser-floor-height': 'Not lower than 150 px: the browser’s own minimum for frames.',
  'preview.size.message-list': 'Cut to the height of the message list when it opens.',
  'preview.ruler': 'Ruler',
  'preview.ruler.real': '{width} × {height}',
  'preview.ruler.stored': 'stored: {width} × {height}',
  'preview.ruler.wide': 'The width is never cut, even where the chat is narrower.',
  'preview.noPage': 'No page yet: enter its https address',
  'preview.trap.fragment': 'The address has a # before the parameters: the server of the page gets none of them.',
  'preview.trap.no-sign': 'The address does not end with ? or &.',
  'preview.trap.half-character': 'A value holds half a character: nothing opens.',
  'preview.loadOwn': 'Load my page',
  'preview.loadSample': 'Load the sample page',
  'preview.source.parameters': 'Parameters',
  'preview.source.own': 'My page',
  'preview.source.sample': 'Sample page',
  'preview.refusal.missing': 'There is no address yet: enter the page’s https address, or a test address.',
  'preview.refusal.half-character':
    'A parameter holds half a character, which no address can carry: the messenger opens nothing either.',
  'preview.refusal.not-https': 'Only https pages and test addresses on http://localhost can be loaded.',
  'preview.refusal.own-origin':
    'This page has, or leads to, the designer’s own origin. The messenger’s sandbox would let it reach the designer, so it is not shown here.',
  'preview.way.to-page': 'to the page',
  'preview.way.from-page': 'from the page',
} as const;

export default previewFrame;
