import { spawn } from 'node:child_process';
import { startSimulation } from '../tools/simulation/start-simulation.ts';

const OPENERS: Readonly<Partial<Record<NodeJS.Platform, string>>> = { darwin: 'open', win32: 'explorer' };

function openBrowser(address: string): void {
  const command = OPENERS[process.platform] ?? 'xdg-open';
  spawn(command, [address], { stdio: 'ignore', detached: true }).on('error', () => {
    console.log('No browser could be opened: open the address by hand.');
  });
}

function isPortTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}

/**
 * `npm start`: the designer inside the simulated portal. A script and no hook of Vite's, which would start a second portal with
 * every test run.
 */
export async function main(args: readonly string[]): Promise<number> {
  try {
    const { portalUrl, designerUrl } = await startSimulation({
      designer: 'dev',
      port: Number(process.env['PORT'] ?? 5173),
      portalPort: Number(process.env['PORTAL_PORT'] ?? 5174),
    });
    console.log(`
  Designer inside the simulated portal   ${portalUrl}/
  Designer standalone                    ${designerUrl}
  Its components, each in every state    ${designerUrl}tests/components/
`);
    if (args.includes('--open')) openBrowser(`${portalUrl}/`);
    return 0;
  } catch (error) {
    if (!isPortTaken(error)) throw error;
    console.error('A port is taken: another one is chosen with PORT (designer) and PORTAL_PORT (portal).');
    return 1;
  }
}
