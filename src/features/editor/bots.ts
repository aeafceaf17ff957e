import type { PortalBot } from '../../ports/host.ts';

/** The portal's bots as the shell knows them, and what can be done about them. */
export interface EditorBots {
  readonly state: 'standalone' | 'loading' | 'ready' | 'failed';
  readonly bots: readonly PortalBot[];
  /** Opens "Create a bot". */
  readonly oncreate: () => void;
  readonly onreload: () => void;
}
