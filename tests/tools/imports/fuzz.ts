import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readText } from '../../../src/exchange/read/read-text.ts';
import { ATTACKS } from './attacks.ts';
import type { ImportCase } from './format.ts';
import { textOf } from './text-of.ts';
import { startWatchdog } from './watchdog.ts';

export interface FuzzReport {
  readonly texts: number;
  /** Seeds of texts at which reading threw, with the message. */
  readonly thrown: readonly string[];
  /** Seed of the text that took longest, and ms of the processor: others may keep it busy. */
  readonly longest: { readonly seed: number; readonly file: string; readonly milliseconds: number };
  /** Largest heap seen, in megabytes. */
  readonly heap: number;
  /** Whether any object's prototype was changed. */
  readonly polluted: boolean;
}

const LONGEST = 20_000;
const SIGNS = ['"', "'", '`', '{', '}', '[', ']', '(', ')', '\\', '\n', '${', '{{', '}}', '<?php', '?>', '/*', '*/', '=>', '__proto__', '\u0000', '😀', '\ud800', '<<EOT', '"""', '$', '%', '&', '#']; // prettier-ignore

/** Reads texts of an index, each changed in several places; the same seed gives the same texts. Tells how many are done at every tenth. */
export async function fuzz(
  index: string,
  texts: number,
  seed: number,
  told: (done: number) => void = () => undefined,
): Promise<FuzzReport> {
  const sources = await sourcesOf(index);
  // Loading the readers is no part of reading.
  for (const { file, text } of sources) await readText(text, { name: file });
  const thrown: string[] = [];
  const watchdog = startWatchdog();
  let longest = { seed: 0, file: '', milliseconds: 0 };
  let heap = 0;
  for (let at = 0; at < texts; at += 1) {
    watchdog.begin(seed + at);
    if (at > 0 && at % Math.ceil(texts / 10) === 0) told(at);
    const random = generator(seed + at);
    const source = sources[Math.floor(random() * sources.length)];
    const other = sources[Math.floor(random() * sources.length)];
    if (source === undefined || other === undefined) break;
    const text = mutated(source.text, other.text, random);
    const start = process.cpuUsage();
    try {
      await readText(text, { name: random() < 0.7 ? source.file : '' });
    } catch (error) {
      thrown.push(`${seed + at} ${source.file}: ${error instanceof Error ? error.message : String(error)}`);
    }
    const milliseconds = busySince(start);
    if (milliseconds > longest.milliseconds) longest = { seed: seed + at, file: source.file, milliseconds };
    if (at % 500 === 0) heap = Math.max(heap, process.memoryUsage().heapUsed / 1e6);
  }
  await watchdog.end();
  return { texts, thrown, longest, heap, polluted: isPolluted() };
}

/** Reads the texts that are made to cost much, each within so many ms as far as reading can be stopped. */
export async function attack(within: number): Promise<FuzzReport> {
  const thrown: string[] = [];
  let longest = { seed: 0, file: '', milliseconds: 0 };
  let heap = 0;
  for (const [seed, { name, file, text }] of ATTACKS.entries()) {
    const start = process.cpuUsage();
    try {
      await readText(text, { name: file, expired: () => busySince(start) > within });
    } catch (error) {
      thrown.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
    const milliseconds = busySince(start);
    if (milliseconds > longest.milliseconds) longest = { seed, file: name, milliseconds };
    heap = Math.max(heap, process.memoryUsage().heapUsed / 1e6);
  }
  return { texts: ATTACKS.length, thrown, longest, heap, polluted: isPolluted() };
}

function busySince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

async function sourcesOf(index: string): Promise<{ file: string; text: string }[]> {
  const cases = JSON.parse(await readFile(index, 'utf8')) as ImportCase[];
  const read = async ({ file }: ImportCase): Promise<{ file: string; text: string }> => {
    const text = textOf(await readFile(join(dirname(index), file)));
    return { file, text: text.slice(0, LONGEST) };
  };
  return Promise.all(cases.map(read));
}

function mutated(text: string, other: string, random: () => number): string {
  let changed = text;
  const changes = 1 + Math.floor(random() * 6);
  for (let count = 0; count < changes; count += 1) changed = change(changed, other, random);
  return changed;
}

function change(text: string, other: string, random: () => number): string {
  const at = Math.floor(random() * (text.length + 1));
  const length = Math.floor(random() * 60);
  switch (Math.floor(random() * 6)) {
    case 0:
      return text.slice(0, at) + text.slice(at + length);
    case 1:
      return text.slice(0, at) + (SIGNS[Math.floor(random() * SIGNS.length)] ?? '') + text.slice(at);
    case 2:
      return text.slice(0, at) + text.slice(at, at + length).repeat(1 + Math.floor(random() * 20)) + text.slice(at);
    case 3:
      return text.slice(0, at);
    case 4:
      return (
        text.slice(0, at) +
        other.slice(at % (other.length + 1), (at % (other.length + 1)) + length * 20) +
        text.slice(at)
      );
    default:
      return text.slice(0, at) + String.fromCharCode(Math.floor(random() * 0x300)) + text.slice(at + 1);
  }
}

function isPolluted(): boolean {
  return [{}, [], () => undefined].some((value) => Object.keys(Object.getPrototypeOf(value) as object).length > 0);
}

/** Numbers below one that only depend on the seed (mulberry32). */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
