import type { Json } from '../../kernel/json.ts';

/** What the portal takes, in the place of what it refuses or what is not known. Also by the capitals of an option. */
export const WIDGET_STAND_INS: Readonly<Record<string, Json>> = {
  PLACEMENT: 'IM_TEXTAREA',
  HANDLER: 'https://handler.example/widget',
  USER_ID: 0,
  ICONNAME: 'fa-circle',
  CONTEXT: 'USER',
  ROLE: 'USER',
  EXTRANET: 'N',
  COLOR: 'RED',
  WIDTH: 400,
  HEIGHT: 400,
};
