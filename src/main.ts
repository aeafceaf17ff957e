import { mount } from 'svelte';
import './ui/tokens.css';
import './ui/base.css';
import App from './app/App.svelte';
import { createServices } from './app/services.ts';

const target = document.getElementById('app');
if (target === null) throw new Error('index.html has no element #app');

// Not awaited at the top level: parts that are loaded meanwhile import from the first one, which must have ended by then.
void createServices(window).then((services) => mount(App, { target, props: { services } }));
