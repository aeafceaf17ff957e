import { posix } from 'node:path';
import ts from 'typescript';
import { parseSource, walk, withoutScripts } from '../tools/source/parse.ts';

export interface Import {
  specifier: string;
  typesOnly: boolean;
  /** What is taken of it; `EVERYTHING` where that cannot be read from the import. */
  names: readonly string[];
}

/** Stands for all that a module exports. */
export const EVERYTHING = '*';

export interface Export {
  name: string;
  /** A type, an interface or a class. */
  isType: boolean;
  /** Passed on from another module, and not declared here. */
  isPassedOn: boolean;
  /** Whether the module itself uses it, beside declaring it. */
  isUsedHere: boolean;
}

export interface Module {
  imports: Import[];
  exports: Export[];
  /** What the module uses that its surroundings provide: `Date.now`, `document`, `import.meta.env` … */
  uses: string[];
  /** Imports whose target cannot be read from the source. */
  hidden: string[];
  /** Whether anything in it exists at run time. */
  runs: boolean;
}

const IMPORT_IN_MARKUP = /\bimport\(\s*(['"])(.+?)\1\s*\)/g;

function isTypeOnlyClause(clause: ts.ImportClause | undefined): boolean {
  if (clause === undefined) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const { name, namedBindings } = clause;
  if (name !== undefined || namedBindings === undefined || !ts.isNamedImports(namedBindings)) return false;
  return namedBindings.elements.length > 0 && namedBindings.elements.every((element) => element.isTypeOnly);
}

function isTypeOnlyExport(node: ts.ExportDeclaration): boolean {
  if (node.isTypeOnly) return true;
  const clause = node.exportClause;
  if (clause === undefined || !ts.isNamedExports(clause)) return false;
  return clause.elements.length > 0 && clause.elements.every((element) => element.isTypeOnly);
}

function isImportMeta(node: ts.Node): boolean {
  return ts.isMetaProperty(node) && node.keywordToken === ts.SyntaxKind.ImportKeyword;
}

function importedNames(clause: ts.ImportClause | undefined): string[] {
  if (clause === undefined) return [];
  const { name, namedBindings } = clause;
  const own = name === undefined ? [] : ['default'];
  if (namedBindings === undefined) return own;
  if (ts.isNamespaceImport(namedBindings)) return [...own, EVERYTHING];
  return [...own, ...sourceNames(namedBindings.elements)];
}

/** The names that the other module gives, before any `as`. */
function sourceNames(elements: readonly (ts.ImportSpecifier | ts.ExportSpecifier)[]): string[] {
  return elements.map(({ name, propertyName }) => (propertyName ?? name).text);
}

function passedOnNames(clause: ts.NamedExportBindings | undefined): string[] {
  return clause !== undefined && ts.isNamedExports(clause) ? sourceNames(clause.elements) : [EVERYTHING];
}

function importOf(node: ts.Node): Import | undefined {
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
    const { importClause: clause } = node;
    return { specifier: node.moduleSpecifier.text, typesOnly: isTypeOnlyClause(clause), names: importedNames(clause) };
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
    const names = passedOnNames(node.exportClause);
    return { specifier: node.moduleSpecifier.text, typesOnly: isTypeOnlyExport(node), names };
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal)) {
    const names = [node.qualifier?.getText().split('.')[0] ?? EVERYTHING];
    return { specifier: node.argument.literal.text, typesOnly: true, names };
  }
  const target = lateTargetOf(node);
  if (target === undefined || !ts.isStringLiteralLike(target)) return undefined;
  return { specifier: target.text, typesOnly: false, names: [EVERYTHING] };
}

/** What `import(…)` takes in, or `new Worker(new URL('./worker.ts', import.meta.url))`, which does so without an import line. */
function lateTargetOf(node: ts.Node): ts.Expression | undefined {
  if (ts.isCallExpression(node)) {
    return node.expression.kind === ts.SyntaxKind.ImportKeyword ? node.arguments[0] : undefined;
  }
  if (!ts.isNewExpression(node) || !ts.isIdentifier(node.expression) || node.expression.text !== 'URL')
    return undefined;
  const [target, base] = node.arguments ?? [];
  return base && ts.isPropertyAccessExpression(base) && isImportMeta(base.expression) ? target : undefined;
}

function hiddenImportOf(node: ts.Node): string | undefined {
  if (!ts.isCallExpression(node)) return undefined;
  const { expression } = node;
  if (expression.kind === ts.SyntaxKind.ImportKeyword) {
    const target = node.arguments[0];
    return target && ts.isStringLiteralLike(target) ? undefined : 'import() of a computed name';
  }
  if (ts.isPropertyAccessExpression(expression) && isImportMeta(expression.expression)) {
    return expression.name.text.startsWith('glob') ? `import.meta.${expression.name.text}()` : undefined;
  }
  return undefined;
}

function declaredNames(source: ts.SourceFile): Set<string> {
  const names = new Set<string>();
  walk(source, (node) => {
    const isDeclaration =
      ts.isVariableDeclaration(node) ||
      ts.isParameter(node) ||
      ts.isBindingElement(node) ||
      ts.isFunctionDeclaration(node) ||
      ts.isClassDeclaration(node) ||
      ts.isImportSpecifier(node) ||
      ts.isImportClause(node) ||
      ts.isNamespaceImport(node);
    if (isDeclaration && node.name && ts.isIdentifier(node.name)) names.add(node.name.text);
  });
  return names;
}

/** A name that is read as a value, not one that names a property, a type or a declaration. */
function isRead(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node;
  if (ts.isBindingElement(parent)) return parent.initializer === node;
  if (ts.isMethodDeclaration(parent) || ts.isPropertyDeclaration(parent)) return parent.name !== node;
  if (ts.isTypeElement(parent) || ts.isTypeReferenceNode(parent) || ts.isQualifiedName(parent)) return false;
  return !ts.isImportSpecifier(parent) && !ts.isExportSpecifier(parent) && !ts.isLiteralTypeNode(parent);
}

function useOf(node: ts.Node, declared: ReadonlySet<string>): string | undefined {
  if (ts.isPropertyAccessExpression(node) && isImportMeta(node.expression)) return `import.meta.${node.name.text}`;
  if (!ts.isIdentifier(node) || declared.has(node.text) || !isRead(node)) return undefined;
  const { parent, text } = node;
  if (ts.isPropertyAccessExpression(parent)) return `${text}.${parent.name.text}`;
  if (text === 'Date' && ts.isNewExpression(parent)) return parent.arguments?.length ? undefined : 'new Date()';
  if (text === 'Date' && ts.isCallExpression(parent)) return 'Date()';
  return text;
}

function existsAtRunTime(statement: ts.Statement): boolean {
  if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) return false;
  if (ts.isImportDeclaration(statement)) return !isTypeOnlyClause(statement.importClause);
  if (ts.isExportDeclaration(statement)) {
    const names = statement.exportClause;
    const isEmpty = names !== undefined && ts.isNamedExports(names) && names.elements.length === 0;
    return !isEmpty && !isTypeOnlyExport(statement);
  }
  return true;
}

