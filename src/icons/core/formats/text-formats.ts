const BEGINNINGS: readonly (readonly [format: string, pattern: RegExp])[] = [
  ['shortcut', /^\s*\[(?:InternetShortcut|Desktop Entry)\]/i],
  ['shortcut', /<!DOCTYPE plist[\s\S]{0,400}<key>URL<\/key>/i],
  ['vector-drawable', /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:animated-)?vector\s/i],
  ['lottie', /^\s*\{(?=[\s\S]{0,4000}"layers"\s*:)(?=[\s\S]{0,4000}"(?:ip|fr)"\s*:)/],
];

/** Texts that stand for a picture without being one; `null`: any other. */
export function textFormat(text: string): string | null {
  const head = text.slice(0, 8_000);
  return BEGINNINGS.find(([, pattern]) => pattern.test(head))?.[0] ?? null;
}
