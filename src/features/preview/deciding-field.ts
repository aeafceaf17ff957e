import type { FieldPath } from '../../domain/design/field-path.ts';
import type { Visibility } from '../../domain/messenger/classic/verdict.ts';

/** The field of the form that decides what is seen, by the reason for it. */
export function decidingField(reason: Visibility['reason']): FieldPath {
  switch (reason) {
    case 'extranet':
      return 'chatApp.audience.extranet';
    case 'guest':
      return 'chatApp.audience.liveChat';
    case 'hidden':
      return 'chatApp.audience.hidden';
    case 'admin':
    case 'admin-icon':
    case 'list-admin':
      return 'chatApp.audience.adminOnly';
    case 'extranet-no-icon':
      return 'icon';
    case 'no-icon-no-title':
      return 'texts';
    default:
      return 'chatApp.audience.context';
  }
}
