import { PORTAL_LANGUAGES } from '../../domain/kernel/languages.ts';
import { WINDOW } from '../../domain/messenger/classic/metrics.ts';
import type { I18n } from '../../i18n/i18n.svelte.ts';
import { MAX_NEIGHBOURS, type Scenario } from '../../state/scenario.ts';
import type { PaletteCommand } from './commands.ts';

/** Sizes of the messenger's window that are looked at most: the usual one, the least, and those of larger screens. */
const WINDOW_SIZES = [
  WINDOW.default,
  { width: 864, height: 384 },
  { width: 1024, height: 600 },
  { width: 1200, height: 1000 },
] as const;

/** Numbers of other applications' icons: none, some, as many as usually fit, and more than ever fit. */
const NEIGHBOURS = [0, 3, 9, MAX_NEIGHBOURS] as const;

/** Everything that *View* offers: how the messenger is drawn, and in which language it is read. */
export function viewCommands(
  { t, languageName }: Pick<I18n, 't' | 'languageName'>,
  scenario: Scenario,
  set: (change: Partial<Scenario>) => void,
): readonly PaletteCommand[] {
  const choice = (name: string, value: string, change: Partial<Scenario>): PaletteCommand => ({
    id: `view ${JSON.stringify(change)}`,
    kind: 'setting',
    label: `${name}: ${value}`,
    detail: t('preview.view'),
    checked: Object.entries(change).every(([key, wanted]) => scenario[key as keyof Scenario] === wanted),
    run: () => set(change),
  });
  return [
    ...(['light', 'dark'] as const).map((theme) => choice(t('preview.theme'), t(`preview.theme.${theme}`), { theme })),
    ...WINDOW_SIZES.map(({ width, height }) =>
      choice(t('preview.size'), `${width} × ${height}`, { width, height, narrow: false }),
    ),
    choice(t('preview.size'), t('preview.phone'), { narrow: true }),
    choice(t('preview.scale'), t('palette.fit'), { fit: true }),
    choice(t('preview.scale'), t('preview.trueSize'), { fit: false }),
    ...NEIGHBOURS.map((neighbours) => choice(t('preview.apps.count'), String(neighbours), { neighbours })),
    ...PORTAL_LANGUAGES.map((language) => choice(t('preview.language'), languageName(language), { language })),
  ];
}
