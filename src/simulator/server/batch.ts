import { isJsonObject, type Json, type JsonObject } from '../../domain/kernel/json.ts';
import { callTime } from './call-time.ts';
import { errorOf } from './error-catalogue.ts';
import { takeFault } from './faults.ts';
import { runMethod } from './methods.ts';
import { success, type MethodCall, type MethodOutcome, type Refusal } from './outcome.ts';
import { parsePhpForm, phpMap } from './php-form.ts';
import { withoutServiceParameters } from './parameters.ts';

/** Commands of one batch; more are refused. */
export const MAX_BATCH = 50;

interface Command {
  readonly key: string;
  readonly method: string;
  readonly query: string;
}

/** The commands of a batch, in their order: `cmd[key]` = `method?urlencoded parameters`. */
export function readCommands(params: JsonObject): readonly Command[] {
  const cmd = params['cmd'];
  const entries = Array.isArray(cmd)
    ? cmd.map((value: Json, index): [string, Json] => [String(index), value])
    : Object.entries(isJsonObject(cmd) ? cmd : {});
  return entries.map(([key, value]) => {
    const line = typeof value === 'string' ? value : '';
    const mark = line.indexOf('?');
    return {
      key,
      method: (mark < 0 ? line : line.slice(0, mark)).toLowerCase(),
      query: mark < 0 ? '' : line.slice(mark + 1),
    };
  });
}

const REFERENCE = /\$result((?:\[[^\]]*\])+)/g;

function lookUp(path: string, results: ReadonlyMap<string, Json>): Json | undefined {
  const [first = '', ...rest] = [...path.matchAll(/\[([^\]]*)\]/g)].map((match) => match[1] ?? '');
  let value: Json | undefined = results.get(first);
  for (const key of rest) {
    if (Array.isArray(value)) value = (value as readonly Json[])[Number(key)];
    else value = isJsonObject(value) ? value[key] : undefined;
  }
  return value;
}

function asText(value: Json | undefined): string {
  if (value === undefined || value === null || typeof value === 'object') return '';
  return String(value);
}

/** Puts earlier results in place of `$result[key][field]`: a text that is nothing else takes over the value itself. */
function resolveReferences(value: Json, results: ReadonlyMap<string, Json>): Json {
  if (typeof value === 'string') {
    const whole = /^\$result((?:\[[^\]]*\])+)$/.exec(value);
    if (whole) return lookUp(whole[1] ?? '', results) ?? '';
    return value.replace(REFERENCE, (_all, path: string) => asText(lookUp(path, results)));
  }
  if (Array.isArray(value)) return value.map((item: Json) => resolveReferences(item, results));
  if (isJsonObject(value)) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, resolveReferences(item, results)]));
  }
  return value;
}

/** An item that fails on its scope reports no text (observed). */
function itemError(refused: Refusal): JsonObject {
  const description = refused.error === 'insufficient_scope' ? '' : refused.description;
  return { error: refused.error, error_description: description, ...refused.extra };
}

function runCommand(
  command: Command,
  index: number,
  call: MethodCall,
  results: ReadonlyMap<string, Json>,
): MethodOutcome {
  if (index >= MAX_BATCH) return errorOf('ERROR_BATCH_LENGTH_EXCEEDED');
  if (command.method === 'batch') return errorOf('ERROR_BATCH_METHOD_NOT_ALLOWED');
  const fault = takeFault(call.world, ({ kind, method }) => kind === 'error' && method === command.method);
  if (fault) return errorOf(fault.code, fault.description, fault.status);
  const given = resolveReferences(parsePhpForm(command.query), results);
  return runMethod(command.method, { ...call, params: withoutServiceParameters(isJsonObject(given) ? given : {}) });
}

function isOn(value: Json | undefined): boolean {
  return value === true || value === 1 || (typeof value === 'string' && value !== '' && value !== '0');
}

/** `batch`: always 200, each command's result or error under its key. After the first error nothing more runs if `halt` is on. */
export function runBatch(call: MethodCall): MethodOutcome {
  const results = new Map<string, Json>();
  const errors = new Map<string, Json>();
  const totals = new Map<string, Json>();
  const nexts = new Map<string, Json>();
  const times = new Map<string, Json>();
  for (const [index, command] of readCommands(call.params).entries()) {
    const startedAt = call.surroundings.now();
    const outcome = runCommand(command, index, call, results);
    if (outcome.ok === 'fatal') return outcome;
    if (outcome.ok) {
      results.set(command.key, outcome.result);
      if (outcome.total !== undefined) totals.set(command.key, outcome.total);
      if (outcome.next !== undefined) nexts.set(command.key, outcome.next);
      times.set(command.key, callTime(startedAt, call.surroundings.now()));
    } else {
      errors.set(command.key, itemError(outcome));
      if (isOn(call.params['halt'])) break;
    }
  }
  return success({
    result: phpMap(results),
    result_error: phpMap(errors),
    result_total: phpMap(totals),
    result_next: phpMap(nexts),
    result_time: phpMap(times),
  });
}
