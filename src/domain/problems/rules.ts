import type { Severity } from '../kernel/problem.ts';

const DOCUMENTATION = 'https://apidocs.bitrix24.com/api-reference/chats/outdated/';

/** Pages of the official documentation that a rule may point to. */
const PAGES = {
  register: `${DOCUMENTATION}create-app/imbot-app-register.html`,
  update: `${DOCUMENTATION}create-app/imbot-app-update.html`,
  unregister: `${DOCUMENTATION}create-app/imbot-app-unregister.html`,
  icon: `${DOCUMENTATION}icon.html`,
  frame: `${DOCUMENTATION}iframe.html`,
  apps: `${DOCUMENTATION}chat-apps.html`,
} as const;
type Page = keyof typeof PAGES;

/**
 * Every rule with its severity and, where the documentation says something about it, the page. An id is stable: tests,
 * texts and exports name it. `old` marks what rests on a bug seen up to May 2026 that may be fixed elsewhere.
 */
const CATALOGUE = {
  // The call as a whole
  'call-refused': ['blocks', 'register'],
  'wrong-type': ['blocks', null],
  'zero-is-nothing': ['blocks', null],
  'parameter-unknown': ['changes', 'register'],
  'parameter-twice': ['changes', null],
  'value-missing': ['blocks', null],
  'client-id-prefixed': ['blocks', null],
  'client-id-in-fields': ['blocks', null],
  // Characters, in any text
  'half-character': ['blocks', null],
  'hidden-characters': ['advice', null],
  'edge-spaces': ['advice', null],
  'look-alike-letters': ['advice', null],
  // Identity
  'code-missing': ['blocks', 'register'],
  'code-too-long': ['blocks', null],
  'code-taken': ['changes', 'register'],
  'code-numeric': ['advice', null],
  'code-spaces': ['advice', null],
  'code-markup': ['advice', null],
  'code-vendor-icon': ['advice', null],
  'bot-missing': ['blocks', 'register'],
  'bot-not-found': ['blocks', 'register'],
  'bot-foreign': ['blocks', 'register'],
  'bot-id-loose': ['changes', null],
  'bot-user-gone': ['changes', null],
  // What the app does
  'action-missing': ['blocks', 'register'],
  'both-kinds': ['changes', 'register'],
  'command-hides-page': ['blocks', 'register'],
  'method-unknown': ['changes', 'register'],
  'command-missing': ['blocks', 'register'],
  'command-refused': ['blocks', 'register'],
  'command-cut': ['changes', 'register'],
  'command-spaces': ['changes', 'register'],
  'command-too-long': ['blocks', null, 'old'],
  'command-line-break': ['blocks', null],
  'command-eaten': ['advice', null],
  'number-refused': ['blocks', 'register'],
  'number-cut': ['changes', 'register'],
  'number-without-digits': ['advice', null],
  'command-sample': ['advice', null],
  'support-refused': ['blocks', 'register'],
  'support-cut': ['changes', 'register'],
  'frame-setting-ignored': ['changes', 'register'],
  // The handler page
  'page-missing': ['blocks', 'register'],
  'page-not-https': ['blocks', 'register'],
  'page-invalid': ['blocks', 'register'],
  'page-too-long': ['blocks', null],
  'page-fragment': ['advice', 'frame'],
  'page-trailing-sign': ['advice', 'frame'],
  'page-odd-characters': ['advice', null],
  'page-double-scheme': ['advice', null],
  'page-entity': ['advice', null],
  'page-local': ['advice', null],
  'page-credentials': ['advice', null],
  // Sizes
  'width-small': ['changes', 'register'],
  'height-small': ['changes', 'register'],
  'size-not-integer': ['changes', 'register'],
  'size-clipped': ['changes', null],
  'size-below-browser': ['advice', null],
  'height-over-window': ['advice', 'register'],
  'width-over-window': ['advice', 'register'],
  // HASH
  'hash-missing': ['blocks', 'register'],
  'hash-too-long': ['changes', 'register'],
  'hash-short': ['advice', 'register'],
  'hash-sample': ['advice', 'register'],
  'hash-guessable': ['advice', 'register'],
  'hash-register': ['advice', 'update'],
  // Icon
  'icon-refused': ['changes', 'icon'],
  'icon-missing': ['advice', 'icon'],
  'icon-missing-context': ['advice', 'icon'],
  'icon-missing-extranet': ['advice', 'icon'],
  'icon-size': ['advice', 'icon'],
  'icon-format': ['advice', 'icon'],
  'icon-state-empty': ['advice', 'icon'],
  'icon-states-same': ['advice', 'icon'],
  'icon-glyph-large': ['advice', 'icon'],
  'icon-opaque': ['advice', 'icon'],
  // Audience
  'context-unknown': ['advice', 'register'],
  'context-connector': ['advice', 'register'],
  'context-empty': ['changes', 'register'],
  'context-too-long': ['blocks', null],
  'context-all-admin': ['advice', 'register'],
  'admin-only-outsiders': ['advice', 'register'],
  'flag-not-exact': ['changes', 'register'],
  // Texts
  'texts-missing': ['blocks', 'register'],
  'texts-unreadable': ['changes', 'register'],
  'title-missing': ['blocks', 'register'],
  'titles-lost': ['blocks', null],
  'title-empty': ['advice', 'register'],
  'title-absent': ['changes', 'register'],
  'language-missing': ['changes', 'register'],
  'language-unusable': ['changes', 'register'],
  'language-unknown': ['advice', null],
  'language-case': ['changes', null],
  'language-duplicate': ['changes', null],
  'language-default-missing': ['advice', null],
  'text-too-long': ['changes', null],
  'text-emoji-cut': ['changes', null, 'old'],
  'description-repeats-title': ['advice', null],
  'copyright-not-shown': ['advice', null],
  // Update and unregister
  'app-id-missing': ['blocks', 'update'],
  'app-id-loose': ['changes', null],
  'app-not-found': ['blocks', 'update'],
  'app-foreign': ['blocks', 'update'],
  'fields-unreadable': ['changes', 'update'],
  'fields-lower-case': ['changes', 'update'],
  'field-outside': ['changes', 'update'],
  'field-not-updatable': ['changes', 'update'],
  'update-value-ignored': ['changes', 'update'],
  'value-kept': ['changes', 'update'],
  'update-dropped': ['changes', null, 'old'],
  'icon-update-ignored': ['changes', 'update', 'old'],
  'switch-to-command': ['changes', 'update', 'old'],
  'switch-without-hash': ['changes', 'update', 'old'],
  'switch-keeps-size': ['changes', 'update'],
  'update-hides-icon': ['changes', null, 'old'],
  'titles-stale': ['changes', null, 'old'],
  'languages-lost': ['changes', 'update'],
  'hash-sent-to-pages': ['advice', null, 'old'],
} as const satisfies Readonly<Record<string, readonly [Severity, Page | null, 'old'?]>>;

export type RuleId = keyof typeof CATALOGUE;

export const RULE_IDS = Object.keys(CATALOGUE) as readonly RuleId[];

export interface Rule {
  readonly severity: Severity;
  /** Address of a page of the official documentation. */
  readonly docs: string | null;
  /** Rests on a bug of the portal's, seen up to May 2026. */
  readonly assumed: boolean;
}

/** What the catalogue says about a rule. */
export function ruleOf(id: RuleId): Rule {
  const [severity, page, age] = CATALOGUE[id] as readonly [Severity, Page | null, 'old'?];
  return { severity, docs: page === null ? null : PAGES[page], assumed: age === 'old' };
}
