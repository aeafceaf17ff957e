import type { PaletteCommand } from '../features/palette/commands.ts';
import type { Translator } from '../i18n/translator.ts';
import type { PortalLink } from '../state/portal-link.svelte.ts';
import type { DrawerHeight } from './room.ts';

/** What the workbench does when it is told to, from anywhere. */
interface WorkbenchVerbs {
  readonly openTab: (id: string) => void;
  readonly openStudio: () => void;
  readonly createBot: () => void;
  readonly showPreview: () => void;
  readonly openAs: (height: DrawerHeight) => void;
  readonly loadBots: () => void;
  readonly resetView: () => void;
}

const OUTPUT = { open: 'app.outputOpen', full: 'app.outputFull', bar: 'app.outputFold' } as const;

const TABS = ['problems', 'stored', 'payload', 'code', 'log'] as const;

/** As the palette lists it. */
export function workbenchCommands(
  { t }: Pick<Translator, 't'>,
  { phase }: Pick<PortalLink, 'phase'>,
  { openTab, openStudio, createBot, openAs, loadBots, resetView }: WorkbenchVerbs,
): readonly PaletteCommand[] {
  const action = (id: string, label: string, run: () => void): PaletteCommand => ({ id, kind: 'action', label, run });
  const tabs = TABS.filter((id) => id !== 'log' || phase !== 'standalone');
  return [
    ...tabs.map((id) => action(`tab ${id}`, t(`app.tab.${id}`), () => openTab(id))),
    action('tab json', 'JSON', () => openTab('json')),
    action('studio', `${t('icon.title')}: ${t('icon.more')}`, openStudio),
    ...(['open', 'full', 'bar'] as const).map((height) =>
      action(`output ${height}`, t(OUTPUT[height]), () => openAs(height)),
    ),
    action('view reset', t('palette.resetView'), resetView),
    ...(phase === 'connected'
      ? [action('bot', t('app.createBot'), createBot), action('bots', t('palette.reloadBots'), loadBots)]
      : []),
  ];
}
