/** What is said while no portal is connected, or the installation waits. */
const appConnection = {
  'app.retry': 'Connect again',
  'app.install': 'Finish the installation',
  'app.installWhy': 'The portal waits for it: until then nobody else can open this application. The page reloads then.',
  'app.failure': 'The portal is not connected',
} as const;

export default appConnection;
