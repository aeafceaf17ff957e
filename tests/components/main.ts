import { mount } from 'svelte';
import '../../src/ui/tokens.css';
import '../../src/ui/base.css';
import Gallery from './Gallery.svelte';

const target = document.getElementById('gallery');
if (target === null) throw new Error('index.html has no element #gallery');
mount(Gallery, { target });
