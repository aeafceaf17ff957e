import type { Json, JsonObject } from '../../domain/kernel/json.ts';
import { readCommands, runBatch } from './batch.ts';
import { callTime } from './call-time.ts';
import { errorOf } from './error-catalogue.ts';
import { poured } from './bucket.ts';
import { optionRival, refusalOf, rivalOf, spoiled } from './fault-delivery.ts';
import { isRestFault, takeFault } from './faults.ts';
import { answer, jsonAnswer, type Delivery, type PortalRequest, type Surroundings } from './http.ts';
import { METHOD_NAMES, runMethod } from './methods.ts';
import type { MethodOutcome, Refusal } from './outcome.ts';
import { readParameters, type Parameters } from './parameters.ts';
import { holdBinding } from './placements.ts';
import { expireToken, tokenState } from './tokens.ts';
import type { CallRecord, Fault } from './world-types.ts';
import { record, type SimulatedWorld } from './world.ts';

/** Every origin may call; the first two names are what the portal answers (observed), the last what newer clients send. */
const CORS = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': 'origin, content-type, accept, authorization',
} as const;

const SERVER_ERROR_PAGE =
  '<!DOCTYPE html><html><head><title>500</title></head><body><h1>Internal Server Error</h1></body></html>';

/** The world of a token, or `null`. */
export type FindWorld = (token: string) => SimulatedWorld | null;

/** What is known of a call before it is carried out. */
interface Received extends Parameters {
  readonly world: SimulatedWorld;
  readonly method: string;
  readonly at: number;
}

/** `imbot.bot.list` of `/rest/imbot.bot.list.json`; `null` when the address is not one of REST. */
function methodOfPath(path: string): string | null {
  const match = /^\/rest\/([^/]+?)(?:\.json)?\/?$/i.exec(decodePath(path));
  return match?.[1]?.toLowerCase() ?? null;
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function refuse(refused: Refusal): Delivery {
  return jsonAnswer(refused.status, errorBody(refused), CORS);
}

function errorBody(refused: Refusal): JsonObject {
  return { error: refused.error, error_description: refused.description, ...refused.extra };
}

function serverError(): Delivery {
  return answer(500, { 'content-type': 'text/html; charset=utf-8', ...CORS }, SERVER_ERROR_PAGE);
}

/** Puts the outcome of a method into the portal's envelope. */
function deliver(outcome: MethodOutcome, startedAt: number, surroundings: Surroundings): Delivery {
  if (outcome.ok === 'fatal') return serverError();
  if (!outcome.ok) return refuse(outcome);
  const { result, next, total } = outcome;
  const body = {
    result,
    ...(next !== undefined && { next }),
    ...(total !== undefined && { total }),
    time: callTime(startedAt, surroundings.now()),
  };
  return jsonAnswer(200, body, CORS);
}

/** The faults that come instead of carrying the call out; `null` for those that come after. */
function faultInstead(fault: Fault, call: Received, surroundings: Surroundings): Delivery | null {
  if (fault.kind === 'silence') return { kind: 'never' };
  if (fault.kind === 'drop') return { kind: 'dropped' };
  if (fault.kind === 'server-error') return serverError();
  if (fault.kind === 'expired-token') expireToken(call.world, call.token, surroundings);
  const refused = refusalOf(fault);
  return refused && refuse(refused);
}

/** A portal that counts calls refuses those that are too many. */
function isTooMuch({ world, at }: Received): boolean {
  if (!world.settings.traits.bucket) return false;
  const after = poured(world.bucket, at);
  if (after !== null) world.bucket = after;
  return after === null;
}

/** A fault for a method also meets a batch that contains it; *answer with CODE* then meets only the command itself. */
function faultFor(call: Received): Fault | null {
  const commands = call.method === 'batch' ? readCommands(call.params).map((command) => command.method) : [];
  return takeFault(call.world, (fault) => {
    if (!isRestFault(fault)) return false;
    if (fault.method === null || fault.method === call.method) return true;
    return fault.kind !== 'error' && commands.includes(fault.method);
  });
}

function carryOut(call: Received, surroundings: Surroundings): Delivery {
  const methodCall = { world: call.world, surroundings, params: call.params };
  const outcome = call.method === 'batch' ? runBatch(methodCall) : runMethod(call.method, methodCall);
  return deliver(outcome, call.at, surroundings);
}

function handle(call: Received, fault: Fault | null, surroundings: Surroundings): Delivery {
  if (isTooMuch(call)) return refuse(errorOf('QUERY_LIMIT_EXCEEDED'));
  const instead = fault && faultInstead(fault, call, surroundings);
  if (instead) return instead;
  if (tokenState(call.world, call.token, surroundings) === 'expired') return refuse(errorOf('expired_token'));
  const rival = fault?.kind === 'second-writer' ? rivalOf(call.method, call.params) : null;
  if (rival) runMethod(rival.method, { world: call.world, surroundings, params: rival.params });
  const overwrite = fault?.kind === 'second-writer' ? optionRival(call.world, call.method) : null;
  const delivery = carryOut(call, surroundings);
  overwrite?.();
  if (!fault) return delivery;
  if (fault.kind === 'late' && call.method === 'placement.bind')
    holdBinding(call.world, surroundings.now() + fault.seconds * 1000);
  return spoiled(delivery, fault);
}

/** Half an answer is shown as the text it is. */
function readJson(body: string): Json {
  try {
    return JSON.parse(body) as Json;
  } catch {
    return body;
  }
}

function bodyOf(delivery: Delivery): Json {
  if (delivery.kind !== 'answer') return null;
  const { headers, body } = delivery.response;
  return headers['content-type']?.startsWith('application/json') === true ? readJson(body) : body;
}

function writeDown(call: Received, delivery: Delivery, fault: Fault | null, surroundings: Surroundings): void {
  const entry: Omit<CallRecord, 'id'> = {
    at: call.at,
    method: call.method,
    params: call.params,
    encoding: call.encoding,
    status: delivery.kind === 'answer' ? delivery.response.status : 0,
    answer: bodyOf(delivery),
    took: surroundings.now() - call.at + (delivery.kind === 'answer' ? delivery.delay : 0),
    fault: fault?.kind ?? null,
  };
  record(call.world, entry);
}

/** Answers anything under `/rest/`. */
export function answerRest(request: PortalRequest, findWorld: FindWorld, surroundings: Surroundings): Delivery {
  if (request.method === 'OPTIONS') return answer(200, CORS, '');
  const method = methodOfPath(request.path);
  if (method === null || !METHOD_NAMES.includes(method)) return unknownMethod(request, method, findWorld, surroundings);
  const parameters = readParameters(request);
  const world = findWorld(parameters.token);
  if (!world || tokenState(world, parameters.token, surroundings) === 'unknown')
    return refuse(errorOf('NO_AUTH_FOUND'));
  const call: Received = { ...parameters, world, method, at: surroundings.now() };
  const fault = faultFor(call);
  const delivery = handle(call, fault, surroundings);
  writeDown(call, delivery, fault, surroundings);
  return delivery;
}

/** An unknown method is refused before anybody asks for a token, but a call of a known world is worth a line in its log. */
function unknownMethod(
  request: PortalRequest,
  method: string | null,
  findWorld: FindWorld,
  surroundings: Surroundings,
): Delivery {
  const delivery = refuse(errorOf('ERROR_METHOD_NOT_FOUND'));
  const parameters = readParameters(request);
  const world = findWorld(parameters.token);
  if (world) {
    const call: Received = { ...parameters, world, method: method ?? request.path, at: surroundings.now() };
    writeDown(call, delivery, null, surroundings);
  }
  return delivery;
}
