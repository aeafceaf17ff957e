import type { AppRules } from '../../domain/messenger/classic/app-rules.ts';
import type { Viewer } from '../../domain/kernel/viewer.ts';
import type { ServedApp, StoredIcon } from '../../domain/portal/imbot/stored-app.ts';
import type { PreviewSubject } from '../../domain/forecast/preview-subject.ts';

/** What the portal makes of the design for a viewer; the shell asks the twin (`domain/forecast`). */
export type SubjectOf = (viewer: Viewer) => PreviewSubject;

/** Which messengers the design is for, and how another one is chosen. */
export interface Messengers {
  /** The design has a widget of the new chat. */
  readonly hasWidget: boolean;
  readonly onchange: (messenger: 'classic' | 'current') => void;
}

export interface PreviewProps {
  /** Absent: there is only the old one. */
  readonly messengers?: Messengers;
  /** Id of the draft that is open. */
  readonly draft: string;
  readonly subject: SubjectOf;
  /** What the messenger does with an app; `null`: nothing is served yet. */
  readonly rules: AppRules | null;
  /** Something in the design keeps the portal from taking it: what is seen is what would be, once that is mended. */
  readonly blocked?: boolean;
  /** Name of the bot that owns the app, as the chat list shows it; empty when it is not known. */
  readonly botName: string;
  /** `https://acme.bitrix24.com`; a made-up one when standalone. */
  readonly portalOrigin: string;
  /** The design is registered, and an update would send something: its effect on open pages can be looked at. */
  readonly updates?: boolean;
  /** Told how far from the stage's lower edge something over it may begin, px. */
  readonly onlift?: (px: number) => void;
}

/** Context that our cell was drawn with, by app id, where a live update has changed it since. */
export function drawnContexts({ served, drawnContext }: PreviewSubject): ReadonlyMap<number, string> {
  return new Map(served === null || drawnContext === undefined ? [] : [[served.id, drawnContext]]);
}

const NEIGHBOUR_ICON: StoredIcon = { type: 'image/png', width: 108, height: 66, base64: '' };

/** Applications of others, older than ours: they stand before it and take its room. */
export function neighbourApps(count: number): readonly ServedApp[] {
  return Array.from({ length: count }, (_, index) => ({
    id: index - count,
    botId: 0,
    botCode: '',
    domainHash: '',
    userHash: '',
    code: '',
    icon: NEIGHBOUR_ICON,
    iframe: '',
    iframeWidth: 0,
    iframeHeight: 0,
    iframePopup: false,
    js: '',
    context: 'all',
    hidden: false,
    title: '',
    description: '',
    copyright: '',
  }));
}
