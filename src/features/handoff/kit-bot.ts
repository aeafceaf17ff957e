import botReadme from '../../exchange/write/kits/files/bot.md?raw';
import goBotTest from '../../exchange/write/kits/files/bot-go/bot_test.go?raw';
import goBot from '../../exchange/write/kits/files/bot-go/bot.go?raw';
import goMain from '../../exchange/write/kits/files/bot-go/main.go?raw';
import goModule from '../../exchange/write/kits/files/bot-go/go.mod?raw';
import goPortal from '../../exchange/write/kits/files/bot-go/portal.go?raw';
import goReply from '../../exchange/write/kits/files/bot-go/reply.go?raw';
import goRunning from '../../exchange/write/kits/files/bot-go/running.md?raw';
import nodeBotTest from '../../exchange/write/kits/files/bot-node/bot.test.js?raw';
import nodeBot from '../../exchange/write/kits/files/bot-node/bot.js?raw';
import nodePackage from '../../exchange/write/kits/files/bot-node/package.json?raw';
import nodePortal from '../../exchange/write/kits/files/bot-node/portal.js?raw';
import nodeRegister from '../../exchange/write/kits/files/bot-node/register.js?raw';
import nodeReply from '../../exchange/write/kits/files/bot-node/reply.js?raw';
import nodeRunning from '../../exchange/write/kits/files/bot-node/running.md?raw';
import nodeServer from '../../exchange/write/kits/files/bot-node/server.js?raw';
import phpBot from '../../exchange/write/kits/files/bot-php/bot.php?raw';
import phpIndex from '../../exchange/write/kits/files/bot-php/index.php?raw';
import phpPortal from '../../exchange/write/kits/files/bot-php/portal.php?raw';
import phpRegister from '../../exchange/write/kits/files/bot-php/register.php?raw';
import phpReply from '../../exchange/write/kits/files/bot-php/reply.php?raw';
import phpRunning from '../../exchange/write/kits/files/bot-php/running.md?raw';
import phpTests from '../../exchange/write/kits/files/bot-php/tests.php?raw';
import pythonBot from '../../exchange/write/kits/files/bot-python/bot.py?raw';
import pythonPortal from '../../exchange/write/kits/files/bot-python/portal.py?raw';
import pythonRegister from '../../exchange/write/kits/files/bot-python/register.py?raw';
import pythonReply from '../../exchange/write/kits/files/bot-python/reply.py?raw';
import pythonRunning from '../../exchange/write/kits/files/bot-python/running.md?raw';
import pythonServer from '../../exchange/write/kits/files/bot-python/server.py?raw';
import pythonTest from '../../exchange/write/kits/files/bot-python/test_bot.py?raw';
import pythonWsgi from '../../exchange/write/kits/files/bot-python/wsgi.py?raw';
import type { KitLanguage, KitSource } from '../../exchange/write/kits/kit.ts';
import { sourcesOf } from './kit-files.ts';

/** The bot kits as they lie in `exchange/write/kits/files`. */
export const BOT_SOURCES: Readonly<Record<KitLanguage, KitSource>> = sourcesOf(
  botReadme,
  {},
  {
    php: {
      running: phpRunning,
      files: {
        'bot.php': phpBot,
        'portal.php': phpPortal,
        'public/index.php': phpIndex,
        'register.php': phpRegister,
        'reply.php': phpReply,
        'tests.php': phpTests,
      },
    },
    node: {
      running: nodeRunning,
      files: {
        'bot.js': nodeBot,
        'bot.test.js': nodeBotTest,
        'package.json': nodePackage,
        'portal.js': nodePortal,
        'register.js': nodeRegister,
        'reply.js': nodeReply,
        'server.js': nodeServer,
      },
    },
    python: {
      running: pythonRunning,
      files: {
        'bot.py': pythonBot,
        'portal.py': pythonPortal,
        'register.py': pythonRegister,
        'reply.py': pythonReply,
        'server.py': pythonServer,
        'test_bot.py': pythonTest,
        'wsgi.py': pythonWsgi,
      },
    },
    go: {
      running: goRunning,
      files: {
        'bot.go': goBot,
        'bot_test.go': goBotTest,
        'go.mod': goModule,
        'main.go': goMain,
        'portal.go': goPortal,
        'reply.go': goReply,
      },
    },
  },
);
