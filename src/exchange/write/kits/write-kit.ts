import type { Design } from '../../../domain/design/schema.ts';
import { codeName, secretVariable } from '../call.ts';
import { botApp, botWords } from './bot.ts';
import { handlerApp, handlerWords, hashFiles } from './handler.ts';
import type { Kit, KitFile, KitKind, KitOptions, KitSource, KitWords, RegisteredApp } from './kit.ts';

/** With the words in their places, in one pass; other double braces stay, the page has its own. */
function filled(text: string, words: KitWords): string {
  return text.replace(/\{\{([A-Z_]+)\}\}/g, (place, name: string) => words[name] ?? place);
}

/** What names the kit: the app's code as the portal has it, since a code cannot be changed. */
const nameOf = ({ chatApp }: Design, registered: RegisteredApp | null): string =>
  codeName(registered?.code ?? chatApp.code);

/** The variable of the environment that the server reads the signature key from, the same that the code of the calls reads. */
export const hashVariable = (design: Design, registered: RegisteredApp | null): string =>
  secretVariable({ name: nameOf(design, registered) }, 'hash');

function wordsOf(kind: KitKind, name: string, options: KitOptions, registered: RegisteredApp | null): KitWords {
  return {
    NAME: name,
    REGISTERED: registered === null ? '' : ` It is registered as APP_ID ${registered.appId}.`,
    ...(kind === 'handler' ? handlerWords(name, options) : botWords(name, options)),
  };
}

/** The files that differ from one design to the next. */
function ownFiles(
  kind: KitKind,
  design: Design,
  registered: RegisteredApp | null,
  words: KitWords,
  options: KitOptions,
): readonly KitFile[] {
  const app = kind === 'handler' ? handlerApp(design, words) : botApp(design, registered, words);
  const files = kind === 'handler' ? hashFiles(design.chatApp.frame.hash, options) : [];
  return [{ path: 'app.json', text: `${JSON.stringify(app, null, 2)}\n` }, ...files];
}

/**
 * A kit for a design in its environment: equal input gives equal files. Nothing that people typed stands in code, all of it in
 * `app.json`; HASH only where it is asked for.
 *
 * @param kind what `kitKindOf` says of the design
 * @param registered the app as the portal has it; `null`: it has none
 */
export function writeKit(
  kind: KitKind,
  design: Design,
  registered: RegisteredApp | null,
  source: KitSource,
  options: KitOptions,
): Kit {
  const name = nameOf(design, registered);
  const words = wordsOf(kind, name, options, registered);
  const running = filled(source.running.trim(), words);
  const files = [
    ...source.files.map(({ path, text }) => ({ path, text: filled(text, words) })),
    { path: 'README.md', text: filled(source.readme, { ...words, RUNNING: running }) },
    ...ownFiles(kind, design, registered, words, options),
  ];
  return { folder: `${name}-${kind}-${options.language}`, files: files.sort((a, b) => (a.path < b.path ? -1 : 1)) };
}
