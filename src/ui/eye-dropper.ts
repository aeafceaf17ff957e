/** The part of the browser's dropper that is used; not every browser has one. */
interface Dropper {
  open(): Promise<{ readonly sRGBHex: string }>;
}

/** What came of it: `cancelled` by the person, `refused` where the page may not. */
export type Picked = { readonly colour: string } | 'cancelled' | 'refused';

/** Takes a colour from anywhere on the screen; call it while handling a click. `null`: this browser has no dropper. */
export function eyeDropper(): (() => Promise<Picked>) | null {
  const { EyeDropper } = globalThis as { EyeDropper?: new () => Dropper };
  if (EyeDropper === undefined) return null;
  return async () => {
    try {
      const { sRGBHex } = await new EyeDropper().open();
      const colour = sRGBHex.toLowerCase();
      return /^#[0-9a-f]{6}$/.test(colour) ? { colour } : 'refused';
    } catch (cause) {
      return cause instanceof DOMException && cause.name === 'AbortError' ? 'cancelled' : 'refused';
    }
  };
}
