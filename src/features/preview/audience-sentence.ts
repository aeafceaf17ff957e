import type { Audience, NoAudience } from '../../domain/messenger/classic/audience.ts';
import type { Translator } from '../../i18n/translator.ts';

/** "In open-line chats, for administrators only; not for extranet users or guests." Empty: there is no app. */
export function audienceSentence(t: Translator['t'], audience: Audience | NoAudience | null): string {
  if (audience === null) return '';
  if (typeof audience === 'string') return t(`preview.audience.${audience}`);
  const { place, admins, outside, inList } = audience;
  const parts = [
    t(`preview.audience.place.${place}`),
    admins === 'all' ? '' : t(`preview.audience.admins.${admins}`),
    t(`preview.audience.outside.${outside}`),
  ];
  return inList ? `${parts.join('')} ${t('preview.audience.list')}` : parts.join('');
}
