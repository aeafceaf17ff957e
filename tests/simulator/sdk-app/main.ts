import { initializeB24Frame, SdkError, type AjaxResult, type B24Frame } from '@bitrix24/b24jssdk';

/** What the official client got, for the test to read. */
interface Report {
  init: { lang: string; isAdmin: boolean; memberId: string; firstRun: boolean; installing: boolean; placement: string };
  bots: unknown;
  batch: unknown;
  ours: unknown;
  made: unknown;
  options: unknown;
  revision: unknown;
  refused: string;
  refreshed: boolean;
}

/** The client rejects with an error of its own that carries the portal's code. */
function codeOf(error: unknown): string {
  return error instanceof SdkError ? error.code : String(error);
}

async function useOfficialClient(b24: B24Frame): Promise<Report> {
  const auth = b24.auth.getAuthData();
  const init = {
    lang: b24.getLang(),
    isAdmin: b24.auth.isAdmin,
    memberId: auth === false ? '' : auth.member_id,
    firstRun: b24.isFirstRun,
    installing: b24.isInstallMode,
    placement: b24.placement.title,
  };
  const { v2 } = b24.actions;
  const bots = await v2.call.make({ method: 'imbot.bot.list', params: {} });
  const batch = await v2.batch.make({
    calls: {
      me: { method: 'profile', params: {} },
      known: { method: 'method.get', params: { name: 'imbot.app.register' } },
      echoed: { method: 'method.get', params: { name: '$result[me][NAME]' } },
    },
    options: { isHaltOnError: false, returnAjaxResult: true },
  });
  const items = batch.getData() as Record<string, AjaxResult>;
  const revision = await v2.call.make({ method: 'imbot.v2.Revision.get', params: {} });
  const fields = { code: 'sdk_bot', properties: { name: 'SDK' }, type: 'bot', eventMode: 'fetch' };
  const made = await v2.call.make<{ bot: { id: number } }>({ method: 'imbot.v2.Bot.register', params: { fields } });
  const ours = await v2.call.make<{ bots: { code: string }[] }>({ method: 'imbot.v2.Bot.list', params: {} });
  await v2.call.make({ method: 'app.option.set', params: { options: { seen: 'yes' } } });
  const options = await v2.call.make({ method: 'app.option.get', params: {} });
  const refused = await v2.call
    .make({ method: 'imbot.app.unregister', params: { APP_ID: 4711 } })
    .then(() => '', codeOf);
  const refreshed = await b24.auth.refreshAuth();
  await b24.parent.setTitle('Written by the official client');
  return {
    init,
    bots: bots.getData()?.result,
    batch: Object.fromEntries(Object.entries(items).map(([key, item]) => [key, item.getData()?.result])),
    revision: revision.getData()?.result,
    made: made.getData()?.result.bot.id,
    ours: ours.getData()?.result.bots.map(({ code }) => code),
    options: options.getData()?.result,
    refused,
    refreshed: auth !== false && refreshed.access_token !== auth.access_token,
  };
}

const report = document.getElementById('report');
try {
  const text = JSON.stringify(await useOfficialClient(await initializeB24Frame()), null, 2);
  if (report) report.textContent = text;
} catch (error) {
  if (report) report.textContent = `FAILED: ${String(error)}`;
}
