import { describe, expect, it } from 'vitest';
import { TEMPLATE_ICONS } from '../../../src/domain/design/templates/icons.ts';
import { designFromTemplate } from '../../../src/domain/design/templates/from-template.ts';
import { TEMPLATE_IDS, TEMPLATES } from '../../../src/domain/design/templates/templates.ts';
import { setField } from '../../../src/domain/design/operations.ts';
import { assumedWorld, NOTHING_KNOWN } from '../../../src/domain/calls/assumed-world.ts';
import { previewedApp, subjectFor } from '../../../src/domain/forecast/preview-subject.ts';
import { exampleDialog } from '../../../src/domain/messenger/classic/dialogs.ts';
import { visibility } from '../../../src/domain/messenger/classic/visibility.ts';
import { SKETCHES } from '../../../src/features/start/sketches.ts';
import { sceneOf, servedOf, sketchOf } from './scene.ts';

const BOT = 62;

function viewerOf(id: (typeof TEMPLATE_IDS)[number]) {
  const { adminOnly, liveChat } = TEMPLATES[id].design.chatApp.audience;
  return { userId: 1, role: liveChat === 'yes' ? 'guest' : 'employee', admin: adminOnly, language: 'en' } as const;
}

/** What the twin serves of the template to whom it is for. */
function servedByTwin(id: (typeof TEMPLATE_IDS)[number]) {
  const design = setField('chatApp.bot.id', BOT).apply(
    designFromTemplate(TEMPLATES[id], TEMPLATE_ICONS[id], { hash: 'k' }),
  );
  const { served } = subjectFor(previewedApp(design, assumedWorld(NOTHING_KNOWN, BOT)), viewerOf(id));
  if (served === null) throw new Error(`${id} is not served`);
  return served;
}

describe.each(TEMPLATE_IDS)('the scene of %s', (id) => {
  it('has the app as the portal would serve it', () => {
    const { context, hidden, iframeWidth, iframeHeight, iframePopup, title } = servedByTwin(id);
    const ours = servedOf(TEMPLATES[id].design);
    expect(ours).toMatchObject({ context, hidden, iframePopup, title });
    if (ours.iframe !== '') expect(ours).toMatchObject({ iframeWidth, iframeHeight });
  });

  it('stands in a chat where the app can be seen, or is opened from a message', () => {
    const scene = sceneOf(TEMPLATES[id]);
    const dialog = exampleDialog(scene.dialog, { viewerId: 1, botId: BOT });
    const { verdict, reason } = visibility(servedByTwin(id), { dialog, viewer: viewerOf(id) });
    expect(verdict === 'works' ? scene.cell !== null : reason === 'hidden' && scene.cell === null).toBe(true);
  });

  it('is what the start screen keeps of it', () => {
    const { glyph, ...sketch } = SKETCHES[id];
    expect(sketch).toEqual(sketchOf(TEMPLATES[id]));
    expect(glyph).toMatch(/^M[\d.]/);
  });

  it('shows the cell and the window whole', () => {
    const { cell, window, view } = sceneOf(TEMPLATES[id]);
    expect(view.width).toBeGreaterThan(view.height);
    for (const part of [cell, window?.rect]) {
      if (!part) continue;
      expect(part.left).toBeGreaterThanOrEqual(view.left);
      expect(part.top).toBeGreaterThanOrEqual(view.top);
      expect(part.left + part.width).toBeLessThanOrEqual(view.left + view.width);
      expect(part.top + part.height).toBeLessThanOrEqual(view.top + view.height);
    }
  });
});
