import widgetReadme from '../../exchange/write/kits/files/widget.md?raw';
import goWidgetModule from '../../exchange/write/kits/files/widget-go/go.mod?raw';
import goWidgetHandler from '../../exchange/write/kits/files/widget-go/handler.go?raw';
import goWidgetHandlerTest from '../../exchange/write/kits/files/widget-go/handler_test.go?raw';
import goWidgetMain from '../../exchange/write/kits/files/widget-go/main.go?raw';
import goWidgetOpening from '../../exchange/write/kits/files/widget-go/opening.go?raw';
import goWidgetPortal from '../../exchange/write/kits/files/widget-go/portal.go?raw';
import goWidgetRunning from '../../exchange/write/kits/files/widget-go/running.md?raw';
import nodeWidgetHandler from '../../exchange/write/kits/files/widget-node/handler.js?raw';
import nodeWidgetHandlerTest from '../../exchange/write/kits/files/widget-node/handler.test.js?raw';
import nodeWidgetOpening from '../../exchange/write/kits/files/widget-node/opening.js?raw';
import nodeWidgetPackage from '../../exchange/write/kits/files/widget-node/package.json?raw';
import nodeWidgetPortal from '../../exchange/write/kits/files/widget-node/portal.js?raw';
import nodeWidgetServer from '../../exchange/write/kits/files/widget-node/server.js?raw';
import nodeWidgetRunning from '../../exchange/write/kits/files/widget-node/running.md?raw';
import phpWidgetOpening from '../../exchange/write/kits/files/widget-php/opening.php?raw';
import phpWidgetPage from '../../exchange/write/kits/files/widget-php/page.php?raw';
import phpWidgetPortal from '../../exchange/write/kits/files/widget-php/portal.php?raw';
import phpWidgetIndex from '../../exchange/write/kits/files/widget-php/index.php?raw';
import phpWidgetTests from '../../exchange/write/kits/files/widget-php/tests.php?raw';
import phpWidgetRunning from '../../exchange/write/kits/files/widget-php/running.md?raw';
import pythonWidgetOpening from '../../exchange/write/kits/files/widget-python/opening.py?raw';
import pythonWidgetPortal from '../../exchange/write/kits/files/widget-python/portal.py?raw';
import pythonWidgetServer from '../../exchange/write/kits/files/widget-python/server.py?raw';
import pythonWidgetTest from '../../exchange/write/kits/files/widget-python/test_server.py?raw';
import pythonWidgetWsgi from '../../exchange/write/kits/files/widget-python/wsgi.py?raw';
import pythonWidgetRunning from '../../exchange/write/kits/files/widget-python/running.md?raw';
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
    running: phpWidgetRunning,
    files: {
      'opening.php': phpWidgetOpening,
      'page.php': phpWidgetPage,
      'portal.php': phpWidgetPortal,
      'public/index.php': phpWidgetIndex,
      'tests.php': phpWidgetTests,
    },
  },
  node: {
    running: nodeWidgetRunning,
    files: {
      'handler.js': nodeWidgetHandler,
      'handler.test.js': nodeWidgetHandlerTest,
      'opening.js': nodeWidgetOpening,
      'package.json': nodeWidgetPackage,
      'portal.js': nodeWidgetPortal,
      'server.js': nodeWidgetServer,
    },
  },
  python: {
    running: pythonWidgetRunning,
    files: {
      'opening.py': pythonWidgetOpening,
      'portal.py': pythonWidgetPortal,
      'server.py': pythonWidgetServer,
      'test_server.py': pythonWidgetTest,
      'wsgi.py': pythonWidgetWsgi,
    },
  },
  go: {
    running: goWidgetRunning,
    files: {
      'go.mod': goWidgetModule,
      'handler.go': goWidgetHandler,
      'handler_test.go': goWidgetHandlerTest,
      'main.go': goWidgetMain,
      'opening.go': goWidgetOpening,
      'portal.go': goWidgetPortal,
    },
  },
});
