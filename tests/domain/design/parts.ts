import type { ChatApp, Design } from '../../../src/domain/design/schema.ts';

/** Parts of a chat app's design by their short names; groups may be given in part. */
export interface DesignParts
  extends
    Partial<Pick<Design, 'name' | 'texts' | 'icon'>>,
    Partial<Pick<ChatApp, 'enabled' | 'kind' | 'bot' | 'code'>> {
  /** Of the handler page. */
  readonly address?: string;
  readonly command?: Partial<ChatApp['command']>;
  readonly frame?: Partial<ChatApp['frame']>;
  readonly audience?: Partial<ChatApp['audience']>;
}

/** The design with some parts replaced, wherever they stand in the document. */
export function withParts(design: Design, parts: DesignParts): Design {
  const { name = design.name, texts = design.texts, icon = design.icon, address = design.page.address } = parts;
  const { command, frame, audience, enabled, kind, bot, code } = { ...design.chatApp, ...parts };
  const held = design.chatApp;
  return {
    ...design,
    name,
    texts,
    icon,
    page: { address },
    chatApp: {
      enabled,
      kind,
      bot,
      code,
      command: { ...held.command, ...command },
      frame: { ...held.frame, ...frame },
      audience: { ...held.audience, ...audience },
    },
  };
}
