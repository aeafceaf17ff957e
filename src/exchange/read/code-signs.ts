import type { TextKind } from './found.ts';

/** What tells that a text is in one language: the more of its signs, the likelier. */
export interface Score {
  readonly kind: TextKind;
  readonly signs: readonly RegExp[];
}

export const CODE_SIGNS: readonly Score[] = [
  {
    kind: 'php',
    signs: [
      /\$\w+\s*(?:->|=[^=>])/,
      /['"]\s*=>\s*/,
      /\barray\s*\(/i,
      /\b[A-Z]\w*::\w+\(/,
      /\brestCommand\s*\(/,
      /^\s*(?:namespace|use)\s+[\w\\]+;/m,
      /\$this->/,
      /\bfunction\s+\w+\s*\([^)]*\$/,
    ],
  },
  {
    kind: 'go',
    signs: [
      /^\s*package\s+\w+/m,
      /:=/,
      /\bmap\[string\]/,
      /\bfunc\s*(?:\([^)]*\)\s*)?\w*\(/,
      /\berr\s*!=\s*nil/,
      /\[\](?:byte|string|map|\w+\.\w+)\s*[{(]/,
      /\b(?:json\.Marshal|fmt\.\w+|b24\.Params|http\.NewRequest)\b/,
    ],
  },
  {
    kind: 'python',
    signs: [
      /^\s*(?:from\s+[\w.]+\s+import|import\s+[\w.]+\s*(?:$|as\b))/m,
      /^\s*(?:async\s+)?def\s+\w+\s*\(.*\).*:\s*(?:#.*)?$/m,
      /\b(?:True|False|None)\b/,
      /\brequests\.\w+\(/,
      /^\s*(?:if|for|with|try|while|class)\b.*:\s*$/m,
      /\bf["']/,
      /\bapi_method\s*=/,
      /\*\*\w+/,
      /^\s*\w+\s*=\s*dict\(/m,
      /^\s*#(?!!)/m,
    ],
  },
  {
    kind: 'js',
    signs: [
      /\b(?:const|let|var)\s+[\w{[$]/,
      /=>\s*[{(\w]/,
      /\bBX24\.\w+/,
      /\bfunction\s*\w*\s*\(/,
      /\b(?:require|import)\s*\(?\s*['"]/,
      /^\s*(?:import|export)\s+.*(?:from|default|const|class|function|\{)/m,
      /\b(?:await|async)\s/,
      /\b(?:fetch|axios)\b/,
      /\$b24\./,
      /\bJSON\.stringify\(/,
      /\bnew\s+\w+\(/,
      /\bconsole\.\w+\(/,
      /`[^`]*\$\{/,
    ],
  },
];
