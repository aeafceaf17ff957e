import { mount } from 'svelte';
import './ui/tokens.css';
import './ui/base.css';
import App from './app/App.svelte';
import { createServices } from './app/services.ts';

const target = document.getElementById('app');
if (target === null) throw new Error('index.html has no element #app');

mount(App, { target, props: { services: await createServices(window) } });
