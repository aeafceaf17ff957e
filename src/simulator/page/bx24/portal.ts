/** What the portal says of itself and of who is there. */

export type CallParams = Record<string, unknown>;

const [nameDomain = '', nameProtocol = '', nameSession = ''] = window.name.split('|');

/** What the frame's name ends in; every message to the portal carries it. */
export const sid = nameSession;

/** Everything the portal says; taken from the frame's name first. */
export const portal = {
  domain: nameDomain.replace(/:(80|443)$/, ''),
  protocol: Number.parseInt(nameProtocol, 10) || 0,
  path: '',
  lang: '',
  authId: '',
  refreshId: '',
  /** ms since the epoch */
  authExpires: 0,
  memberId: '',
  admin: false,
  installing: false,
  firstRun: false,
  placement: null as unknown,
  placementOptions: null as unknown,
  userOptions: {} as CallParams,
  appOptions: {} as CallParams,
};

/** AppServices a portal the global is null and the script throws (observed). */
if (portal.domain === '' || sid === '') {
  Object.assign(window, { BX24: null });
  throw new Error('Unable to initialize Bitrix24 JS library!');
}

/** Of the page around us. */
export function origin(): string {
  return `${portal.protocol ? 'https' : 'http'}://${portal.domain}`;
}
