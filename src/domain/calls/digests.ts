/** SHA-256 of the values that are remembered as digests only, 64 hex characters each; `null` where there is no value. */
export interface Digests {
  readonly hash: string | null;
  /** Of the text of ICON_FILE as it is sent. */
  readonly icon: string | null;
}

export const NO_DIGESTS: Digests = { hash: null, icon: null };
