import type { Surroundings } from './http.ts';
import type { SimulatedWorld, Token } from './world.ts';

/** Words that may name a world: they stand in addresses and in tokens. */
export const WORLD_ID = /^[\w-]{1,64}$/;

/** A new access token of a world. The world's id stands in it, so every call finds its world without any other state. */
export function issueToken(world: SimulatedWorld, surroundings: Surroundings): string {
  const accessToken = `${world.id}.${surroundings.newId()}`;
  const life = world.settings.tokenLife;
  world.tokens.set(accessToken, {
    expiresAt: surroundings.now() + life * 1000,
    life,
    refreshId: `${world.id}.${surroundings.newId()}`,
  });
  return accessToken;
}

/** The id of the world that a token belongs to, or `null` when it is none of ours. */
export function worldOfToken(token: string): string | null {
  const [id = '', secret = '', ...more] = token.split('.');
  return WORLD_ID.test(id) && secret !== '' && more.length === 0 ? id : null;
}

/** Ends a token now, as if its hour had passed. */
export function expireToken(world: SimulatedWorld, accessToken: string, surroundings: Surroundings): void {
  const token = world.tokens.get(accessToken);
  if (token) world.tokens.set(accessToken, { ...token, expiresAt: surroundings.now() });
}

/** `unknown`: never issued by this world. */
export type TokenState = 'good' | 'expired' | 'unknown';

/** Whether a call with this token is let in now. */
export function tokenState(world: SimulatedWorld, accessToken: string, surroundings: Surroundings): TokenState {
  const token: Token | undefined = world.tokens.get(accessToken);
  return token ? (token.expiresAt > surroundings.now() ? 'good' : 'expired') : 'unknown';
}
