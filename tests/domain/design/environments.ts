import { addEnvironment, addValueName, setValue } from '../../../src/domain/design/environment-edits.ts';
import { emptyDesign } from '../../../src/domain/design/factory.ts';
import { combine, setField, setText } from '../../../src/domain/design/operations.ts';
import type { Design } from '../../../src/domain/design/schema.ts';

export const PRODUCTION_KEY = 'aa17949a572b0979d8db0d5b349cd2d1';
export const TEST_KEY = 'bb17949a572b0979d8db0d5b349cd2d1';

/** An app with a page and a title that differ between production, which is active, and a test environment. */
export const twoEnvironments: Design = combine([
  setField('chatApp.bot.id', 62),
  setField('chatApp.code', 'order'),
  setField('page.address', 'https://{{host}}/order'),
  setField('chatApp.frame.width', 400),
  setField('chatApp.frame.height', 300),
  setField('chatApp.frame.hash', PRODUCTION_KEY),
  setText(1, 'title', 'Order status{{mark}}'),
  addEnvironment('Production', ''),
  addEnvironment('Test', TEST_KEY),
  addValueName('host'),
  addValueName('mark'),
  setValue(1, 'host', 'apps.example.com'),
  setValue(1, 'mark', ''),
  setValue(2, 'host', 'test.example.com'),
  setValue(2, 'mark', ' (test)'),
]).apply(emptyDesign('Order status'));
