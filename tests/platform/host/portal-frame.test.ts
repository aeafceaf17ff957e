import { describe, expect, it } from 'vitest';
import { portalFrame } from '../../../src/platform/host/portal-frame.ts';

const SID = '5f0c5f0c5f0c5f0c5f0c5f0c5f0c5f0c';
const parent = {};

describe('the frame’s name', () => {
  it.each([
    ['acme.bitrix24.com|1', 'https://acme.bitrix24.com', 'acme.bitrix24.com', false],
    ['acme.bitrix24.com:443|1', 'https://acme.bitrix24.com', 'acme.bitrix24.com', false],
    ['portal.example:8443|1', 'https://portal.example:8443', 'portal.example:8443', false],
    ['localhost:5174|0', 'http://localhost:5174', 'localhost:5174', false],
    ['127.0.0.1:80|0', 'http://127.0.0.1', '127.0.0.1', false],
    ['intranet|0', 'http://intranet', 'intranet', true],
    ['localhost.example|0', 'http://localhost.example', 'localhost.example', true],
  ])('%s names a portal', (start, origin, portal, exposed) => {
    expect(portalFrame({ name: `${start}|${SID}`, parent })).toEqual({ origin, portal, exposed });
  });

  it.each([
    '',
    'sidebar',
    `acme.bitrix24.com|1`,
    `acme.bitrix24.com|2|${SID}`,
    `acme.bitrix24.com|1|`,
    `|1|${SID}`,
    `user@evil.example|1|${SID}`,
    `evil.example/path|1|${SID}`,
    `a:b:c|1|${SID}`,
    `acme.bitrix24.com|1|${SID}|more`,
  ])('%j is no portal’s', (name) => {
    expect(portalFrame({ name, parent })).toBeNull();
  });

  it('counts for nothing in a page of its own: the name outlives the frame', () => {
    const window: { name: string; parent: unknown } = { name: `acme.bitrix24.com|1|${SID}`, parent: null };
    window.parent = window;
    expect(portalFrame(window)).toBeNull();
  });
});
