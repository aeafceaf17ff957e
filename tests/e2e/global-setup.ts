import { servePreview } from '../tools/preview.ts';

/** Serves the unchanged production build; the tests learn its address through `baseURL`. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const designer = await servePreview();
  process.env['DESIGNER_URL'] = designer.url;
  return designer.close;
}
