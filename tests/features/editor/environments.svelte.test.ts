import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import { hashesOf } from '../../../src/domain/design/hash.ts';
import { replaceDesign, setField, setText } from '../../../src/domain/design/operations.ts';
import { resolveDesign } from '../../../src/domain/design/resolve.ts';
import AddressNotes from '../../../src/features/editor/environments/AddressNotes.svelte';
import EnvironmentsDialog from '../../../src/features/editor/environments/EnvironmentsDialog.svelte';
import NamedNote from '../../../src/features/editor/environments/NamedNote.svelte';
import CodeView from '../../../src/features/handoff/CodeView.svelte';
import ExportDialog from '../../../src/features/handoff/ExportDialog.svelte';
import PayloadView from '../../../src/features/handoff/PayloadView.svelte';
import { PRODUCTION_KEY, TEST_KEY, twoEnvironments } from '../../domain/design/environments.ts';
import { connectedPortal } from '../publish/setting.ts';

const HASH = 'd1ab17949a572b0979d8db0d5b349cd2';

async function withTwo() {
  const setting = await connectedPortal();
  setting.session.edit(replaceDesign(twoEnvironments));
  return setting;
}

const box = (name: string) => screen.getByRole('textbox', { name });

describe('the window of environments', () => {
  it('begins with production, which takes over address and key, and a test with a key of its own, as one step', async () => {
    const { session, show, user } = await connectedPortal();
    const before = session.design;
    show(EnvironmentsDialog, { onclose: vi.fn() });
    await user.click(screen.getByRole('button', { name: 'Set up production and test' }));
    expect(session.design.page.address).toBe('{{handler}}');
    const [production, test] = hashesOf(session.design);
    expect(production).toBe(HASH);
    expect(test).toMatch(/^[0-9a-f]{32}$/);
    expect(box('{{handler}}, Production')).toHaveValue('https://a.example/echo');
    expect(box('Key, Production')).toHaveValue(HASH);

    await user.type(box('{{handler}}, Test'), 'https://test.example/echo');
    await user.click(screen.getByRole('radio', { name: 'In force: Test' }));
    expect(resolveDesign(session.design).page.address).toBe('https://test.example/echo');
    expect(resolveDesign(session.design).chatApp.frame.hash).toBe(test);
    while (session.canUndo && session.design !== before) session.undo();
    expect(session.design).toBe(before);
  });

  it('tells no value from an empty one', async () => {
    const { session, show, user } = await withTwo();
    show(EnvironmentsDialog, { onclose: vi.fn() });
    await user.clear(box('{{mark}}, Test'));
    expect(session.design.environments?.list[1]?.values).not.toHaveProperty('mark');
    expect(screen.getByText('No value yet')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Leave empty' }));
    expect(session.design.environments?.list[1]?.values).toHaveProperty('mark', '');
    expect(screen.getAllByText(/^Empty on purpose/)).toHaveLength(2);
  });

  it('adds and renames values, and says why a name cannot be', async () => {
    const { session, show, user } = await withTwo();
    show(EnvironmentsDialog, { onclose: vi.fn() });
    await user.type(box('New value'), '1st{Enter}');
    expect(screen.getByText(/^A name is a letter/)).toBeVisible();
    await user.clear(box('New value'));
    await user.type(box('New value'), '{{{{host}}{Enter}');
    expect(screen.getByText('There is a value with this name.')).toBeVisible();
    await user.clear(box('New value'));
    await user.type(box('New value'), 'support{Enter}');
    expect(box('{{support}}, Production')).toHaveValue('');

    const name = box('Name of the value {{host}}');
    await user.clear(name);
    await user.type(name, 'server');
    await user.tab();
    expect(session.design.page.address).toBe('https://{{server}}/order');
    expect(box('{{server}}, Test')).toHaveValue('test.example.com');
  });

  it('removes a value that stands nowhere, and says where one still does', async () => {
    const { session, show, user } = await withTwo();
    show(EnvironmentsDialog, { onclose: vi.fn() });
    const remove = screen.getByRole('button', { name: 'Remove {{mark}}' });
    expect(remove).toHaveAccessibleDescription(/^It still stands in: Title/);
    await user.click(remove);
    expect(session.design.environments?.names).toEqual(['host', 'mark']);
    session.edit(setText(1, 'title', 'Order status'));
    await waitFor(() => expect(remove).not.toHaveAttribute('aria-disabled'));
    await user.click(remove);
    expect(session.design.environments?.names).toEqual(['host']);
  });

  it('removes an environment with a way back, and the last one leaves what was in force in the fields', async () => {
    const { session, show, user, outside } = await withTwo();
    show(EnvironmentsDialog, { onclose: vi.fn() });
    await user.click(screen.getByRole('button', { name: 'Remove the environment Production' }));
    expect(outside.notify).toHaveBeenLastCalledWith(
      expect.objectContaining({ text: 'Environment removed: Production.', actionLabel: 'Undo' }),
    );
    await user.click(screen.getByRole('button', { name: 'Remove the environment Test' }));
    expect(session.design.page.address).toBe('https://test.example.com/order');
    expect(session.design.chatApp.frame.hash).toBe(TEST_KEY);
    expect(screen.getByText('The design is the same everywhere')).toBeVisible();
  });
});

describe('under the address', () => {
  it('stands what the portal opens in the environment in force, which is chosen there', async () => {
    const { session, show, user } = await withTwo();
    show(AddressNotes, {});
    expect(screen.getByText('https://apps.example.com/order?')).toBeVisible();
    await user.click(screen.getByRole('button', { name: /Environment: Production/ }));
    expect(screen.getByRole('menuitemradio', { name: 'Production' })).toBeChecked();
    await user.click(screen.getByRole('menuitemradio', { name: 'Test' }));
    expect(await screen.findByText('https://test.example.com/order?')).toBeVisible();
    session.undo();
    expect(await screen.findByText('https://apps.example.com/order?')).toBeVisible();
  });

  it('stands that braces are only text, where there are no environments', async () => {
    const { session, show, user } = await connectedPortal();
    session.edit(setField('page.address', 'https://{{host}}/'));
    show(AddressNotes, {});
    expect(screen.getByText(/^\{\{host\}\} is sent as it stands/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Another address for tests…' }));
    await user.click(await screen.findByRole('button', { name: 'Set up production and test' }));
    expect(await screen.findByRole('textbox', { name: '{{host}}, Test' })).toBeVisible();
    expect(session.design.page.address).toBe('https://{{host}}/');
  });
});

it('a text with names shows what it comes to, and the way to its values while one is missing', async () => {
  const { session, show, user } = await withTwo();
  show(NamedNote, { text: 'Hi{{mark}} {{host}}' });
  expect(screen.getByText(/^In “Production”:/)).toHaveTextContent('Hi apps.example.com');
  session.edit(
    replaceDesign({
      ...twoEnvironments,
      environments: { active: 1, names: [], list: [{ id: 1, name: 'P', hash: '', values: {} }] },
    }),
  );
  await waitFor(() => expect(screen.queryByText(/^In “/)).toBeNull());
  await user.click(screen.getByRole('button', { name: 'Give it values…' }));
  // The window stays while what opened it goes.
  await user.type(await screen.findByRole('textbox', { name: '{{mark}}, P' }), '!');
  await user.type(screen.getByRole('textbox', { name: '{{host}}, P' }), 'here');
  expect(await screen.findByText(/^In “P”:/)).toHaveTextContent('Hi! here');
  expect(screen.getByRole('dialog', { name: 'Environments' })).toBeVisible();
});

describe('what is handed over', () => {
  it('is filled in for the environment in force, and says which', async () => {
    const { show } = await withTwo();
    show(PayloadView, {});
    expect(screen.getByText('With the values and the key of the environment “Production”.')).toBeVisible();
    expect(screen.getByRole('region', { name: /^Payload of/ })).toHaveTextContent('https://apps.example.com/order');
  });

  it('is code for it, too', async () => {
    const { show } = await withTwo();
    show(CodeView, {});
    expect(screen.getByText('With the values and the key of the environment “Production”.')).toBeVisible();
    expect(document.body).toHaveTextContent('https://apps.example.com/order');
    expect(document.body).not.toHaveTextContent(PRODUCTION_KEY);
  });

  it('is a file with every environment, or filled in for one; keys in neither unless ticked', async () => {
    const { show, user, outside } = await withTwo();
    show(ExportDialog, { onclose: vi.fn() });
    const file = screen.getByRole('region', { name: 'File' });
    expect(file).toHaveTextContent('https://{{host}}/order');
    await user.selectOptions(screen.getByRole('combobox', { name: /^Values that differ/ }), 'Filled in for “Test”');
    expect(file).toHaveTextContent('https://test.example.com/order');
    expect(file).not.toHaveTextContent(/environments|\{\{/);
    expect(file).not.toHaveTextContent(TEST_KEY);
    await user.click(screen.getByRole('checkbox', { name: /Include the signature key/ }));
    expect(file).toHaveTextContent(TEST_KEY);
    expect(file).not.toHaveTextContent(PRODUCTION_KEY);
    const dialog = within(screen.getByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Download' }));
    expect(outside.files.saved[0]?.name).toBe('Order-status-Test.chat-app.json');
  });
});
