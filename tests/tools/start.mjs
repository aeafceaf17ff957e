// `npm start`: the designer inside the simulated portal. Through Vite's module runner, because Node of the supported
// versions cannot read TypeScript, and because a hook of Vite's would start a second portal with every test run.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const { module } = await runnerImport(fileURLToPath(new URL('simulation/start-simulation.ts', import.meta.url)), {
  configFile: false,
  logLevel: 'error',
});

/** @param {string} address */
function openBrowser(address) {
  const commands = { darwin: 'open', win32: 'explorer' };
  const command = commands[process.platform] ?? 'xdg-open';
  spawn(command, [address], { stdio: 'ignore', detached: true }).on('error', () => {
    console.log('No browser could be opened: open the address by hand.');
  });
}

try {
  const simulation = await module.startSimulation({
    designer: 'dev',
    port: Number(process.env.PORT ?? 5173),
    portalPort: Number(process.env.PORTAL_PORT ?? 5174),
  });
  console.log(`
  Designer inside the simulated portal   ${simulation.portalUrl}/
  Designer standalone                    ${simulation.designerUrl}
`);
  if (process.argv.includes('--open')) openBrowser(`${simulation.portalUrl}/`);
} catch (error) {
  const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  if (taken) console.error('A port is taken: another one is chosen with PORT (designer) and PORTAL_PORT (portal).');
  else console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
