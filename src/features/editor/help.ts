import type { Areas } from '../../i18n/catalogue.ts';
import { useI18n } from '../../i18n/i18n.svelte.ts';
import { useAppServices } from '../../state/contexts.ts';

type TopicOf<Key> = Key extends `editor.help.${infer Name}` ? Name : never;
type Topic = TopicOf<keyof Areas['editor-parts']>;

/** What a field needs for its “?”. */
export interface FieldHelp {
  readonly help: string;
  readonly helpLabel: string;
  readonly onhelp: () => void;
}

/**
 * Makes the help of a field, to be spread into it. The texts are long and read once, so they load when the first of them is
 * asked for; that they could not be is said in passing, and the next asking tries again.
 */
export function useHelp(): (label: string, topic: Topic) => FieldHelp {
  const i18n = useI18n();
  const { t } = i18n;
  const { notify } = useAppServices();
  const onhelp = (): void => {
    i18n.load('editor-parts').catch(() => notify({ text: t('app.partMissing') }));
  };
  return (label, topic) => ({
    help: t(`editor.help.${topic}`),
    helpLabel: t('editor.helpOn', { field: label }),
    onhelp,
  });
}
