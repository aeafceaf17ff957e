import { readFile } from 'node:fs/promises';
import type { FrameLocator, Locator, Page } from '@playwright/test';
import { Designer, GOOD_FRAME, type FormValues } from './designer.ts';
import { expect } from './fixtures.ts';

/** Where the person's own pages are. */
export const HANDLER = 'https://apps.example.com';
/** Where a redirect leads. */
export const OTHER = 'https://elsewhere.example.com';

const file = (name: string): Promise<string> => readFile(new URL(`../../public/${name}`, import.meta.url), 'utf8');

/** Posts what a test asks for, so that wrong messages can be sent from the page's own window. */
const REMOTE = `
  addEventListener('message', (event) => {
    if (event.source !== parent) return;
    window.inits = [...(window.inits ?? []), JSON.parse(event.data)];
  });
`;

const html = (script: string): string => `<!doctype html><body><p>page</p><script>${script}</script></body>`;

export type Pages = Readonly<Record<string, string>>;

/** A server of somebody else's: a copy of our sample page, one that redirects, those of a test, and else one to steer. */
async function serveHandler(page: Page, pages: Pages): Promise<void> {
  const types = { html: 'text/html; charset=utf-8', css: 'text/css', js: 'text/javascript' } as const;
  // Of the context, for windows that a page opens.
  await page.context().route(
    (url) => url.origin === HANDLER || url.origin === OTHER,
    async (route) => {
      const { pathname, search } = new URL(route.request().url());
      const known = /^\/(sample-handler\.(html|css|js))$/.exec(pathname);
      if (known !== null) {
        const contentType = types[known[2] as keyof typeof types];
        await route.fulfill({ contentType, body: await file(known[1] ?? '') });
      } else if (pathname === '/redirect') {
        await route.fulfill({ contentType: types.html, body: html(`location.replace('${OTHER}/steered${search}')`) });
      } else await route.fulfill({ contentType: types.html, body: html(pages[pathname] ?? REMOTE) });
    },
  );
}

/** The mock in a person's words. */
export class Messenger {
  readonly page: Page;
  readonly designer: Designer;

  constructor(page: Page) {
    this.page = page;
    this.designer = new Designer(page);
  }

  get window(): Locator {
    return this.page.getByRole('region', { name: /^Frame window/ });
  }

  get field(): Locator {
    return this.page.getByRole('textbox', { name: 'Message', exact: true });
  }

  get log(): Locator {
    return this.page.getByRole('log', { name: 'Messages' });
  }

  get handler(): FrameLocator {
    return this.page.frameLocator('iframe[title="Handler page"]');
  }

  chat(name: string): Locator {
    return this.page.getByRole('list', { name: 'Chats' }).getByRole('button', { name });
  }

  /** The app has no icon here: it is opened from the list of the service button. */
  async openApp(): Promise<void> {
    await this.page.getByRole('button', { name: 'Applications', exact: true }).click();
    await this.page
      .getByRole('group', { name: 'Applications without an icon' })
      .getByRole('button', { name: 'Echo window' })
      .click();
    await expect(this.window).toBeVisible();
  }

  async load(which: 'Load my page' | 'Load the sample page'): Promise<void> {
    await this.page.getByRole('button', { name: which }).click();
  }
}

/** A filled-in design with its app open; `pages` are scripts of further pages at the handler's host, by path. */
export async function begin(
  page: Page,
  address: string,
  values: FormValues = {},
  pages: Pages = {},
): Promise<Messenger> {
  await serveHandler(page, pages);
  await page.goto(address);
  const messenger = new Messenger(page);
  await messenger.designer.fill({ ...GOOD_FRAME, bot: '62', ...values });
  await messenger.openApp();
  return messenger;
}
