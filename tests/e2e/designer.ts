import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test';

/** Where the designer stands: in a portal's frame, or by itself. */
export type Place = FrameLocator | Page;

/** What a person keeps who always has every part of the form open. */
const EVERY_PART = JSON.stringify({ parts: ['action', 'audience', 'owner', 'languages'] });

/** To be run in each page before it: the form has every part open, as somebody has left it. */
export const openEveryPart = [
  (kept: string): void => {
    const key = 'chat-app-designer.preferences';
    try {
      if (localStorage.getItem(key) === null) localStorage.setItem(key, kept);
    } catch {
      // A frame without an origin has no storage.
    }
  },
  EVERY_PART,
] as const;

/** What is typed into the form. Choices are given by their label. */
export interface FormValues {
  readonly kind?: 'Runs a command' | 'Opens a page';
  readonly bot?: string;
  readonly code?: string;
  readonly method?: string;
  readonly parameter?: string;
  readonly page?: string;
  readonly window?: string;
  readonly width?: string;
  readonly height?: string;
  readonly hash?: string;
  readonly context?: string;
  readonly flags?: Readonly<Record<string, 'Not sent' | 'No' | 'Yes'>>;
  readonly title?: string;
  readonly description?: string;
  readonly copyright?: string;
}

/** The designer's screen in a person's words. */
export class Designer {
  readonly place: Place;

  constructor(place: Place) {
    this.place = place;
  }

  field(label: string): Locator {
    return this.place.getByRole('textbox', { name: label, exact: true });
  }

  button(name: string | RegExp): Locator {
    return this.place.getByRole('button', { name, ...(typeof name === 'string' && { exact: true }) });
  }

  /** Where one part of the screen is shown at a time. */
  pane(name: 'Edit' | 'Preview' | 'Output'): Locator {
    return this.place.getByRole('tablist', { name: 'Part of the screen' }).getByRole('tab', { name });
  }

  /** Opens or closes one of the preview's tools: a button of its own, or a line of a menu where there is little room. */
  async tool(name: string): Promise<void> {
    const [button, menu] = [this.button(name), this.button('More of the preview')];
    await button.or(menu).first().waitFor();
    if (await menu.isVisible()) {
      await menu.click();
      await this.place.getByRole('menuitem', { name }).click();
    } else await button.click();
  }

  /** What *View* holds; opens it. */
  async view(): Promise<Locator> {
    await this.button('View').click();
    return this.place.getByRole('group', { name: 'View', exact: true });
  }

  tab(name: string | RegExp): Locator {
    return this.place.getByRole('tab', { name });
  }

  /** Fills in what is given, from top to bottom as a person would. */
  async fill(values: FormValues): Promise<void> {
    const { place } = this;
    if (values.kind) await place.getByRole('radio', { name: values.kind, exact: true }).check();
    if (values.bot) await this.chooseBot(values.bot);
    const texts: readonly [string, string | undefined][] = [
      ['Code', values.code],
      ['Parameter', values.parameter],
      ['Handler page', values.page],
      ['Width', values.width],
      ['Height', values.height],
      ['Signature key (HASH)', values.hash],
      ['Title, English', values.title],
      ['Description, English', values.description],
      ['Copyright, English', values.copyright],
    ];
    if (values.method) await this.choose('Method', values.method);
    for (const [label, value] of texts) if (value !== undefined) await this.field(label).fill(value);
    if (values.window) await this.choose('Window', values.window);
    if (values.context) await this.choose('Context', values.context);
    for (const [flag, value] of Object.entries(values.flags ?? {})) await this.setFlag(flag, value);
  }

  /** From the portal's list where there is one, else by its id. */
  async chooseBot(bot: string): Promise<void> {
    const list = this.place.getByRole('combobox', { name: 'Bot', exact: true });
    const typed = this.field('Bot');
    await list.or(typed).waitFor();
    if (await typed.isVisible()) await typed.fill(bot);
    else await list.selectOption({ label: bot });
  }

  async choose(label: string, option: string): Promise<void> {
    await this.place.getByRole('combobox', { name: label, exact: true }).selectOption({ label: option });
  }

  async setFlag(flag: string, value: string): Promise<void> {
    await this.place
      .getByRole('radiogroup', { name: flag, exact: true })
      .getByRole('radio', { name: value, exact: true })
      .check();
  }

  /** Gives a picture to the icon section, through the browser's own file window. */
  async setIcon(page: Page, file: string): Promise<void> {
    const chosen = page.waitForEvent('filechooser');
    await this.button(/^(Choose a picture|Change)/).click();
    await (await chosen).setFiles(file);
    await expect(this.place.getByText(/checks passed/)).toBeVisible();
  }

  async menu(item: string): Promise<void> {
    await this.button('More').click();
    const entry = (role: 'menuitem' | 'menuitemradio') => this.place.getByRole(role, { name: item, exact: true });
    await entry('menuitem').or(entry('menuitemradio')).click();
  }

  /** Waits until the newest change is stored. */
  async saved(): Promise<void> {
    await expect(this.place.getByTitle(/^Saved in this browser/)).toBeVisible();
  }
}

/** A frame app that nothing stands in the way of. */
export const GOOD_FRAME: FormValues = {
  code: 'echo',
  page: 'https://apps.example.com/echo',
  hash: '5f0c7a3be1d94c2f8a6b0e9d4c3f2a18',
  title: 'Echo window',
};

/** The bots of the simulated portal's default world, as the list shows them. */
export const ECHO_BOT = 'EchoBot · 62';
export const FOREIGN_BOT = 'Support Desk · 71';
