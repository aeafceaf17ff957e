import type { Attachment } from 'svelte/attachments';

/** px of an element's inside, padding included and scroll bars not. */
export interface Inside {
  readonly width: number;
  readonly height: number;
}

/**
 * Reports the size of an element's inside: as soon as the browser has laid it out, before it is painted, and with every change.
 * Svelte's own bindings ask at once, which makes the browser lay out a page that is still being built.
 */
export function measured(report: (inside: Inside) => void): Attachment<HTMLElement> {
  return (element) => {
    const observer = new ResizeObserver(() => {
      report({ width: element.clientWidth, height: element.clientHeight });
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  };
}
