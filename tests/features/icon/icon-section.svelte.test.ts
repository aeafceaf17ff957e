import { screen } from '@testing-library/svelte';
import type { ComponentProps } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import { emptyDesign } from '../../../src/domain/design/factory.ts';
import IconSection from './IconForm.svelte';
import { iconError } from '../../../src/icons/core/errors.ts';
import { CHECK_AFTER } from '../../../src/state/icon-reports.svelte.ts';
import { FakePipeline, pngOf, reportOf } from '../../state/fake-pipeline.ts';
import { show, type Setting } from './setting.ts';

const imported = { png: pngOf('imported'), source: null, activeSource: null, adjustments: null };
const svg = '<svg viewBox="0 0 24 24"><path d="M3 3h18v18H3z"/></svg>';

type Props = Pick<ComponentProps<typeof IconSection>, 'messages' | 'onblur'>;

async function open(setting: Setting = {}, props: Props = {}) {
  const pipeline = new FakePipeline();
  const onstudio = vi.fn();
  const onimport = vi.fn();
  const shown = await show(IconSection, { onstudio, onimport, ...props }, { pipeline, ...setting });
  return { ...shown, pipeline, onstudio, onimport };
}

/** What a clipboard or a drag carries, for the light DOM. */
function carrying(parts: { files?: readonly File[]; text?: string }) {
  const { files = [], text } = parts;
  return {
    files,
    items: files.map(({ type }) => ({ kind: 'file', type })),
    types: [...(files.length > 0 ? ['Files'] : []), ...(text === undefined ? [] : ['text/plain'])],
    getData: (type: string) => (type === 'text/plain' ? (text ?? '') : ''),
  };
}

function send(
  target: EventTarget,
  type: string,
  name: 'clipboardData' | 'dataTransfer' | 'relatedTarget',
  data: object | null,
): Event {
  const event = new Event(type, { bubbles: true, cancelable: true });
  Object.defineProperty(event, name, { value: data });
  target.dispatchEvent(event);
  return event;
}

const file = (name: string, type: string): File => new File(['x'], name, { type });
const madeOf = (png: string | undefined): string => atob(png ?? '');

