import type { KitFile, KitLanguage, KitSource } from '../../exchange/write/kits/kit.ts';

/** By path. */
type Files = Readonly<Record<string, string>>;

interface OwnFiles {
  readonly running: string;
  readonly files: Files;
}

const listed = (files: Files): readonly KitFile[] => Object.entries(files).map(([path, text]) => ({ path, text }));

/** Kits of one kind: what they share, and what each language has for itself. */
export function sourcesOf(
  readme: string,
  shared: Files,
  { php, node, python, go }: Readonly<Record<KitLanguage, OwnFiles>>,
): Readonly<Record<KitLanguage, KitSource>> {
  const source = ({ running, files }: OwnFiles): KitSource => ({
    readme,
    running,
    files: listed({ ...shared, ...files }),
  });
  return { php: source(php), node: source(node), python: source(python), go: source(go) };
}
