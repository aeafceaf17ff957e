import type { IconInput } from '../../../src/icons/client/types.ts';
import { MemoryPictureClipboard } from '../../../src/platform/clipboard/memory-picture-clipboard.ts';
import { createMemoryDrafts } from '../../../src/platform/drafts/memory-drafts.ts';
import { createMemoryIconSources } from '../../../src/platform/icon-sources/memory-icon-sources.ts';
import { IconService } from '../../../src/state/icon-service.ts';
import { IconSourceCache } from '../../../src/state/icon-source-cache.ts';
import { browserTimer } from '../../../src/platform/timer/browser-timer.ts';
import { IconPipeline } from '../../../src/icons/client/icon-pipeline.ts';

const good = import.meta.glob<string>('../../fixtures/icons/good/*', { query: '?url', import: 'default', eager: true });
const bad = import.meta.glob<string>('../../fixtures/icons/bad/*', { query: '?url', import: 'default', eager: true });

const openSources = () => Promise.resolve(createMemoryIconSources());
const cache = new IconSourceCache({ openSources, drafts: createMemoryDrafts(), now: () => 0 }, () => []);
/** What the designer itself makes icons with. */
const work = new IconService(cache, () => new IconPipeline({ timer: browserTimer }), new MemoryPictureClipboard());
const main = document.querySelector('main') as HTMLElement;

function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  name: string,
  text = '',
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  made.className = name;
  made.textContent = text;
  return made;
}

const nameOf = (path: string): string => path.split('/').at(-1) ?? '';

/** Both states, as a 1× screen shows them and twice as large. */
function views(png: string): HTMLElement {
  const box = element('div', 'ground');
  for (const name of ['small', 'small active', 'half', 'half active']) {
    const view = element('div', name);
    view.style.backgroundImage = `url(data:image/png;base64,${png})`;
    box.append(view);
  }
  return box;
}

async function show(path: string, url: string): Promise<boolean[]> {
  const name = nameOf(path);
  const figure = element('figure', '');
  const caption = element('figcaption', '', name);
  const source = element('img', 'source');
  figure.append(caption, source);
  main.append(figure);
  const file = await (await fetch(url)).blob();
  source.src = url;
  await source.decode().catch(() => undefined);
  const taken = await work.take({ kind: 'file', file, name }, null, 'normal', {});
  const icon = taken.ok ? taken.value.icon : null;
  // A right icon is taken over as it is, and has no other way to be shown.
  const adjusted = icon?.adjustments ? { ...icon.adjustments, states: 'colours' as const } : null;
  const all = icon && adjusted ? [taken, await work.remake(icon, adjusted, {})] : [taken];
  for (const made of all) figure.append(made.ok ? views(made.value.icon.png) : element('b', '', made.error.code));
  const right = all.map((made) => made.ok && made.value.report.ok);
  if (right.includes(false)) caption.append(element('b', '', ' fails'));
  return right;
}

/** Draws the whole gallery, one after the other; answers how many good ones are right, and of how many. */
export async function draw(): Promise<{ right: number; all: number }> {
  const right: boolean[] = [];
  for (const [path, url] of Object.entries(good)) right.push(...(await show(path, url)));
  const refused: string[] = [];
  for (const [path, url] of Object.entries(bad)) {
    const file = await (await fetch(url)).blob();
    const made = await work.take({ kind: 'file', file, name: nameOf(path) }, null, 'normal', {});
    refused.push(`${nameOf(path)}: ${made.ok ? 'taken' : made.error.code}`);
  }
  main.append(element('p', '', refused.join(' · ')));
  return { right: right.filter(Boolean).length, all: right.length };
}

const GLYPHS = ['A', 'Ж', '\u0378', '\u{e123}', '\u{1fbff}', '\u{10fffd}', '\u{13f00}'];

/** The icon of every fixture, and of letters that some or no font has, or why there is none; in two ways, nothing adjusted. */
export async function bytes(): Promise<[name: string, icons: string[]][]> {
  const found: [string, string[]][] = [];
  const made = async (input: IconInput): Promise<string[]> => {
    const taken = await work.take(input, null, 'normal', {});
    if (!taken.ok) return [taken.error.code];
    const { icon } = taken.value;
    const coloured = icon.adjustments && (await work.remake(icon, { ...icon.adjustments, states: 'colours' }, {}));
    return [icon.png, ...(coloured?.ok ? [coloured.value.icon.png] : [])];
  };
  for (const [path, url] of Object.entries({ ...good, ...bad })) {
    const file = await (await fetch(url)).blob();
    found.push([nameOf(path), await made({ kind: 'file', file, name: nameOf(path) })]);
  }
  for (const text of GLYPHS)
    found.push([`letter ${text.codePointAt(0)?.toString(16)}`, await made({ kind: 'glyph', text })]);
  return found;
}

Object.assign(window, { draw, bytes });
