import type { Design } from '../../../domain/design/schema.ts';
import type { JsonObject } from '../../../domain/kernel/json.ts';
import { codeName, secretVariable } from '../call.ts';
import { botApp, botWords } from './bot.ts';
import { handlerApp, handlerWords, hashFiles } from './handler.ts';
import type { Kit, KitFile, KitKind, KitOptions, KitSource, KitWords, RegisteredApp } from './kit.ts';
import { widgetApp, widgetWords } from './widget.ts';

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

/** What differs from one kind to the next. */
interface KindOfKit {
  readonly words: (name: string, options: KitOptions) => KitWords;
  /** `app.json`. */
  readonly app: (design: Design, words: KitWords, registered: RegisteredApp | null) => JsonObject;
  readonly moreFiles: (design: Design, options: KitOptions) => readonly KitFile[];
}

const none = (): readonly KitFile[] => [];

const KINDS: Readonly<Record<KitKind, KindOfKit>> = {
  handler: {
    words: handlerWords,
    app: handlerApp,
    moreFiles: ({ chatApp }, options) => hashFiles(chatApp.frame.hash, options),
  },
  bot: { words: botWords, app: botApp, moreFiles: none },
  widget: { words: widgetWords, app: widgetApp, moreFiles: none },
};

function registeredAs(kind: KitKind, registered: RegisteredApp | null): string {
  return kind === 'widget' || registered === null ? '' : ` It is registered as APP_ID ${registered.appId}.`;
}

/**
 * A kit for a design in its environment: equal input gives equal files. Nothing that people typed stands in code, all of it in
 * `app.json`; HASH only where it is asked for.
 *
 * @param kind one of `kitKindsOf` the design
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
  const { words: wordsOf, app, moreFiles } = KINDS[kind];
  const words = { NAME: name, REGISTERED: registeredAs(kind, registered), ...wordsOf(name, options) };
  const running = filled(source.running.trim(), words);
  const files = [
    ...source.files.map(({ path, text }) => ({ path, text: filled(text, words) })),
    { path: 'README.md', text: filled(source.readme, { ...words, RUNNING: running }) },
    { path: 'app.json', text: `${JSON.stringify(app(design, words, registered), null, 2)}\n` },
    ...moreFiles(design, options),
  ];
  return { folder: `${name}-${kind}-${options.language}`, files: files.sort((a, b) => (a.path < b.path ? -1 : 1)) };
}
