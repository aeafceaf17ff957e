import type { Viewer } from '../../kernel/viewer.ts';
import { digests } from './digests.ts';
import type { ServedApp, StoredApp } from './stored-app.ts';
import { effectiveText } from './texts.ts';
import type { World } from './world.ts';

/** Whose page is served; being an administrator makes no difference here. */
export type ServedViewer = Pick<Viewer, 'userId' | 'role' | 'language'>;

/**
 * The list of apps a viewer's page is given, in the order of ids. Context, the administrators' suffix and hiding are not
 * applied here: the page gets these apps, too, and decides itself. Source: observed.
 *
 * @param apps rows as listed: `state.listed` is what people see, `state.world.apps` what they will see once the list's
 *   cache is cleared
 */
export function serveApps(world: World, apps: readonly StoredApp[], viewer: ServedViewer): readonly ServedApp[] {
  return apps.filter((app) => isServedTo(app, viewer)).map((app) => serveApp(world, app, viewer));
}

/** Whether the list of a viewer's page holds the app at all. */
function isServedTo(
  { extranetSupport, liveChatSupport }: Pick<StoredApp, 'extranetSupport' | 'liveChatSupport'>,
  { role }: Pick<ServedViewer, 'role'>,
): boolean {
  if (role === 'guest') return liveChatSupport;
  return role === 'employee' || extranetSupport;
}

function serveApp(world: World, app: StoredApp, viewer: ServedViewer): ServedApp {
  return {
    id: app.id,
    botId: app.botId,
    botCode: world.bots.find(({ id }) => id === app.botId)?.code ?? '',
    ...digests(world, app.hash, viewer.userId),
    code: escapeHtml(app.code),
    icon: app.icon,
    iframe: app.iframe,
    iframeWidth: app.iframeWidth,
    iframeHeight: app.iframeHeight,
    iframePopup: app.iframePopup,
    js: app.js,
    context: app.context,
    hidden: app.hidden,
    ...effectiveText(app.texts, viewer.language, world.languages.portalDefault),
  };
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}
