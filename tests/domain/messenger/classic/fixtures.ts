import type { Viewer } from '../../../../src/domain/kernel/viewer.ts';
import {
  DIALOG_TYPES,
  exampleDialog,
  type Dialog,
  type DialogType,
} from '../../../../src/domain/messenger/classic/dialogs.ts';
import type { ServedApp, StoredIcon } from '../../../../src/domain/portal/imbot/stored-app.ts';

export const BOT_ID = 62;

export const ICON: StoredIcon = { type: 'image/png', width: 108, height: 66, base64: 'iVBORw0KGgo=' };

export function servedApp(over: Partial<ServedApp> = {}): ServedApp {
  return {
    id: 5,
    botId: BOT_ID,
    botCode: 'echobot',
    domainHash: 'd'.repeat(32),
    userHash: 'a'.repeat(32),
    code: 'echo',
    icon: ICON,
    iframe: 'https://marta.example/iframe/echo.php?',
    iframeWidth: 350,
    iframeHeight: 250,
    iframePopup: false,
    js: '',
    context: 'all',
    hidden: false,
    title: 'Echo window',
    description: 'Says it again',
    copyright: 'Acme',
    ...over,
  };
}

export const EMPLOYEE: Viewer = { userId: 1, role: 'employee', admin: false, language: 'en' };
export const ADMIN: Viewer = { ...EMPLOYEE, admin: true };
export const EXTRANET: Viewer = { ...EMPLOYEE, role: 'extranet' };
export const GUEST: Viewer = { ...EMPLOYEE, role: 'guest' };

export function dialog(type: DialogType, connector?: string): Dialog {
  return exampleDialog(type, { viewerId: 1, botId: BOT_ID, ...(connector !== undefined && { connector }) });
}

export const DIALOGS: readonly Dialog[] = DIALOG_TYPES.map((type) => dialog(type));
