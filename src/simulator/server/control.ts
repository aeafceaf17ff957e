import { isJsonObject, type Json, type JsonObject } from '../../domain/kernel/json.ts';
import { PORTAL_LANGUAGES } from '../../domain/kernel/languages.ts';
import { serveApps } from '../../domain/portal/imbot/serve.ts';
import { chatOf, chatShell } from './chat-shell.ts';
import { KNOWN_ERROR_CODES } from './error-catalogue.ts';
import { addFault, clearFaults, readFaultOrder } from './faults.ts';
import * as frames from './frame.ts';
import { jsonAnswer, type Delivery, type PortalRequest, type Surroundings } from './http.ts';
import { METHOD_NAMES } from './methods.ts';
import { removeWidget, servedWidgets } from './placements.ts';
import { readSeed } from './read-seed.ts';
import { openWidget, refreshWidget, textFieldMessage, widgetInitData } from './widget-frames.ts';
import { FAULT_KINDS, type WorldSeed, type WorldSnapshot } from './world-types.ts';
import { VIEWERS, botsOf, changeSettings, removeApp, type SimulatedWorld } from './world.ts';

/** What the control address may do with a world besides reading and changing it. */
export interface Control {
  readonly world: SimulatedWorld;
  /** Starts the world afresh. */
  readonly renew: (seed: WorldSeed) => SimulatedWorld;
  readonly place: frames.PortalPlace;
  readonly surroundings: Surroundings;
}

/** All that the panel shows and tests read. */
function snapshot(world: SimulatedWorld): WorldSnapshot {
  return {
    id: world.id,
    revision: world.revision,
    serverName: world.serverName,
    memberId: world.memberId,
    settings: world.settings,
    viewers: VIEWERS,
    languages: PORTAL_LANGUAGES,
    methods: METHOD_NAMES,
    faultKinds: FAULT_KINDS,
    errorCodes: KNOWN_ERROR_CODES,
    bots: botsOf(world),
    apps: world.state.world.apps,
    widgets: world.widgets.rows,
    messages: world.messages,
    faults: world.faults,
    log: world.log,
  };
}

const DONE = { ok: true };

type Action = (control: Control, body: JsonObject, rest: string) => Json | WorldSnapshot | object | null;

function text(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}

/** Writes an option the way the portal's page does for a frame. */
function setOption({ world }: Control, body: JsonObject): object {
  const name = text(body['name']);
  const value = body['value'] ?? '';
  if (body['scope'] === 'app') return { reply: frames.writeAppOption(world, name, value) };
  frames.writeUserOption(world, name, value);
  return DONE;
}

function addFaultFrom({ world }: Control, body: JsonObject): object | null {
  const order = readFaultOrder(body);
  return order && addFault(world, order);
}

function removeAppOf({ world }: Control, _body: JsonObject, id: string): object | null {
  return removeApp(world, Number(id)) ? DONE : null;
}

function removeWidgetOf({ world }: Control, _body: JsonObject, id: string): object | null {
  return removeWidget(world, Number(id)) ? DONE : null;
}

function clearFault({ world }: Control, _body: JsonObject, id: string): object {
  clearFaults(world, id === '' ? undefined : Number(id));
  return DONE;
}

function clearLog({ world }: Control): object {
  world.log = [];
  world.revision += 1;
  return DONE;
}

function change({ world }: Control, body: JsonObject): object {
  changeSettings(world, readSeed(body));
  return DONE;
}

/** Of a widget's page or of the application's own. */
function initDataOf(world: SimulatedWorld, sid: string, place: frames.PortalPlace): JsonObject | null {
  return widgetInitData(world, sid, place) ?? frames.initData(world, sid, place);
}

/** The address of an action is its verb and its first word; one more word may follow (an id). */
const ACTIONS: Readonly<Record<string, Action>> = {
  'GET ': ({ world }) => snapshot(world),
  'GET log': ({ world }) => world.log,
  'GET apps': ({ world }) => world.state.world.apps,
  'GET served': ({ world }) =>
    serveApps(world.state.world, world.state.listed, { ...world.settings.viewer, language: world.settings.language }),
  'GET widgets': ({ world }) => world.widgets.rows,
  'GET served-widgets': ({ world }) => servedWidgets(world),
  'GET bots': ({ world }) => botsOf(world),
  'GET messages': ({ world }) => world.messages,
  'GET options': ({ world }) => Object.fromEntries(world.appOptions),
  'GET faults': ({ world }) => world.faults,
  'POST seed': ({ renew }, body) => snapshot(renew(readSeed(body))),
  'POST reset': ({ renew }) => snapshot(renew({})),
  'POST settings': change,
  'POST viewer': (control, body) => change(control, { viewer: body }),
  'POST faults': addFaultFrom,
  'DELETE faults': clearFault,
  'DELETE log': clearLog,
  'DELETE apps': removeAppOf,
  'DELETE widgets': removeWidgetOf,
  'POST open': ({ world, place, surroundings }) => frames.openFrame(world, place, surroundings),
  'POST chat': ({ world }, body) => chatShell(world, chatOf(text(body['chat']))),
  'POST open-widget': ({ world, place, surroundings }, body) =>
    openWidget(world, { id: Number(body['id']), chat: text(body['chat']) }, place, surroundings),
  'POST text-field': (_control, body) => ({ reply: textFieldMessage(body) }),
  'POST init-data': ({ world, place }, body) => ({ reply: initDataOf(world, text(body['sid']), place) }),
  'POST refresh-auth': ({ world, surroundings }, body) => ({
    reply:
      refreshWidget(world, text(body['sid']), surroundings) ??
      frames.refreshAuth(world, text(body['sid']), surroundings),
  }),
  'POST option': setOption,
  'POST first-run': ({ world }, body) => {
    frames.rememberFirstRun(world, body['install'] === true);
    return DONE;
  },
  'POST finish-install': ({ world }) => ({ finished: frames.finishInstall(world) }),
};

function readBody(request: PortalRequest): JsonObject | null {
  if (request.body === '') return {};
  // A page of another origin can send a form without being asked; JSON it cannot.
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) return null;
  try {
    const value = JSON.parse(request.body) as Json;
    return isJsonObject(value) ? value : null;
  } catch {
    return null;
  }
}

/** Answers `/control/<world>/…`; `words` is what follows the world. */
export function answerControl(request: PortalRequest, words: readonly string[], control: Control): Delivery {
  const [word = '', rest = ''] = words;
  const action = ACTIONS[`${request.method} ${word}`];
  const body = readBody(request);
  if (!action) return jsonAnswer(404, { error: `Nothing at ${request.method} ${request.path}` });
  if (body === null) return jsonAnswer(400, { error: 'The body must be a JSON object' });
  const result = action(control, body, rest);
  return result === null ? jsonAnswer(404, { error: 'Not found' }) : jsonAnswer(200, result);
}
