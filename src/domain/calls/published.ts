import type { JsonObject } from '../kernel/json.ts';
import type { Design } from '../design/schema.ts';
import { acknowledgedKind, digestText } from './acknowledged.ts';
import type { Digests } from './digests.ts';
import { wireValue } from './wire.ts';
import { predict } from '../portal/imbot/predict.ts';
import { assumeBot, type World } from '../portal/imbot/world.ts';
import { withStandInApp } from './stand-ins.ts';

/** A registered app, as the ledger keeps it. */
export interface KnownApp {
  readonly appId: number;
  readonly botId: number;
  readonly code: string;
  /** The parameters last acknowledged; `{}`: the app exists, and nothing more is known of it. */
  readonly acknowledged: JsonObject;
}

/** The app that a design was registered as. */
export interface Published extends KnownApp {
  /** Of the design's own HASH and icon. */
  readonly digests: Digests;
}

/**
 * A world that holds the published app as the portal acknowledged it, so that an update can be predicted on top of it.
 * Its key is not known (the digest's start stands in), its icon is the design's own if that is the one acknowledged. Where too
 * little was acknowledged, an app of the design's kind stands in.
 */
export function worldWithPublished(world: World, published: Published, design: Design): World {
  const { appId, botId, code, acknowledged, digests } = published;
  if (world.apps.some(({ id }) => id === appId)) return world;
  const { ICON_FILE: icon, ...known } = acknowledged;
  // What is in doubt is not known.
  const rest = Object.fromEntries(Object.entries(known).filter(([, value]) => value !== null));
  const sameIcon = digests.icon !== null && icon === digestText(digests.icon);
  const file = wireValue(design, 'ICON_FILE');
  const params: JsonObject = {
    // Once switched to a frame, an app keeps its old command in the ledger; the frame is what counts.
    ...('IFRAME' in rest ? withoutCommand(rest) : rest),
    BOT_ID: botId,
    CODE: code,
    ...(sameIcon && file !== undefined && { ICON_FILE: file }),
  };
  const { bots } = assumeBot(world, botId);
  const free = { ...world, bots, apps: [], nextAppId: appId };
  const { stored } = predict({ method: 'imbot.app.register', params }, free);
  if (stored === null) {
    const owner = bots.find(({ id }) => id === botId)?.applicationId ?? null;
    const isCommand = (acknowledgedKind(acknowledged) ?? design.chatApp.kind) === 'command';
    const identity = { botId, code, ...(owner !== null && { applicationId: owner }) };
    return withStandInApp({ ...world, bots }, appId, { isCommand, identity });
  }
  return { ...world, bots, apps: [...world.apps, stored], nextAppId: Math.max(world.nextAppId, appId + 1) };
}

function withoutCommand({ JS_METHOD: _method, JS_PARAM: _param, ...rest }: JsonObject): JsonObject {
  return rest;
}
