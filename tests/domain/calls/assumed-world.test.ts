import { describe, expect, it } from 'vitest';
import { assumedCaller, assumedWorld, NOTHING_KNOWN } from '../../../src/domain/calls/assumed-world.ts';

const portal = {
  ...NOTHING_KNOWN,
  portal: 'acme.bitrix24.com',
  applicationId: 'local.designer',
  bots: [
    { id: 62, code: 'echobot', name: 'EchoBot' },
    { id: 71, code: 'desk', name: 'Support Desk' },
  ],
};

describe('the assumed world', () => {
  it('takes the design’s bot to exist where no list was read', () => {
    expect(assumedWorld(NOTHING_KNOWN, 62)).toMatchObject({
      botsKnown: false,
      bots: [{ id: 62, applicationId: null }],
    });
  });

  it.each([null, '62abc', ''])('says nothing of bots when the id is %j', (id) => {
    expect(assumedWorld(NOTHING_KNOWN, id).bots).toEqual([]);
  });

  it('knows of a portal without bots', () => {
    expect(assumedWorld({ ...portal, bots: [] }, 62)).toMatchObject({ botsKnown: true, bots: [] });
  });

  it('takes listed bots to be ours until an answer says otherwise', () => {
    const { bots } = assumedWorld({ ...portal, foreignBots: new Set([71]) }, 62);
    expect(bots.map(({ applicationId }) => applicationId)).toEqual([
      'local.designer',
      expect.not.stringContaining('local.designer'),
    ]);
    expect(assumedCaller(portal)).toEqual({ type: 'oauth', clientId: 'local.designer' });
  });

  it('names the portal as its server, which goes into the digests', () => {
    expect(assumedWorld(portal, 62).serverName).toBe('acme.bitrix24.com');
    expect(assumedWorld(NOTHING_KNOWN, 62).serverName).toBe('portal.example');
  });
});
