/** Where the portal's own script is loaded from. Fixed when the app is built, so no URL or frame name can change it. */
declare const __BX24_SCRIPT__: string;

/** The version in package.json. */
declare const __APP_VERSION__: string;
