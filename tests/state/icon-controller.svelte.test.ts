import { flushSync } from 'svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_ADJUSTMENTS, emptyDesign } from '../../src/domain/design/factory.ts';
import { setIcon } from '../../src/domain/design/operations.ts';
import type { DesignIcon } from '../../src/domain/design/schema.ts';
import type { IconInput } from '../../src/icons/client/types.ts';
import { iconError } from '../../src/icons/core/errors.ts';
import { MemoryPictureClipboard } from '../../src/platform/clipboard/memory-picture-clipboard.ts';
import { createMemoryDrafts } from '../../src/platform/drafts/memory-drafts.ts';
import { createMemoryIconSources } from '../../src/platform/icon-sources/memory-icon-sources.ts';
import { EditorSession } from '../../src/state/editor-session.svelte.ts';
import { IconController } from '../../src/state/icon-controller.svelte.ts';
import { CHECK_AFTER } from '../../src/state/icon-reports.svelte.ts';
import { IconService } from '../../src/state/icon-service.ts';
import { RETENTION_MS, IconSourceCache } from '../../src/state/icon-source-cache.ts';
import { FakePipeline, pngOf, reportOf } from './fake-pipeline.ts';
import { HandTimer, settle } from './hand-timer.ts';

const picture = (name: string): IconInput => ({ kind: 'bytes', bytes: new Uint8Array([1]), name });
const imported: DesignIcon = { png: pngOf('imported'), source: null, activeSource: null, adjustments: null };

let stop = (): void => undefined;
afterEach(() => stop());

function open(icon: DesignIcon | null = null) {
  const timer = new HandTimer();
  const session = new EditorSession({ ...emptyDesign(), icon }, timer.now);
  const pipeline = new FakePipeline();
  const sources = createMemoryIconSources();
  const drafts = createMemoryDrafts();
  let documentId = $state('a');
  const loadService = vi.fn((needed: () => readonly string[]) => {
    const cache = new IconSourceCache({ openSources: () => Promise.resolve(sources), drafts, now: timer.now }, needed);
    return Promise.resolve(new IconService(cache, () => pipeline, new MemoryPictureClipboard()));
  });
  const controller = new IconController({ session, timer, documentId: () => documentId, loadService });
  stop = controller.start();
  flushSync();
  const another = (id: string): void => {
    documentId = id;
    session.open(emptyDesign());
    flushSync();
  };
  return { timer, session, pipeline, sources, drafts, controller, loadService, another };
}

const madeOf = (session: EditorSession): string => atob(session.design.icon?.png ?? '');

