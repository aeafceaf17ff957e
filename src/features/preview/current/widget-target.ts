import type { PreviewedWidget } from '../../../domain/forecast/preview-widgets.ts';
import { isJsonObject, type Json, type JsonObject } from '../../../domain/kernel/json.ts';
import { refusePage, type PageRefusal } from '../../../domain/messenger/classic/handler-page.ts';
import { initData } from '../../../domain/messenger/current/init-data.ts';
import { opening, type Opening, type OpeningTokens, type Origin } from '../../../domain/messenger/current/opening.ts';

/** What stands where a widget's page would: our list of what it is given, the person's own page, or our sample. */
export const WIDGET_SOURCES = ['facts', 'own', 'sample'] as const;
export type WidgetSource = (typeof WIDGET_SOURCES)[number];

/** Everything the opening of a widget depends on besides chance. */
export interface WidgetSubject {
  readonly widget: PreviewedWidget;
  readonly origin: Origin;
  readonly portalOrigin: string;
  readonly language: string;
  readonly admin: boolean;
}

/** Path of the portal's page around the messenger. */
export const MESSENGER_PATH = '/online/';

function portalSide({ portalOrigin, language }: WidgetSubject) {
  const { host, protocol } = new URL(portalOrigin);
  return { host, https: protocol === 'https:', language };
}

/** The page at this address as the portal would open it. */
export function openingOf(subject: WidgetSubject, address: string, appSid: string, tokens: OpeningTokens): Opening {
  return opening(address, subject.widget.place, subject.origin, { ...portalSide(subject), appSid }, tokens);
}

/** What the portal answers `getInitData` of that page. */
export function initDataOf(subject: WidgetSubject, tokens: OpeningTokens): JsonObject {
  const { widget, origin, admin } = subject;
  return initData(widget.place, origin, portalSide(subject), tokens, { admin, firstRun: false });
}

/** Where a page is loaded from, and why it is not, if so. */
export interface WidgetTarget {
  readonly address: string;
  readonly refusal: PageRefusal | null;
}

/** The person's own page, or the one on this computer that stands for it. */
export function ownTarget(widget: PreviewedWidget, testAddress: string, ownOrigin: string): WidgetTarget {
  const address = testAddress === '' ? widget.stored.handler : testAddress;
  return { address, refusal: refusePage(address, ownOrigin) };
}

/** Our sample is a static file: what a form would bring stands in the fragment, which no server sees. */
export function sampleAddress({ address, fields }: Opening): string {
  return `${address}#post=${encodeURIComponent(JSON.stringify(fields))}`;
}

/** Tokens that no portal knows: a page here is to see how it is opened, and is not to reach a real portal. */
export function inventedTokens(hex: (bytes: number) => string, portalOrigin: string): OpeningTokens {
  return {
    authId: hex(35),
    refreshId: hex(35),
    expiresIn: 3600,
    memberId: hex(16),
    status: 'L',
    newer: { serverEndpoint: `${portalOrigin}/rest/`, applicationToken: hex(16), applicationScope: 'placement,im' },
  };
}

/** What a page is told it has set: the map of options, as the portal gives it back. */
export function withOption(options: JsonObject, params: Json): JsonObject {
  if (!isJsonObject(params)) return options;
  const { name, value } = params;
  return typeof name === 'string' && value !== undefined ? { ...options, [name]: value } : options;
}
