import { protocol, type Session } from 'electron';
import { appScheme } from './appOrigin.ts';
import { assetResponse } from './assetResponse.ts';

/** Before the application is ready: `app://` is a standard, secure origin, not a file. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serves the renderer's bundle, and nothing else, to windows of this session. */
export function serveApp(session: Session, folder: string): void {
  session.protocol.handle(appScheme, (request) => assetResponse(folder, request));
}
