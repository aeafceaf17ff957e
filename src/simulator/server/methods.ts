import { CHAT_APP_METHODS, type ChatAppMethod } from '../../domain/portal/imbot/answer.ts';
import { play } from '../../domain/portal/imbot/portal.ts';
import { PLACEMENT_METHODS, type PlacementMethod } from '../../domain/portal/placement/answer.ts';
import { PLACEMENT_SCOPE } from '../../domain/portal/placement/world.ts';
import * as app from './app-methods.ts';
import * as bots from './bot-methods.ts';
import * as newBots from './new-bot-methods.ts';
import { errorOf } from './error-catalogue.ts';
import { addMessage } from './message-methods.ts';
import { success, type MethodCall, type MethodOutcome } from './outcome.ts';
import { runPlacement } from './placements.ts';

interface Method {
  /** What the application must have been granted; `null`: nothing, every application may call it. */
  readonly scope: string | null;
  readonly run: (call: MethodCall) => MethodOutcome;
}

/** The three methods this product is about are answered by the twin and by nothing else. */
function chatApp(method: ChatAppMethod): Method {
  return {
    scope: 'imbot',
    run: ({ world, params }) => {
      const caller = { type: 'oauth', clientId: world.settings.applicationId } as const;
      const { answer, state } = play(world.state, { method, params }, caller);
      world.state = state;
      world.revision += 1;
      if (answer.ok) return success(answer.result);
      if (answer.error === 'PHP_FATAL') return { ok: 'fatal' };
      return { ok: false, error: answer.error, description: answer.description, status: answer.status };
    },
  };
}

/** And so are those of the new chat's widgets. */
function placement(method: PlacementMethod): Method {
  return { scope: PLACEMENT_SCOPE, run: (call) => runPlacement(method, call) };
}

function methodGet({ world, params }: MethodCall): MethodOutcome {
  const method = METHODS.get(typeof params['name'] === 'string' ? params['name'] : '');
  return success({
    isExisting: method !== undefined,
    isAvailable: method !== undefined && isGranted(world.settings.scopes, method),
  });
}

/** `imbot.v2.Revision.get` (documentation: since revision 33; before, the method is not there). */
function revision({ world }: MethodCall): MethodOutcome {
  const { botRevision } = world.settings.traits;
  if (botRevision === null) return errorOf('ERROR_METHOD_NOT_FOUND');
  return success({ rest: botRevision, web: 130, mobile: 23, desktop: 6 });
}

function isGranted(scopes: readonly string[], method: Method): boolean {
  return method.scope === null || scopes.includes(method.scope);
}

const METHODS: ReadonlyMap<string, Method> = new Map<string, Method>([
  ...CHAT_APP_METHODS.map((name): [string, Method] => [name, chatApp(name)]),
  ...PLACEMENT_METHODS.map((name): [string, Method] => [name, placement(name)]),
  ['imbot.bot.list', { scope: 'imbot', run: bots.listBots }],
  ['imbot.register', { scope: 'imbot', run: bots.registerBot }],
  ['imbot.message.add', { scope: 'imbot', run: addMessage }],
  ['app.info', { scope: null, run: app.appInfo }],
  ['app.option.get', { scope: null, run: app.getAppOption }],
  ['app.option.set', { scope: null, run: app.setAppOption }],
  ['user.option.get', { scope: null, run: app.getUserOption }],
  ['user.option.set', { scope: null, run: app.setUserOption }],
  ['user.admin', { scope: null, run: app.userAdmin }],
  ['profile', { scope: null, run: app.profile }],
  ['server.time', { scope: null, run: app.serverTime }],
  ['imbot.v2.revision.get', { scope: 'imbot', run: revision }],
  ['imbot.v2.bot.register', { scope: 'imbot', run: newBots.newBotMethod(newBots.registerNewBot) }],
  ['imbot.v2.bot.list', { scope: 'imbot', run: newBots.newBotMethod(newBots.listNewBots) }],
  ['imbot.v2.event.get', { scope: 'imbot', run: newBots.newBotMethod(newBots.getBotEvents) }],
  ['scope', { scope: null, run: app.scope }],
  ['method.get', { scope: null, run: methodGet }],
]);

/** Names of all methods, `batch` included. */
export const METHOD_NAMES: readonly string[] = [...METHODS.keys(), 'batch'];

/** Carries out one method. */
export function runMethod(name: string, call: MethodCall): MethodOutcome {
  const method = METHODS.get(name);
  if (!method) return errorOf('ERROR_METHOD_NOT_FOUND');
  const { scopes, traits } = call.world.settings;
  if (traits.restricted) return errorOf('user_access_error');
  if (traits.noRest) return errorOf('ACCESS_DENIED', 'REST is available only on commercial plans.');
  if (!isGranted(scopes, method)) return errorOf('insufficient_scope');
  return method.run(call);
}
