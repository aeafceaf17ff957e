import type { OpeningMode, PlacementOptions, WorldSeed } from '../server/world-types.ts';

/** What the address of the portal's page can say: everything preset for tests and for links. */
export interface PageQuery {
  readonly world: string;
  /** Settings for the world; what the address does not name stays as it is there. */
  readonly settings: WorldSeed;
  /** Whether the panel is open; `null`: as there is room. */
  readonly panel: boolean | null;
  readonly theme: 'light' | 'dark' | null;
  /** The chat of the new messenger that is shown at first; `null`: the application is. */
  readonly chat: string | null;
}

function readOptions(text: string | null): PlacementOptions | null {
  if (text === null) return null;
  if (text === '') return '';
  try {
    const value: unknown = JSON.parse(text);
    if (Array.isArray(value)) return [];
    return typeof value === 'object' && value !== null ? (value as Record<string, string>) : null;
  } catch {
    return null;
  }
}

function readMode(text: string | null): OpeningMode | null {
  return text === 'get' || text === 'post' ? text : null;
}

/** Reads `?world=&open=get|post&placement=&options=&lang=&frame=&install=1&panel=0&theme=&chat=`. */
export function readQuery(search: string): PageQuery {
  const query = new URLSearchParams(search);
  const opening = readMode(query.get('open'));
  const placementOptions = readOptions(query.get('options'));
  const placement = query.get('placement');
  const language = query.get('lang');
  const frame = query.get('frame');
  const install = query.get('install');
  const panel = query.get('panel');
  const theme = query.get('theme');
  const settings = {
    ...(opening && { opening }),
    ...(placement && { placement }),
    ...(placementOptions !== null && { placementOptions }),
    ...(language && { language }),
    ...(frame && { frame }),
    ...(install !== null && { installing: install !== '0' }),
  };
  return {
    world: query.get('world') ?? 'main',
    // The server leaves out what it does not know, an unknown language for example.
    settings: settings as WorldSeed,
    panel: panel === null ? null : panel !== '0',
    theme: theme === 'light' || theme === 'dark' ? theme : null,
    chat: query.get('chat'),
  };
}
