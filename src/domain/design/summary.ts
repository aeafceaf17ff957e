import type { Design, Kind } from './schema.ts';

/** What tells one design from another in a list, beside its name. */
export interface DesignSummary {
  readonly kind: Kind;
  readonly code: string;
  /** `null`: none, or none that is a number. */
  readonly botId: number | null;
  /** The first title that is filled in; `''`: none. */
  readonly title: string;
}

export function summaryOf({ chatApp: { bot, kind, code }, texts }: Design): DesignSummary {
  const botId = typeof bot.id === 'number' ? bot.id : null;
  return { kind, code, botId, title: titleOf({ texts }) };
}

function titleOf({ texts }: Pick<Design, 'texts'>): string {
  return texts.find(({ title }) => title !== '')?.title ?? '';
}

/** What a draft is called: as the person named it, else by its title; `''`: neither. */
export function nameOf({ name, title }: { readonly name: string; readonly title: string }): string {
  return name || title;
}

export function nameOfDesign(design: Design): string {
  return nameOf({ name: design.name, title: titleOf(design) });
}
