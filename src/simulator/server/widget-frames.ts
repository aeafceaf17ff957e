import { deniedCommands } from '../../domain/messenger/current/bx24-protocol.ts';
import { exampleChat } from '../../domain/messenger/current/example-chats.ts';
import { initData } from '../../domain/messenger/current/init-data.ts';
import { opening, type OpeningTokens, type Origin } from '../../domain/messenger/current/opening.ts';
import { isJsonObject, type Json, type JsonObject } from '../../domain/kernel/json.ts';
import {
  readTextFieldMessage,
  runTextFieldCall,
  type TextField,
} from '../../domain/messenger/current/text-field-protocol.ts';
import type { StoredWidget } from '../../domain/portal/placement/stored-widget.ts';
import { chatOf } from './chat-shell.ts';
import { mayInstall, type PortalPlace } from './frame.ts';
import type { Surroundings } from './http.ts';
import { phpMap } from './php-form.ts';
import { servedWidgets } from './placements.ts';
import { issueToken } from './tokens.ts';
import type { WidgetOpening } from './world-types.ts';
import type { SimulatedWorld, WidgetFrame } from './world.ts';

/** Path of the portal's page around the messenger, and the message whose menu a widget stands in. */
const MESSENGER_PATH = '/online/';
const MESSAGE_ID = '12345';

/** The widget as it is stored, if the present viewer's page has it. */
function widgetOf(world: SimulatedWorld, id: number): StoredWidget | null {
  const isServed = servedWidgets(world).some((widget) => widget.id === id);
  return (isServed && world.widgets.rows.find((row) => row.id === id)) || null;
}

function tokensOf(
  { settings, tokens, memberId }: SimulatedWorld,
  accessToken: string,
  place: PortalPlace,
): OpeningTokens {
  return {
    authId: accessToken,
    refreshId: tokens.get(accessToken)?.refreshId ?? '',
    expiresIn: settings.tokenLife,
    memberId,
    status: 'L',
    newer: {
      serverEndpoint: `${place.secure ? 'https' : 'http'}://${place.host}/rest/`,
      applicationToken: memberId,
      applicationScope: settings.scopes.join(','),
    },
  };
}

/** Opens a widget's page as it was clicked in a chat; `null`: the viewer's page has no such widget. */
export function openWidget(
  world: SimulatedWorld,
  { id, chat }: { readonly id: number; readonly chat: string },
  place: PortalPlace,
  surroundings: Surroundings,
): WidgetOpening | null {
  const widget = widgetOf(world, id);
  if (widget === null) return null;
  const origin: Origin = { dialogId: exampleChat(chatOf(chat)).dialogId, messageId: MESSAGE_ID, uri: MESSENGER_PATH };
  const frame = {
    sid: surroundings.newId(),
    accessToken: issueToken(world, surroundings),
    place: widget.place,
    origin,
  };
  world.widgetFrames.set(frame.sid, frame);
  const portal = { host: place.host, https: place.secure, language: world.settings.language, appSid: frame.sid };
  const opened = opening(widget.handler, widget.place, origin, portal, tokensOf(world, frame.accessToken, place));
  return {
    sid: frame.sid,
    name: opened.frame.name,
    mode: opened.method === 'GET' ? 'get' : 'post',
    address: opened.address,
    fields: Object.entries(opened.fields),
    placement: widget.place,
    admin: mayInstall(world),
    refused: false,
    denied: deniedCommands(widget.place),
  };
}

/** The reply to getInitData of a widget's page; `null`: no widget is open under this session. */
export function widgetInitData(world: SimulatedWorld, sid: string, place: PortalPlace): JsonObject | null {
  const frame = world.widgetFrames.get(sid);
  if (frame === undefined) return null;
  const { language } = world.settings;
  const person = { admin: mayInstall(world), firstRun: world.firstRun };
  const portal = { host: place.host, https: place.secure, language };
  return {
    ...initData(frame.place, frame.origin, portal, tokensOf(world, frame.accessToken, place), person),
    USER_OPTIONS: phpMap(world.userOptions),
    APP_OPTIONS: phpMap(world.appOptions),
  };
}

/** The reply to refreshAuth of a widget's page: a new token. */
export function refreshWidget(world: SimulatedWorld, sid: string, surroundings: Surroundings): JsonObject | null {
  const frame: WidgetFrame | undefined = world.widgetFrames.get(sid);
  if (frame === undefined) return null;
  const accessToken = issueToken(world, surroundings);
  world.widgetFrames.set(sid, { ...frame, accessToken });
  const refreshId = world.tokens.get(accessToken)?.refreshId ?? '';
  return { AUTH_ID: accessToken, AUTH_EXPIRES: String(world.settings.tokenLife), REFRESH_ID: refreshId };
}

/**
 * What a message to the text field does. `null`: it is none of those, or not heard.
 *
 * @param body `origin` and `data` of the message, the widget's own origin, and the field as it stands
 */
export function textFieldMessage(
  body: JsonObject,
): { readonly field: TextField; readonly reply: string | null } | null {
  const { origin, data, appOrigin, field } = body;
  if (typeof origin !== 'string' || typeof appOrigin !== 'string') return null;
  const read = readTextFieldMessage(
    { origin, data },
    { portalOrigin: appOrigin, appOrigins: [appOrigin], listens: true },
  );
  return read.accepted ? runTextFieldCall(read.call, readField(field)) : null;
}

function readField(field: Json | undefined): TextField | null {
  if (field === undefined || !isJsonObject(field)) return null;
  const { text, selectionStart, selectionEnd } = field;
  return {
    text: typeof text === 'string' ? text : '',
    selectionStart: Number(selectionStart) || 0,
    selectionEnd: Number(selectionEnd) || 0,
  };
}
