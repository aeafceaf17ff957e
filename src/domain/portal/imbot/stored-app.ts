/** One language row as the portal keeps it. A missing COPYRIGHT is stored as NULL, a missing DESCRIPTION as empty text (observed). */
export interface StoredText {
  readonly languageId: string;
  /** Characters of four bytes (emoji) are kept as `:` + hex + `:` here and in the description. */
  readonly title: string;
  readonly description: string;
  readonly copyright: string | null;
}

/** What is kept of an accepted icon file. */
export interface StoredIcon {
  /** Media type found from the bytes, for example `image/png`. */
  readonly type: string;
  /** px */
  readonly width: number;
  readonly height: number;
  /** The file itself, base64 without a prefix, so that a preview can show what would be served. */
  readonly base64: string;
}

/** A chat app as the portal keeps it: the row with its texts and its icon. Flags are kept as booleans (Y is true). */
export interface StoredApp {
  readonly id: number;
  readonly botId: number;
  /** Client id of the REST application that registered it. */
  readonly applicationId: string;
  readonly code: string;
  /** A frame app's own signature key; a command app gets a generated one. At most 32 characters. */
  readonly hash: string;
  /** Lower-cased, otherwise unchecked. */
  readonly context: string;
  /** With the `?` or `&` the portal adds; empty for command apps. */
  readonly iframe: string;
  /** px */
  readonly iframeWidth: number;
  readonly iframeHeight: number;
  readonly iframePopup: boolean;
  /** The stored call of a command app in the portal's own wrapping, for example `BXIM.sendMessage('/help');`; empty for frames. */
  readonly js: string;
  readonly hidden: boolean;
  readonly extranetSupport: boolean;
  readonly liveChatSupport: boolean;
  readonly texts: readonly StoredText[];
  readonly icon: StoredIcon | null;
}

/** What a viewer's page is given of a stored app (the record of the messenger's list). */
export interface ServedApp {
  readonly id: number;
  readonly botId: number;
  /** Empty where the bot's user is gone: the app then belongs to the bot 0 (observed). */
  readonly botCode: string;
  readonly domainHash: string;
  readonly userHash: string;
  /** With `& < > "` escaped for HTML; the other texts are not escaped (observed). */
  readonly code: string;
  /** Whether there is an icon, and the file to show for it. */
  readonly icon: StoredIcon | null;
  readonly iframe: string;
  readonly iframeWidth: number;
  readonly iframeHeight: number;
  readonly iframePopup: boolean;
  readonly js: string;
  readonly context: string;
  readonly hidden: boolean;
  readonly title: string;
  readonly description: string;
  /** Null when the row in use has none (observed). */
  readonly copyright: string | null;
}
