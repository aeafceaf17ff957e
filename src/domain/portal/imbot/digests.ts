import { MAGIC_HASH } from './limits.ts';
import { md5 } from '../php/md5.ts';
import type { World } from './world.ts';

export interface FrameDigests {
  /** md5 of the portal's host and HASH, 32 hex: DOMAIN_HASH of the frame's address. */
  readonly domainHash: string;
  /** md5 of the user's id and HASH, 32 hex: USER_HASH of the frame's address. */
  readonly userHash: string;
}

/**
 * How a frame app proves who opened it. With HASH `register`, in exactly these letters, the user's digest is made from
 * the server's secret instead, which nobody else can compute. Source: documentation and observed.
 */
export function digests(
  { serverName, serverSecret }: Pick<World, 'serverName' | 'serverSecret'>,
  hash: string,
  userId: number,
): FrameDigests {
  return {
    domainHash: md5(serverName + hash),
    userHash: md5(`${userId}${hash === MAGIC_HASH ? serverSecret : hash}`),
  };
}
