import type { Breach } from './check.ts';
import { EVERYTHING, readModule, targetOf, type Export, type Module } from './imports.ts';

export interface ExportRules {
  /** Exports that nothing of the product imports, `path name` or `path` for a whole file or folder, each with the reason. */
  readonly forOthers: Readonly<Record<string, string>>;
  /** Folders whose callers are still to come. */
  readonly awaited: readonly string[];
}

type Files = ReadonlyMap<string, string>;

/** Who takes what from where, as `path name`. */
function importedBy(modules: ReadonlyMap<string, Module>): Set<string> {
  const taken = new Set<string>();
  for (const [file, { imports }] of modules) {
    for (const { specifier, names } of imports) {
      for (const name of names) taken.add(`${targetOf(file, specifier)} ${name}`);
    }
  }
  return taken;
}

function readModules(files: Files): Map<string, Module> {
  return new Map([...files].map(([file, text]) => [file, readModule(file, text)]));
}

function findTwice(modules: ReadonlyMap<string, Module>): Breach[] {
  const declared = new Map<string, string>();
  const breaches: Breach[] = [];
  for (const [file, { exports }] of modules) {
    for (const { name } of exports.filter(({ isType }) => isType)) {
      const other = declared.get(name);
      if (other === undefined) declared.set(name, file);
      else breaches.push({ rule: 'name twice', file, detail: `exports the type ${name}, as ${other} does` });
    }
  }
  return breaches;
}

/** A constant written in capitals is a limit: tests go up to it, so it may be exported for them. */
const LIMIT = /^[A-Z][A-Z\d_]*$/;

function isMissed(found: Export, taken: (name: string) => boolean, byTests: (name: string) => boolean): boolean {
  if (taken(found.name)) return false;
  if (!found.isUsedHere) return true;
  return !found.isType && !(LIMIT.test(found.name) && byTests(found.name));
}

/** The entry of the exceptions that covers an export, if one does. */
function reasonFor(place: string, { forOthers, awaited }: ExportRules): string | undefined {
  const covers = (entry: string): boolean =>
    place === entry || place.startsWith(`${entry} `) || place.startsWith(`${entry}/`);
  return Object.keys(forOthers).find(covers) ?? awaited.find(covers);
}

/**
 * Finds exported types of one name, and exports that the product does not need: dead ones, ones that only tests use, and ones of
 * use to nobody but their own file. A type that a module's own exports mention belongs to what the module offers.
 */
export function findExportBreaches(sources: Files, tests: Files, rules: ExportRules): Breach[] {
  const modules = readModules(sources);
  const takenBySources = importedBy(modules);
  const takenByTests = importedBy(readModules(tests));
  const isTaken = (taken: ReadonlySet<string>, file: string) => (name: string) =>
    taken.has(`${file} ${name}`) || taken.has(`${file} ${EVERYTHING}`);

  const breaches = findTwice(modules);
  const needed = new Set<string>();
  for (const [file, { exports }] of modules) {
    for (const found of exports) {
      if (!isMissed(found, isTaken(takenBySources, file), isTaken(takenByTests, file))) continue;
      const reason = reasonFor(`${file} ${found.name}`, rules);
      if (reason === undefined) {
        const who = isTaken(takenByTests, file)(found.name) ? 'only tests use' : 'no other file uses';
        breaches.push({ rule: 'unused export', file, detail: `exports ${found.name}, which ${who}` });
      } else needed.add(reason);
    }
  }
  for (const entry of Object.keys(rules.forOthers).filter((each) => !needed.has(each))) {
    breaches.push({ rule: 'unused export', file: entry, detail: 'is listed as used by others and need not be' });
  }
  return breaches;
}
