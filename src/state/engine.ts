/**
 * What judges and predicts a design: the twin, the rules and what the preview asks. Loaded when there is something to
 * judge, since an untouched design needs none of it and a first visit should be quick.
 */
export { problemsOfDesign } from '../domain/problems/design.ts';
export { effectiveTitle } from '../domain/portal/imbot/texts.ts';
export { appRules } from '../domain/messenger/classic/app-rules.ts';
export { previewedApp, subjectFor } from '../domain/forecast/preview-subject.ts';
