import type { Environment, Environments } from './environments-schema.ts';
import type { ScalarField, TextRowField, WidgetTextRowField } from './field-path.ts';
import type { WidgetPlacement } from './format.ts';
import type { DesignIcon, IconAdjustments, IconCrop, IconSource } from './schema.ts';

/** What stands at a place of a design's file, in a sentence or two, and values that it can have. */
export interface Described {
  readonly description: string;
  readonly examples?: readonly unknown[];
}

type ChatAppField = Exclude<ScalarField, `widgets.${string}`>;
/** Groups and lists, which hold no value of their own. */
type Group =
  | 'texts'
  | 'icon'
  | 'page'
  | 'chatApp'
  | 'chatApp.bot'
  | 'chatApp.command'
  | 'chatApp.frame'
  | 'chatApp.audience'
  | 'widgets'
  | 'environments';
type FieldOf<Path> = Path extends `widgets.${string}.${infer Name}` ? Name : never;
type WidgetField = FieldOf<ScalarField> | 'texts';

const one = (description: string, ...examples: readonly unknown[]): Described => ({
  description,
  ...(examples.length > 0 && { examples }),
});

const FLAG = 'unset: not sent, and an update leaves the portal’s value; no: N; yes: Y.';
const SIZE = 'An integer, null (not sent), or the text as typed where it is no integer yet.';

/** The document's own places; the compiler names one that is missing here. */
export const DESCRIBED: Readonly<Record<ChatAppField | Group | 'format' | 'version' | 'iconPictures', Described>> = {
  format: one('Marks the file as a design, whatever its name.'),
  version: one('Version of the format. A reader brings older ones up; a newer one it refuses.'),
  name: one('The draft’s own name, never sent to a portal.', 'Order status'),
  texts: one('What people read, a row per language, in the order in which the portal gets them.'),
  icon: one('The icon with its two states; null: none.'),
  page: one('The handler page, which all targets share.'),
  'page.address': one(
    'Address of the page that opens in the window. Sent as IFRAME.',
    'https://apps.example.com/order',
  ),
  chatApp: one('The application for the old messenger: imbot.app.register and imbot.app.update.'),
  'chatApp.enabled': one('Whether the design is for the old messenger at all.'),
  'chatApp.kind': one('frame: a click opens the page in a window; command: it does something in the text field.'),
  'chatApp.bot': one('The chat bot that owns the application.'),
  'chatApp.bot.id': one(`BOT_ID, the bot’s user id on one portal. ${SIZE}`, 62),
  'chatApp.code': one('CODE, by which the portal knows the application of a bot.', 'order'),
  'chatApp.command': one('What a click does, of a command app.'),
  'chatApp.command.method': one(
    'put: into the text field; send: at once; call: a number; support: the chat of an open line.',
  ),
  'chatApp.command.parameter': one('The text, the number, or the open line’s code of 32 hexadecimal digits.', '/help'),
  'chatApp.frame': one('The window, of a frame app.'),
  'chatApp.frame.width': one(`IFRAME_WIDTH in px, 250 at least. ${SIZE}`, 350),
  'chatApp.frame.height': one(`IFRAME_HEIGHT in px, 50 at least. ${SIZE}`, 150),
  'chatApp.frame.popup': one(`IFRAME_POPUP: the window stands over the icon instead of in the middle. ${FLAG}`),
  'chatApp.frame.hash': one('HASH, the key of the signature. A secret: empty in files unless it was asked for.'),
  'chatApp.audience': one('Who is offered the application, and where.'),
  'chatApp.audience.context': one(
    'CONTEXT in lower case: all, user, chat, bot, lines, call. Empty: not sent, and the portal takes all.',
    'bot',
  ),
  'chatApp.audience.adminOnly': one('The context is sent with -ADMIN: administrators alone.'),
  'chatApp.audience.hidden': one(`HIDDEN: no icon, only buttons of messages open it. ${FLAG}`),
  'chatApp.audience.extranet': one(`EXTRANET_SUPPORT: extranet users get it, too. ${FLAG}`),
  'chatApp.audience.liveChat': one(`LIVECHAT_SUPPORT: guests of a live chat get it, too. ${FLAG}`),
  widgets: one(
    'Widgets of the new chat (placement.bind), at most one in each place. A place that is not there is off.',
  ),
  environments: one(
    'Where the design is used, with what differs there: {{name}} in an address or a text stands for the value of the active one. Not there: nothing differs.',
  ),
  iconPictures: one('The pictures that the icon was made from, when the person asked for them.'),
};

export const TEXT_DESCRIBED: Readonly<Record<'id' | TextRowField, Described>> = {
  id: one('Tells rows apart within the document. Never sent.', 1),
  language: one('A language of the portal.', 'en', 'ru', 'br'),
  title: one('TITLE: beside the icon, in the window’s header and in menus.', 'Order status'),
  description: one('DESCRIPTION: the tooltip of the icon.', 'Where your order is now'),
  copyright: one('COPYRIGHT: under the page in the window.', 'Example Ltd'),
};

