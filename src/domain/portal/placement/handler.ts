import { characterCount } from '../php/characters.ts';
import { HANDLER_LIMIT } from './places.ts';

/** Why a portal does not take an address as a handler. */
export type HandlerFault = 'no-outside-address' | 'too-long' | 'other-protocol';

const ADDRESS = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)/i;

/**
 * Whether `placement.bind` takes an address: a host with a dot inside, then http or https, at most 255 characters; whether anything
 * answers there is not checked. That the host is looked at before the protocol, and what an over-long address is answered with, are
 * assumed.
 *
 * @returns the fault, or `null` when the address is taken
 */
export function checkHandler(address: string): HandlerFault | null {
  const [, protocol = '', authority = ''] = ADDRESS.exec(address) ?? [];
  if (!isOutside(authority)) return 'no-outside-address';
  if (!/^https?$/i.test(protocol)) return 'other-protocol';
  return characterCount(address) > HANDLER_LIMIT ? 'too-long' : null;
}

/** A host with a dot that is not its first character, and a port, if any, of this world. */
function isOutside(authority: string): boolean {
  const target = authority.slice(authority.lastIndexOf('@') + 1);
  const [, host = '', port = ''] = /^([^:]*)(?::(.*))?$/s.exec(target) ?? [];
  return host.indexOf('.') > 0 && (port === '' || (/^\d{1,5}$/.test(port) && Number(port) <= 65535));
}
