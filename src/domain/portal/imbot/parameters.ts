/** The parameters of a registration that the table keeps, in the order in which they are reported. */
export const STORED_FIELDS = [
  'BOT_ID',
  'CODE',
  'JS_METHOD',
  'JS_PARAM',
  'IFRAME',
  'IFRAME_WIDTH',
  'IFRAME_HEIGHT',
  'IFRAME_POPUP',
  'HASH',
  'ICON_FILE',
  'CONTEXT',
  'HIDDEN',
  'EXTRANET_SUPPORT',
  'LIVECHAT_SUPPORT',
  'LANG',
] as const;
export type StoredField = (typeof STORED_FIELDS)[number];

/** Whether a key names a parameter that the table keeps. */
export function isStoredField(key: string): key is StoredField {
  return STORED_FIELDS.some((field) => field === key);
}

/** The flags among them, each with its column. */
export const FLAG_COLUMNS = {
  IFRAME_POPUP: 'iframePopup',
  HIDDEN: 'hidden',
  EXTRANET_SUPPORT: 'extranetSupport',
  LIVECHAT_SUPPORT: 'liveChatSupport',
} as const satisfies Partial<Record<StoredField, string>>;
export type FlagField = keyof typeof FLAG_COLUMNS;
export const FLAG_FIELDS: readonly FlagField[] = STORED_FIELDS.filter(isFlagField);

export function isFlagField(field: StoredField): field is FlagField {
  return field in FLAG_COLUMNS;
}

type FlagColumns = Readonly<Record<(typeof FLAG_COLUMNS)[FlagField], boolean>>;

/** A value for the column of every flag. */
export function flagColumns(value: (field: FlagField) => boolean): FlagColumns {
  // The columns are the table's values, all of them, which the compiler cannot see through the entries.
  return Object.fromEntries(FLAG_FIELDS.map((field) => [FLAG_COLUMNS[field], value(field)])) as FlagColumns;
}
