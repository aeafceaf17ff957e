import { freeName } from '../../domain/design/free-name.ts';
import { nameOf } from '../../domain/design/summary.ts';
import type { Translator } from '../../i18n/translator.ts';
import type { DraftLibrary } from '../../state/draft-library.svelte.ts';

/** What a copy of a draft is called: after it, and as no other draft is. */
export const copyName = (t: Translator['t'], library: DraftLibrary, name: string): string =>
  freeName(t('drafts.copyOf', { name: name || t('drafts.untitled') }), library.drafts.map(nameOf));
