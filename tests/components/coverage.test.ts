import { parse, type AST } from 'svelte/compiler';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { parseSource } from '../tools/source/parse.ts';
import { readSources } from '../tools/source/sources.ts';

/** Names of the props that a component declares in its `Props`, those it takes over from elsewhere left out. */
function propsOf(path: string, text: string): string[] {
  const declared = parseSource(path, text).statements.filter(
    (statement) => ts.isInterfaceDeclaration(statement) && /^(Props|Own)$/.test(statement.name.text),
  );
  const members = declared.flatMap((statement) => (ts.isInterfaceDeclaration(statement) ? [...statement.members] : []));
  return members.flatMap(({ name }) => (name === undefined ? [] : [name.getText()]));
}

const isComponent = (value: object): value is AST.Component => 'type' in value && value.type === 'Component';

/** Every `Component prop` that the markup of the gallery gives, a snippet included. */
function shownIn(source: string): Set<string> {
  const shown = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if (isComponent(value)) record(value, shown);
    Object.values(value).forEach(visit);
  };
  visit(parse(source, { modern: true }).fragment);
  return shown;
}

function record({ name, attributes, fragment }: AST.Component, shown: Set<string>): void {
  shown.add(name);
  for (const attribute of attributes) if ('name' in attribute) shown.add(`${name} ${attribute.name}`);
  for (const child of fragment.nodes) {
    if (child.type === 'SnippetBlock') shown.add(`${name} ${child.expression.name}`);
    else if (child.type !== 'Text' || child.data.trim() !== '') shown.add(`${name} children`);
  }
}

describe('the gallery', () => {
  const shown = new Set(
    [...readSources('tests/components', ['.svelte']).values()].flatMap((text) => [...shownIn(text)]),
  );
  const components = [...readSources('src/ui', ['.svelte'])].map(([path, text]) => ({
    name: path.slice(path.lastIndexOf('/') + 1, -'.svelte'.length),
    props: propsOf(path, text),
  }));

  it('is asked about real components and their props', () => {
    expect(components.find(({ name }) => name === 'Button')?.props).toContain('disabledReason');
  });

  it.each(components)('shows $name with each of its props', ({ name, props }) => {
    expect(shown).toContain(name);
    expect(props.filter((prop) => !shown.has(`${name} ${prop}`))).toEqual([]);
  });

  it('shows what every field takes', () => {
    const types = readSources('src/ui', ['types.ts']).get('src/ui/types.ts') ?? '';
    const fieldProps = propsOf('types.ts', types.replace('interface FieldProps', 'interface Props'));
    expect(fieldProps).toContain('labelHidden');
    const given = [...shown].filter((each) => /Field |Area |Segmented /.test(each)).map((each) => each.split(' ')[1]);
    expect(fieldProps.filter((prop) => !given.includes(prop))).toEqual([]);
  });
});
