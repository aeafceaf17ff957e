import { fail, ok, type Result } from '../../domain/kernel/result.ts';
import type { FilesErrorCode, PickedFile } from '../../ports/files.ts';

type Opened = Result<PickedFile, { readonly code: FilesErrorCode }>;

/** Ends a dialog that is still open: not every browser reports when one is dismissed. */
let dismiss: () => void = () => undefined;

/** The browser's own file dialog; see the port. */
export function openDialog(document: Document, accept: string, maxBytes: number): Promise<Opened> {
  dismiss();
  return new Promise((resolve) => {
    const input = fileInput(document, accept);
    const end = (opened: Opened | Promise<Opened>): void => {
      input.remove();
      resolve(opened);
    };
    dismiss = () => {
      end(fail({ code: 'cancelled' }));
    };
    input.addEventListener('cancel', dismiss);
    input.addEventListener('change', () => {
      end(readPicked(input.files?.[0], maxBytes));
    });
    input.click();
  });
}

/** Part of the page while its dialog is open: some browsers report nothing to an input that is not. */
function fileInput(document: Document, accept: string): HTMLInputElement {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = accept;
  input.hidden = true;
  document.body.append(input);
  return input;
}

/** Checks the size before a single byte is read, so that a mistaken choice cannot fill the memory. */
async function readPicked(file: File | undefined, maxBytes: number): Promise<Opened> {
  if (file === undefined) return fail({ code: 'cancelled' });
  if (file.size > maxBytes) return fail({ code: 'too-large' });
  try {
    return ok({ name: file.name, type: file.type, bytes: new Uint8Array(await file.arrayBuffer()) });
  } catch {
    return fail({ code: 'unreadable' });
  }
}
