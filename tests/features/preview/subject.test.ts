import fc from 'fast-check';
import { expect, it } from 'vitest';
import { assumedWorld, NOTHING_KNOWN } from '../../../src/domain/calls/assumed-world.ts';
import type { Design } from '../../../src/domain/design/schema.ts';
import { DIALOG_TYPES, exampleDialog } from '../../../src/domain/messenger/classic/dialogs.ts';
import type { Visibility } from '../../../src/domain/messenger/classic/verdict.ts';
import { visibility } from '../../../src/domain/messenger/classic/visibility.ts';
import { previewedApp, subjectFor, type PreviewSubject } from '../../../src/domain/forecast/preview-subject.ts';
import { VIEWER_KINDS, viewerOf } from '../../../src/state/scenario.ts';
import { FRAME } from './harness.ts';
import { withParts } from '../../domain/design/parts.ts';

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
    return withParts(FRAME, { kind, texts, audience, icon: hasIcon ? FRAME.icon : null });
  });

const viewers = fc.constantFrom(...VIEWER_KINDS).map((viewer) => viewerOf({ viewer, language: 'en' }, 1));

/** Whether there is an icon, and a title: of words and pictures nothing else decides. */
const has = ({ served }: PreviewSubject): readonly boolean[] => [
  (served?.icon ?? null) !== null,
  (served?.title ?? '') !== '',
];

it('other words and pictures decide nothing, whether there are any does', () => {
  let alike = 0;
  let apart = 0;
  fc.assert(
    fc.property(designs, designs, viewers, (one, { texts, icon }, viewer) => {
      const first = subjectFor(previewedApp(one, world), viewer);
      const second = subjectFor(previewedApp({ ...one, texts, icon }, world), viewer);
      const sights = ({ served }: PreviewSubject): Visibility[] =>
        DIALOG_TYPES.map((type) =>
          visibility(served, { dialog: exampleDialog(type, { viewerId: 1, botId: 62 }), viewer }),
        );
      if (has(first).join() !== has(second).join()) {
        if (JSON.stringify(sights(first)) !== JSON.stringify(sights(second))) apart += 1;
        return;
      }
      if (first.served !== null && first.served.title !== second.served?.title) alike += 1;
      expect(sights(first)).toEqual(sights(second));
    }),
    { numRuns: 300, seed: 7 },
  );
  expect(alike).toBeGreaterThan(10);
  expect(apart).toBeGreaterThan(10);
});
