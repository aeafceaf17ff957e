/** The picture as an image's address. The browser looks at the bytes, so other formats of an imported icon show, too. */
export function iconAddress(png: string): string {
  return `data:image/png;base64,${png}`;
}
