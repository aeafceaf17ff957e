import { fail } from '../../domain/kernel/result.ts';
import type { Files } from '../../ports/files.ts';
import type { Timer } from '../../ports/timer.ts';

/** ms that a download's address stays valid; some browsers read it only after the click has been handled. */
const REVOKE_AFTER = 30_000;

/** The browser's own file dialog and downloads. The dialog is a part that is fetched when somebody uses the page (`warmUp`). */
export function createBrowserFiles(document: Document, timer: Timer): Files {
  return {
    open: (accept, maxBytes) =>
      warmUp().then(
        ({ openDialog }) => openDialog(document, accept, maxBytes),
        () => fail({ code: 'unreadable' }),
      ),
    save(name, type, content) {
      const address = URL.createObjectURL(new Blob([content], { type }));
      const link = document.createElement('a');
      link.href = address;
      link.download = name;
      document.body.append(link);
      link.click();
      link.remove();
      timer.after(REVOKE_AFTER, () => {
        URL.revokeObjectURL(address);
      });
    },
  };
}

/** Browsers open a dialog only right after a press, so it had better be there by then. */
export const warmUp = () => import('./open-dialog.ts');
