import { isJsonObject, type Json } from '../../domain/kernel/json.ts';

/** What a portal may be like besides who uses it. */
export interface PortalTraits {
  /** STATUS of app.info: `L` local, `T` trial, `P` paid … */
  readonly status: string;
  /** What was paid for the application has run out (PAYMENT_EXPIRED). */
  readonly paymentExpired: boolean;
  /** DAYS of app.info. */
  readonly daysLeft: number | null;
  /** The application is restricted to other people: every call answers user_access_error. */
  readonly restricted: boolean;
  /** The tariff has no REST: every call answers ACCESS_DENIED (observed). */
  readonly noRest: boolean;
  /** The person may install applications, though REST does not count them an administrator: IS_ADMIN is then true (observed). */
  readonly mayInstall: boolean;
  /** The page says that the installation was finished, and it was not (observed: the answer is the text `false`). */
  readonly installFails: boolean;
  /** Revision of imbot.v2; `null`: a portal from before it. */
  readonly botRevision: number | null;
  /** Calls are counted: 50 at once, 2 more each second; the others are refused. */
  readonly bucket: boolean;
  /** Seconds that the portal's clock is ahead. */
  readonly clockAhead: number;
}

export const USUAL_TRAITS: PortalTraits = {
  status: 'L',
  paymentExpired: false,
  daysLeft: null,
  restricted: false,
  noRest: false,
  mayInstall: false,
  installFails: false,
  botRevision: 36,
  bucket: false,
  clockAhead: 0,
};

/** Reads the traits that are given; what has a wrong type is left out. */
export function readTraits(value: Json | undefined): Partial<PortalTraits> {
  if (!isJsonObject(value)) return {};
  const fits = Object.entries(value).filter(([name, given]) => isTrait(name) && FITS[name](given));
  // Name by name of its own type, as the table says.
  return Object.fromEntries(fits);
}

const truth = (value: Json): boolean => typeof value === 'boolean';
const text = (value: Json): boolean => typeof value === 'string';
const number = (value: Json): boolean => typeof value === 'number';
const numberOrNull = (value: Json): boolean => value === null || number(value);

const FITS: Readonly<Record<keyof PortalTraits, (value: Json) => boolean>> = {
  status: text,
  paymentExpired: truth,
  daysLeft: numberOrNull,
  restricted: truth,
  noRest: truth,
  mayInstall: truth,
  installFails: truth,
  botRevision: numberOrNull,
  bucket: truth,
  clockAhead: number,
};

function isTrait(name: string): name is keyof PortalTraits {
  return name in FITS;
}
