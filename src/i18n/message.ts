/** One text of a catalogue: a sentence with `{placeholders}`, or its plural forms chosen by `{count}`. */
export type Message = string | PluralMessage;

export interface PluralMessage {
  readonly zero?: string;
  readonly one?: string;
  readonly two?: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

type Names<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;
type TextOf<M extends Message> = M extends string ? M : M extends PluralMessage ? M['other'] : never;

/** The placeholders a message wants; a plural always wants `count`. */
export type Placeholders<M extends Message> = Names<TextOf<M>> | (M extends string ? never : 'count');

export type MessageParams<M extends Message> = { readonly [Name in Placeholders<M>]: string | number };

/** The same keys as the English area, with texts of one's own. */
export type Translation<Area> = { readonly [Key in keyof Area]: Area[Key] extends string ? string : PluralMessage };

/** Fills the placeholders; a number is written in the manner of the language. */
export function formatMessage(
  message: Message,
  params: Readonly<Record<string, string | number>>,
  tag: string,
): string {
  const text = typeof message === 'string' ? message : pickPlural(message, Number(params['count'] ?? 0), tag);
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name];
    if (value === undefined) return whole;
    return typeof value === 'number' ? formatNumber(value, tag) : value;
  });
}

const formats = new Map<string, Intl.NumberFormat>();
const rules = new Map<string, Intl.PluralRules>();

export function formatNumber(value: number, tag: string): string {
  let format = formats.get(tag);
  if (format === undefined) formats.set(tag, (format = new Intl.NumberFormat(tag)));
  return format.format(value);
}

function pickPlural(message: PluralMessage, count: number, tag: string): string {
  let rule = rules.get(tag);
  if (rule === undefined) rules.set(tag, (rule = new Intl.PluralRules(tag)));
  return message[rule.select(count)] ?? message.other;
}
