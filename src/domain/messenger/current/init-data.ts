import type { JsonObject } from '../../kernel/json.ts';
import type { Place } from '../../portal/placement/places.ts';
import { infoOptions, type OpeningTokens, type Origin, type PortalSide } from './opening.ts';

/** Who sits before the page, as far as the page is told. */
export interface InitPerson {
  readonly admin: boolean;
  /** The page's first run for this person and version of the application. */
  readonly firstRun: boolean;
}

/**
 * The reply to `getInitData` of a widget's page: tokens, place and its options. Empty maps come as lists, as PHP makes them. Source:
 * observed.
 */
export function initData(
  place: Place,
  origin: Origin,
  { host, https, language }: Omit<PortalSide, 'appSid'>,
  tokens: OpeningTokens,
  { admin, firstRun }: InitPerson,
): JsonObject {
  return {
    LANG: language,
    DOMAIN: host,
    PROTOCOL: https ? 1 : 0,
    PATH: '/rest',
    AUTH_ID: tokens.authId,
    REFRESH_ID: tokens.refreshId,
    AUTH_EXPIRES: String(tokens.expiresIn),
    MEMBER_ID: tokens.memberId,
    FIRST_RUN: firstRun,
    IS_ADMIN: admin,
    INSTALL: false,
    USER_OPTIONS: [],
    APP_OPTIONS: [],
    PLACEMENT: place,
    PLACEMENT_OPTIONS: infoOptions(place, origin),
  };
}
