import { createMemoryTabs } from '../../../src/platform/tabs/memory-tabs.ts';
import { tabsContract } from '../../contracts/tabs.ts';

tabsContract('The memory adapter', createMemoryTabs);
