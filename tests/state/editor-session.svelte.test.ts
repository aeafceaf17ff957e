import { flushSync } from 'svelte';
import { describe, expect, it } from 'vitest';
import { emptyDesign } from '../../src/domain/design/factory.ts';
import { addText, replaceDesign, setField, setIcon } from '../../src/domain/design/operations.ts';
import { EditorSession, HISTORY_LIMIT, TYPING_WINDOW } from '../../src/state/editor-session.svelte.ts';

function setUp(): { session: EditorSession; tick: (ms: number) => void } {
  let now = 1000;
  const session = new EditorSession(emptyDesign(), () => now);
  return { session, tick: (ms) => (now += ms) };
}

const type = (session: EditorSession, text: string): void => {
  for (let length = 1; length <= text.length; length += 1)
    session.edit(setField('chatApp.code', text.slice(0, length)));
};

describe('undo and redo', () => {
  it('takes typing in one field within a second as one step', () => {
    const { session } = setUp();
    type(session, 'echo');
    expect(session.design.chatApp.code).toBe('echo');
    session.undo();
    expect(session.design.chatApp.code).toBe('');
    expect(session.canUndo).toBe(false);
    session.redo();
    expect(session.design.chatApp.code).toBe('echo');
  });

  it('begins a new step after a second, in another field, and after undo', () => {
    const { session, tick } = setUp();
    session.edit(setField('chatApp.code', 'a'));
    tick(TYPING_WINDOW);
    session.edit(setField('chatApp.code', 'ab'));
    session.edit(setField('page.address', 'https://a'));
    session.undo();
    expect(session.design).toMatchObject({ chatApp: { code: 'ab' }, page: { address: '' } });
    session.undo();
    expect(session.design.chatApp.code).toBe('a');
    session.edit(setField('chatApp.code', 'ac'));
    session.undo();
    expect(session.design.chatApp.code).toBe('a');
  });

  it('makes every choice, the icon and an import a step of its own', () => {
    const { session } = setUp();
    const imported = emptyDesign('Imported');
    session.edit(setField('chatApp.kind', 'command'));
    session.edit(setField('chatApp.kind', 'frame'));
    session.edit(setIcon({ png: 'AAAA', source: null, activeSource: null, adjustments: null }));
    session.edit(replaceDesign(imported));
    expect(session.design).toBe(imported);
    session.undo();
    expect(session.design.icon?.png).toBe('AAAA');
    session.undo();
    expect(session.design.icon).toBeNull();
    session.undo();
    expect(session.design.chatApp.kind).toBe('command');
  });

  it('leaves no trace of an edit that changes nothing', () => {
    const { session } = setUp();
    const before = session.design;
    session.edit(setField('chatApp.code', ''));
    expect([session.design, session.canUndo, session.revision]).toEqual([before, false, 0]);
  });

  it('forgets what was undone once something else is edited', () => {
    const { session } = setUp();
    session.edit(addText());
    session.undo();
    session.edit(setField('chatApp.kind', 'command'));
    expect(session.canRedo).toBe(false);
  });

  it('remembers at least a hundred steps, and not without end', () => {
    const { session } = setUp();
    for (let step = 0; step < HISTORY_LIMIT + 20; step += 1) {
      session.edit(setField('chatApp.kind', step % 2 === 0 ? 'command' : 'frame'));
    }
    let steps = 0;
    while (session.canUndo) {
      session.undo();
      steps += 1;
    }
    expect(steps).toBe(HISTORY_LIMIT);
    expect(HISTORY_LIMIT).toBeGreaterThanOrEqual(100);
  });

  it('starts anew with another document', () => {
    const { session } = setUp();
    session.edit(setField('chatApp.kind', 'command'));
    session.open(emptyDesign('Other'));
    expect([session.design.name, session.canUndo, session.canRedo]).toEqual(['Other', false, false]);
  });
});

describe('inside an effect', () => {
  it.each<[string, (session: EditorSession) => void]>([
    ['edit', (session) => session.edit(setField('chatApp.code', 'x'))],
    ['undo', (session) => session.undo()],
    ['redo', (session) => session.redo()],
    ['open', (session) => session.open(emptyDesign())],
  ])('%s does not make the effect depend on the document', (_name, act) => {
    const { session } = setUp();
    session.edit(setField('chatApp.code', 'first'));
    let runs = 0;
    const stop = $effect.root(() => {
      $effect(() => {
        runs += 1;
        if (runs === 1) act(session);
      });
    });
    flushSync();
    session.edit(setField('chatApp.kind', 'command'));
    flushSync();
    stop();
    expect(runs).toBe(1);
  });
});
