import { mount } from 'svelte';
import './ui/tokens.css';
import './ui/base.css';
import App from './app/App.svelte';
import { createServices } from './app/services.ts';

const target = document.getElementById('app');
if (target === null) throw new Error('index.html has no element #app');

// Not awaited at the top level: parts that are loaded meanwhile import from the first one, which must have ended by then.
createServices(window).then(
  (services) => mount(App, { target, props: { services } }),
  () => {
    // The texts themselves may be what is missing, so this one sentence stands here, in both languages.
    target.textContent =
      'The designer could not be loaded. Reload the page; nothing stored is lost. · ' +
      'Конструктор не загрузился. Перезагрузите страницу, сохранённое не потеряется.';
  },
);
