import handlerReadme from '../../exchange/write/kits/files/handler.md?raw';
import goHandlerTest from '../../exchange/write/kits/files/handler-go/handler_test.go?raw';
import goHandler from '../../exchange/write/kits/files/handler-go/handler.go?raw';
import goMain from '../../exchange/write/kits/files/handler-go/main.go?raw';
import goModule from '../../exchange/write/kits/files/handler-go/go.mod?raw';
import goOpening from '../../exchange/write/kits/files/handler-go/opening.go?raw';
import goRunning from '../../exchange/write/kits/files/handler-go/running.md?raw';
import nodeHandlerTest from '../../exchange/write/kits/files/handler-node/handler.test.js?raw';
import nodeHandler from '../../exchange/write/kits/files/handler-node/handler.js?raw';
import nodeOpening from '../../exchange/write/kits/files/handler-node/opening.js?raw';
import nodePackage from '../../exchange/write/kits/files/handler-node/package.json?raw';
import nodeRunning from '../../exchange/write/kits/files/handler-node/running.md?raw';
import nodeServer from '../../exchange/write/kits/files/handler-node/server.js?raw';
import phpIndex from '../../exchange/write/kits/files/handler-php/index.php?raw';
import phpOpening from '../../exchange/write/kits/files/handler-php/opening.php?raw';
import phpPage from '../../exchange/write/kits/files/handler-php/page.php?raw';
import phpRunning from '../../exchange/write/kits/files/handler-php/running.md?raw';
import phpTests from '../../exchange/write/kits/files/handler-php/tests.php?raw';
import pythonOpening from '../../exchange/write/kits/files/handler-python/opening.py?raw';
import pythonRunning from '../../exchange/write/kits/files/handler-python/running.md?raw';
import pythonServer from '../../exchange/write/kits/files/handler-python/server.py?raw';
import pythonTest from '../../exchange/write/kits/files/handler-python/test_server.py?raw';
import pythonWsgi from '../../exchange/write/kits/files/handler-python/wsgi.py?raw';
import messenger from '../../exchange/write/kits/files/page/messenger.js?raw';
import pageCss from '../../exchange/write/kits/files/page/page.css?raw';
import pageHtml from '../../exchange/write/kits/files/page/page.html?raw';
import pageJs from '../../exchange/write/kits/files/page/page.js?raw';
import type { KitLanguage, KitSource } from '../../exchange/write/kits/kit.ts';
import { sourcesOf } from './kit-files.ts';

const PAGE = {
  'page.html': pageHtml,
  'public/messenger.js': messenger,
  'public/page.css': pageCss,
  'public/page.js': pageJs,
};

/** The handler kits as they lie in `exchange/write/kits/files`. */
export const HANDLER_SOURCES: Readonly<Record<KitLanguage, KitSource>> = sourcesOf(handlerReadme, PAGE, {
  php: {
    running: phpRunning,
    files: {
      'opening.php': phpOpening,
      'page.php': phpPage,
      'public/index.php': phpIndex,
      'tests.php': phpTests,
    },
  },
  node: {
    running: nodeRunning,
    files: {
      'handler.js': nodeHandler,
      'handler.test.js': nodeHandlerTest,
      'opening.js': nodeOpening,
      'package.json': nodePackage,
      'server.js': nodeServer,
    },
  },
  python: {
    running: pythonRunning,
    files: {
      'opening.py': pythonOpening,
      'server.py': pythonServer,
      'test_server.py': pythonTest,
      'wsgi.py': pythonWsgi,
    },
  },
  go: {
    running: goRunning,
    files: {
      'go.mod': goModule,
      'handler.go': goHandler,
      'handler_test.go': goHandlerTest,
      'main.go': goMain,
      'opening.go': goOpening,
    },
  },
});
