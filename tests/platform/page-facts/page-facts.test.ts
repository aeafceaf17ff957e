import { describe, expect, it } from 'vitest';
import { browserPage, type LookedAt } from '../../../src/platform/page-facts/browser-page-facts.ts';

const SCRIPT = 'https://api.bitrix24.com/api/v1/';
const NAME = 'acme.bitrix24.com|1|5f0c5f0c';

const BX24 = { init: () => undefined, callMethod: () => undefined, isAdmin: () => true };

interface Given {
  readonly name?: string;
  readonly framed?: boolean;
  readonly BX24?: unknown;
  readonly hasScript?: boolean;
  readonly refuses?: boolean;
  readonly hostname?: string;
}

function look({
  name = NAME,
  framed = true,
  hasScript = true,
  refuses = false,
  hostname = 'app.example',
  ...rest
}: Given) {
  const window: { -readonly [Key in keyof LookedAt]: LookedAt[Key] } = {
    name,
    parent: null,
    ...rest,
    location: { hostname },
    localStorage: {
      setItem: () => {
        if (refuses) throw new Error('denied');
      },
      removeItem: () => undefined,
    },
    document: { querySelector: () => (hasScript ? {} : null) },
  };
  window.parent = framed ? {} : window;
  return browserPage(window, SCRIPT).look();
}

describe('A look at the page', () => {
  it('sees a portal’s frame with its script', () => {
    expect(look({ BX24 })).toEqual({
      isFramed: true,
      portal: 'acme.bitrix24.com',
      isExposed: false,
      script: 'ready',
      isPageAdministrator: true,
      storage: 'apart',
    });
  });

  it.each([
    ['nothing came', { hasScript: false }, 'none'],
    ['something else came', { hasScript: true }, 'foreign'],
    ['the script takes the frame for none of a portal’s', { BX24: null, hasScript: false }, 'foreign'],
  ] as const)('says of the script that %s', (_, given, script) => {
    expect(look(given).script).toBe(script);
  });

  it('knows a page of its own and a frame of a stranger', () => {
    expect(look({ framed: false, name: '' })).toMatchObject({ isFramed: false, portal: null, storage: 'kept' });
    expect(look({ name: 'ads' })).toMatchObject({ isFramed: true, portal: null });
    expect(look({ name: 'acme.example|0|5f0c' })).toMatchObject({ isExposed: true });
  });

  it('does not know an administrator where the script says nothing', () => {
    expect(look({ BX24: { ...BX24, isAdmin: () => 'yes' } }).isPageAdministrator).toBeNull();
    expect(look({ BX24: { init: BX24.init, callMethod: BX24.callMethod } }).isPageAdministrator).toBeNull();
  });

  it('tries the storage', () => {
    expect(look({ refuses: true }).storage).toBe('refused');
    expect(look({ hostname: 'acme.bitrix24.com' }).storage).toBe('kept');
  });
});
