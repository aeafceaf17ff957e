import { emptyDesign } from '../../../src/domain/design/factory.ts';
import type { ChatApp, CommandMethod, Design } from '../../../src/domain/design/schema.ts';
import { appLoaders } from '../../../src/i18n/app-loaders.ts';
import { createBrowserRuntime } from '../../../src/platform/runtime/browser-runtime.ts';
import {
  createMemoryHandlerFrame,
  type MemoryHandlerFrame,
} from '../../../src/platform/handler-frame/memory-handler-frame.ts';
import type { HandlerFrame } from '../../../src/ports/handler-frame.ts';
import { ok } from '../../../src/domain/kernel/result.ts';
import type { AppServices } from '../../../src/state/contexts.ts';
import { I18n } from '../../../src/i18n/i18n.svelte.ts';
import { DraftMessage } from '../../../src/state/draft-message.svelte.ts';
import { FieldFocus } from '../../../src/state/field-focus.svelte.ts';
import { PreviewScenario } from '../../../src/state/preview-scenario.svelte.ts';
import { changeScenario, DEFAULT_SCENARIO, type Scenario } from '../../../src/state/scenario.ts';
import { browserTimer } from '../../../src/platform/timer/browser-timer.ts';
import { withParts } from '../../domain/design/parts.ts';

/** A real 1 × 1 PNG: what it shows does not matter, that the portal takes it does. */
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const EMPTY = emptyDesign('Echo');

export const FRAME: Design = withParts(EMPTY, {
  bot: { id: 62 },
  code: 'echo',
  address: 'https://marta.example/echo.php',
  frame: { width: 350, height: 250, hash: 'a'.repeat(32) },
  icon: { png: PNG, source: null, activeSource: null, adjustments: null },
  texts: [{ id: 3, language: 'en', title: 'Echo window', description: 'Says it again', copyright: 'Acme' }],
});

/** The sample with another window, or another page. */
export const framed = ({ address, ...frame }: Partial<ChatApp['frame'] & Design['page']>): Design =>
  withParts(FRAME, { frame, ...(address !== undefined && { address }) });

export const command = (method: CommandMethod, parameter: string): Design =>
  withParts(FRAME, { kind: 'command', command: { method, parameter } });

export const forAudience = (audience: Partial<ChatApp['audience']>, base: Design = FRAME): Design =>
  withParts(base, { audience });

/** Of the outside world the preview needs the clipboard, the clock and random bytes. */
function outside(): AppServices & { readonly copied: string[] } {
  const copied: string[] = [];
  return {
    copied,
    clipboard: {
      writeText: (text) => {
        copied.push(text);
        return Promise.resolve(ok(true as const));
      },
    },
    files: { open: () => Promise.reject(new Error('not used')), save: () => undefined },
    runtime: createBrowserRuntime(),
    timer: browserTimer,
    notify: () => undefined,
  };
}

interface SetUp<Frames extends HandlerFrame> {
  design: Design;
  i18n: I18n;
  focus: FieldFocus;
  scenario: PreviewScenario;
  frames: Frames;
  outside: ReturnType<typeof outside>;
  message: DraftMessage;
}

/** Everything the harness component takes. */
export async function setUp(design?: Design, scenario?: Partial<Scenario>): Promise<SetUp<MemoryHandlerFrame>>;
export async function setUp<Frames extends HandlerFrame>(
  design: Design,
  scenario: Partial<Scenario>,
  frames: Frames,
): Promise<SetUp<Frames>>;
export async function setUp(
  design: Design = FRAME,
  scenario: Partial<Scenario> = {},
  frames: HandlerFrame = createMemoryHandlerFrame(),
): Promise<SetUp<HandlerFrame>> {
  const i18n = new I18n(appLoaders);
  await i18n.use('en');
  await i18n.load('base', 'preview', 'preview-app', 'preview-parts');
  return {
    design,
    i18n,
    focus: new FieldFocus(),
    scenario: new PreviewScenario(changeScenario(DEFAULT_SCENARIO, scenario)),
    frames,
    outside: outside(),
    message: new DraftMessage(),
  };
}
