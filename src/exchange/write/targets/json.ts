import { codeParams, type CodeValue } from '../call.ts';
import type { Json } from '../../../domain/kernel/json.ts';
import type { CodeTarget } from '../target.ts';

function asJson(value: CodeValue): Json {
  switch (value.kind) {
    case 'scalar':
      return value.value;
    case 'list':
      return value.items.map(asJson);
    case 'map':
      return Object.fromEntries(value.entries.map(([name, inner]) => [name, asJson(inner)]));
    case 'secret':
      return `<${value.variable}>`;
    case 'icon':
      return `<base64 of ${value.file}>`;
    case 'answer':
      return '<APP_ID>';
  }
}

/** The calls as data. What is left out is named in angle brackets. */
export const json: CodeTarget = {
  language: 'json',
  extension: '.json',
  access: ['application', 'webhook'],
  readsFiles: true,
  write: (calls, options) => {
    const list = calls.map((call) => ({ method: call.method, params: asJson(codeParams(call, options)) }));
    return `${JSON.stringify(list.length === 1 ? list[0] : list, null, 2)}\n`;
  },
};
