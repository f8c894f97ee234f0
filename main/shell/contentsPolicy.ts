import { app, type WebContents } from 'electron';
import { startPage } from './appOrigin.ts';

/** No page but Carnet's own: navigation, new windows, embedded pages and drags to elsewhere are refused. */
export function refuseOtherPages(): void {
  app.on('web-contents-created', (_event, contents) => confine(contents));
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, trust) => {
    event.preventDefault();
    trust(false);
  });
}

function confine(contents: WebContents): void {
  contents.on('will-frame-navigate', (details) => {
    const [page] = details.url.split('#');
    if (page !== startPage || !details.isMainFrame) details.preventDefault();
  });
  contents.on('will-redirect', (details) => details.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
