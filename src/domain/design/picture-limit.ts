/** Bytes a picture that is to become the icon may have at most. Ours, not the portal's: the icon made of it is far smaller. */
export const MAX_PICTURE_BYTES = 50_000_000;
