import type { Design } from '../../../domain/design/schema.ts';
import { codeName, secretVariable } from '../call.ts';
import { phpString } from '../strings.ts';
import { titleFor, titlesOf } from './titles.ts';

export const KIT_LANGUAGES = ['php', 'node', 'python', 'go'] as const;
export type KitLanguage = (typeof KIT_LANGUAGES)[number];

/** `handler`: the page of a frame app, with the server that checks who opens it. */
export type KitKind = 'handler';

export interface KitFile {
  /** Inside the kit's folder, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** What every kit of a kind and language consists of, before a design is put in. */
export interface KitSource {
  readonly readme: string;
  /** How it is tested and run in its language: a part of the README. */
  readonly running: string;
  readonly files: readonly KitFile[];
}

/** The app as the portal has it. */
export interface RegisteredApp {
  readonly appId: number;
  readonly code: string;
}

export interface KitOptions {
  readonly language: KitLanguage;
  /** Whether the signature key lies in the kit; else it is read from the environment alone. */
  readonly includeHash: boolean;
}

export interface Kit {
  /** Everything lies in it; also the archive's name. */
  readonly folder: string;
  /** In the order of their paths. */
  readonly files: readonly KitFile[];
}

/** What a design gets a kit for; `null`: nothing of it runs on a server. */
export function kitKindOf({ chatApp }: Pick<Design, 'chatApp'>): KitKind | null {
  return chatApp.enabled && chatApp.kind === 'frame' ? 'handler' : null;
}

/** What stands in the texts of a kit: Latin letters, digits, `_` and sentences of ours. What people typed is data, in `app.json`. */
type Words = Readonly<Record<string, string>>;

/** With the words in their places, in one pass; other double braces stay, the page has its own. */
function filled(text: string, words: Words): string {
  return text.replace(/\{\{([A-Z_]+)\}\}/g, (place, name: string) => words[name] ?? place);
}

/** PHP may run where files beside the page can be asked for, so there the key is code. */
export const hashFile = (language: KitLanguage): string => (language === 'php' ? 'hash.php' : 'hash.txt');

function hashFiles(hash: string, { language, includeHash }: KitOptions): readonly KitFile[] {
  if (!includeHash || hash === '') return [];
  const text = language === 'php' ? `<?php\n\nreturn ${phpString(hash)};\n` : `${hash}\n`;
  return [{ path: hashFile(language), text }];
}

/** What names the kit: the app's code as the portal has it, since a code cannot be changed. */
const nameOf = ({ chatApp }: Design, registered: RegisteredApp | null): string =>
  codeName(registered?.code ?? chatApp.code);

/** The variable of the environment that the server reads the signature key from, the same that the code of the calls reads. */
export const hashVariable = (design: Design, registered: RegisteredApp | null): string =>
  secretVariable({ name: nameOf(design, registered) }, 'hash');

function wordsOf(name: string, options: KitOptions, registered: RegisteredApp | null): Words {
  const file = hashFile(options.language);
  return {
    NAME: name,
    HASH_VARIABLE: secretVariable({ name }, 'hash'),
    PREVIEW_VARIABLE: secretVariable({ name }, 'preview_origin'),
    HASH_WHERE: options.includeHash
      ? `Where it is not set, \`${file}\` is read: whoever has that file could sign as the portal.`
      : `Where it is not set, \`${file}\` beside the server is read, if there is one.`,
    REGISTERED: registered === null ? '' : ` It is registered as APP_ID ${registered.appId}.`,
  };
}

function appFile({ texts }: Design, words: Words): KitFile {
  const titles = titlesOf(texts);
  const app = {
    hashVariable: words['HASH_VARIABLE'],
    previewVariable: words['PREVIEW_VARIABLE'],
    title: titleFor(titles),
    titles,
  };
  return { path: 'app.json', text: `${JSON.stringify(app, null, 2)}\n` };
}

/**
 * A kit for a design: equal input gives equal files. Nothing that people typed stands in code, all of it in `app.json`; HASH only where
 * it is asked for.
 *
 * @param registered the app as the portal has it; `null`: it has none
 */
export function writeKit(
  design: Design,
  registered: RegisteredApp | null,
  source: KitSource,
  options: KitOptions,
): Kit {
  const name = nameOf(design, registered);
  const words = wordsOf(name, options, registered);
  const running = filled(source.running.trim(), words);
  const files = [
    ...source.files.map(({ path, text }) => ({ path, text: filled(text, words) })),
    { path: 'README.md', text: filled(source.readme, { ...words, RUNNING: running }) },
    { path: '.gitignore', text: `${hashFile(options.language)}\n` },
    appFile(design, words),
    ...hashFiles(design.chatApp.frame.hash, options),
  ];
  return { folder: `${name}-handler-${options.language}`, files: files.sort((a, b) => (a.path < b.path ? -1 : 1)) };
}
