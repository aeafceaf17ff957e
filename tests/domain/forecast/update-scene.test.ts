import { describe, expect, it } from 'vitest';
import { acknowledgedOf } from '../../../src/domain/calls/acknowledged.ts';
import { assumedWorld, NOTHING_KNOWN } from '../../../src/domain/calls/assumed-world.ts';
import { registerParams } from '../../../src/domain/calls/register.ts';
import { setField, setIcon, setText, type Edit } from '../../../src/domain/design/operations.ts';
import type { Design } from '../../../src/domain/design/schema.ts';
import type { Viewer } from '../../../src/domain/kernel/viewer.ts';
import { pagesAt, subjectAt, updateScene } from '../../../src/domain/forecast/update-scene.ts';
import { FRAME } from '../../features/preview/harness.ts';

const EMPLOYEE: Viewer = { userId: 1, role: 'employee', admin: false, language: 'en' };
const GUEST: Viewer = { ...EMPLOYEE, role: 'guest' };

/** Stands for SHA-256: what counts is that equal values have equal digests. */
const digestsOf = ({ chatApp, icon }: Design) => ({
  hash: `h${chatApp.frame.hash}`,
  icon: icon === null ? null : `i${icon.png.length}`,
});

/** A PNG of 108 × 66 px; only its header counts. */
const OTHER_PNG = 'iVBORw0KGgoAAAANSUhEUgAAAGwAAABCCAYAAABJ0SzRAAAAAElFTkSuQmCC';
const PICTURE = { type: 'image/png', width: 108, height: 66 };

const REGISTERED = { appId: 7, botId: Number(FRAME.chatApp.bot.id), code: FRAME.chatApp.code };

/** The sample registered as it is, then edited: the update that would follow. */
function after(...edits: readonly Edit[]) {
  const design = edits.reduce((changed, edit) => edit.apply(changed), FRAME);
  const published = {
    ...REGISTERED,
    acknowledged: acknowledgedOf(registerParams(FRAME), digestsOf(FRAME)),
    digests: digestsOf(design),
  };
  return updateScene(design, assumedWorld(NOTHING_KNOWN, 62), published);
}

const pages = (scene: ReturnType<typeof after>, viewer = EMPLOYEE) => pagesAt(scene, viewer);