const isExported = (statement: ts.Statement): boolean =>
  ts.canHaveModifiers(statement) &&
  ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;

function declaredByName(statement: ts.Statement): { name: string; isType: boolean }[] {
  if (ts.isVariableStatement(statement)) {
    const { declarations } = statement.declarationList;
    return declarations.flatMap(({ name }) => (ts.isIdentifier(name) ? [{ name: name.text, isType: false }] : []));
  }
  if (ts.isFunctionDeclaration(statement)) return statement.name ? [{ name: statement.name.text, isType: false }] : [];
  const isType =
    ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement) || ts.isClassDeclaration(statement);
  return isType && statement.name ? [{ name: statement.name.text, isType }] : [];
}

function exportsOf(statement: ts.Statement): Omit<Export, 'isUsedHere'>[] {
  if (isExported(statement)) return declaredByName(statement).map((found) => ({ ...found, isPassedOn: false }));
  if (!ts.isExportDeclaration(statement)) return [];
  const { exportClause: clause } = statement;
  if (clause === undefined || !ts.isNamedExports(clause)) return [];
  return clause.elements.map(({ name }) => ({ name: name.text, isType: false, isPassedOn: true }));
}

/** What others may import. Of a component only types: its functions are called on its instance, its props are no exports. */
function readExports(source: ts.SourceFile, text: string, isComponent: boolean): Export[] {
  const found = source.statements.flatMap(exportsOf).filter(({ isType }) => isType || !isComponent);
  const mentions = new Map<string, number>();
  walk(source, (node) => {
    if (ts.isIdentifier(node)) mentions.set(node.text, (mentions.get(node.text) ?? 0) + 1);
  });
  const markup = isComponent ? withoutScripts(text) : '';
  return found.map((each) => {
    const isUsedHere = (mentions.get(each.name) ?? 0) > 1 || new RegExp(`\\b${each.name}\\b`).test(markup);
    return { ...each, isUsedHere };
  });
}

/** Every check reads the same files, and parsing them is what takes the time. */
const read = new Map<string, { readonly text: string; readonly module: Module }>();

/** Reads one source file, a script or a component. */
export function readModule(path: string, text: string): Module {
  const known = read.get(path);
  if (known?.text === text) return known.module;
  const module = parseModule(path, text);
  read.set(path, { text, module });
  return module;
}

function parseModule(path: string, text: string): Module {
  const isComponent = path.endsWith('.svelte');
  const source = parseSource(path, text);
  const declared = declaredNames(source);
  const module: Module = {
    imports: [],
    exports: readExports(source, text, isComponent),
    uses: [],
    hidden: [],
    runs: isComponent || source.statements.some(existsAtRunTime),
  };

  walk(source, (node) => {
    const found = importOf(node);
    if (found) module.imports.push(found);
    const hidden = hiddenImportOf(node);
    if (hidden !== undefined) module.hidden.push(hidden);
    const use = useOf(node, declared);
    if (use !== undefined) module.uses.push(use);
  });

  if (isComponent) {
    for (const match of withoutScripts(text).matchAll(IMPORT_IN_MARKUP)) {
      module.imports.push({ specifier: match[2] ?? '', typesOnly: false, names: [EVERYTHING] });
    }
  }
  return module;
}

/** The file that a relative import names, by its path from the project's root. */
export function targetOf(file: string, specifier: string): string {
  return specifier.startsWith('.') ? posix.join(posix.dirname(file), specifier.split('?')[0] ?? '') : specifier;
}
