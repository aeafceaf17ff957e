import type { Page, PageFacts } from '../../ports/page-facts.ts';

const IN_PORTAL: PageFacts = {
  isFramed: true,
  portal: 'acme.bitrix24.com',
  isExposed: false,
  script: 'ready',
  isPageAdministrator: true,
  storage: 'kept',
};

/** A page of a test's own making; by default one that a portal shows. */
export function memoryPage(facts: Partial<PageFacts> = {}): Page {
  return { look: () => ({ ...IN_PORTAL, ...facts }) };
}
