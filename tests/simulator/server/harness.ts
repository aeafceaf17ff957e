import type { Json } from '../../../src/domain/kernel/json.ts';
import type { Delivery, PortalRequest } from '../../../src/simulator/server/http.ts';
import { createSimulatedPortal } from '../../../src/simulator/server/portal.ts';
import type { CallRecord, AppOpening, WorldSeed, WorldSnapshot } from '../../../src/simulator/server/world-types.ts';

/** 2026-11-22T12:00:00Z */
const START = Date.UTC(2026, 10, 22, 12);

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  readonly json: Record<string, Json>;
}

/** A simulated portal without a network: requests go in, answers come out, and the clock stands unless it is moved. */
export class Harness {
  time = START;
  #ids = 0;
  readonly #portal = createSimulatedPortal({
    now: () => this.time,
    newId: () => (this.#ids += 1).toString(16).padStart(32, '0'),
    frame: () => 'https://designer.example/app/',
    hosts: ['portal.example'],
  });

  deliver(request: Partial<PortalRequest> & { path: string }): Delivery {
    const all = { method: 'POST', query: '', body: '', ...request };
    const headers = { host: 'portal.example:5174', ...request.headers };
    const delivery = this.#portal.handle({ ...all, headers });
    if (delivery === null) throw new Error(`${request.path} is none of the portal's addresses`);
    return delivery;
  }

  request(request: Partial<PortalRequest> & { path: string }): Reply {
    const delivery = this.deliver(request);
    if (delivery.kind !== 'answer') throw new Error(`No answer: ${delivery.kind}`);
    const { status, headers, body } = delivery.response;
    const isJson = headers['content-type']?.startsWith('application/json') === true;
    return { status, headers, text: body, json: isJson ? (JSON.parse(body) as Record<string, Json>) : {} };
  }

  control(verb: string, path: string, body?: object): Reply {
    return this.request({
      method: verb,
      path: `/control/${path}`,
      ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
  }

  /** Starts a world and opens a frame in it. */
  world(id = 'one', seed: WorldSeed = {}): World {
    this.control('POST', `${id}/seed`, seed);
    return new World(this, id);
  }
}

/** One world with an open frame, whose token its calls carry. */
export class World {
  readonly harness: Harness;
  readonly id: string;
  opening: AppOpening;
  token: string;

  constructor(harness: Harness, id: string) {
    this.harness = harness;
    this.id = id;
    this.opening = this.open();
    this.token = this.field('AUTH_ID') ?? '';
  }

  open(): AppOpening {
    this.opening = this.harness.control('POST', `${this.id}/open`, {}).json as unknown as AppOpening;
    return this.opening;
  }

  field(name: string): string | undefined {
    return this.opening.fields.find(([field]) => field === name)?.[1];
  }

  /** A call as a form, the way BX24 sends it. */
  form(method: string, fields = ''): Delivery {
    const body = `auth=${encodeURIComponent(this.token)}${fields === '' ? '' : `&${fields}`}`;
    const headers = { 'content-type': 'text/plain;charset=UTF-8' };
    return this.harness.deliver({ path: `/rest/${method}.json`, headers, body });
  }

  /** A call as JSON, the way the official SDK sends it. */
  call(method: string, params: object = {}): Reply {
    return this.harness.request({
      path: `/rest/${method}`,
      query: `bx24_request_id=1&bx24_sdk_ver=2.2.0`,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${this.token}` },
      body: JSON.stringify(params),
    });
  }

  fault(order: object): void {
    this.control('POST', '/faults', order);
  }

  control(verb: string, path: string, body?: object): Reply {
    return this.harness.control(verb, `${this.id}${path}`, body);
  }

  snapshot(): WorldSnapshot {
    return this.control('GET', '').json as unknown as WorldSnapshot;
  }

  lastCall(): CallRecord {
    return this.snapshot().log.at(-1)!;
  }
}

/** A command app that the portal takes. */
export const COMMAND_APP = {
  BOT_ID: 62,
  CODE: 'echo',
  JS_METHOD: 'SEND',
  JS_PARAM: '/echo',
  CONTEXT: 'ALL',
  LANG: [{ LANGUAGE_ID: 'en', TITLE: 'Echo', DESCRIPTION: 'Says it again', COPYRIGHT: 'Acme' }],
};
