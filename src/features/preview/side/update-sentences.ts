import type { UpdateMoment, UpdatePages, UpdateScene } from '../../../domain/forecast/update-scene.ts';
import type { Translator } from '../../../i18n/translator.ts';

/** What a page shows at one moment of an update, and why, in a few sentences. */
export function updateSentence(
  { t, tag }: Translator,
  scene: UpdateScene,
  pages: UpdatePages,
  moment: UpdateMoment,
): string {
  if (moment === 'now') return pages.now === null ? t('preview.update.notServed') : t('preview.update.now');
  if (scene.live.length === 0) return t('preview.update.refused');
  if (moment === 'reloaded') return reloaded(t, scene, pages);
  const [first] = pages.stale;
  if (first === 'gone' && scene.choice === 'recreate') return t('preview.update.replaced');
  if (first === 'gone' || first === 'not-there-yet' || first === 'still-there') return t(`preview.update.${first}`);
  if (pages.open === null) return t('preview.update.notServed');
  if (first === undefined) return t('preview.update.allFresh');
  const kept = pages.stale.flatMap((what) =>
    what === 'gone' || what === 'not-there-yet' || what === 'still-there' ? [] : [t(`preview.update.kept.${what}`)],
  );
  return t('preview.update.kept', { kept: new Intl.ListFormat(tag, { type: 'conjunction' }).format(kept) });
}

function reloaded(t: Translator['t'], scene: UpdateScene, pages: UpdatePages): string {
  if (pages.reloaded === null) return t('preview.update.notServed');
  if (scene.choice === 'recreate') return t('preview.update.recreated');
  return [
    t('preview.update.reloaded'),
    ...(pages.textsLate ? [t('preview.update.textsLate')] : []),
    ...(scene.notes.some(({ note }) => note === 'icon') ? [t('preview.update.oldIcon')] : []),
    ...(scene.notes.some((note) => note.note === 'kind' && !note.works) ? [t('preview.update.oldKind')] : []),
  ].join(' ');
}
