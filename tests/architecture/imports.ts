import ts from 'typescript';

export interface Import {
  specifier: string;
  typesOnly: boolean;
}

export interface Module {
  imports: Import[];
  /** What the module uses that its surroundings provide: `Date.now`, `document`, `import.meta.env` … */
  uses: string[];
  /** Imports whose target cannot be read from the source. */
  hidden: string[];
  /** Whether anything in it exists at run time. */
  runs: boolean;
}

const SCRIPT = /<script\b[^>]*>([\s\S]*?)<\/script>/g;
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

function importOf(node: ts.Node): Import | undefined {
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
    return { specifier: node.moduleSpecifier.text, typesOnly: isTypeOnlyClause(node.importClause) };
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
    return { specifier: node.moduleSpecifier.text, typesOnly: isTypeOnlyExport(node) };
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal)) {
    return { specifier: node.argument.literal.text, typesOnly: true };
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    const target = node.arguments[0];
    return target && ts.isStringLiteralLike(target) ? { specifier: target.text, typesOnly: false } : undefined;
  }
  // `new Worker(new URL('./worker.ts', import.meta.url))` takes a module in without an import line.
  if (ts.isNewExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'URL') {
    const [target, base] = node.arguments ?? [];
    if (!target || !base || !ts.isPropertyAccessExpression(base) || !isImportMeta(base.expression)) return undefined;
    return ts.isStringLiteralLike(target) ? { specifier: target.text, typesOnly: false } : undefined;
  }
  return undefined;
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
  const visit = (node: ts.Node): void => {
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
    ts.forEachChild(node, visit);
  };
  visit(source);
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

/** Reads one source file, a script or a component. */
export function readModule(path: string, text: string): Module {
  const isComponent = path.endsWith('.svelte');
  const code = isComponent ? [...text.matchAll(SCRIPT)].map((match) => match[1] ?? '').join('\n;\n') : text;
  const source = ts.createSourceFile(`${path}.ts`, code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
  const declared = declaredNames(source);
  const module: Module = {
    imports: [],
    uses: [],
    hidden: [],
    runs: isComponent || source.statements.some(existsAtRunTime),
  };

  const visit = (node: ts.Node): void => {
    const found = importOf(node);
    if (found) module.imports.push(found);
    const hidden = hiddenImportOf(node);
    if (hidden !== undefined) module.hidden.push(hidden);
    const use = useOf(node, declared);
    if (use !== undefined) module.uses.push(use);
    ts.forEachChild(node, visit);
  };
  visit(source);

  if (isComponent) {
    for (const match of text.replace(SCRIPT, '').matchAll(IMPORT_IN_MARKUP)) {
      module.imports.push({ specifier: match[2] ?? '', typesOnly: false });
    }
  }
  return module;
}
