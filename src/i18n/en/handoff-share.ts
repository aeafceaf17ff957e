/** The share link: its window, and what opens with one. */
const handoffShare = {
  'handoff.share.title': 'Share a link',
  'handoff.share.lead':
    'Whoever opens the link looks at the design and can open it as a draft. It lies behind the # of the address, which browsers send to no server.',
  'handoff.share.leadPortal':
    'Whoever opens the link looks at the design and can open it as a draft. A page inside a portal has no address of its own, so the link leads to this designer by itself, outside the portal. Where that cannot be reached, put what begins with # behind the address of any other copy of the designer. Browsers send that part to no server.',
  'handoff.share.link': 'Link',
  'handoff.share.copy': 'Copy the link',
  'handoff.share.hashHint': 'Whoever has the link could sign as the portal. Leave it out unless only you get it.',
  'handoff.share.includeIcon': 'Include the icon',
  'handoff.share.withoutIcon': 'Leave the icon out',
  'handoff.share.long':
    'The link has {length} characters. Mail and chat programs may cut links of more than {limit}; one that was cut is known to be broken.',
  'handoff.share.length': { one: '{count} character', other: '{count} characters' },
  'handoff.share.left': 'Not in the link: {parts}.',
  'handoff.share.left.hash': 'the signature key (HASH)',
  'handoff.share.left.icon': 'the icon',
  'handoff.share.left.source': 'the picture that the icon was made from',
  'handoff.share.left.rest': 'the message beside the design, versions, what is registered',
  'handoff.shared.title': 'A design from a link',
  'handoff.shared.picture': 'What people would see',
  'handoff.shared.value': 'In the link',
  'handoff.shared.noHash': 'No signature key (HASH) is in the link.',
  'handoff.shared.notStored': 'Nothing of it is stored, and your drafts are not touched.',
  'handoff.shared.open': 'Open as a draft',
  'handoff.shared.opened': 'The design of the link is a draft of yours now.',
  'handoff.shared.none': 'No design is in this link.',
  'handoff.shared.newer':
    'This link was made by a later designer (version {version}). Reload the page to get the newest one.',
  'handoff.shared.tooLong': 'This link is longer than any that a designer makes. It was not read.',
  'handoff.shared.broken':
    'This link was cut off or changed on its way, so it cannot be known what the design was. Ask for it again, best as a file.',
  'handoff.shared.beginning': 'This much can still be made out, and may be wrong:',
} as const;

export default handoffShare;