describe('the icon in the form', () => {
  it('asks for a picture, and says that nothing is uploaded', async () => {
    const { files, session, user } = await open();
    expect(screen.getByText(/Nothing is uploaded/)).toBeVisible();
    files.choices.push({ name: 'cat.png', type: 'image/png', bytes: new Uint8Array([1]) });
    await user.click(screen.getByRole('button', { name: 'Choose a picture…' }));
    expect(await screen.findByText('All 5 checks passed')).toBeVisible();
    expect(madeOf(session.design.icon?.png)).toBe('cat.png silhouette 1');
    expect(await screen.findByText('108 × 66, two states · 20 bytes')).toBeVisible();
    expect(screen.getByRole('img', { name: 'Normal state' })).toBeVisible();
  });

  it('refuses a file over 50 MB unread, and says why', async () => {
    const { files, user } = await open();
    files.choices.push('too-large');
    await user.click(screen.getByRole('button', { name: 'Choose a picture…' }));
    expect(await screen.findByText('The file is larger than 50 MB.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('says what a bad picture is, what to do, and that the previous icon stays', async () => {
    const { controller, pipeline, session } = await open({ design: { ...emptyDesign(), icon: imported } });
    pipeline.error = iconError('web-page');
    await controller.take({ kind: 'text', text: 'x' });
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent(/This is a web page.*Often a download.*Open it.*The previous icon stays\./);
    expect(session.design.icon).toEqual(imported);
  });

  it('speaks of no previous icon when there was none, and says what to do with a text file', async () => {
    const { controller, pipeline } = await open();
    pipeline.error = iconError('text-file');
    await controller.take({ kind: 'text', text: 'x' });
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent(/This is a text file, not a picture\..*copy it and paste it here/);
    expect(alert).not.toHaveTextContent('previous');
  });

  it('says which of two pictures is empty', async () => {
    const { controller, pipeline } = await open();
    pipeline.error = iconError('blank', { state: 'active' });
    await controller.take({ kind: 'text', text: 'x' });
    expect(await screen.findByRole('alert')).toHaveTextContent('the picture for the active state can');
  });

  it('shows its problems, and says only when the focus leaves it that it was left', async () => {
    const onblur = vi.fn();
    const message = { tone: 'advice' as const, text: 'Both states of the icon look the same.' };
    const { user } = await open({}, { messages: [message], onblur });
    expect(screen.getByText(message.text)).toBeVisible();
    await user.tab();
    expect(screen.getByRole('button', { name: 'Choose a picture…' })).toHaveFocus();
    await user.tab();
    expect(onblur).not.toHaveBeenCalled();
    await user.tab();
    expect(onblur).toHaveBeenCalledOnce();
  });

  it('reports what of the picture was left out, and nothing of how it was done', async () => {
    const { controller, pipeline } = await open();
    pipeline.findings = ['animated', 'cmyk', 'cut-out'];
    await controller.take({ kind: 'text', text: svg });
    expect(await screen.findByText(/the first frame was taken\. It has printing colours/)).toBeVisible();
    expect(screen.queryByText(/became holes/)).toBeNull();
  });

  it('shows progress, and can be cancelled', async () => {
    const { controller, pipeline, session, user } = await open();
    pipeline.wait = true;
    void controller.take({ kind: 'text', text: svg });
    expect(await screen.findByText('Decoding…')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(await screen.findByRole('button', { name: 'Choose a picture…' })).toBeVisible();
    expect(session.design.icon).toBeNull();
  });

  it('changes between silhouette and own colours', async () => {
    const { controller, session, user } = await open();
    await controller.take({ kind: 'text', text: svg });
    await user.click(await screen.findByRole('radio', { name: 'Keep colours' }));
    await vi.waitFor(() => expect(session.design.icon?.adjustments?.states).toBe('colours'));
  });

  it('opens the studio, and removes the icon as one step', async () => {
    const { session, onstudio, user } = await open({ design: { ...emptyDesign(), icon: imported } });
    await user.click(screen.getByRole('button', { name: 'Change…' }));
    expect(onstudio).toHaveBeenCalledWith('picture');
    await user.click(screen.getByRole('button', { name: 'Remove the icon' }));
    expect(session.design.icon).toBeNull();
    session.undo();
    expect(session.design.icon).toEqual(imported);
  });

  it('names the checks that fail, and repairs all at once', async () => {
    const { pipeline, timer, session, user } = await open({ design: { ...emptyDesign(), icon: imported } });
    pipeline.report = () => reportOf({ box: 'fit', centre: 'centre' });
    await timer.pass(CHECK_AFTER);
    expect(await screen.findByText(/To repair: Inside the box of 45 × 32, Centred/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Repair' }));
    await vi.waitFor(() => expect(madeOf(session.design.icon?.png)).toBe('imported all'));
  });

  it('speaks Russian', async () => {
    await open({ language: 'ru' });
    expect(screen.getByRole('button', { name: 'Выбрать картинку…' })).toBeVisible();
  });
});

describe('pasting anywhere', () => {
  it.each([
    ['an image', { files: [file('cat.png', 'image/png')] }, 'cat.png'],
    ['SVG', { text: `\n${svg}` }, `\n${svg}`],
    ['a data URI', { text: 'data:image/png;base64,iVBORw0KGgo=' }, 'data:image/png;base64,iVBORw0KGgo='],
    ['bare base64 of AVIF', { text: `AAAAIGZ0eXBhdmlm${'A'.repeat(40)}` }, `AAAAIGZ0eXBhdmlm${'A'.repeat(40)}`],
    ['base64 of JPEG as addresses spell it', { text: `_9j_4AAQ${'A'.repeat(40)}` }, `_9j_4AAQ${'A'.repeat(40)}`],
    ['bare base64', { text: `iVBORw0KGgo${'A'.repeat(40)}` }, `iVBORw0KGgo${'A'.repeat(40)}`],
  ])('takes %s', async (_, parts, name) => {
    const { session } = await open();
    const event = send(document.body, 'paste', 'clipboardData', carrying(parts));
    expect(event.defaultPrevented).toBe('files' in parts);
    await vi.waitFor(() => expect(madeOf(session.design.icon?.png)).toBe(`${name} silhouette 1`));
  });

  it('says which of several files it took', async () => {
    const { session, notify } = await open();
    const parts = { files: [file('cat.png', 'image/png'), file('dog.svg', 'image/svg+xml')] };
    send(document.body, 'paste', 'clipboardData', carrying(parts));
    await vi.waitFor(() => expect(madeOf(session.design.icon?.png)).toBe('cat.png silhouette 1'));
    const text = 'Of several files, “cat.png” was taken. The studio takes two pictures for the two states.';
    expect(notify.mock.calls).toEqual([[{ text }]]);
  });

  it('takes base64 of millions of characters', async () => {
    const { pipeline } = await open();
    const parts = { text: `iVBORw0KGgo${'A'.repeat(6_000_000)}` };
    send(document.body, 'paste', 'clipboardData', carrying(parts));
    await vi.waitFor(() => expect(pipeline.calls).toContain('make'));
  });

  it.each([
    ['a sentence', { text: 'Could you have a look at it?' }],
    ['a design file', { files: [file('design.json', 'application/json')] }],
    ['XML that is no picture', { text: '<?xml version="1.0"?><note/>' }],
  ])('leaves %s alone', async (_, parts) => {
    const { pipeline } = await open();
    expect(send(document.body, 'paste', 'clipboardData', carrying(parts)).defaultPrevented).toBe(false);
    expect(pipeline.calls).toEqual([]);
  });

  it('leaves text to the text field that has the focus, and takes an image all the same', async () => {
    const { pipeline } = await open();
    const input = document.body.appendChild(document.createElement('input'));
    expect(send(input, 'paste', 'clipboardData', carrying({ text: svg })).defaultPrevented).toBe(false);
    expect(pipeline.calls).toEqual([]);
    const image = carrying({ files: [file('cat.png', 'image/png')] });
    expect(send(input, 'paste', 'clipboardData', image).defaultPrevented).toBe(true);
    input.remove();
  });

  it('leaves other windows alone', async () => {
    const { pipeline } = await open();
    const dialog = document.body.appendChild(document.createElement('dialog'));
    expect(send(dialog, 'paste', 'clipboardData', carrying({ text: svg })).defaultPrevented).toBe(false);
    expect(pipeline.calls).toEqual([]);
    dialog.remove();
  });
});

describe('dropping anywhere', () => {
  it('says where to let go, and takes the picture', async () => {
    const { session } = await open();
    const data = carrying({ files: [file('cat.webp', 'image/webp')] });
    expect(send(document.body, 'dragover', 'dataTransfer', { ...data, dropEffect: 'none' }).defaultPrevented).toBe(
      true,
    );
    expect(await screen.findByText('Let go to make it the icon')).toBeInTheDocument();
    send(document.body, 'drop', 'dataTransfer', data);
    await vi.waitFor(() => expect(madeOf(session.design.icon?.png)).toBe('cat.webp silhouette 1'));
    expect(screen.queryByText('Let go to make it the icon')).toBeNull();
  });

  it('hands a design on, and lets no file that nobody takes lead the browser away', async () => {
    const { pipeline, onimport } = await open();
    const design = file('design.json', 'application/json');
    const data = carrying({ files: [design] });
    expect(send(document.body, 'dragover', 'dataTransfer', { ...data, dropEffect: 'none' }).defaultPrevented).toBe(
      true,
    );
    expect(send(document.body, 'drop', 'dataTransfer', data).defaultPrevented).toBe(true);
    expect(onimport).toHaveBeenCalledWith(design);
    const dialog = document.body.appendChild(document.createElement('dialog'));
    const picture = carrying({ files: [file('cat.png', 'image/png')] });
    expect(send(dialog, 'dragover', 'dataTransfer', { ...picture }).defaultPrevented).toBe(true);
    expect(send(dialog, 'drop', 'dataTransfer', picture).defaultPrevented).toBe(true);
    expect(pipeline.calls).toEqual([]);
    dialog.remove();
  });

  it('leaves what is no file alone, and hides the hint when the drag leaves', async () => {
    await open();
    expect(send(document.body, 'dragover', 'dataTransfer', carrying({ text: 'x' })).defaultPrevented).toBe(false);
    send(document.body, 'dragover', 'dataTransfer', carrying({ files: [file('a.png', 'image/png')] }));
    await screen.findByText('Let go to make it the icon');
    send(document.body, 'dragleave', 'relatedTarget', null);
    await vi.waitFor(() => expect(screen.queryByText('Let go to make it the icon')).toBeNull());
  });
});