describe('the icon controller', () => {
  it('loads nothing until there is something to do', async () => {
    const { loadService, timer, controller } = open();
    await timer.pass(60_000);
    expect(loadService).not.toHaveBeenCalled();
    await controller.take(picture('cat'));
    expect(loadService).toHaveBeenCalledOnce();
  });

  it('puts a picture into the design with source, adjustments and report, as one step', async () => {
    const { controller, session, sources } = open();
    await controller.take(picture('cat'));
    expect(session.design.icon).toMatchObject({
      png: pngOf('cat silhouette 1'),
      source: { name: 'cat', type: 'image/png' },
      activeSource: null,
      adjustments: DEFAULT_ADJUSTMENTS,
    });
    expect(controller.report?.drawn?.normal).toEqual({ width: 32, height: 32 });
    expect(controller.known?.inputs[0]?.name).toBe('cat');
    const kept = await sources.read(session.design.icon?.source?.sha256 ?? '');
    expect(kept.ok && new TextDecoder().decode(kept.value.bytes)).toBe('cat');
    session.undo();
    expect(session.design.icon).toBeNull();
    expect(session.canUndo).toBe(false);
  });

  it('shows what is being done', async () => {
    const { controller, pipeline } = open();
    pipeline.wait = true;
    void controller.take(picture('cat'));
    expect(controller.busy).toBe('reading');
    await settle();
    expect(controller.busy).toBe('decoding');
    pipeline.open[0]?.settle();
    await settle();
    expect(controller.busy).toBeNull();
  });

  it('lets the newest picture win, whichever is ready first', async () => {
    const { controller, pipeline, session } = open();
    pipeline.wait = true;
    void controller.take(picture('old'));
    await settle();
    void controller.take(picture('new'));
    await settle();
    pipeline.open[1]?.settle();
    pipeline.open[0]?.settle();
    await settle();
    expect(madeOf(session)).toBe('new silhouette 1');
    session.undo();
    expect(session.design.icon).toBeNull();
  });

  it('keeps the previous icon when cancelled or when it fails, and says only the failure', async () => {
    const { controller, pipeline, session } = open();
    await controller.take(picture('cat'));
    pipeline.wait = true;
    void controller.take(picture('dog'));
    await settle();
    controller.cancel();
    await settle();
    expect([madeOf(session), controller.busy, controller.error]).toEqual(['cat silhouette 1', null, null]);
    void controller.take(picture('bad'));
    await settle();
    pipeline.open[1]?.settle(iconError('damaged', { format: 'png' }));
    await settle();
    expect(madeOf(session)).toBe('cat silhouette 1');
    expect(controller.error).toMatchObject({ code: 'damaged' });
    controller.dismiss();
    expect(controller.error).toBeNull();
  });

  it('says a failure when its parts cannot be loaded, and tries again the next time', async () => {
    const { controller, loadService, session } = open();
    loadService.mockRejectedValueOnce(new TypeError('offline'));
    await controller.take(picture('cat'));
    expect(controller.error).toMatchObject({ code: 'failed' });
    await controller.take(picture('cat'));
    expect([controller.error, madeOf(session)]).toEqual([null, 'cat silhouette 1']);
  });

  it('gives up what was begun for another document, or before an undo', async () => {
    const { controller, pipeline, session, another } = open();
    await controller.take(picture('cat'));
    pipeline.wait = true;
    void controller.take(picture('dog'));
    await settle();
    session.undo();
    pipeline.open[0]?.settle();
    await settle();
    expect(session.design.icon).toBeNull();
    void controller.take(picture('dog'));
    await settle();
    another('b');
    pipeline.open[1]?.settle();
    await settle();
    expect([session.design.icon, controller.busy]).toEqual([null, null]);
  });

  it('keeps states and colours for the next picture, and begins the placement anew', async () => {
    const { controller, session } = open();
    await controller.take(picture('cat'));
    await controller.adjust({ ...DEFAULT_ADJUSTMENTS, states: 'colours', normalColour: '#112233', scale: 0.5 });
    await controller.take(picture('dog'));
    expect(session.design.icon?.adjustments).toEqual({
      ...DEFAULT_ADJUSTMENTS,
      states: 'colours',
      normalColour: '#112233',
    });
  });

  it('adjusts the picture it was made of, also one that only the store has', async () => {
    const first = open();
    await first.controller.take(picture('cat'));
    const { icon } = first.session.design;
    const later = open(icon);
    if (icon?.source) await later.sources.write({ ...icon.source, bytes: new TextEncoder().encode('cat') }, 1);
    await later.controller.adjust({ ...DEFAULT_ADJUSTMENTS, scale: 0.5 });
    expect(madeOf(later.session)).toBe('cat silhouette 0.5');
    expect(later.session.design.icon?.source).toEqual(icon?.source);
  });

  it('adjusts the finished icon where its picture is gone', async () => {
    const { controller, session } = open({
      ...imported,
      source: { sha256: 'a'.repeat(64), name: 'gone', type: 'image/png' },
    });
    await controller.adjust({ ...DEFAULT_ADJUSTMENTS, scale: 0.5 });
    expect(madeOf(session)).toBe(`${imported.png} silhouette 0.5`);
  });

  it('takes a picture off its white paper when its own colours are first shown, and leaves the choice after that', async () => {
    const { controller, session, pipeline } = open();
    await controller.take(picture('cat'));
    pipeline.onPaper = true;
    const colours = { ...DEFAULT_ADJUSTMENTS, states: 'colours' } as const;
    await controller.adjust(colours);
    expect(session.design.icon?.adjustments).toEqual({ ...colours, removeBackground: true });
    await controller.adjust(colours);
    expect(session.design.icon?.adjustments).toEqual(colours);
    pipeline.format = 'jpeg';
    await controller.take(picture('dog'));
    const soiled = { ...colours, removeBackground: true, backgroundTolerance: 40 };
    expect(session.design.icon?.adjustments).toEqual(soiled);
  });

  it('makes one step of quick adjustments with one key, and none of the same icon again', async () => {
    const { controller, session, timer } = open();
    await controller.take(picture('cat'));
    await timer.pass(5000);
    await controller.adjust({ ...DEFAULT_ADJUSTMENTS, scale: 0.5 }, { key: 'icon.scale.1' });
    await controller.adjust({ ...DEFAULT_ADJUSTMENTS, scale: 0.6 }, { key: 'icon.scale.1' });
    await controller.adjust({ ...DEFAULT_ADJUSTMENTS, scale: 0.6 });
    session.undo();
    expect(madeOf(session)).toBe('cat silhouette 1');
  });

  it('knows what a held gesture brings, and puts it in when it ends', async () => {
    const { controller, session, pipeline } = open();
    await controller.take(picture('cat'));
    let end = (): void => undefined;
    const held = new Promise<void>((resolve) => (end = resolve));
    pipeline.report = () => reportOf({ box: 'fit' });
    void controller.adjust({ ...DEFAULT_ADJUSTMENTS, scale: 2 }, { held });
    await settle();
    expect([controller.report?.ok, madeOf(session), controller.busy]).toEqual([false, 'cat silhouette 1', null]);
    end();
    await settle();
    expect(madeOf(session)).toBe('cat silhouette 2');
  });

  it('replaces one of two pictures, and keeps both while one serves', async () => {
    const { controller, session } = open();
    await controller.take(picture('cat'));
    await controller.adjust({ ...DEFAULT_ADJUSTMENTS, states: 'two-pictures' });
    controller.chooseSlot('active');
    await controller.take(picture('dog'));
    expect(madeOf(session)).toBe('cat+dog two-pictures 1');
    controller.chooseSlot('normal');
    await controller.take(picture('owl'));
    expect(madeOf(session)).toBe('owl+dog two-pictures 1');
    await controller.adjust(DEFAULT_ADJUSTMENTS);
    expect(madeOf(session)).toBe('owl silhouette 1');
    await controller.adjust({ ...DEFAULT_ADJUSTMENTS, states: 'two-pictures' });
    expect(madeOf(session)).toBe('owl+dog two-pictures 1');
  });

  it('takes over what was chosen a moment before a picture comes', async () => {
    const { controller, session } = open();
    await controller.take(picture('cat'));
    void controller.adjust({ ...DEFAULT_ADJUSTMENTS, states: 'colours' });
    await controller.take(picture('dog'));
    expect(madeOf(session)).toBe('dog colours 1');
  });

  it('makes a picture that is still being made with what is chosen meanwhile', async () => {
    const { controller, session, pipeline } = open();
    await controller.take(picture('cat'));
    pipeline.wait = true;
    void controller.take(picture('dog'));
    await settle();
    void controller.adjust({ ...DEFAULT_ADJUSTMENTS, states: 'colours' });
    await settle();
    pipeline.wait = false;
    for (const { settle: finish } of pipeline.open) finish();
    await settle();
    expect(madeOf(session)).toBe('dog colours 1');
    session.undo();
    expect(madeOf(session)).toBe('cat silhouette 1');
  });

  it('forgets neither the slot of that picture, nor the choice when another picture follows', async () => {
    const { controller, session, pipeline } = open();
    await controller.take(picture('cat'));
    await controller.adjust({ ...DEFAULT_ADJUSTMENTS, states: 'two-pictures' });
    controller.chooseSlot('active');
    pipeline.wait = true;
    void controller.take(picture('dog'));
    await settle();
    controller.chooseSlot('normal');
    void controller.adjust({ ...DEFAULT_ADJUSTMENTS, states: 'two-pictures', scale: 0.5 });
    await settle();
    pipeline.open.at(-1)?.settle();
    await settle();
    expect(madeOf(session)).toBe('cat+dog two-pictures 0.5');
    void controller.adjust({ ...DEFAULT_ADJUSTMENTS, states: 'colours' });
    void controller.take(picture('owl'));
    void controller.take(picture('fox'));
    await settle();
    for (const { settle: finish } of pipeline.open) finish();
    await settle();
    expect(madeOf(session)).toBe('fox colours 1');
  });

  it('removes the icon', async () => {
    const { controller, session } = open(imported);
    controller.remove();
    expect(session.design.icon).toBeNull();
    await settle();
    expect([controller.known, controller.report]).toEqual([null, null]);
  });

  it('refuses what could not be opened, with its reason', () => {
    const { controller } = open();
    controller.refuse(iconError('too-large', { limit: 50_000_000 }));
    expect(controller.error).toMatchObject({ code: 'too-large' });
  });
});

