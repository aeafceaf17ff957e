declare module 'prismjs/components/prism-core.js' {
  import * as prism from 'prismjs';

  export default prism;
}

/** Each adds a grammar to the Prism among the globals. */
declare module 'prismjs/components/*';
