import { expect, it } from 'vitest';
import { appLoaders } from '../../src/i18n/app-loaders.ts';
import { RUSSIAN_GLOSSARY } from '../../src/i18n/glossary.ts';
import { simulatorLoaders } from '../../src/i18n/simulator-loaders.ts';
import type { Message } from '../../src/i18n/message.ts';

const loads = [...Object.values(appLoaders.ru), ...Object.values(simulatorLoaders.ru)];
const formsOf = (message: Message): readonly string[] =>
  typeof message === 'string' ? [message] : Object.entries(message).map(([, form]: [string, string]) => form);

async function texts(): Promise<readonly (readonly [key: string, text: string])[]> {
  const areas = await Promise.all(loads.map((load) => load()));
  return areas.flatMap(({ default: area }) =>
    Object.entries(area).flatMap(([key, message]) => formsOf(message).map((form) => [key, form] as const)),
  );
}

it.each(RUSSIAN_GLOSSARY)('$english is called $russian everywhere', async ({ rejected }) => {
  expect((await texts()).filter(([, text]) => rejected.test(text))).toEqual([]);
});

it.each([
  ['Иконка и значок', 'icon'],
  ['Номер приложения', 'APP_ID'],
  ['Конструктор приложений чата', 'chat app (an app alone where no other can be meant)'],
])('refuses “%s”', (text, english) => {
  expect(RUSSIAN_GLOSSARY.find((entry) => entry.english === english)?.rejected.test(text)).toBe(true);
});
