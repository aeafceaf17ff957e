import fc from 'fast-check';
import { expect, it } from 'vitest';
import { assumedWorld, NOTHING_KNOWN } from '../../../src/domain/calls/assumed-world.ts';
import type { Design } from '../../../src/domain/chat-app/schema.ts';
import { DIALOG_TYPES, exampleDialog } from '../../../src/domain/messenger/dialogs.ts';
import { visibility } from '../../../src/domain/messenger/visibility.ts';
import { decisiveOf } from '../../../src/features/preview/subject.ts';
import { previewedApp, subjectFor } from '../../../src/state/preview-subject.ts';
import { VIEWER_KINDS, viewerOf } from '../../../src/state/scenario.ts';
import { FRAME } from './harness.ts';

const world = assumedWorld(NOTHING_KNOWN, 62);
const flag = fc.constantFrom('unset', 'no', 'yes');

const designs = fc
  .record({
    title: fc.constantFrom('', 'Echo', 'Echo window'),
    description: fc.constantFrom('', 'Says it again'),
    hasIcon: fc.boolean(),
    kind: fc.constantFrom('frame', 'command'),
    audience: fc.record({
      context: fc.constantFrom('', 'ALL', 'USER', 'CHAT', 'BOT', 'LINES', 'CALL', 'LINES-imessage'),
      adminOnly: fc.boolean(),
      hidden: flag,
      extranet: flag,
      liveChat: flag,
    }),
  })
  .map(({ title, description, hasIcon, kind, audience }): Design => {
    const texts = [{ id: 3, language: 'en', title, description, copyright: '' }];
    return { ...FRAME, kind, texts, audience, icon: hasIcon ? FRAME.icon : null };
  });

const viewers = fc.constantFrom(...VIEWER_KINDS).map((viewer) => viewerOf({ viewer, language: 'en' }, 1));

it('while nothing decisive changes, every chat shows the app as before', () => {
  let alike = 0;
  fc.assert(
    fc.property(designs, designs, viewers, (one, { texts, icon }, viewer) => {
      const first = subjectFor(previewedApp(one, world), viewer);
      const second = subjectFor(previewedApp({ ...one, texts, icon }, world), viewer);
      if (decisiveOf(first, viewer) !== decisiveOf(second, viewer)) return;
      if (first.served !== null && first.served.title !== second.served?.title) alike += 1;
      for (const type of DIALOG_TYPES) {
        const dialog = exampleDialog(type, { viewerId: 1, botId: 62 });
        expect(visibility(first.served, { dialog, viewer })).toEqual(visibility(second.served, { dialog, viewer }));
      }
    }),
    { numRuns: 300, seed: 7 },
  );
  expect(alike).toBeGreaterThan(10);
});

it('words and pictures alone decide nothing, whether there are any does', () => {
  const viewer = viewerOf({ viewer: 'employee', language: 'en' }, 1);
  const decisive = (title: string, png: string | null): string => {
    const icon = png === null ? null : { png, source: null, activeSource: null, adjustments: null };
    const texts = [{ id: 3, language: 'en', title, description: title, copyright: title }];
    return decisiveOf(subjectFor(previewedApp({ ...FRAME, icon, texts }, world), viewer), viewer);
  };
  const icon = FRAME.icon?.png ?? '';
  expect(decisive('Echo', icon)).toBe(decisive('Echo window', icon));
  expect(decisive('Echo', null)).not.toBe(decisive('Echo', icon));
});
