import { screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import CodeView from '../../../src/features/handoff/CodeView.svelte';
import { connectedPortal } from '../publish/setting.ts';

const HASH = 'd1ab17949a572b0979d8db0d5b349cd2';

async function open() {
  const parts = await connectedPortal();
  parts.show(CodeView, {});
  const text = (): string => screen.getByRole('region', { name: /^Code: / }).textContent;
  return { ...parts, text };
}

describe('the code', () => {
  it('makes the calls that the button makes, in the language that is chosen', async () => {
    const { user, text } = await open();
    expect(text()).toContain("await call('imbot.app.register', {");
    await user.click(screen.getByRole('radio', { name: /^PHP CRest/ }));
    await expect.poll(text).toContain("$appId = call('imbot.app.register', [");
    await user.click(screen.getByRole('radio', { name: /^cURL/ }));
    await expect.poll(text).toContain("--data-urlencode 'CODE=echo'");
  });

  it('leaves the key out of what is shown, copied and downloaded, and the button says so', async () => {
    const { user, text, outside } = await open();
    expect(text()).not.toContain(HASH);
    await user.click(screen.getByRole('button', { name: 'Copy without the key' }));
    expect(outside.clipboard.text).toContain('ECHO_HASH');
    expect(outside.clipboard.text).not.toContain(HASH);
    await user.click(screen.getByRole('button', { name: 'Put the key in' }));
    expect(screen.getByText(/The signature key stands in this code/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Copy' }));
    expect(outside.clipboard.text).toContain(HASH);
  });

  it('may be made to run any number of times', async () => {
    const { user, text } = await open();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Calls' }), 'Register, else update');
    await expect.poll(text).toContain('APP_ID: appId');
    expect(screen.getByText(/May run any number of times/)).toBeVisible();
  });

  it('asks for CLIENT_ID over a webhook', async () => {
    const { user, text } = await open();
    await user.click(screen.getByRole('radio', { name: /^Node/ }));
    const access = screen.getByRole('combobox', { name: 'Access' });
    expect(within(access).getAllByRole('option')).toHaveLength(2);
    await user.selectOptions(access, 'Over a webhook');
    await expect.poll(text).toContain('CLIENT_ID: ECHO_CLIENT_ID');
    expect(screen.getByText(/the portal asks for CLIENT_ID/)).toBeVisible();
  });
});
