import { browserTimer } from '../platform/timer/browser-timer.ts';

/** A task of its own: the browser draws and hears in between. */
export const nextTask = (): Promise<void> => new Promise((resolve) => void browserTimer.after(0, resolve));
