import type { Unfit } from '../../../exchange/document-text/expected.ts';
import type { StrayPart, TextFault } from '../../../exchange/document-text/read-document-text.ts';
import type { Translator } from '../../../i18n/translator.ts';

type Says = Pick<Translator, 't'>;

/** Why a text is no design, as part of a sentence that begins with its line. */
export function explainFault({ t }: Says, fault: TextFault): string {
  switch (fault.code) {
    case 'field':
      return explainUnfit({ t }, fault.path === 'document' ? t('code.json.document') : fault.path, fault.unfit);
    case 'empty':
    case 'not-json':
      return t(`code.json.fault.${fault.code}`);
    case 'too-large':
    case 'too-deep':
      return t(`code.json.fault.${fault.code}`, { limit: fault.limit });
    case 'unsafe-key':
      return t('code.json.fault.unsafe-key', { key: fault.key });
    case 'newer-version':
      return t('code.json.fault.newer-version', { version: fault.version });
    case 'not-a-design':
      return t(fault.looksLike === 'payload' ? 'code.json.fault.payload' : 'code.json.fault.not-a-design');
  }
}

export const explainStray = ({ t }: Says, { path }: StrayPart): string => t('code.json.stray', { path });

function explainUnfit({ t }: Says, path: string, unfit: Unfit): string {
  switch (unfit.why) {
    case 'missing':
    case 'rows':
    case 'form':
      return t(`code.json.unfit.${unfit.why}`, { path });
    case 'choice':
      return t('code.json.unfit.choice', { path, choices: unfit.choices.map((one) => JSON.stringify(one)).join(', ') });
    case 'kind':
      return t('code.json.unfit.kind', {
        path,
        kinds: unfit.kinds.map((kind) => t(`code.json.kind.${kind}`)).join(', '),
      });
    case 'length':
      return t('code.json.unfit.length', { path, most: unfit.most });
    case 'range':
      return explainRange({ t }, path, unfit);
  }
}

function explainRange({ t }: Says, path: string, { least, most }: Extract<Unfit, { why: 'range' }>): string {
  if (least !== null && most !== null) return t('code.json.unfit.between', { path, least, most });
  if (least !== null) return t('code.json.unfit.least', { path, least });
  return most === null ? t('code.json.unfit.form', { path }) : t('code.json.unfit.most', { path, most });
}
