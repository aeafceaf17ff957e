import { readFileSync } from 'node:fs';
import { call, setting } from './portal.js';

const app = JSON.parse(readFileSync(new URL('app.json', import.meta.url), 'utf8'));
const commandId = await call(setting('BITRIX24_WEBHOOK_URL'), 'imbot.command.register', {
  ...app.command,
  CLIENT_ID: setting(app.clientIdVariable),
  EVENT_COMMAND_ADD: setting(app.handlerVariable),
});
console.log('COMMAND_ID', commandId);
