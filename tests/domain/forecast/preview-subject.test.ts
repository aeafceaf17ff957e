import { describe, expect, it } from 'vitest';
import { emptyDesign } from '../../../src/domain/design/factory.ts';
import type { Design } from '../../../src/domain/design/schema.ts';
import { assumedWorld, NOTHING_KNOWN } from '../../../src/domain/calls/assumed-world.ts';
import { STAND_IN_PAGE } from '../../../src/domain/calls/stand-ins.ts';
import type { Viewer } from '../../../src/domain/kernel/viewer.ts';
import { previewedApp, subjectFor, type PreviewSubject } from '../../../src/domain/forecast/preview-subject.ts';
import { withParts, type DesignParts } from '../design/parts.ts';

const EMPLOYEE: Viewer = { userId: 1, role: 'employee', admin: false, language: 'en' };

const frame = withParts(emptyDesign('Echo'), {
  bot: { id: 62 },
  code: 'echo',
  address: 'https://marta.example/echo.php',
  frame: { width: 350, height: 40, hash: 'a'.repeat(32) },
  texts: [
    { id: 1, language: 'en', title: 'Echo window', description: 'Says it again', copyright: 'Acme' },
    { id: 4, language: 'RU', title: 'Окно эха', description: '', copyright: '' },
  ],
});

function subject(design: Design, viewer: Partial<Viewer> = {}): PreviewSubject {
  const world = assumedWorld(NOTHING_KNOWN, design.chatApp.bot.id);
  return subjectFor(previewedApp(design, world), { ...EMPLOYEE, ...viewer });
}

describe('a design the portal takes', () => {
  it('is shown as stored, with what was asked beside it', () => {
    const { served, ...rest } = subject(frame);
    expect(served).toMatchObject({
      iframe: 'https://marta.example/echo.php?',
      iframeWidth: 350,
      iframeHeight: 50,
      title: 'Echo window',
    });
    expect(rest).toEqual({
      refusal: null,
      hasAction: true,
      asked: { width: 350, height: 40 },
      hash: 'a'.repeat(32),
      textRow: 1,
    });
  });

  it('shows each viewer the texts of their language, and names the row', () => {
    expect(subject(frame, { language: 'ru' })).toMatchObject({ served: { title: 'Окно эха' }, textRow: 4 });
    expect(subject(frame, { language: 'de' })).toMatchObject({ served: { title: 'Echo window' }, textRow: 1 });
  });

  it('is not served to those it does not support', () => {
    expect(subject(frame, { role: 'extranet' }).served).toBeNull();
    expect(subject(frame, { role: 'guest' }).served).toBeNull();
    const open = withParts(frame, { audience: { extranet: 'yes' } });
    expect(subject(open, { role: 'extranet' }).served).not.toBeNull();
  });
});

describe('a design the portal refuses', () => {
  it.each<[string, DesignParts, string, boolean]>([
    ['no bot', { bot: { id: null } }, 'BOT_ID_ERROR', true],
    ['no code', { code: '' }, 'CODE_ERROR', true],
    ['no key', { frame: { hash: '' } }, 'HASH_ERROR', true],
    ['no texts', { texts: [] }, 'LANG_ERROR', true],
    ['no page', { address: '' }, 'PARAMS_ERROR', false],
    ['a page without https', { address: 'http://a.example' }, 'IFRAME_HTTPS', false],
    ['an over-long code', { code: 'x'.repeat(300) }, 'WRONG_REQUEST', true],
    ['a code of zero', { code: '0' }, 'CODE_ERROR', true],
  ])('%s: is shown as it would be once fixed', (_name, over, refusal, hasAction) => {
    const found = subject(withParts(frame, over));
    expect(found).toMatchObject({ refusal, hasAction });
    expect(found.served?.iframe).toBe(hasAction ? 'https://marta.example/echo.php?' : `${STAND_IN_PAGE}?`);
  });

  it('nothing at all filled in still gives something to look at', () => {
    expect(subject(emptyDesign()).served).not.toBeNull();
    expect(subject(withParts(emptyDesign(), { kind: 'command' })).served?.js).toContain('/command');
  });

  it.each(['put', 'send', 'call', 'support'] as const)(
    'a %s command without its parameter has a stand-in',
    (method) => {
      const found = subject(withParts(frame, { kind: 'command', command: { method, parameter: '' } }));
      expect(found.hasAction).toBe(false);
      expect(found.served?.js).toMatch(/^BXIM\./);
    },
  );
});
