import { app, BrowserWindow, nativeTheme, type Session } from 'electron';
import { startPage } from './appOrigin.ts';

const paper = { light: '#faf8f4', dark: '#1a1c18' } as const;

/** Opens the window and loads the page. Its title is always "Carnet": a task bar tells no names. */
export function openWindow(session: Session, preload: string): BrowserWindow {
  const window = new BrowserWindow({
    title: 'Carnet',
    width: 1280,
    height: 800,
    minWidth: 1024,
    // 1366 by 768 at 125 % leaves 1093 by 614, less the task bar and the title.
    minHeight: 520,
    show: false,
    autoHideMenuBar: true,
    backgroundColor: nativeTheme.shouldUseDarkColors ? paper.dark : paper.light,
    webPreferences: {
      session,
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      disableDialogs: true,
      spellcheck: false,
      v8CacheOptions: 'none',
      devTools: !app.isPackaged,
    },
  });
  window.once('ready-to-show', () => window.show());
  window.on('page-title-updated', (event) => event.preventDefault());
  void window.loadURL(startPage);
  return window;
}
