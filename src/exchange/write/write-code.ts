import { iconFile, readsAny, type CodeCall, type CodeOptions } from './call.ts';
import type { CodeLanguage, CodeTarget, CodeTargetId } from './target.ts';
import { curl } from './targets/curl.ts';
import { go } from './targets/go.ts';
import { bx24, node, sdkTypeScript, sdkUmd } from './targets/javascript.ts';
import { json } from './targets/json.ts';
import { crest, php, phpSdk } from './targets/php.ts';
import { python } from './targets/python.ts';

const TARGETS: Readonly<Record<CodeTargetId, CodeTarget>> = {
  bx24,
  'sdk-ts': sdkTypeScript,
  'sdk-umd': sdkUmd,
  crest,
  'php-sdk': phpSdk,
  php,
  python,
  go,
  node,
  curl,
  json,
};

export interface WrittenCode {
  /** Of the code's own file. */
  readonly file: string;
  readonly language: CodeLanguage;
  readonly text: string;
  /** The file of the icon that has to lie beside it; `null`: none. */
  readonly icon: string | null;
  /** A key was left out and is read where the code runs. */
  readonly leavesOutSecrets: boolean;
  /** It calls over a webhook, over which the portal takes no widget. */
  readonly isRefused: boolean;
}

const bindsWidgets = (calls: readonly CodeCall[]): boolean =>
  calls.some(({ method }) => method.startsWith('placement.'));

/** What a target can do besides the usual. */
export const codeChoices = (id: CodeTargetId): Pick<CodeTarget, 'access' | 'readsFiles'> => TARGETS[id];

/**
 * Code that makes calls, formatted, right to the last escape. What a target cannot do is done its usual way: no file of an icon in a
 * page, another access.
 */
export function writeCode(id: CodeTargetId, calls: readonly CodeCall[], wanted: CodeOptions): WrittenCode {
  const target = TARGETS[id];
  // The portal takes widgets from an application alone (documentation: WRONG_AUTH_TYPE).
  const asked = bindsWidgets(calls) ? 'application' : wanted.access;
  const access = target.access.includes(asked) ? asked : target.access[0];
  const options: CodeOptions = { ...wanted, access, icon: target.readsFiles ? wanted.icon : 'inline' };
  return {
    file: `${options.name}${target.extension}`,
    language: target.language,
    text: target.write(calls, options),
    icon: readsAny(calls, options, 'icon') ? iconFile(options) : null,
    leavesOutSecrets: readsAny(calls, options, 'secret'),
    isRefused: access === 'webhook' && bindsWidgets(calls),
  };
}
