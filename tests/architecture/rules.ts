/** Leave to import from another folder of ours; `typesOnly` leaves no trace at run time. */
export interface Permission {
  folder: string;
  typesOnly?: true;
}

export interface Row {
  folder: string;
  /** `above` stands for every row before this one, except those in `never`. */
  ours: 'above' | readonly Permission[];
  never?: readonly string[];
  /** Folders of a row above of which only these parts are open. */
  narrowed?: Readonly<Record<string, readonly Permission[]>>;
  /** Packages, or single entries of one (`zod/mini`). `node:` stands for everything that Node brings. */
  packages: readonly string[];
  /** Its folders are separate tasks that do not know of each other. */
  separate?: true;
  /** Holds no code that runs. */
  typesOnly?: true;
}

/** The parts of the application from the bottom up. What a folder may import is written here and nowhere else. */
export const rows: readonly Row[] = [
  { folder: 'domain/kernel', ours: 'above', packages: [] },
  { folder: 'domain/design', ours: 'above', packages: ['zod/mini'] },
  { folder: 'domain/portal/php', ours: 'above', packages: ['spark-md5'] },
  { folder: 'domain/portal/imbot', ours: 'above', packages: [] },
  { folder: 'domain/portal/placement', ours: 'above', packages: [] },
  { folder: 'domain/messenger/classic', ours: 'above', packages: [] },
  { folder: 'domain/messenger/current', ours: 'above', packages: [] },
  { folder: 'domain/calls', ours: 'above', packages: [] },
  { folder: 'domain/problems', ours: 'above', packages: [] },
  { folder: 'domain/forecast', ours: 'above', packages: [] },
  {
    folder: 'exchange',
    ours: 'above',
    packages: [
      'fflate',
      '@lezer/common',
      '@lezer/go',
      '@lezer/javascript',
      '@lezer/json',
      '@lezer/python',
      'php-parser',
    ],
  },
  { folder: 'ports', ours: 'above', packages: [], typesOnly: true },
  { folder: 'publishing', ours: 'above', packages: [] },
  {
    folder: 'icons',
    ours: 'above',
    packages: ['@noble/hashes', 'browser-image-compression', 'fflate', 'lucide-static'],
  },
  { folder: 'platform', ours: 'above', packages: ['@noble/hashes'] },
  {
    folder: 'state',
    ours: 'above',
    never: ['platform'],
    narrowed: { icons: [{ folder: 'icons/client' }, { folder: 'icons/core', typesOnly: true }] },
    packages: ['svelte'],
  },
  { folder: 'ui', ours: [], packages: ['svelte'] },
  { folder: 'i18n', ours: [{ folder: 'domain', typesOnly: true }], packages: ['svelte'] },
  {
    folder: 'features',
    ours: 'above',
    never: ['platform'],
    packages: [
      'svelte',
      'prismjs',
      '@codemirror/autocomplete',
      '@codemirror/commands',
      '@codemirror/lang-json',
      '@codemirror/language',
      '@codemirror/lint',
      '@codemirror/search',
      '@codemirror/state',
      '@codemirror/view',
      '@lezer/highlight',
    ],
    separate: true,
  },
  { folder: 'app', ours: 'above', packages: ['svelte'] },
  { folder: 'simulator/server', ours: [{ folder: 'domain' }], packages: ['node:'] },
  {
    folder: 'simulator/page',
    ours: [{ folder: 'ui' }, { folder: 'i18n' }, { folder: 'simulator/server', typesOnly: true }],
    packages: ['svelte'],
  },
];

/** Files outside the folders, and the folder whose rules they follow. */
export const rootFiles: Readonly<Record<string, string>> = { 'src/main.ts': 'app' };

/** Modules that belong to another one alone, and which. Calls are chosen by the plan, so nobody else builds their parameters. */
export const helpers: Readonly<Record<string, string>> = {
  'src/domain/calls/register.ts': 'src/domain/calls/plan.ts',
  'src/domain/calls/update.ts': 'src/domain/calls/plan.ts',
};