export const ICON_DESCRIBED: Readonly<Record<keyof DesignIcon, Described>> = {
  png: one(
    'The finished picture: a PNG of 108 × 66 px, left half normal, right half active. Base64 without a data: prefix.',
  ),
  source: one('The picture that it was made from; null: it came ready.'),
  activeSource: one('The second picture, for the active state; null: there is none.'),
  adjustments: one('How it was made from them; null: it came ready.'),
};

export const SOURCE_DESCRIBED: Readonly<Record<keyof IconSource, Described>> = {
  sha256: one('SHA-256 of the picture’s bytes, 64 hexadecimal digits.'),
  name: one('The file’s name.', 'logo.svg'),
  type: one('Its media type, as found from the bytes.', 'image/svg+xml'),
};

export const ADJUSTMENT_DESCRIBED: Readonly<Record<keyof IconAdjustments, Described>> = {
  states: one('silhouette: one colour per state; colours: grey and as it is; two-pictures: a picture for each.'),
  normalColour: one('Colour of the normal state of a silhouette.', '#b3b7bc'),
  activeColour: one('Colour of the active state of a silhouette.', '#2fc7f7'),
  scale: one('Times the largest size that fits the 45 × 32 px box.', 1),
  shiftX: one('px to the right within the 54 × 66 px half.', 0),
  shiftY: one('px downwards within the 54 × 66 px half.', 0),
  padding: one('px that stay free around it.', 0),
  trim: one('Empty edges of the picture are cut off.'),
  removeBackground: one('A plain ground is made transparent.'),
  backgroundTolerance: one('How far a colour may be from the ground’s, per channel.', 16),
  strength: one('How much of what is inside a silhouette is kept: 0 its outline alone, 100 every edge.', 50),
  fillHoles: one('Enclosed empty areas of a silhouette are filled.'),
  crop: one('The part of the picture that is used; null: all of it.'),
  activeCrop: one('The same of the second picture.'),
};

export const CROP_DESCRIBED: Readonly<Record<keyof IconCrop, Described>> = {
  x: one('Left edge, as a share of the picture’s width.', 0),
  y: one('Upper edge, as a share of its height.', 0),
  width: one('A share of its width.', 0.5),
  height: one('A share of its height.', 0.5),
};

export const PICTURE_DESCRIBED: Readonly<Record<'sha256' | 'data', Described>> = {
  sha256: SOURCE_DESCRIBED.sha256,
  data: one('The file in base64 without a data: prefix.'),
};

export const ENVIRONMENTS_DESCRIBED: Readonly<Record<keyof Environments, Described>> = {
  active: one('The id of the environment whose values and key are in force.', 1),
  names: one('Names of values, whether or not an environment has a value for them yet.', ['handler']),
  list: one('The environments, one at least.'),
};

export const ENVIRONMENT_DESCRIBED: Readonly<Record<keyof Environment, Described>> = {
  id: one('Tells environments apart within the document. Never sent.', 1),
  name: one('What people call it.', 'Production', 'Test'),
  hash: one('HASH of this environment, in the place of chatApp.frame.hash. A secret: empty in files unless asked for.'),
  values: one('The value of each name here; it is put in as it stands. A name that is missing has no value yet.', {
    handler: 'https://apps.example.com/order',
  }),
};

export const PLACE_DESCRIBED: Readonly<Record<WidgetPlacement, Described>> = {
  IM_TEXTAREA: one('A button over the text field; its page opens above the field.'),
  IM_SIDEBAR: one('A row in the chat’s sidebar.'),
  IM_CONTEXT_MENU: one('A line in the menu of a message.'),
  IM_NAVIGATION: one('An entry of the messenger’s navigation.'),
  IMMOBILE_CONTEXT_MENU: one('A line in the menu of a message on phones.'),
};

export const WIDGET_DESCRIBED: Readonly<Record<WidgetField, Described>> = {
  enabled: one('Whether the design is for this place.'),
  address: one('The widget’s own page; empty: the shared one.', 'https://apps.example.com/widget'),
  texts: one('The widget’s own texts; null: the shared ones.'),
  role: one('For whom: user, admin; unset: not sent, and the portal takes everybody.'),
  extranet: one(`Whether extranet users get it. ${FLAG}`),
  contexts: one('In which chats: all, user, chat, lines, crm. None: not sent, and the portal takes all.', ['chat']),
  iconName: one('A class of Font Awesome 4; the portal demands one.', 'fa-bars'),
  colour: one('A word of the portal’s palette; empty: the portal takes one.', 'azure'),
  width: one(`px of the window above the field. ${SIZE}`, 400),
  height: one(`px of the window above the field. ${SIZE}`, 300),
};

export const WIDGET_TEXT_DESCRIBED: Readonly<Record<'id' | WidgetTextRowField, Described>> = {
  id: TEXT_DESCRIBED.id,
  language: TEXT_DESCRIBED.language,
  title: one('TITLE: beside the widget’s icon.', 'Order status'),
  description: one('DESCRIPTION of the widget.'),
  groupName: one('GROUP_NAME: stored by the portal, shown nowhere in the chat.'),
};
