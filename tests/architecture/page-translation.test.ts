import { parse, type AST } from 'svelte/compiler';
import { describe, expect, it } from 'vitest';
import { readSources } from '../tools/source/sources.ts';

/** Elements that show or take values, as they begin. Quoted attributes may hold `>`, and so may expressions in braces. */
const VALUES = /<(input|textarea|output|code|pre|kbd|samp)\b(?:"[^"]*"|\{(?:[^{}]|\{[^{}]*\})*\}|[^>"{])*>/g;

const TAKES_NO_TEXT = /type="(checkbox|radio|range|file|color|number)"|type=\{/;
const TYPED_BY_PEOPLE = /^<(input|textarea)\b/;

const shown = [...readSources('src', ['.svelte'])].flatMap(([path, text]) =>
  [...text.replace(/<!--[\s\S]*?-->|<script[\s\S]*?<\/script>|<style[\s\S]*?<\/style>/g, '').matchAll(VALUES)]
    .map(([element]) => element)
    .filter((element) => !TAKES_NO_TEXT.test(element))
    .map((element) => ({ path, element })),
);
const where = ({ path, element }: (typeof shown)[number]): string => `${path}: ${element.replace(/\s+/g, ' ')}`;

it('a browser that translates the page leaves values, codes and payloads alone', () => {
  expect(shown.length).toBeGreaterThan(20);
  expect(shown.filter(({ element }) => !element.includes('translate="no"')).map(where)).toEqual([]);
});

it('what people type stands in the direction of its own language', () => {
  const typed = shown.filter(({ element }) => TYPED_BY_PEOPLE.test(element));
  expect(typed.filter(({ element }) => !element.includes('dir="auto"')).map(where)).toEqual([]);
});

/** Where the tool shows a text of the person's by itself. The messenger's picture is drawn as messengers are: without. */
const SHOWN: Readonly<Record<string, readonly string[]>> = {
  'src/app/Header.svelte': ['name'],
  'src/features/apps/AppsDialog.svelte': ["title || t('apps.untitled')"],
  'src/features/drafts/DraftRow.svelte': ['name'],
  'src/features/drafts/RemovedDrafts.svelte': ['name'],
  'src/features/editor/SeenTitles.svelte': ["title || t('editor.texts.noTitle')"],
  'src/features/handoff/ImportRow.svelte': ['text'],
  'src/features/palette/Palette.svelte': ['command.label'],
  'src/features/problems/StoredTable.svelte': ["show(row, row.asked, 'asked')", "show(row, row.stored, 'stored')"],
  'src/features/problems/WhoGets.svelte': ["title === '' ? t('problem.stored.empty') : title"],
  'src/features/publish/PlanStep.svelte': ['before', 'after', 'shown(along)'],
  'src/features/start/RecentDrafts.svelte': ["nameOf(draft) || t('drafts.untitled')"],
};

/** The expressions that stand in an element, or in one inside it, that takes its direction from what it holds. */
function ownDirection(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (node: AST.TemplateNode | AST.Fragment, own: boolean): void => {
    if (node.type === 'ExpressionTag' && own) found.add(text.slice(node.start + 1, node.end - 1).trim());
    const takes = node.type === 'RegularElement' && node.attributes.some((attribute) => isAuto(attribute, text));
    for (const inner of insideOf(node)) visit(inner, own || takes);
  };
  visit(parse(text, { modern: true }).fragment, false);
  return found;
}

const isAuto = (attribute: { start: number; end: number }, text: string): boolean =>
  text.slice(attribute.start, attribute.end) === 'dir="auto"';

/** Whatever a node of a template holds: children, and the branches of a block. */
function insideOf(node: object): (AST.TemplateNode | AST.Fragment)[] {
  return ['fragment', 'nodes', 'consequent', 'alternate', 'body', 'fallback', 'pending', 'then', 'catch']
    .flatMap((key): unknown => (node as Record<string, unknown>)[key] ?? [])
    .filter((inner): inner is AST.TemplateNode => typeof inner === 'object' && inner !== null && 'type' in inner);
}

describe('what people wrote is shown in the direction of its own language', () => {
  it.each(Object.entries(SHOWN))('%s', (path, expressions) => {
    const found = ownDirection(readSources('src', ['.svelte']).get(path) ?? '');
    expect(expressions.filter((expression) => !found.has(expression))).toEqual([]);
  });
});
