import type { Json, JsonObject } from '../kernel/json.ts';
import type { Design, Kind } from '../design/schema.ts';
import { KIND_NAMES, REGISTER_ORDER, wireValue } from './wire.ts';

/**
 * The exact parameters of `imbot.app.register` for a design. What is not filled in is not sent; values are sent as they
 * were given. A command app sends no frame parameters, IFRAME_POPUP included: the documentation lists it for commands, the
 * portal ignores it there (observed).
 */
export function registerParams(design: Design): JsonObject {
  const other: Kind = design.chatApp.kind === 'command' ? 'frame' : 'command';
  const params: Record<string, Json> = {};
  for (const name of REGISTER_ORDER) {
    if (KIND_NAMES[other].includes(name)) continue;
    const value = wireValue(design, name);
    if (value !== undefined) params[name] = value;
  }
  return params;
}
