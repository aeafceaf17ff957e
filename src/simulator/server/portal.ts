import { answerControl } from './control.ts';
import { LOOPBACK_HOSTS, refuseForeign } from './guard.ts';
import { answer, jsonAnswer, type Delivery, type PortalRequest, type Surroundings } from './http.ts';
import { answerRest } from './rest.ts';
import { WORLD_ID, worldOfToken } from './tokens.ts';
import type { WorldSeed } from './world-types.ts';
import { createWorld, type SimulatedWorld } from './world.ts';

/** What a simulated portal is made of. */
export interface SimulatedPortalOptions extends Surroundings {
  /** Address of the designer that frames open unless another is given. */
  readonly frame: () => string;
  /** Host names without a port under which it answers; by default those of this machine alone. */
  readonly hosts?: readonly string[];
}

/** A portal without a network: requests are handed in, deliveries come back. */
export interface SimulatedPortal {
  /** Answers REST and the control address; `null`: not ours, a file of the portal's page. */
  handle(request: PortalRequest): Delivery | null;
}

/** The simulated portal: its worlds, found by token or by the control address. */
export function createSimulatedPortal(options: SimulatedPortalOptions): SimulatedPortal {
  const worlds = new Map<string, SimulatedWorld>();

  const renew = (id: string, host: string, seed: WorldSeed = {}): SimulatedWorld => {
    const world = createWorld(id, host, options.frame(), options, seed);
    // So that whoever compares revisions sees that everything is new.
    world.revision = (worlds.get(id)?.revision ?? 0) + 1;
    worlds.set(id, world);
    return world;
  };

  const handleControl = (request: PortalRequest): Delivery => {
    const [id = '', ...words] = request.path.slice('/control/'.length).split('/');
    if (!WORLD_ID.test(id)) return jsonAnswer(400, { error: 'A world is named by letters, digits, - and _' });
    const host = request.headers['host'] ?? 'localhost';
    return answerControl(request, words, {
      world: worlds.get(id) ?? renew(id, host),
      renew: (seed) => renew(id, host, seed),
      place: { host, secure: false },
      surroundings: options,
    });
  };

  return {
    handle(request) {
      const refused = refuseForeign(request, { hosts: options.hosts ?? LOOPBACK_HOSTS, designer: options.frame() });
      if (refused !== null) return refused;
      if (request.path.startsWith('/rest/')) {
        return answerRest(request, (token) => worlds.get(worldOfToken(token) ?? '') ?? null, options);
      }
      if (request.path.startsWith('/control/')) return handleControl(request);
      if (request.method === 'GET' || request.method === 'HEAD') return null;
      return answer(405, { 'content-type': 'text/plain' }, 'Method not allowed');
    },
  };
}
