import type { I18n } from '../i18n/i18n.svelte.ts';
import type { SavedVersion } from '../ports/draft-store.ts';
import type { AppServices } from '../state/contexts.ts';
import type { DraftLibrary } from '../state/draft-library.svelte.ts';
import { saveVersion } from '../state/version-saving.ts';

interface SavingParts {
  readonly i18n: I18n;
  readonly library: DraftLibrary;
  readonly appServices: Pick<AppServices, 'notify'>;
}

/** What is typed is written as it comes; this saves a version of it, and says what became of that. Never rejects. */
export async function saveByHand({ i18n, library, appServices: { notify } }: SavingParts, onversions: () => void) {
  const { autosave } = library.choice;
  await Promise.all([autosave.flush(), i18n.load('windows').catch(() => undefined)]);
  const { phase } = autosave.state;
  if (phase !== 'saved') {
    notify({ text: i18n.t(`drafts.state.${phase}`) });
    return;
  }
  const saved = await saveVersion(library, 'hand');
  // A window with the list of versions looks again.
  void library.refresh();
  const isLasting = autosave.durability === 'browser';
  const text = saved.ok ? savedText(i18n, saved.value, isLasting) : i18n.t(`drafts.version.error.${saved.error.code}`);
  notify({ text, actionLabel: i18n.t('drafts.versions'), onaction: onversions });
}

function savedText({ t, dateTime }: I18n, { version, isSame, dropped }: SavedVersion, isLasting: boolean): string {
  const time = dateTime(version.at);
  if (isSame) return t('drafts.version.same', { time });
  const saved = t(isLasting ? 'drafts.version.saved' : 'drafts.version.savedInMemory', { time });
  return dropped === 0 ? saved : `${saved} ${t('drafts.version.dropped', { count: dropped })}`;
}