describe('an update on pages that are open', () => {
  it('of texts alone keeps the icon, since CONTEXT goes along, and whoever loads again has the new texts', () => {
    const { now, open, reloaded, stale, textsLate } = pages(after(setText(3, 'title', 'New')));
    expect(now?.app.title).toBe('Echo window');
    expect([open?.app.title, reloaded?.app.title]).toEqual(['Echo window', 'New']);
    expect([stale, textsLate]).toEqual([['title'], false]);
  });

  it('of flags alone, too; loaded again the page has it as it should be', () => {
    const { open, reloaded } = pages(after(setField('chatApp.audience.hidden', 'yes')));
    expect([open !== null, reloaded?.app.hidden]).toEqual([true, true]);
  });

  it('of the key alone takes the icon away', () => {
    const { open, stale } = pages(after(setField('chatApp.frame.hash', 'f'.repeat(32))));
    expect([open, stale]).toEqual([null, ['gone']]);
  });

  it('of the size is taken over at once', () => {
    const { open, stale, textsLate } = pages(after(setField('chatApp.frame.width', 500)));
    expect([open?.app.iframeWidth, stale, textsLate]).toEqual([500, [], false]);
  });

  it('of more keeps title and window, and the icon stands where the old context put it', () => {
    const { open, reloaded, stale } = pages(
      after(
        setField('chatApp.audience.context', 'chat'),
        setField('chatApp.frame.popup', 'yes'),
        setText(3, 'title', 'New'),
      ),
    );
    expect(open).toMatchObject({
      drawnContext: 'all',
      app: { context: 'chat', iframePopup: false, title: 'Echo window' },
    });
    expect(reloaded?.app).toMatchObject({ iframePopup: true, title: 'New' });
    expect(stale).toEqual(['title', 'popup', 'place']);
  });

  it('who is given it by a flag gets it with a reload', () => {
    const scene = after(setField('chatApp.audience.liveChat', 'yes'), setField('chatApp.frame.width', 500));
    expect(pages(scene, GUEST)).toMatchObject({ now: null, open: null, stale: ['not-there-yet'] });
    expect(pages(scene, GUEST).reloaded?.app.iframeWidth).toBe(500);
  });

  it('of what only a re-creation brings: gone from open pages, loaded again it is the new one', () => {
    const scene = after(setField('chatApp.kind', 'command'), setField('chatApp.command.parameter', '/help'));
    expect(scene.notes).toContainEqual({ note: 'kind', from: 'frame', to: 'command', works: false });
    expect([scene.choice, scene.appId, scene.laterId]).toEqual(['recreate', 7, 8]);
    const { now, open, reloaded, stale } = pages(scene);
    expect([now?.app.id, open, stale]).toEqual([7, null, ['gone']]);
    expect(reloaded?.app).toMatchObject({ id: 8, iframe: '', js: "BXIM.sendMessage('/help');" });
  });

  it('of fields beside it leaves the kind as it is', () => {
    const scene = after(
      setField('chatApp.kind', 'command'),
      setField('chatApp.command.parameter', '/help'),
      setField('chatApp.audience.context', 'chat'),
    );
    expect([scene.choice, pages(scene).reloaded?.app.iframe]).toEqual(['update', FRAME.page.address + '?']);
  });

  it('that the portal refuses changes nothing', () => {
    const scene = after(setField('page.address', 'http://marta.example/'));
    expect([scene.live, pages(scene).stale]).toEqual([[], []]);
  });
});

describe('the icon', () => {
  it('stays the one that was registered, drawn as an unknown one where it is not the design’s', () => {
    const other = { png: `${FRAME.icon!.png}AAAA`, source: null, activeSource: null, adjustments: null };
    const { now, reloaded } = pages(after(setIcon(other), setField('chatApp.frame.width', 500)));
    expect([now?.app.icon?.base64, reloaded?.app.icon?.base64]).toEqual(['', '']);
    expect(pages(after(setField('chatApp.frame.width', 500))).now?.app.icon?.base64).toBe(FRAME.icon!.png);
  });

  it('is the new one after a re-creation', () => {
    const other = { png: OTHER_PNG, source: null, activeSource: null, adjustments: null };
    const { now, reloaded } = pages(after(setIcon(other)));
    expect([now?.app.icon?.base64, reloaded?.app.icon]).toEqual(['', { ...PICTURE, base64: OTHER_PNG }]);
  });
});

describe('what the preview shows of a page', () => {
  const design = {
    served: null,
    refusal: null,
    hasAction: true,
    asked: { width: 500, height: 250 },
    hash: '',
    textRow: 3,
  };

  it('has the digests of the key, where that is still the one registered', () => {
    const scene = after(setField('chatApp.frame.width', 500));
    const { served } = subjectAt(pages(scene), 'now', design);
    const registered = updateScene(FRAME, assumedWorld(NOTHING_KNOWN, 62), {
      ...REGISTERED,
      acknowledged: registerParams(FRAME),
      digests: digestsOf(FRAME),
    });
    expect(served?.userHash).toBe(pages(registered).now?.app.userHash);
  });

  it('asks for the sizes of its time, and says that it lost the app', () => {
    const taken = pages(after(setField('chatApp.frame.hash', 'f'.repeat(32))));
    expect(subjectAt(taken, 'now', design)).toMatchObject({ asked: { width: 350, height: 250 }, taken: false });
    expect(subjectAt(taken, 'open', design)).toMatchObject({ served: null, taken: true, asked: { width: 500 } });
    expect(subjectAt(taken, 'reloaded', design)).toMatchObject({ hasAction: true, taken: false });
  });
});
