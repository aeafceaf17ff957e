import '../../ui/tokens.css';
import '../../ui/base.css';
import { mount } from 'svelte';
import { chooseLanguage } from '../../i18n/areas.ts';
import { I18n } from '../../i18n/i18n.svelte.ts';
import { simulatorLoaders } from '../../i18n/simulator-loaders.ts';
import App from './App.svelte';
import { ControlClient } from './control-client.ts';
import { PortalPage } from './portal-page.svelte.ts';
import { readQuery } from './query.ts';

/** Builds the portal's page from its address, and opens the designer in it. */
async function start(target: HTMLElement): Promise<void> {
  const query = readQuery(location.search);
  if (query.theme !== null) document.documentElement.dataset['theme'] = query.theme;
  const page = new PortalPage(new ControlClient(query.world), query.panel ?? innerWidth >= 1680);
  await page.start(query.settings);
  if (query.chat !== null) await page.chat.show(query.chat);
  const i18n = new I18n(simulatorLoaders);
  await i18n.use(chooseLanguage([page.world.settings.language]));
  await i18n.load('simulator');
  document.documentElement.lang = i18n.tag;
  mount(App, { target, props: { page, i18n } });
}

const target = document.getElementById('portal');
if (target) await start(target);
