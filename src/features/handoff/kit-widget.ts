import widgetReadme from '../../exchange/write/kits/files/widget.md?raw';
import goModule from '../../exchange/write/kits/files/widget-go/go.mod?raw';
import goHandler from '../../exchange/write/kits/files/widget-go/handler.go?raw';
import goHandlerTest from '../../exchange/write/kits/files/widget-go/handler_test.go?raw';
import goMain from '../../exchange/write/kits/files/widget-go/main.go?raw';
import goOpening from '../../exchange/write/kits/files/widget-go/opening.go?raw';
import goPortal from '../../exchange/write/kits/files/widget-go/portal.go?raw';
import goRunning from '../../exchange/write/kits/files/widget-go/running.md?raw';
import nodeHandler from '../../exchange/write/kits/files/widget-node/handler.js?raw';
import nodeHandlerTest from '../../exchange/write/kits/files/widget-node/handler.test.js?raw';
import nodeOpening from '../../exchange/write/kits/files/widget-node/opening.js?raw';
import nodePackage from '../../exchange/write/kits/files/widget-node/package.json?raw';
import nodePortal from '../../exchange/write/kits/files/widget-node/portal.js?raw';
import nodeServer from '../../exchange/write/kits/files/widget-node/server.js?raw';
import nodeRunning from '../../exchange/write/kits/files/widget-node/running.md?raw';
import phpOpening from '../../exchange/write/kits/files/widget-php/opening.php?raw';
import phpPage from '../../exchange/write/kits/files/widget-php/page.php?raw';
import phpPortal from '../../exchange/write/kits/files/widget-php/portal.php?raw';
import phpIndex from '../../exchange/write/kits/files/widget-php/index.php?raw';
import phpTests from '../../exchange/write/kits/files/widget-php/tests.php?raw';
import phpRunning from '../../exchange/write/kits/files/widget-php/running.md?raw';
import pythonOpening from '../../exchange/write/kits/files/widget-python/opening.py?raw';
import pythonPortal from '../../exchange/write/kits/files/widget-python/portal.py?raw';
import pythonServer from '../../exchange/write/kits/files/widget-python/server.py?raw';
import pythonTest from '../../exchange/write/kits/files/widget-python/test_server.py?raw';
import pythonWsgi from '../../exchange/write/kits/files/widget-python/wsgi.py?raw';
import pythonRunning from '../../exchange/write/kits/files/widget-python/running.md?raw';
import pageCss from '../../exchange/write/kits/files/page/page.css?raw';
import chat from '../../exchange/write/kits/files/widget/chat.js?raw';
import pageHtml from '../../exchange/write/kits/files/widget/page.html?raw';
import pageJs from '../../exchange/write/kits/files/widget/page.js?raw';
import type { KitLanguage, KitSource } from '../../exchange/write/kits/kit.ts';
import { sourcesOf } from './kit-files.ts';

const PAGE = {
  'page.html': pageHtml,
  'public/chat.js': chat,
  'public/page.css': pageCss,
  'public/page.js': pageJs,
};

/** The kits of widgets as they lie in `exchange/write/kits/files`. */
export const WIDGET_SOURCES: Readonly<Record<KitLanguage, KitSource>> = sourcesOf(widgetReadme, PAGE, {
  php: {
    running: phpRunning,
    files: {
      'opening.php': phpOpening,
      'page.php': phpPage,
      'portal.php': phpPortal,
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
      'portal.js': nodePortal,
      'server.js': nodeServer,
    },
  },
  python: {
    running: pythonRunning,
    files: {
      'opening.py': pythonOpening,
      'portal.py': pythonPortal,
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
      'portal.go': goPortal,
    },
  },
});
