import { frameGeometry, frameMode } from './frame-geometry.ts';
import { clickApp } from './run-app.ts';
import { visibility, visibilityAfterGroup } from './visibility.ts';

/**
 * What the messenger does with an app that is served. Nothing asks before there is one, so a screen loads this together with what
 * predicts the app, and the empty messenger is drawn without it.
 */
export const appRules = { clickApp, frameGeometry, frameMode, visibility, visibilityAfterGroup } as const;

export type AppRules = typeof appRules;
