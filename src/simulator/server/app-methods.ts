import { isJsonObject, type Json, type JsonObject } from '../../domain/kernel/json.ts';
import { phpDate } from './call-time.ts';
import { errorOf } from './error-catalogue.ts';
import { refusal, success, type MethodCall, type MethodOutcome } from './outcome.ts';
import { phpMap } from './php-form.ts';

/** `app.info`: the application as installed, or still being installed. */
export function appInfo({ world }: MethodCall): MethodOutcome {
  const { status, paymentExpired, daysLeft } = world.settings.traits;
  return success({
    ID: '17',
    CODE: world.settings.applicationId,
    VERSION: 1,
    STATUS: status,
    INSTALLED: !world.settings.installing,
    PAYMENT_EXPIRED: paymentExpired ? 'Y' : 'N',
    DAYS: daysLeft,
    LANGUAGE_ID: world.settings.language,
    LICENSE: 'en_company',
    LICENSE_TYPE: 'company',
    LICENSE_FAMILY: 'company',
  });
}

function readOption(options: ReadonlyMap<string, Json>, params: JsonObject): MethodOutcome {
  const name = params['option'];
  return success(typeof name === 'string' && name !== '' ? (options.get(name) ?? null) : phpMap(options));
}

function writeOptions(call: MethodCall, options: Map<string, Json>): MethodOutcome {
  const given = call.params['options'];
  const entries = isJsonObject(given) ? Object.entries(given) : [];
  if (entries.length === 0)
    return refusal('ERROR_ARGUMENT', "Argument 'options' is null or empty", 400, { argument: 'options' });
  // Merges; nothing can be deleted (observed).
  for (const [name, value] of entries) options.set(name, value);
  call.world.revision += 1;
  return success(true);
}

/** Anybody may read the application's options. */
export function getAppOption({ world, params }: MethodCall): MethodOutcome {
  return readOption(world.appOptions, params);
}

/** Only administrators may write them. */
export function setAppOption(call: MethodCall): MethodOutcome {
  return call.world.settings.viewer.admin ? writeOptions(call, call.world.appOptions) : errorOf('ACCESS_DENIED');
}

/** `user.option.get`: one option of the person, or all of them. */
export function getUserOption({ world, params }: MethodCall): MethodOutcome {
  return readOption(world.userOptions, params);
}

/** `user.option.set`: everybody may write their own. */
export function setUserOption(call: MethodCall): MethodOutcome {
  return writeOptions(call, call.world.userOptions);
}

/** `server.time`: the portal's clock, to a second. */
export function serverTime({ world, surroundings }: MethodCall): MethodOutcome {
  return success(phpDate(surroundings.now() + world.settings.traits.clockAhead * 1000));
}

/** `user.admin`: whether the person is an administrator. */
export function userAdmin({ world }: MethodCall): MethodOutcome {
  return success(world.settings.viewer.admin);
}

/** `profile`: the person who calls. */
export function profile({ world }: MethodCall): MethodOutcome {
  const { userId, admin, name, lastName } = world.settings.viewer;
  return success({
    ID: String(userId),
    ADMIN: admin,
    NAME: name,
    LAST_NAME: lastName,
    PERSONAL_GENDER: '',
    TIME_ZONE: '',
    TIME_ZONE_OFFSET: 0,
  });
}

/** `scope`: what the application was granted. */
export function scope({ world }: MethodCall): MethodOutcome {
  return success(world.settings.scopes);
}
