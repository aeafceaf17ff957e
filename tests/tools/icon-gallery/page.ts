import { DEFAULT_ADJUSTMENTS } from '../../../src/domain/chat-app/factory.ts';
import { IconWorkshop } from '../../../src/icons/client/icon-workshop.ts';

const good = import.meta.glob<string>('../../fixtures/icons/good/*', { query: '?url', import: 'default', eager: true });
const bad = import.meta.glob<string>('../../fixtures/icons/bad/*', { query: '?url', import: 'default', eager: true });

const workshop = new IconWorkshop();
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

/** Both states, at true size and twice as large, on both grounds. */
function views(png: string): HTMLElement[] {
  return ['light', 'dark'].map((ground) => {
    const box = element('div', ground);
    for (const name of ['small', 'small active', 'half', 'half active']) {
      const view = element('div', name);
      view.style.backgroundImage = `url(data:image/png;base64,${png})`;
      box.append(view);
    }
    return box;
  });
}

async function show(path: string, url: string, states: 'silhouette' | 'colours'): Promise<boolean> {
  const name = path.split('/').at(-1) ?? '';
  const figure = element('figure', '');
  const source = element('img', 'source');
  const file = await (await fetch(url)).blob();
  const made = await workshop.make({ kind: 'file', file, name }, { ...DEFAULT_ADJUSTMENTS, states });
  const caption = element('figcaption', '', `${name}, ${states} `);
  if (!made.ok) caption.append(element('b', 'refused', made.error.code));
  else {
    const { png, bytes, notes, report } = made.value;
    // Only now: the bad ones include what is made to freeze a page.
    source.src = url;
    figure.append(source, ...views(png));
    const faults = report.checks.filter(({ status }) => status !== 'pass').map(({ id, status }) => `${id}: ${status}`);
    caption.append(
      `${bytes} bytes ${notes.join(' ')} `,
      element('b', report.ok ? 'advice' : 'fails', faults.join(', ')),
    );
  }
  figure.append(caption);
  main.append(figure);
  return made.ok && made.value.report.ok;
}

/** Draws the whole gallery, one after the other; answers how many good ones are right, and of how many. */
export async function draw(): Promise<{ right: number; all: number }> {
  let right = 0;
  let all = 0;
  for (const [path, url] of Object.entries(good)) {
    for (const states of ['silhouette', 'colours'] as const) {
      all += 1;
      if (await show(path, url, states)) right += 1;
    }
  }
  for (const [path, url] of Object.entries(bad)) await show(path, url, 'silhouette');
  return { right, all };
}

Object.assign(window, { draw });
