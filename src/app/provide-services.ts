import { provideI18n } from '../i18n/i18n.svelte.ts';
import {
  provideAnalysis,
  provideAppServices,
  provideDraftLibrary,
  provideDraftMessage,
  provideFieldFocus,
  provideIconController,
  providePortalLink,
  providePublish,
  provideSession,
} from '../state/contexts.ts';
import { provideScenario } from '../state/preview-scenario.svelte.ts';
import { provideViewAddress } from '../state/view-address.svelte.ts';
import { provideToasts } from '../ui/toasts.svelte.ts';
import type { Services } from './services.ts';

/** Hands the services to every component below the one that is being made. */
export function provideServices(services: Services): void {
  provideI18n(services.i18n);
  provideAppServices(services.appServices);
  provideSession(services.session);
  provideFieldFocus(services.focus);
  provideDraftLibrary(services.library);
  provideDraftMessage(services.message);
  providePortalLink(services.link);
  providePublish(services.publish);
  provideIconController(services.iconController);
  provideAnalysis(services.analysis);
  provideScenario(services.scenario);
  provideViewAddress(services.viewAddress);
  provideToasts(services.toasts);
}
