import { wellFormed } from '../../../domain/kernel/well-formed.ts';
import {
  appendParameters,
  frameAddress,
  frameParameters,
  type FrameRequest,
} from '../../../domain/messenger/classic/frame-address.ts';
import type { FrameEffect } from '../../../domain/messenger/classic/frame-protocol.ts';
import { refusePage } from '../../../domain/messenger/classic/handler-page.ts';
import { storedAddress } from '../../../domain/portal/imbot/frame-address.ts';
import { DIALOG_TYPES } from '../../../domain/messenger/classic/dialogs.ts';
import type { HandlerFrame } from '../../../ports/handler-frame.ts';
import type { AppServices } from '../../../state/contexts.ts';
import { HandlerPage, loadIdFrom, type PageTarget } from './handler-page.svelte.ts';
import type { PreviewModel } from '../preview-model.svelte.ts';

/** The address that is loaded: our sample's, the test address, or the design's own page, with the real parameters. */
function addressOf(model: PreviewModel, page: HandlerPage, request: FrameRequest): PageTarget {
  const { testAddress } = model.scenario.value;
  if (page.source === 'sample') {
    const { address } = appendParameters(storedAddress(page.sampleAddress), frameParameters(request));
    // The key goes in the fragment, which no server sees.
    const key = encodeURIComponent(wellFormed(model.subject.hash));
    return { address: `${address ?? ''}#key=${key}`, refusal: null };
  }
  const found =
    testAddress === '' ? frameAddress(request) : appendParameters(storedAddress(testAddress), frameParameters(request));
  if (!model.subject.hasAction && testAddress === '') return { address: '', refusal: 'missing' };
  if (found.address === null) return { address: '', refusal: 'half-character' };
  return { address: found.address, refusal: refusePage(found.address, page.ownOrigin) };
}

/** A page in this model's frame window. */
export function createHandlerPage(
  model: PreviewModel,
  frames: HandlerFrame,
  { runtime, timer }: AppServices,
): HandlerPage {
  return new HandlerPage({
    frames,
    now: () => runtime.now(),
    newLoadId: () => loadIdFrom(runtime.randomBytes(16)),
    timer,
    portalOrigin: () => model.portalOrigin,
    wanted: (page) => (model.window.request === null ? null : addressOf(model, page, model.window.request)),
    run: (effect) => {
      runEffect(model, effect);
    },
  });
}

/** What an accepted message does: always in the dialog that is open now, whichever the window was opened in. */
function runEffect(model: PreviewModel, effect: FrameEffect): void {
  const dialog = model.scenario.value.dialog;
  switch (effect.action) {
    case 'close':
      model.close();
      break;
    case 'openDialog': {
      const type = DIALOG_TYPES.find((candidate) => model.dialogOf(candidate).id === effect.value);
      if (type === undefined) model.chat.say({ type: 'openDialog', value: effect.value });
      else model.switchDialog(type, false);
      break;
    }
    case 'restriction':
    case 'helpdesk':
      model.chat.say({ type: effect.action, value: effect.value });
      break;
    default:
      model.chat.run(dialog, { does: effect.action, value: effect.value });
  }
}
