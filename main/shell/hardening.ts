import { app } from 'electron';

/**
 * What must be said before Electron is ready: every renderer sandboxed, nothing kept on disk by the
 * browser, nothing sent anywhere by itself. No crash reporter is started, so no dump is written.
 */
export function harden(): void {
  app.enableSandbox();
  for (const flag of [
    'disable-background-networking',
    'disable-breakpad',
    'disable-component-update',
    'disable-crash-reporter',
    'disable-domain-reliability',
    'disable-http-cache',
    'disable-sync',
    'no-pings',
    'disable-gpu-shader-disk-cache',
  ]) {
    app.commandLine.appendSwitch(flag);
  }
  app.commandLine.appendSwitch('disk-cache-size', '1');
  app.commandLine.appendSwitch(
    'disable-features',
    ['MediaRouter', 'OptimizationHints', 'AutofillServerCommunication', 'Translate'].join(','),
  );
}
