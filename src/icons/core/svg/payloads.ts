/** Long base64 inside a text: pictures and fonts. What is drawn of it costs by its pixels, not by its letters. */
const PAYLOAD = /(data:[^,"'()<>\s]{0,200};\s*base64\s*,)([A-Za-z0-9+/=\s]{400,})/gi;

/** A character that no text uses stands around the number of a payload. */
const MARK = '\ue000';

/** A text without its payloads, which can be put back. */
export interface Lifted {
  readonly text: string;
  readonly payloads: readonly string[];
}

export function liftPayloads(text: string): Lifted {
  const payloads: string[] = [];
  const lifted = text.replace(PAYLOAD, (_, head: string, payload: string) => {
    payloads.push(payload);
    return `${head}${MARK}${payloads.length - 1}${MARK}`;
  });
  return { text: lifted, payloads };
}

export function putBack(text: string, payloads: readonly string[]): string {
  if (payloads.length === 0) return text;
  return text.replace(/\ue000(\d{1,6})\ue000/g, (whole, number: string) => payloads[Number(number)] ?? whole);
}
