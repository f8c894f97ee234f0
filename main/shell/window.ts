import { app, BrowserWindow, nativeTheme, screen, type Session } from 'electron';
import { startPage } from './appOrigin.ts';

const paper = { light: '#faf8f4', dark: '#1a1c18' } as const;

/** Opens the window and loads the page. Its title is always "Carnet": a task bar tells no names. */
export function openWindow(session: Session, preload: string): BrowserWindow {
  const room = screen.getPrimaryDisplay().workAreaSize;
  const window = new BrowserWindow({
    title: 'Carnet',
    width: Math.min(1280, room.width),
    height: Math.min(800, room.height),
    minWidth: 1024,
    // 1366 by 768 at 125 % leaves 1093 by 614, less the task bar and the title.
    minHeight: 520,
    show: false,
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
  // Hidden, not gone: its keys work, and Alt alone does not open it over our own Alt shortcuts.
  window.setMenuBarVisibility(false);
  window.once('ready-to-show', () => window.show());
  window.on('page-title-updated', (event) => event.preventDefault());
  void window.loadURL(startPage);
  return window;
}

/** A page that crashed is shown anew, on the lock screen: what it held is gone, drafts are in the vault. */
export function reloadAfterCrash(window: BrowserWindow, lock: (reason: 'crash') => void): void {
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    lock('crash');
    void window.loadURL(startPage);
  });
}