describe('an icon that came by import, draft or undo', () => {
  it('is looked at once it stays', async () => {
    const { controller, timer, pipeline } = open(imported);
    expect(controller.report).toBeNull();
    await timer.pass(CHECK_AFTER);
    expect(controller.report?.ok).toBe(true);
    expect(pipeline.calls).toEqual(['check']);
  });

  it('is not looked at when another follows at once, nor twice', async () => {
    const { controller, timer, pipeline, session } = open(imported);
    session.edit(setIcon({ ...imported, png: pngOf('other') }));
    flushSync();
    await timer.pass(CHECK_AFTER);
    expect(pipeline.calls).toEqual(['check']);
    expect(controller.report).not.toBeNull();
    session.undo();
    flushSync();
    await timer.pass(CHECK_AFTER);
    session.redo();
    flushSync();
    await timer.pass(CHECK_AFTER);
    expect(pipeline.calls).toEqual(['check', 'check']);
  });

  it('is said to be unreadable when it is', async () => {
    const { controller, timer, pipeline } = open(imported);
    pipeline.error = iconError('damaged', { format: 'png' });
    await timer.pass(CHECK_AFTER);
    expect(controller.known).toMatchObject({ report: null, error: { code: 'damaged' } });
    expect(controller.error).toBeNull();
  });

  it.each(['failed', 'aborted', 'superseded'] as const)(
    'is looked at anew when that was cut short (%s)',
    async (code) => {
      const { controller, timer, pipeline, session } = open(imported);
      pipeline.error = iconError(code);
      await timer.pass(CHECK_AFTER);
      expect(controller.known).toBeNull();
      pipeline.error = null;
      session.edit(setIcon(null));
      flushSync();
      session.undo();
      flushSync();
      await timer.pass(CHECK_AFTER);
      expect(controller.report?.ok).toBe(true);
    },
  );

  it('is looked at anew by itself, a few times', async () => {
    const { controller, timer, pipeline } = open(imported);
    pipeline.error = iconError('failed');
    await timer.pass(60_000);
    const asked = pipeline.calls.length;
    expect(asked).toBeGreaterThan(1);
    await timer.pass(60_000);
    expect(pipeline.calls).toHaveLength(asked);
    expect(controller.known).toMatchObject({ report: null, error: { code: 'failed' } });
  });
});

