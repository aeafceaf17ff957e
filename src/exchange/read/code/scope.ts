/** Names that are visible in a place of the code. */
export class Scope {
  readonly parent: Scope | null;
  readonly id: number;
  /** The body of a function or of the whole text, not of a block within. */
  readonly isBody: boolean;
  /** Variables from outside that can be seen; `null`: all. */
  readonly sees: ReadonlySet<string> | null;
  readonly names = new Set<string>();

  constructor(id: number, parent: Scope | null, isBody: boolean, sees: ReadonlySet<string> | null = null) {
    this.id = id;
    this.parent = parent;
    this.isBody = isBody;
    this.sees = sees;
  }

  /** The scope in which a name was declared. */
  owner(name: string): Scope | null {
    const isShut = this.sees !== null && name.startsWith('$') && !this.sees.has(name);
    return this.names.has(name) ? this : isShut ? null : (this.parent?.owner(name) ?? null);
  }

  body(): Scope {
    return this.isBody || this.parent === null ? this : this.parent.body();
  }
}
