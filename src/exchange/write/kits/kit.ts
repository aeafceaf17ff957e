import type { ChatApp, Design } from '../../../domain/design/schema.ts';

export const KIT_LANGUAGES = ['php', 'node', 'python', 'go'] as const;
export type KitLanguage = (typeof KIT_LANGUAGES)[number];

/**
 * `handler`: the page of a frame app, with the server that checks who opens it; `bot`: what answers the slash command that a command
 * app puts into a dialog; `widget`: the page of a widget in the new chat, with its server.
 */
export type KitKind = 'handler' | 'bot' | 'widget';

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
  readonly botId: number;
  readonly code: string;
}

export interface KitOptions {
  readonly language: KitLanguage;
  /** Whether the signature key lies in the kit of a handler; else it is read from the environment alone. */
  readonly includeHash: boolean;
}

export interface Kit {
  /** Everything lies in it; also the archive's name. */
  readonly folder: string;
  /** In the order of their paths. */
  readonly files: readonly KitFile[];
}

/**
 * What stands in the texts of a kit: Latin letters, digits, `_` and sentences of ours. What people typed is data, in `app.json`.
 * `{{NAME}}` and the like are their places.
 */
export type KitWords = Readonly<Record<string, string>>;

/** What the chat app of a design gets a kit for; `null`: nothing of it runs on a server. */
function ofChatApp({ enabled, kind, command }: ChatApp): KitKind | null {
  if (!enabled) return null;
  if (kind === 'frame') return 'handler';
  return command.method === 'send' || command.method === 'put' ? 'bot' : null;
}

/** Which kits a design can have; none: nothing of it runs on a server. */
export function kitKindsOf({ chatApp, widgets }: Pick<Design, 'chatApp' | 'widgets'>): readonly KitKind[] {
  const kind = ofChatApp(chatApp);
  const hasWidget = Object.values(widgets).some((widget) => widget?.enabled === true);
  return [...(kind === null ? [] : [kind]), ...(hasWidget ? (['widget'] as const) : [])];
}
