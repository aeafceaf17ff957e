import { isJsonObject, type Json } from '../../domain/kernel/json.ts';
import { FAULT_KINDS, type Fault, type FaultKind, type FaultOrder } from './world-types.ts';
import type { SimulatedWorld } from './world.ts';

/** A late answer comes after the ten seconds for which a person is asked to wait. */
const DEFAULT_LATENESS = 12;

function isFaultKind(value: unknown): value is FaultKind {
  return (FAULT_KINDS as readonly unknown[]).includes(value);
}

/** Reads what was asked for; `null` when it is no fault. */
export function readFaultOrder(value: Json): FaultOrder | null {
  if (!isJsonObject(value) || !isFaultKind(value['kind'])) return null;
  const { kind, method, once, seconds, code, description, status } = value;
  return {
    kind,
    ...(typeof method === 'string' && method !== '' && { method }),
    ...(typeof once === 'boolean' && { once }),
    ...(typeof seconds === 'number' && { seconds }),
    ...(typeof code === 'string' && { code }),
    ...(typeof description === 'string' && { description }),
    ...(typeof status === 'number' && { status }),
  };
}

/** Adds a fault to those that wait, with what the order leaves out filled in. */
export function addFault(world: SimulatedWorld, order: FaultOrder): Fault {
  world.counter += 1;
  const fault: Fault = {
    id: world.counter,
    kind: order.kind,
    method: order.method?.toLowerCase() ?? null,
    once: order.once ?? true,
    seconds: order.seconds ?? DEFAULT_LATENESS,
    code: order.code ?? 'INTERNAL_SERVER_ERROR',
    description: order.description ?? '',
    status: order.status ?? null,
  };
  world.faults = [...world.faults, fault];
  world.revision += 1;
  return fault;
}

/** Takes one fault away, or all of them. */
export function clearFaults(world: SimulatedWorld, id?: number): void {
  world.faults = id === undefined ? [] : world.faults.filter((fault) => fault.id !== id);
  world.revision += 1;
}

/** The first fault that fits, which is then used up if it was for once. */
export function takeFault(world: SimulatedWorld, fits: (fault: Fault) => boolean): Fault | null {
  const found = world.faults.find(fits) ?? null;
  if (found?.once === true) clearFaults(world, found.id);
  return found;
}

/** Faults of the portal's page; all others are faults of REST. */
const PAGE_FAULTS: readonly FaultKind[] = ['no-init', 'no-refresh', 'foreign-messages', 'stale-frame'];

/** Whether it is met by a REST call, and not by the portal's page. */
export function isRestFault(fault: Fault): boolean {
  return !PAGE_FAULTS.includes(fault.kind);
}
