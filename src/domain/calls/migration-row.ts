import type { ChatApp } from '../design/schema.ts';
import type { Repair } from './migration-repairs.ts';

/** What the new chat makes of a part of a chat app: the same, something else, or nothing. */
export type MigrationFate = 'maps' | 'changes' | 'dies';

/** Parts of a chat app, in the order in which they are told. */
export const MIGRATION_PARTS = [
  'page',
  'parameters',
  'messages',
  'command',
  'size',
  'popup',
  'hash',
  'icon',
  'chats',
  'admin',
  'extranet',
  'live-chat',
  'hidden',
  'titles',
  'descriptions',
  'copyright',
  'bot',
  'code',
  'buttons',
] as const;
export type MigrationPart = (typeof MIGRATION_PARTS)[number];

/** What exactly becomes of a part, where there is more than one way. */
export type MigrationCode =
  | Exclude<MigrationPart, 'command' | 'size' | 'icon' | 'chats'>
  | `command-${ChatApp['command']['method']}`
  | 'size'
  | 'size-elsewhere'
  | 'icon'
  | 'icon-taken'
  | 'icon-unknown'
  | `chats-${'all' | 'user' | 'chat' | 'lines' | 'bot' | 'call' | 'connector' | 'unknown'}`;

export interface MigrationRow {
  readonly part: MigrationPart;
  readonly fate: MigrationFate;
  readonly code: MigrationCode;
  /** What its sentence names. The signature key is never among it. */
  readonly values: Readonly<Record<string, string>>;
  /** An edit that brings the widgets as near to it as they can come; `null`: they are, or none can. */
  readonly repair: Repair;
}

type Rest = Partial<Pick<MigrationRow, 'values' | 'repair'>>;

/** A row; without a repair and values unless they are given. */
export const row = (
  part: MigrationPart,
  fate: MigrationFate,
  code: MigrationCode,
  { values = {}, repair = null }: Rest = {},
): MigrationRow => ({ part, fate, code, values, repair });
