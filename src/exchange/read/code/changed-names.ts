import type { Expr, Stmt, Target } from './ir.ts';

/** Names that statements assign to, and those whose values they add to. */
export function collect(body: readonly Stmt[], changed: Set<string>, grown: Set<string>): void {
  for (const stmt of body) {
    if (stmt.kind === 'do') collectIn(stmt.expr, changed, grown);
    else if (stmt.kind === 'block' || stmt.kind === 'loop') collect(stmt.body, changed, grown);
    else if (stmt.kind === 'branch') for (const arm of stmt.arms) collect(arm, changed, grown);
  }
}

function collectIn(expr: Expr, changed: Set<string>, grown: Set<string>): void {
  if (expr.kind === 'assign') collectTarget(expr.target, changed, grown);
  else if (expr.kind === 'call' && expr.callee.kind === 'member') collectRoot(expr.callee.of, grown);
  else if (expr.kind === 'opaque') for (const inner of expr.inside) collectTarget(inner, changed, grown);
  if (expr.kind === 'assign' && expr.value.kind === 'call') collectIn(expr.value, changed, grown);
}

function collectTarget(target: Target, changed: Set<string>, grown: Set<string>): void {
  if (target.kind === 'name') {
    changed.add(target.name);
    grown.add(target.name);
  } else if (target.kind === 'pattern')
    for (const item of target.items) if (item.target !== null) collectTarget(item.target, changed, grown);
  if (target.kind === 'member') collectRoot(target, grown);
}

function collectRoot(expr: Expr, grown: Set<string>): void {
  if (expr.kind === 'member') collectRoot(expr.of, grown);
  else if (expr.kind === 'name') grown.add(expr.name);
}
