import type { DocumentText } from '../../../state/document-text.svelte.ts';

/** An unfinished text lies nowhere but here: the browser asks before the page is left. */
export function guarded(text: DocumentText): DocumentText {
  const ask = (event: Event): void => event.preventDefault();
  $effect.root(() => {
    $effect(() => {
      if (!text.isUnfinished) return undefined;
      window.addEventListener('beforeunload', ask);
      return () => window.removeEventListener('beforeunload', ask);
    });
  });
  return text;
}
