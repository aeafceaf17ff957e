/** What stands together in the list. */
export type CommandKind = 'action' | 'problem' | 'field' | 'chat' | 'viewer' | 'draft' | 'app' | 'setting';

/** One thing that can be reached. */
export interface PaletteCommand {
  /** Stable, and unique in the list. */
  readonly id: string;
  readonly kind: CommandKind;
  readonly label: string;
  /** What tells it from others of the same name. */
  readonly detail?: string | undefined;
  /** What it may be looked for by, besides. */
  readonly words?: readonly string[];
  /** Keys that do the same, as people read them. */
  readonly keys?: string | undefined;
  /** It is on at present. */
  readonly checked?: boolean;
  /** Why it cannot be done now; it stays in the list, and says so. */
  readonly disabledReason?: string | undefined;
  readonly run: () => void;
}
