/** A task of its own: the browser draws and hears in between. */
export const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
