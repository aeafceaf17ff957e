import { createRawSnippet, type Snippet } from 'svelte';

/** Plain text as a snippet, for components that take their content as one. */
export function textSnippet(text: string): Snippet {
  const escaped = text.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);
  return createRawSnippet(() => ({ render: () => `<span>${escaped}</span>` }));
}
