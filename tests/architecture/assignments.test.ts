import { describe, expect, it } from 'vitest';
import { findAssignments } from './assignments.ts';
import { readSources } from '../tools/source/sources.ts';

const MODEL = 'export class Model {\n  text = $state("");\n}\nexport interface Options { text: string }';

function found(component: string): string[] {
  const files = { 'src/features/a/model.svelte.ts': MODEL, 'src/features/a/Bad.svelte': component };
  return findAssignments(new Map(Object.entries(files))).map(({ code }) => code);
}

const script = (code: string, markup = ''): string => `<script lang="ts">\n${code}\n</script>\n${markup}`;
const USED = "import { useModel } from './model.svelte.ts';\nconst model = useModel();\n";
const PROP = "import type { Model } from './model.svelte.ts';\nlet { model }: { model: Model } = $props();\n";

describe('the components', () => {
  it('call the verbs of models and assign to none', () => {
    expect(findAssignments(readSources())).toEqual([]);
  });
});

describe('the check finds', () => {
  it.each([
    ['an assignment', script(`${USED}model.text = 'a';`), "model.text = 'a'"],
    ['an assignment where nothing stood', script(`${USED}model.page ??= 1;`), 'model.page ??= 1'],
    ['an assignment deep inside', script(`${USED}model.page.frame!.size = 1;`), 'model.page.frame!.size = 1'],
    ['one by a computed name', script(`${USED}model['text'] = 'a';`), "model['text'] = 'a'"],
    ['a count', script(`${USED}const add = () => model.count++;`), 'model.count++'],
    ['a removal', script(`${USED}delete model.text;`), 'delete model.text'],
    ['a pattern', script(`${USED}[model.text] = ['a'];`), "[model.text] = ['a']"],
    ['a pattern of an object', script(`${USED}({ a: model.text } = { a: 'a' });`), "{ a: model.text } = { a: 'a' }"],
    [
      'a handler in the markup',
      script(USED, '<button onclick={() => (model.text = "b")}>b</button>'),
      'model.text = "b"',
    ],
    ['a binding', script(USED, '<input bind:value={model.text} />'), 'bind:value={model.text}'],
    ['a bound element', script(USED, '<p bind:this={model.node}></p>'), 'bind:this={model.node}'],
    ['what is derived', script(`${USED}let page = $derived(model.page);\npage.size = 1;`), 'page.size = 1'],
    [
      'what is derived by a function of the model’s own',
      script(`${USED}let page = $derived(model.pageAt(1)?.inner ?? null);\npage!.size = 1;`),
      'page!.size = 1',
    ],
    ['what is taken apart', script(`${USED}let { page } = $derived(model);\npage.size = 1;`), 'page.size = 1'],
    [
      'one of several',
      script(USED, '{#each model.rows as row}<button onclick={() => (row.on = true)}>a</button>{/each}'),
      'row.on = true',
    ],
    ['a context used on the spot', script(`${USED}useModel().text = 'a';`), "useModel().text = 'a'"],
    ['a prop', script(`${PROP}model.text = 'a';`), "model.text = 'a'"],
    [
      'a prop of another name, that may be missing',
      script(
        `import type { Model } from './model.svelte.ts';
         interface Props { model?: Model | null; text: string }
         let { model: mine = null, text }: Props = $props();
         const set = () => { if (mine) mine.text = text; };`,
      ),
      'mine.text = text',
    ],
    [
      'a model made here',
      script("import { Model } from './model.svelte.ts';\nconst own = new Model();\nown.text = 'a';"),
      "own.text = 'a'",
    ],
    [
      'a parameter',
      script("import type { Model } from './model.svelte.ts';\nfunction set(it: Model) { it.text = 'a'; }"),
      "it.text = 'a'",
    ],
  ])('%s', (_what, component, code) => {
    expect(found(component)).toEqual([code]);
  });
});

describe('the check leaves alone', () => {
  it.each([
    ['a verb', script(`${USED}model.setText('a');`, '<button onclick={model.clear}>a</button>')],
    ['a variable of the component', script(`${USED}let text = $state(model.text);\ntext = 'a';`)],
    ['what was made of the model', script(`${USED}let copy = { ...model.page };\ncopy.size = 1;`)],
    ['the page', script(`${USED}document.title = model.text;`)],
    ['a binding of its own', script('let text = $state("");', '<input bind:value={text} />')],
    ['a binding by a verb', script(USED, '<input bind:value={() => model.text, model.setText} />')],
    [
      'a prop that is no model',
      script(
        "import type { Options } from './model.svelte.ts';\nlet { it }: { it: Options } = $props();\nit.text = 'a';",
      ),
    ],
  ])('%s', (_what, component) => {
    expect(found(component)).toEqual([]);
  });
});
