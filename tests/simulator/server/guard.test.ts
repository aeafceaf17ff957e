import { describe, expect, it } from 'vitest';
import { LOOPBACK_HOSTS, refuseForeign } from '../../../src/simulator/server/guard.ts';
import { COMMAND_APP, Harness } from './harness.ts';

const JSON_BODY = { 'content-type': 'application/json' };

describe('a simulated portal on somebody’s machine', () => {
  it.each(['evil.example', 'portal.example.evil.example:5174', 'localhost.evil.example', '', 'a b', '[::1'])(
    'does not answer as %j',
    (host) => {
      const harness = new Harness();
      harness.world();
      const reply = harness.request({ method: 'GET', path: '/control/one', headers: { host } });
      expect(reply.status).toBe(403);
    },
  );

  it.each(['localhost:5174', '127.0.0.1:5174', '[::1]:5174', 'LOCALHOST'])('answers as %s by default', (host) => {
    const request = { method: 'GET', path: '/', query: '', body: '', headers: { host } };
    expect(refuseForeign(request, { hosts: LOOPBACK_HOSTS, designer: '' })).toBeNull();
  });

  it.each([
    'https://evil.example',
    'null',
    'http://portal.example.evil.example',
    'https://designer.example.evil.example',
  ])('lets no page of %s change a world', (origin) => {
    const harness = new Harness();
    const world = harness.world();
    const headers = { ...JSON_BODY, origin };
    const path = '/control/one/reset';
    world.call('imbot.app.register', COMMAND_APP);
    expect(harness.request({ method: 'POST', path, body: '{}', headers }).status).toBe(403);
    const rest = { ...headers, authorization: `Bearer ${world.token}` };
    const removal = { path: '/rest/imbot.app.unregister.json', body: '{"APP_ID":1}', headers: rest };
    expect(harness.request(removal).status).toBe(403);
    expect(world.snapshot().apps).toHaveLength(1);
  });

  it.each(['http://localhost:5173', 'http://portal.example:5174', 'https://designer.example'])('lets %s', (origin) => {
    const harness = new Harness();
    const world = harness.world();
    const headers = { ...JSON_BODY, origin, authorization: `Bearer ${world.token}` };
    const body = JSON.stringify(COMMAND_APP);
    expect(harness.request({ path: '/rest/imbot.app.register.json', body, headers }).status).toBe(200);
  });

  it('answers a broken address with 400', () => {
    for (const path of ['/control/%E0%A4%A', '/%', '/rest/%zz']) {
      expect(new Harness().request({ method: 'GET', path }).status).toBe(400);
    }
  });
});
