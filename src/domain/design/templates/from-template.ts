import type { Design } from '../schema.ts';
import type { Template } from './templates.ts';

/**
 * What a template becomes: a design with its icon and, where a page is opened, a signature key of its own. The texts of the
 * language `first` stand first: they are what everybody else reads.
 */
export function designFromTemplate(
  { design }: Template,
  png: string,
  { hash, first = 'en' }: { readonly hash: string; readonly first?: string },
): Design {
  const { chatApp } = design;
  const isFirst = ({ language }: Design['texts'][number]): boolean => language === first;
  const texts = [...design.texts.filter(isFirst), ...design.texts.filter((row) => !isFirst(row))];
  const frame = chatApp.kind === 'frame' ? { ...chatApp.frame, hash } : chatApp.frame;
  return {
    ...design,
    texts: texts.map((row, at) => ({ ...row, id: at + 1 })),
    icon: { png, source: null, activeSource: null, adjustments: null },
    chatApp: { ...chatApp, frame },
  };
}
