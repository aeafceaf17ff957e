/**
 * The simulated portal's own BX24 script: a classic script that behaves as the client library was observed to, with its
 * quirks, so that what works here works with the real one. It is served at `/api/v1/`, bundled into a
 * function of its own. Left out: reading file inputs, event binding, the older DOM helpers.
 */

import { callBatch, callMethod } from './calls.ts';
import { send, type Callback } from './messages.ts';
import { origin, portal, type CallParams } from './portal.ts';
import { getAuth, init, install, installFinish, refreshAuth, takeInitData } from './start.ts';

function resizeWindow(width: number | string, height: number, callback?: Callback): void {
  if (Number.parseInt(String(width), 10) > 0 && height > 0) send('resizeWindow', { width, height }, callback);
}

function getScrollSize(): { scrollWidth: number; scrollHeight: number } {
  const { body, documentElement: root } = document;
  return {
    scrollWidth: Math.max(body.scrollWidth, root.scrollWidth),
    scrollHeight: Math.max(body.scrollHeight, body.offsetHeight),
  };
}

function ready(callback: () => void): void {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', callback);
  else setTimeout(callback, 10);
}

function optionsOf(command: string, options: () => CallParams, mayWrite: () => boolean): object {
  return {
    get: (name: string) => options()[name],
    set: (name: string, value: unknown, callback?: Callback) => {
      if (!mayWrite()) return;
      options()[name] = value;
      send(command, { name, value }, callback);
    },
  };
}

const placement: Record<string, unknown> = {
  info: () => ({ placement: portal.placement, options: portal.placementOptions }),
  getInterface: (callback: Callback) => send('getInterface', null, callback),
  call: (command: string, params?: object | null, callback?: Callback) => send(command, params, callback),
  bindEvent: (event: string, callback: Callback) => send('placementBindEvent', { event }, callback),
};

Object.assign(window, {
  BX24: {
    init,
    ready,
    isReady: () => document.readyState !== 'loading',
    install,
    installFinish,
    getAuth,
    refreshAuth,
    callMethod,
    callBatch,
    isAdmin: () => portal.admin,
    getLang: () => portal.lang,
    getDomain: (withProtocol?: boolean) => (withProtocol === true ? origin() : portal.domain),
    placement,
    appOption: optionsOf(
      'setAppOption',
      () => portal.appOptions,
      () => portal.admin,
    ),
    userOption: optionsOf(
      'setUserOption',
      () => portal.userOptions,
      () => true,
    ),
    resizeWindow,
    fitWindow: (callback?: Callback) => resizeWindow('100%', getScrollSize().scrollHeight, callback),
    getScrollSize,
    setTitle: (title: unknown, callback?: Callback) =>
      send('setTitle', { title: (title as { toString: () => string }).toString() }, callback),
    scrollParentWindow: (scroll: number, callback?: Callback) => send('setScroll', { scroll }, callback),
    reloadWindow: (callback?: Callback) => send('reloadWindow', null, callback),
    openApplication: (params?: object, callback?: Callback) => send('openApplication', params, callback),
    closeApplication: (callback?: Callback) => send('closeApplication', null, callback),
    openPath: (path: string, callback?: Callback) => send('openPath', { path }, callback),
    selectUser: (callback: Callback) => send('selectUser', { mult: false }, callback),
    selectUsers: (callback: Callback) => send('selectUser', { mult: true }, callback),
    selectAccess: (value: unknown, callback: Callback) => send('selectAccess', { value }, callback),
    selectCRM: (params: object, callback: Callback) => send('selectCRM', params, callback),
    im: {
      callTo: (userId: number, video?: boolean) => send('imCallTo', { userId, video }),
      phoneTo: (phone: string) => send('imPhoneTo', { phone }),
      openMessenger: (dialogId: string) => send('imOpenMessenger', { dialogId }),
      openHistory: (dialogId: string) => send('imOpenHistory', { dialogId }),
    },
  },
});

ready(() => undefined);
send('getInitData', null, takeInitData);