describe('a repair', () => {
  it('changes the adjustments, and the source stays', async () => {
    const { controller, session, pipeline } = open();
    pipeline.report = (png) => reportOf(atob(png).endsWith(' 2') ? { box: 'fit' } : {});
    await controller.take(picture('cat'));
    await controller.adjust({ ...DEFAULT_ADJUSTMENTS, scale: 2 });
    expect(controller.report?.ok).toBe(false);
    await controller.repair('fit');
    expect(madeOf(session)).toBe('cat silhouette 1');
    expect(session.design.icon?.source?.name).toBe('cat');
    expect(pipeline.calls).not.toContain('repair fit');
    session.undo();
    expect(madeOf(session)).toBe('cat silhouette 2');
    expect(session.design.icon?.source?.name).toBe('cat');
  });

  it('leaves the icon, its source and its states alone where nothing helps', async () => {
    const { controller, session, pipeline } = open();
    await controller.take(picture('cat'));
    pipeline.report = () => reportOf({ box: 'fit' });
    const before = session.design.icon;
    await controller.repair('fit');
    await controller.repair('all');
    expect(session.design.icon).toBe(before);
    expect(pipeline.calls.some((call) => call.startsWith('repair'))).toBe(false);
  });

  it('works on the pixels of an icon that came ready', async () => {
    const { controller, session } = open(imported);
    await controller.repair('all');
    expect(madeOf(session)).toBe('imported all');
  });
});

describe('collecting pictures', () => {
  it('throws nothing away while a draft cannot be read', async () => {
    const { controller, timer, sources, drafts } = open();
    const list = vi.spyOn(drafts, 'list').mockResolvedValue({ ok: true, value: { drafts: [], unreadable: ['newer'] } });
    const collect = vi.spyOn(sources, 'collect');
    await controller.take(picture('cat'));
    await timer.pass(RETENTION_MS);
    await vi.waitFor(() => expect(list).toHaveBeenCalled());
    await settle();
    expect(collect).not.toHaveBeenCalled();
  });

  it('throws away what neither a draft nor this page refers to', async () => {
    const { controller, session, sources, drafts, timer } = open();
    const bytes = new Uint8Array([1]);
    const write = (digit: string, at: number) =>
      sources.write({ sha256: digit.repeat(64), type: 'image/png', bytes }, at);
    await write('a', 1);
    await write('b', 1);
    timer.time += RETENTION_MS;
    await write('c', timer.time);
    const icon = { ...imported, source: { sha256: 'b'.repeat(64), name: 'b', type: 'image/png' } };
    await drafts.write({ id: 'other', name: '', savedAt: 1, design: { ...emptyDesign(), icon }, message: '' }, null);
    await controller.take(picture('cat'));
    const cat = session.design.icon?.source?.sha256 ?? '';
    session.undo();
    await timer.pass(RETENTION_MS / 2);
    const has = async (sha256: string): Promise<boolean> => (await sources.read(sha256)).ok;
    await vi.waitFor(async () => expect(await has('a'.repeat(64))).toBe(false));
    expect([await has('b'.repeat(64)), await has('c'.repeat(64)), await has(cat)]).toEqual([true, true, true]);
  });
});
