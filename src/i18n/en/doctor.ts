/** The window that examines the connection. A finding's sentence says what is so; its `.next` what it costs and what to do. */
const doctor = {
  'doctor.title': 'Connection check',
  'doctor.again': 'Check again',
  'doctor.copy': 'Copy the result',
  'doctor.copyHint': 'No token, key or address of a person is in it.',
  'doctor.busy': 'The portal is being asked…',
  'doctor.allGood': 'Everything that was looked at is in order.',
  'doctor.troubles': { one: '{count} thing stands in the way.', other: '{count} things stand in the way.' },
  'doctor.unknowns': { one: '{count} thing could not be found out.', other: '{count} things could not be found out.' },
  'doctor.at': 'Checked {at}',
  'doctor.failure': 'What the portal answered',
  'doctor.state.good': 'in order',
  'doctor.state.trouble': 'trouble',
  'doctor.state.unknown': 'unknown',
  'doctor.do.finish-install': 'Finish the installation…',
  'doctor.do.connect': 'Connect again',
  'doctor.do.load-bots': 'Read the bots again',
  'doctor.install.finished': 'The installation is finished',
  'doctor.install.waits': 'The portal waits for the installation to be finished',
  'doctor.install.waits.next':
    'Until then it sends no events to bots, shows no widgets, and lets nobody else open this application, all without a word. Registering works already. If it still waits after you finished it, the portal did not take it: finish it once more here.',
  'doctor.install.notYours': 'The portal waits for the installation, and you may not finish it',
  'doctor.install.notYours.next':
    'Have an administrator, or somebody who may install applications, open this application and finish it.',
  'doctor.install.unknown': 'Whether the installation is finished is not known',
  'doctor.install.unknown.next': 'The portal did not say (app.info). Check again.',
  'doctor.frame.portal': 'Opened inside {portal}',
  'doctor.frame.standalone': 'Opened by its own address, outside a portal',
  'doctor.frame.standalone.next':
    'There is no portal to check. Open the designer as an application of a portal to register; everything else works here.',
  'doctor.frame.stranger': 'Opened in a frame that is not a portal’s',
  'doctor.frame.stranger.next':
    'The page around this one does not name a portal. Open the application from the portal’s menu.',
  'doctor.frame.plainHttp': '{portal} is open over plain http',
  'doctor.frame.plainHttp.next':
    'Keys and tokens could be read on the way, so nothing is sent. Open the portal over https.',
  'doctor.script.works': 'The portal’s script works',
  'doctor.script.blocked': 'The portal’s script did not load',
  'doctor.script.blocked.next':
    'A blocker, a firewall or a lost connection keeps api.bitrix24.com away. Allow that address, then connect again.',
  'doctor.script.foreign': 'Something else came in place of the portal’s script',
  'doctor.script.foreign.next':
    'A proxy or the sign-in page of a network answers for api.bitrix24.com, or the page around us is no portal’s. Sign in to the network or allow that address, and reload the portal’s page.',
  'doctor.script.silent': 'The portal’s page does not answer',
  'doctor.script.silent.next':
    'The script is there, but nobody answered it for 10 seconds: the page around us is stale, or it is not a portal’s. Reload the portal’s page.',
  'doctor.script.ownPart': 'A part of the designer could not be loaded',
  'doctor.script.ownPart.next':
    'The connection is lost, or a new version has replaced the files. Connect again; if that does not help, reload the page.',
  'doctor.script.waiting': 'The portal has not answered yet',
  'doctor.script.waiting.next': 'It is given 10 seconds.',
  'doctor.signIn.good': 'You are signed in, and calls are answered',
  'doctor.signIn.expired': 'The sign-in has run out',
  'doctor.signIn.expired.next': 'Sign in to the portal in another tab, then reload the portal’s page.',
  'doctor.signIn.refused': 'The portal does not accept this sign-in',
  'doctor.signIn.refused.next':
    'Reload the portal’s page. Chat apps cannot be registered with a portal session alone: the application’s own sign-in is needed, which the portal gives when it opens the application.',
  'doctor.signIn.unknown': 'Whether the sign-in works is not known',
  'doctor.signIn.unknown.next': 'No call was answered yet.',
  'doctor.rights.administrator': 'You are an administrator',
  'doctor.rights.installer': 'You may install applications, but are not an administrator',
  'doctor.rights.installer.next':
    'The portal’s page counts you as one, its REST does not: widgets cannot be bound, and the record of apps on the portal can be read but not written. Ask an administrator for these.',
  'doctor.rights.none': 'You are not an administrator',
  'doctor.rights.none.next':
    'Widgets cannot be bound, and the record of apps on the portal can be read but not written. Ask an administrator for these.',
  'doctor.rights.unknown': 'Whether you are an administrator is not known',
  'doctor.rights.unknown.next': 'The portal did not say (user.admin). Check again.',
  'doctor.imbot.granted': 'Scope imbot: bots and chat apps',
  'doctor.imbot.missing': 'The scope imbot is missing',
  'doctor.imbot.missing.next':
    'Without it there is no list of bots, and no chat app can be registered. Add it in the application’s settings on the portal, and open the application anew.',
  'doctor.imbot.unknown': 'Whether the scope imbot was granted is not known',
  'doctor.imbot.unknown.next': 'It is needed for bots and chat apps. Check again.',
  'doctor.placement.granted': 'Scope placement: widgets of the new chat',
  'doctor.placement.missing': 'The scope placement is missing',
  'doctor.placement.missing.next':
    'Without it no widget can be bound; chat apps of the old messenger do not need it. Add it in the application’s settings on the portal.',
  'doctor.placement.unknown': 'Whether the scope placement was granted is not known',
  'doctor.placement.unknown.next': 'It is needed for widgets of the new chat. Check again.',
  'doctor.im.granted': 'Scope im: a widget’s page can use the chat',
  'doctor.im.missing': 'The scope im is missing',
  'doctor.im.missing.next':
    'Registering and binding work without it. A widget’s own page cannot read or write messages. Add it if the page is to.',
  'doctor.im.unknown': 'Whether the scope im was granted is not known',
  'doctor.im.unknown.next': 'Only the pages of widgets need it. Check again.',
  'doctor.tariff.covers': 'The tariff covers REST',
  'doctor.tariff.ends': {
    one: 'The tariff covers REST, for {count} more day',
    other: 'The tariff covers REST, for {count} more days',
  },
  'doctor.tariff.expired': 'What was paid for this application has run out',
  'doctor.tariff.expired.next': 'The portal may refuse its calls. Have the subscription or the tariff renewed.',
  'doctor.tariff.noRest': 'The portal’s tariff does not let this application call',
  'doctor.tariff.noRest.next':
    'REST for applications is part of commercial tariffs. Nothing can be registered until the tariff is changed.',
  'doctor.tariff.unknown': 'Whether the tariff covers REST is not known',
  'doctor.tariff.unknown.next': 'The portal did not say (app.info). Check again.',
  'doctor.access.open': 'The application is open to you',
  'doctor.access.restricted': 'The application is not open to you',
  'doctor.access.restricted.next':
    'It is restricted to other people of the portal. Ask an administrator to let you in.',
  'doctor.access.removed': 'The portal no longer has this application',
  'doctor.access.removed.next': 'It was removed, or the portal was. Install it anew.',
  'doctor.access.unknown': 'Whether the application is open to you is not known',
  'doctor.access.unknown.next': 'No call was answered yet.',
  'doctor.bots.listed': { one: 'The portal lists {count} bot', other: 'The portal lists {count} bots' },
  'doctor.bots.failed': 'The list of bots could not be read',
  'doctor.bots.failed.next': 'A bot can still be given by its id.',
  'doctor.bots.unknown': 'The list of bots is not read yet',
  'doctor.bots.unknown.next': 'Check again in some seconds.',
  'doctor.chatApps.there': 'The portal can register chat apps',
  'doctor.chatApps.missing': 'The portal knows no chat apps',
  'doctor.chatApps.missing.next':
    'imbot.app.register is missing or not open to this application. Widgets of the new chat are the way then; on a portal of your own, check the module for chat bots.',
  'doctor.chatApps.unknown': 'Whether the portal can register chat apps is not known',
  'doctor.chatApps.unknown.next': 'The scope imbot decides, and that is to be settled first. Check again then.',
  'doctor.newBots.there': 'Bots without a server: yes, revision {revision}',
  'doctor.newBots.missing': 'Bots without a server: not on this portal',
  'doctor.newBots.missing.next':
    'It is older than the second bot methods (imbot.v2). A new bot needs a handler address of yours.',
  'doctor.newBots.unknown': 'Whether bots without a server can be made is not known',
  'doctor.newBots.unknown.next': 'The portal did not say (imbot.v2.Revision.get). Check again.',
  'doctor.clock.right': 'The clocks agree',
  'doctor.clock.wrong': {
    one: 'The portal’s clock and this device’s differ by {count} minute',
    other: 'The portal’s clock and this device’s differ by {count} minutes',
  },
  'doctor.clock.wrong.next':
    'Times in histories do not fit together, and a sign-in may seem to run out early or late. Set this device’s clock.',
  'doctor.clock.unknown': 'Whether the clocks agree is not known',
  'doctor.clock.unknown.next': 'The portal did not say (server.time). Check again.',
  'doctor.storage.kept': 'This browser keeps drafts and the record of apps',
  'doctor.storage.apart': 'This browser keeps drafts and the record of apps, for this portal alone',
  'doctor.storage.refused': 'This browser keeps nothing here',
  'doctor.storage.refused.next':
    'Drafts and the record of apps are gone when this page closes. Allow storage for this site (cookies of other sites, private mode), or export the design.',
} as const;

export default doctor;
