import { startSimulation } from '../tools/simulation/start-simulation.ts';

/** Serves the unchanged production build and a simulated portal around it; the tests learn the addresses here. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const simulation = await startSimulation({ designer: 'dist' });
  process.env['DESIGNER_URL'] = simulation.designerUrl;
  process.env['PORTAL_URL'] = simulation.portalUrl;
  return () => simulation.close();
}
