import { describe, expect, it } from 'vitest';
import { wayOut, type Viewpoint } from '../../../src/features/preview/way-out.ts';

const HERE: Viewpoint = { dialog: 'lines', viewer: 'employee' };

describe('the way out of a chat where the app is not shown', () => {
  it('is another chat of the same viewer, before another viewer', () => {
    expect(wayOut(HERE, ({ dialog }) => dialog === 'own-bot')).toEqual({ dialog: 'own-bot', viewer: 'employee' });
    expect(wayOut(HERE, ({ viewer, dialog }) => viewer === 'admin' || dialog === 'call')).toEqual({
      dialog: 'call',
      viewer: 'employee',
    });
  });

  it('is another viewer in this chat, where no chat of this viewer has it', () => {
    expect(wayOut(HERE, ({ viewer }) => viewer === 'admin')).toEqual({ dialog: 'lines', viewer: 'admin' });
  });

  it('is none where nobody sees it', () => {
    expect(wayOut(HERE, () => false)).toBeNull();
  });
});
