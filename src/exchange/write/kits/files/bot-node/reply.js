/**
 * What the bot answers. Texts may hold the messenger's BB codes.
 *
 * @param {import('./bot.js').Command} command
 * @returns {string}
 */
export function reply({ name, params, person }) {
  return params === '' ? `/${name} is here, ${person}.` : `/${name} got: ${params}`;
}
