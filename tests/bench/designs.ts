import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { emptyWidgets } from '../../src/domain/design/factory.ts';
import { PORTAL_LANGUAGES } from '../../src/domain/kernel/languages.ts';

const fixture = JSON.parse(readFileSync(new URL('../fixtures/designs/v2.json', import.meta.url), 'utf8')) as Record<
  string,
  unknown
>;

/** The text of a whole design with so many languages, English first; twenty come with long titles. */
export function designWith(languages: number): string {
  const all = [...new Set(['en', ...PORTAL_LANGUAGES])];
  const texts = all.slice(0, languages).map((language, at) => ({
    id: at + 1,
    language,
    title: `Echo ${language}`.padEnd(languages === 1 ? 20 : 200, '.'),
    description: 'What it does, in one sentence.',
    copyright: 'Acme',
  }));
  return JSON.stringify({ ...fixture, texts });
}

/** The same with two environments, and a value of theirs in every text. */
export function designWithEnvironments(languages: number): string {
  const design = JSON.parse(designWith(languages)) as { readonly texts: readonly Readonly<Record<string, unknown>>[] };
  const texts = design.texts.map((row) => ({ ...row, title: `${String(row['title']).slice(0, 190)}{{mark}}` }));
  const list = [' (test)', ''].map((mark, at) => ({ id: at + 1, name: `E${String(at + 1)}`, values: { mark } }));
  return JSON.stringify({ ...design, texts, environments: { active: 1, list } });
}

/** The same for the new chat: a widget in every place, and no chat app. */
export function designWithWidgets(languages: number): string {
  const design = JSON.parse(designWith(languages)) as { readonly chatApp: object };
  const widgets = Object.fromEntries(
    Object.entries(emptyWidgets()).map(([place, widget]) => [place, { ...widget, enabled: true }]),
  );
  return JSON.stringify({ ...design, chatApp: { ...design.chatApp, enabled: false }, widgets });
}

/** Opens the designer and imports a design as a person does. */
export async function openDesign(page: Page, url: string, design: string): Promise<void> {
  await page.goto(url);
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Import…' }).click();
  await page.getByLabel('Text to read').fill(design);
  await page.getByRole('button', { name: 'Replace the open design' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}
