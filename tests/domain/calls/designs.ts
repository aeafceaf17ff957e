import { emptyDesign } from '../../../src/domain/design/factory.ts';
import type { Design } from '../../../src/domain/design/schema.ts';
import documented from '../../fixtures/documented-calls.json' with { type: 'json' };
import { withParts } from '../design/parts.ts';

const icon = { png: documented.command.ICON_FILE, source: null, activeSource: null, adjustments: null };

/** The documentation's command app, as a person would enter it. */
export function commandSample(): Design {
  return withParts(emptyDesign('Echobot'), {
    kind: 'command',
    bot: { id: 62 },
    code: 'echo',
    command: { method: 'send', parameter: '/help' },
    icon,
    texts: [{ id: 1, language: 'en', title: 'Echobot BUTTON', description: 'Send help command', copyright: '' }],
    audience: { context: 'bot', adminOnly: false, hidden: 'unset', extranet: 'no', liveChat: 'no' },
  });
}

/** The documentation's frame app. */
export function frameSample(): Design {
  return withParts(emptyDesign('Echobot'), {
    kind: 'frame',
    bot: { id: 62 },
    code: 'echo',
    address: 'https://marta.bitrix.com/iframe/echo.php',
    frame: {
      width: 350,
      height: 150,
      popup: 'no',
      hash: 'd1ab17949a572b0979d8db0d5b349cd2',
    },
    icon,
    texts: [
      { id: 1, language: 'en', title: 'Echobot IFRAME', description: 'Open Echobot IFRAME app', copyright: 'Bitrix24' },
    ],
    audience: { context: 'bot', adminOnly: false, hidden: 'no', extranet: 'no', liveChat: 'no' },
  });
}
