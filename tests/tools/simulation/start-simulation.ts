import { randomBytes } from 'node:crypto';
import { createSimulatedPortal } from '../../../src/simulator/server/portal.ts';
import { runBuiltDesigner, runDevelopmentDesigner, type Designer } from './designer.ts';
import { runServer, type NodeDelivery } from './node-server.ts';
import { buildBx24Script, buildPage } from './page-build.ts';
import { serveFile } from './static-files.ts';

export interface SimulationOptions {
  /** `dev`: the sources through Vite; `dist`: the unchanged production build; or the address of a running designer. */
  readonly designer: 'dev' | 'dist' | (string & {});
  /** Of the designer; 0, the default, takes a free one. */
  readonly port?: number;
  readonly portalPort?: number;
}

export interface Simulation {
  /** Origin of the simulated portal, without a slash at its end. */
  readonly portalUrl: string;
  /** Address of the designer, with a slash at its end. */
  readonly designerUrl: string;
  close(): Promise<void>;
}

/** Path of the BX24 script on the simulated portal. */
export const BX24_PATH = '/api/v1/';

function runDesigner({ designer, port = 0 }: SimulationOptions, portalUrl: string): Promise<Designer> {
  if (designer === 'dev') return runDevelopmentDesigner(port, `${portalUrl}${BX24_PATH}`);
  if (designer === 'dist') return runBuiltDesigner(port);
  return Promise.resolve({ url: designer, close: () => Promise.resolve() });
}

function script(code: string): NodeDelivery {
  const headers = { 'content-type': 'text/javascript; charset=utf-8' };
  return { kind: 'answer', response: { status: 200, headers, body: code }, delay: 0 };
}

/** Starts a simulated portal and a designer that opens in it. */
export async function startSimulation(options: SimulationOptions): Promise<Simulation> {
  const [pageFolder, bx24] = await Promise.all([buildPage(), buildBx24Script()]);
  let designerUrl = '';
  const portal = createSimulatedPortal({
    now: () => Date.now(),
    newId: () => randomBytes(16).toString('hex'),
    // Known only once the portal runs, because the designer has the portal's address built in.
    frame: () => designerUrl,
  });
  const server = await runServer(
    (request) => {
      if (request.path === BX24_PATH) return script(bx24);
      return portal.handle(request) ?? serveFile(pageFolder, request.path);
    },
    options.portalPort ?? 0,
    'localhost',
  );
  const portalUrl = `http://localhost:${String(server.port)}`;
  try {
    const designer = await runDesigner(options, portalUrl);
    designerUrl = designer.url;
    return {
      portalUrl,
      designerUrl,
      close: async () => {
        await Promise.all([server.close(), designer.close()]);
      },
    };
  } catch (error) {
    await server.close();
    throw error;
  }
}
