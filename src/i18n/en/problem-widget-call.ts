/** Rules about a call of `placement.*` as a whole, the place, the handler page, the icon and the names of options. */
const rules = {
  'problem.widget-no-scope.what': 'The application does not have the right “placement”.',
  'problem.widget-no-scope.why': 'The portal checks rights first and answers insufficient_scope.',
  'problem.widget-no-scope.how': 'Tick “placement” among the rights of the application.',
  'problem.widget-no-application.what': 'The call does not come from an application.',
  'problem.widget-no-application.why': 'Widgets belong to an application; a webhook or a session gets WRONG_AUTH_TYPE.',
  'problem.widget-no-application.how':
    'Call with the token of an application, for example from its page on the portal.',
  'problem.widget-not-admin.what': 'The caller is not an administrator.',
  'problem.widget-not-admin.why':
    'Only administrators of the portal bind and remove widgets; others get ACCESS_DENIED.',
  'problem.widget-not-admin.how': 'Let an administrator open the application and do it.',
  'problem.widget-bind-running.what': 'Another binding of this application has not ended.',
  'problem.widget-bind-running.why':
    'The portal runs one placement.bind at a time and answers ERROR_CORE, “already started”.',
  'problem.widget-bind-running.how':
    'Wait for the answer of each binding before the next one; do not bind in parallel.',
  'problem.widget-wrong-type.what': '{name} is a list or an object, but must be a text.',
  'problem.widget-wrong-type.why':
    'The portal does not check the type, so the call is likely to end in an internal error.',
  'problem.widget-wrong-type.how': 'Send {name} as a plain text.',
  'problem.widget-parameter-unknown.what': '{method} has no parameter {name}.',
  'problem.widget-parameter-unknown.why': 'The portal ignores it without a word.',
  'problem.widget-parameter-unknown.how': 'Remove it.',
  'problem.widget-parameter-twice.what': '{name} is given in two spellings.',
  'problem.widget-parameter-twice.why': 'Letter case of parameter names does not matter, and the later one wins.',
  'problem.widget-parameter-twice.how': 'Keep one of them.',
  'problem.widget-option-outside.what': '{name} stands beside OPTIONS.',
  'problem.widget-option-outside.why': 'The portal looks for it inside OPTIONS and takes the default.',
  'problem.widget-option-outside.how': 'Move {name} into OPTIONS.',
  'problem.widget-user-id.what': 'USER_ID names one person.',
  'problem.widget-user-id.why':
    'No place of the messenger takes a widget for one person: the answer is ERROR_PLACEMENT_USER_MODE.',
  'problem.widget-user-id.how': 'Leave USER_ID out. Who sees the widget is said by context, role and extranet.',
  'problem.widget-not-installed.what': 'The installation of the application is not finished.',
  'problem.widget-not-installed.why':
    'The widget will be bound, but nobody sees it until the installation is finished.',
  'problem.widget-not-installed.how': 'Call BX24.installFinish on the installer page after binding.',

  'problem.widget-place-missing.what': 'The call names no place.',
  'problem.widget-place-missing.why': 'PLACEMENT is required: the answer is ERROR_ARGUMENT.',
  'problem.widget-place-missing.how': 'Choose a place, for example IM_TEXTAREA.',
  'problem.widget-place-unknown.what': '“{asked}” is no place of the messenger.',
  'problem.widget-place-unknown.why':
    'The portal answers ERROR_PLACEMENT_NOT_FOUND, also for a place of a part whose right the application lacks.',
  'problem.widget-place-unknown.how':
    'Choose IM_TEXTAREA, IM_SIDEBAR, IM_CONTEXT_MENU, IM_NAVIGATION or IMMOBILE_CONTEXT_MENU.',
  'problem.widget-place-inactive.what': 'IM_SMILES_SELECTOR binds, but is never shown.',
  'problem.widget-place-inactive.why':
    'The messenger has not called this place since 2025; the portal does not say so.',
  'problem.widget-place-inactive.how': 'Use IM_TEXTAREA.',

  'problem.widget-handler-missing.what': 'The widget has no page.',
  'problem.widget-handler-missing.why': 'HANDLER is required: the answer is ERROR_ARGUMENT.',
  'problem.widget-handler-missing.how': 'Give the address of the page that is to open.',
  'problem.widget-handler-invalid.what': '“{asked}” is no whole address of a page.',
  'problem.widget-handler-invalid.why': 'The portal wants protocol and host, and answers ERROR_WRONG_HANDLER_URL.',
  'problem.widget-handler-invalid.how': 'Write the whole address, beginning with https://.',
  'problem.widget-handler-local.what': 'The host “{host}” has no dot.',
  'problem.widget-handler-local.why':
    'The portal takes only addresses of the outside world and answers ERROR_WRONG_HANDLER_URL; localhost is refused.',
  'problem.widget-handler-local.how': 'Use a public address; for trying out a tunnel, or the simulated portal.',
  'problem.widget-handler-protocol.what': 'The page’s protocol is “{protocol}”.',
  'problem.widget-handler-protocol.why': 'Only http and https are taken: the answer is ERROR_UNSUPPORTED_PROTOCOL.',
  'problem.widget-handler-protocol.how': 'Use https.',
  'problem.widget-handler-too-long.what': 'The address has {count} characters; {limit} fit.',
  'problem.widget-handler-too-long.why':
    'It does not fit the portal’s table; with which error it answers is not known.',
  'problem.widget-handler-too-long.how': 'Shorten the address.',
  'problem.widget-handler-bound.what': 'This page is bound to {place} already.',
  'problem.widget-handler-bound.why':
    'Binding again does not update: the portal answers ERROR_CORE, “already binded”, and keeps the old widget as it is.',
  'problem.widget-handler-bound.how': 'Remove the old widget with placement.unbind first, or use another address.',
  'problem.widget-handler-http.what': 'The page is not on https.',
  'problem.widget-handler-http.why': 'The portal takes it, but a browser does not show it inside a portal on https.',
  'problem.widget-handler-http.how': 'Use https.',
  'problem.widget-handler-fragment.what': 'The address has a “#”.',
  'problem.widget-handler-fragment.why':
    'The portal adds DOMAIN, LANG and the rest at the very end, so they land behind the “#” and the server never gets them.',
  'problem.widget-handler-fragment.how': 'Use an address without a fragment.',
  'problem.widget-handler-credentials.what': 'The address holds a name and a password.',
  'problem.widget-handler-credentials.why': 'Every viewer’s page gets the address, and browsers refuse such frames.',
  'problem.widget-handler-credentials.how': 'Remove them and check the portal’s tokens instead.',
  'problem.widget-handler-static.what': 'The portal opens this page by its address alone.',
  'problem.widget-handler-static.why':
    'It takes the host for that of an uploaded archive, so the page gets neither tokens nor PLACEMENT_OPTIONS in a form.',
  'problem.widget-handler-static.how': 'Let the page ask with BX24.placement.info() and BX24.getAuth().',
  'problem.widget-handler-sample.what': 'The host “{host}” stands for your own in samples.',
  'problem.widget-handler-sample.why': 'The portal does not look whether anything answers there.',
  'problem.widget-handler-sample.how': 'Put the address of your page there.',

  'problem.widget-icon-missing.what': 'The widget has no icon.',
  'problem.widget-icon-missing.why':
    'This place requires iconName: the answer is ERROR_ARGUMENT, before anything else in OPTIONS is looked at.',
  'problem.widget-icon-missing.how': 'Choose a glyph, for example fa-comment.',
  'problem.widget-icon-empty.what': 'The icon’s name is empty.',
  'problem.widget-icon-empty.why': 'The portal is taken to answer EMPTY_ERROR_ICON_NAME.',
  'problem.widget-icon-empty.how': 'Choose a glyph, for example fa-comment.',
  'problem.widget-icon-refused.what': 'The portal refuses the icon “{asked}”.',
  'problem.widget-icon-refused.why':
    'A name needs at least one Latin letter, a space or a hyphen: INVALID_ERROR_ICON_NAME.',
  'problem.widget-icon-refused.how': 'Choose a glyph, for example fa-comment.',
  'problem.widget-icon-too-long.what': 'The icon’s name has {count} characters; {limit} fit.',
  'problem.widget-icon-too-long.why': 'The portal answers INVALID_ERROR_ICON_NAME.',
  'problem.widget-icon-too-long.how': 'Keep one glyph and at most one addition such as fa-spin.',
  'problem.widget-icon-unknown.what': 'No glyph is called “{asked}”.',
  'problem.widget-icon-unknown.why':
    'The portal takes any word with a letter, and people see an empty circle. The names are those of Font Awesome 4.',
  'problem.widget-icon-unknown.how': 'Choose another name. Similar: {similar}.',
  'problem.widget-icon-prefix.what': 'The icon “{asked}” lacks “fa-”.',
  'problem.widget-icon-prefix.why': 'The portal takes it as it is, and people see an empty circle.',
  'problem.widget-icon-prefix.how': 'Write {right}.',
  'problem.widget-icon-several.what': '“{asked}” names several glyphs.',
  'problem.widget-icon-several.why': 'Only one can be drawn: {glyph}.',
  'problem.widget-icon-several.how': 'Keep one.',

  'problem.widget-option-not-here.what': '{place} has no option {name}.',
  'problem.widget-option-not-here.why': 'The portal drops it without a word.',
  'problem.widget-option-not-here.how': 'Remove it, or choose a place that has it.',
  'problem.widget-option-unknown.what': 'There is no option {name}.',
  'problem.widget-option-unknown.why': 'The portal drops it without a word.',
  'problem.widget-option-unknown.how': 'Remove it.',
  'problem.widget-option-case.what': 'The option {name} is written otherwise.',
  'problem.widget-option-case.why': 'Letter case of options matters: the portal drops it and takes the default.',
  'problem.widget-option-case.how': 'Write {right}.',
  'problem.widget-options-unreadable.what': 'OPTIONS is no set of keys.',
  'problem.widget-options-unreadable.why': 'The portal is taken to use the defaults of everything.',
  'problem.widget-options-unreadable.how': 'Send an object such as iconName: "fa-comment".',
} as const;

export default rules;
