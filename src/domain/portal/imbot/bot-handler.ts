/** Scheme, perhaps user and password, a host with a dot inside, perhaps a port. */
const HANDLER = /^https?:\/\/(?:[^/?#]*@)?[^/?#:@]+\.[^/?#:@]+(?::\d*)?(?=[/?#]|$)/i;

/** Whether `imbot.register` takes an address as a bot's handler; whether anything answers there is not checked (observed). */
export function isBotHandler(address: string): boolean {
  return HANDLER.test(address);
}
