import { mount } from 'svelte';
import './ui/tokens.css';
import './ui/base.css';
import App from './app/App.svelte';
import { nextTask } from './app/next-task.ts';
import { createServices } from './app/services.ts';

const target = document.getElementById('app');
if (target === null) throw new Error('index.html has no element #app');

async function start(app: HTMLElement): Promise<void> {
  await nextTask();
  const services = await createServices(window);
  await nextTask();
  mount(App, { target: app, props: { services } });
}

// Not awaited at the top level: parts that are loaded meanwhile import from the first one, which must have ended by then.
start(target).catch(() => {
  // The texts themselves may be what is missing, so this one sentence stands here, in both languages.
  target.textContent =
    'The designer could not be loaded. Reload the page; nothing stored is lost. · ' +
    'Конструктор не загрузился. Перезагрузите страницу, сохранённое не потеряется.';
});
