import { countLines } from '../tools/source/parse.ts';
import { readModule, targetOf, type Import, type Module } from './imports.ts';
import {
  bannedEntries,
  clockFolders,
  helpers,
  maximumLines,
  pureFolders,
  reactiveFaces,
  rootFiles,
  rows,
  type Permission,
  type Row,
} from './rules.ts';

export interface Breach {
  rule:
    | 'unknown folder'
    | 'layer'
    | 'feature'
    | 'helper'
    | 'package'
    | 'path'
    | 'hidden import'
    | 'cycle'
    | 'purity'
    | 'clock'
    | 'types only'
    | 'size'
    | 'name twice'
    | 'unused export';
  file: string;
  detail: string;
}

/** Objects of the browser's, and of Node's, that make an answer depend on more than its input. */
const IMPURE_OBJECTS = new Set([
  ...['document', 'window', 'self', 'globalThis', 'navigator', 'location', 'history', 'localStorage', 'sessionStorage'],
  ...['indexedDB', 'caches', 'fetch', 'XMLHttpRequest', 'WebSocket', 'performance', 'process', 'console'],
  ...['requestAnimationFrame', 'Image', 'FileReader', 'DOMParser', 'HTMLElement', 'Worker', 'postMessage'],
]);

const TIMERS = new Set(['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask']);

/** What asks for the time, or lets it pass; a microtask does neither. */
const CLOCKS = new Set([
  ...['setTimeout', 'setInterval', 'setImmediate'],
  ...['Date.now', 'new Date()', 'Date()', 'performance.now'],
]);

const IMPURE_USES = new Set([
  ...['Date.now', 'new Date()', 'Date()', 'Math.random', 'crypto.getRandomValues', 'crypto.randomUUID'],
  ...['import.meta.env', 'import.meta.glob', 'import.meta.hot', '$state', '$derived', '$effect'],
]);

const CODE = /\.(ts|svelte)$/;
const EXTENSION = /\.(ts|svelte|css|json|svg|png|html|js|md|php|py|go|mod)$/;

function isInside(path: string, folder: string): boolean {
  return path.startsWith(`src/${folder}/`) || path.startsWith(`src/${folder}.`);
}

function rowOf(path: string): Row | undefined {
  const folder = rootFiles[path];
  return rows.find((row) => (folder === undefined ? path.startsWith(`src/${row.folder}/`) : row.folder === folder));
}

function isPure(path: string): boolean {
  return !reactiveFaces.includes(path) && pureFolders.some((folder) => isInside(path, folder));
}

/** `features/editor` of `src/features/editor/field.ts`; undefined for a file that lies beside the folders. */
function taskOf(path: string, row: Row): string | undefined {
  const rest = path.slice(`src/${row.folder}/`.length).split('/');
  return rest.length > 1 ? rest[0] : undefined;
}

function isPermitted(target: string, typesOnly: boolean, permissions: readonly Permission[]): boolean {
  return permissions.some(
    (permission) => isInside(target, permission.folder) && (typesOnly || permission.typesOnly !== true),
  );
}

function layerBreach(row: Row, target: string, targetRow: Row, typesOnly: boolean): string | undefined {
  const refusal = `${row.folder} may not import ${typesOnly ? 'types of ' : ''}${target}`;
  if (row.ours !== 'above') return isPermitted(target, typesOnly, row.ours) ? undefined : refusal;
  if (rows.indexOf(targetRow) > rows.indexOf(row) || row.never?.includes(targetRow.folder)) return refusal;
  const narrowed = row.narrowed?.[targetRow.folder];
  return narrowed === undefined || isPermitted(target, typesOnly, narrowed) ? undefined : refusal;
}

function isPermittedPackage(row: Row, specifier: string): boolean {
  if (bannedEntries.includes(specifier)) return false;
  return row.packages.some((name) =>
    name === 'node:' ? specifier.startsWith(name) : specifier === name || specifier.startsWith(`${name}/`),
  );
}