/** Run in Node as they are, and answer the same for the same input. */
export const pureFolders = ['domain', 'exchange', 'ports', 'publishing', 'i18n', 'simulator/server'] as const;

/** The one file of a pure folder that makes it reactive. */
export const reactiveFaces: readonly string[] = ['src/i18n/i18n.svelte.ts'];

/** May look at the clock themselves: the adapters of time, and the simulated portal's page, which is a portal's. */
export const clockFolders = ['platform/timer', 'platform/runtime', 'simulator/page'] as const;

/** Entries of a permitted package that belong to its past. */
export const bannedEntries = ['svelte/store', 'svelte/legacy'];

export const maximumLines = 450;

/** Modules that may be longer, each with the reason. An entry that is no longer needed is a breach too. */
export const longModules: Readonly<Record<string, string>> = {};

/** Exports that nothing of the product imports, as `path name`, or a whole file or folder, each with the reason. */
export const exportsForOthers: Readonly<Record<string, string>> = {
  'src/domain/messenger/classic/icon-row.ts builtIns': 'a part of the row, tested by itself',
  'src/domain/messenger/classic/icon-row.ts rowApps': 'a part of the row, tested by itself',
  'src/domain/messenger/classic/run-app.ts runCommand': 'a part of a click, tested by itself',
  'src/domain/problems/problem-entry.ts blocks': 'what the tests of the rules ask of a list',
  'src/domain/problems/rules.ts RULE_IDS': 'every rule is held against its texts and its documentation',
  'src/i18n/glossary.ts RUSSIAN_GLOSSARY': 'the words that a test holds the Russian texts to',
  'src/platform/clipboard/memory-clipboard.ts': 'the adapter in memory, for tests',
  'src/platform/clipboard/memory-picture-clipboard.ts': 'the adapter in memory, for tests',
  'src/platform/page-address/memory-page-address.ts': 'the adapter in memory, for tests',
  'src/platform/page-facts/memory-page-facts.ts': 'the adapter in memory, for tests',
  'src/platform/record-memory/open-record-memory.ts memoryRecordMemory': 'the adapter in memory, for tests',
  'src/platform/drafts/idb-drafts.ts createIdbDrafts':
    'the database without the trial that opening makes, for the contract',
  'src/platform/drafts/memory-drafts.ts': 'the adapter in memory, for tests',
  'src/platform/files/memory-files.ts': 'the adapter in memory, for tests',
  'src/platform/handler-frame/memory-handler-frame.ts': 'the adapter in memory, for tests',
  'src/platform/host/bx24-global.ts readResult':
    'the edge where answers come in, tested against every kind of nonsense',
  'src/platform/host/memory-host.ts': 'the adapter in memory, for tests',
  'src/platform/icon-sources/idb-icon-sources.ts createIdbIconSources':
    'the database without the trial that opening makes',
  'src/platform/icon-sources/memory-icon-sources.ts': 'the adapter in memory, for tests',
  'src/platform/ledger/idb-ledger.ts createIdbLedger': 'the database without the trial that opening makes',
  'src/platform/journal/memory-journal.ts': 'the adapter in memory, for tests',
  'src/platform/ledger/memory-ledger.ts': 'the adapter in memory, for tests',
  'src/platform/tabs/memory-tabs.ts': 'the adapter in memory, for tests',
  'src/platform/runtime/fixed-runtime.ts': 'clock, ids and randomness that tests can foresee',
  'src/simulator/server/guard.ts BODY_LIMIT': 'the server under the simulated portal keeps to it',
  'src/simulator/server/portal.ts createSimulatedPortal': 'the scripts that run the simulated portal call it',
  'src/state/icon-source-cache.ts digestsOf': 'which pictures a design refers to, tested by itself',
};

/** Folders whose callers are still to come. */
export const awaitedFolders: readonly string[] = [
  'src/domain/calls',
  'src/domain/design',
  'src/domain/forecast',
  'src/domain/messenger/current',
  'src/domain/portal/placement',
  'src/domain/problems/widgets',
  'src/exchange',
  'src/icons/core',
  'src/platform/import-reader',
  'src/publishing',
];
