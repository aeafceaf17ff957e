import type { Loaders } from './catalogue.ts';

/** The designer's areas, written out one by one, so that the bundler makes a file of each. */
export const appLoaders: Loaders = {
  en: {
    base: () => import('./en/base.ts'),
    code: () => import('./en/code.ts'),
    'editor-command': () => import('./en/editor-command.ts'),
    'editor-parts': () => import('./en/editor-parts.ts'),
    preview: () => import('./en/preview.ts'),
    'preview-app': () => import('./en/preview-app.ts'),
    'preview-parts': () => import('./en/preview-parts.ts'),
    problems: () => import('./en/problems.ts'),
    'problem-widget': () => import('./en/problem-widget.ts'),
    'portal-errors': () => import('./en/portal-errors.ts'),
    guide: () => import('./en/guide.ts'),
    import: () => import('./en/import.ts'),
    start: () => import('./en/start.ts'),
    studio: () => import('./en/studio.ts'),
    windows: () => import('./en/windows.ts'),
  },
  ru: {
    base: () => import('./ru/base.ts'),
    code: () => import('./ru/code.ts'),
    'editor-command': () => import('./ru/editor-command.ts'),
    'editor-parts': () => import('./ru/editor-parts.ts'),
    preview: () => import('./ru/preview.ts'),
    'preview-app': () => import('./ru/preview-app.ts'),
    'preview-parts': () => import('./ru/preview-parts.ts'),
    problems: () => import('./ru/problems.ts'),
    'problem-widget': () => import('./ru/problem-widget.ts'),
    'portal-errors': () => import('./ru/portal-errors.ts'),
    guide: () => import('./ru/guide.ts'),
    import: () => import('./ru/import.ts'),
    start: () => import('./ru/start.ts'),
    studio: () => import('./ru/studio.ts'),
    windows: () => import('./ru/windows.ts'),
  },
};