function checkImport(file: string, row: Row, found: Import, files: ReadonlyMap<string, string>): Breach[] {
  const { specifier, typesOnly } = found;
  if (!specifier.startsWith('.')) {
    if (isPermittedPackage(row, specifier)) return [];
    return [{ rule: 'package', file, detail: `${row.folder} may not use ${specifier}` }];
  }
  const breaches: Breach[] = [];
  const target = targetOf(file, specifier);
  if (isPure(file) && (specifier.includes('?') || target.endsWith('.svelte.ts'))) {
    breaches.push({ rule: 'purity', file, detail: `imports ${specifier}, which plain Node cannot` });
  }
  if (!EXTENSION.test(target) || (CODE.test(target) && !files.has(target))) {
    return [...breaches, { rule: 'path', file, detail: `${specifier} is not the full name of a file` }];
  }
  const owner = helpers[target];
  if (owner !== undefined && owner !== file) {
    breaches.push({ rule: 'helper', file, detail: `${target} belongs to ${owner} alone` });
  }
  const targetRow = rowOf(target);
  if (targetRow === undefined) {
    return [...breaches, { rule: 'unknown folder', file, detail: `${target} lies in no known folder` }];
  }
  if (targetRow !== row) {
    const detail = layerBreach(row, target, targetRow, typesOnly);
    if (detail !== undefined) breaches.push({ rule: 'layer', file, detail });
  } else if (row.separate && taskOf(file, row) !== taskOf(target, row)) {
    breaches.push({ rule: 'feature', file, detail: `imports ${target} of another task` });
  }
  return breaches;
}

function checkPurity(file: string, module: Module): Breach[] {
  const breach = (what: string): Breach => ({ rule: 'purity', file, detail: `uses ${what}` });
  if (file.endsWith('.svelte') || file.endsWith('.svelte.ts')) {
    return [{ rule: 'purity', file, detail: 'needs the Svelte compiler' }];
  }
  // The simulated portal's server answers late when it is told to.
  const mayWait = isInside(file, 'simulator/server');
  return module.uses
    .filter((use) => {
      const object = use.split('.')[0] ?? use;
      return IMPURE_USES.has(use) || IMPURE_OBJECTS.has(object) || (!mayWait && TIMERS.has(object));
    })
    .map(breach);
}

/** Time comes through the ports, so that tests can move it by hand. */
function checkClock(file: string, module: Module): Breach[] {
  if (clockFolders.some((folder) => isInside(file, folder))) return [];
  return module.uses
    .filter((use) => CLOCKS.has(use))
    .map((use) => ({ rule: 'clock', file, detail: `uses ${use} instead of a port` }));
}

/** Each cycle once, from its alphabetically first file. A component that nests itself is none. */
function findCycles(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const cycles: string[][] = [];
  const finished = new Set<string>();
  const trail: string[] = [];
  const visit = (file: string): void => {
    const start = trail.indexOf(file);
    if (start >= 0) {
      if (trail.length - start > 1) cycles.push(trail.slice(start));
      return;
    }
    if (finished.has(file)) return;
    trail.push(file);
    for (const next of graph.get(file) ?? []) visit(next);
    trail.pop();
    finished.add(file);
  };
  for (const file of [...graph.keys()].sort()) visit(file);
  return cycles;
}

/**
 * Holds source files, by their path from the project's root, against the rules. Reads nothing itself, so that the
 * same function can be shown every kind of breach.
 */
export function findBreaches(
  files: ReadonlyMap<string, string>,
  longModules: Readonly<Record<string, string>>,
): Breach[] {
  const breaches: Breach[] = [];
  const graph = new Map<string, string[]>();

  for (const [file, text] of files) {
    if (!CODE.test(file) || file.endsWith('.d.ts')) continue;
    const row = rowOf(file);
    if (row === undefined || (row.separate && taskOf(file, row) === undefined)) {
      breaches.push({ rule: 'unknown folder', file, detail: 'lies in no known folder' });
      continue;
    }
    const module = readModule(file, text);
    for (const found of module.imports) breaches.push(...checkImport(file, row, found, files));
    for (const detail of module.hidden) breaches.push({ rule: 'hidden import', file, detail });
    if (isPure(file)) breaches.push(...checkPurity(file, module));
    else breaches.push(...checkClock(file, module));
    if (row.typesOnly && module.runs) breaches.push({ rule: 'types only', file, detail: 'holds code that runs' });

    const lines = countLines(text);
    const isLong = lines > maximumLines;
    if (isLong !== file in longModules) {
      const detail = isLong ? `has ${lines} lines, more than ${maximumLines}` : 'is listed as long and is not';
      breaches.push({ rule: 'size', file, detail });
    }
    graph.set(
      file,
      module.imports.map(({ specifier }) => targetOf(file, specifier)).filter((target) => files.has(target)),
    );
  }

  for (const file of Object.keys(longModules)) {
    if (!files.has(file)) breaches.push({ rule: 'size', file, detail: 'is listed as long and does not exist' });
  }
  for (const cycle of findCycles(graph)) {
    breaches.push({ rule: 'cycle', file: cycle[0] ?? '', detail: cycle.join(' → ') });
  }
  return breaches;
}
