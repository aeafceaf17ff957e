import { initializeB24Frame, type B24Frame } from '@bitrix24/b24jssdk';

/** What the official client got in a widget's page, for the test to read. */
async function reportOf(b24: B24Frame): Promise<object> {
  const auth = b24.auth.getAuthData();
  const profile = await b24.actions.v2.call.make({ method: 'profile', params: {} });
  const refreshed = await b24.auth.refreshAuth();
  return {
    placement: b24.placement.title,
    options: b24.placement.options as unknown,
    isAdmin: b24.auth.isAdmin,
    profile: profile.getData()?.result,
    refreshed: auth !== false && refreshed.access_token !== auth.access_token,
  };
}

const report = document.getElementById('report');
try {
  const text = JSON.stringify(await reportOf(await initializeB24Frame()), null, 2);
  if (report) report.textContent = text;
} catch (error) {
  if (report) report.textContent = `FAILED: ${String(error)}`;
}
