/** Read as data: the literal types of 1,700 drawings would only slow the compiler down. */
declare module 'lucide-static/icon-nodes.json' {
  const nodes: Readonly<
    Record<string, readonly (readonly [tag: string, attributes: Readonly<Record<string, string>>])[]>
  >;
  export default nodes;
}

declare module 'lucide-static/tags.json' {
  const tags: Readonly<Record<string, readonly string[]>>;
  export default tags;
}
