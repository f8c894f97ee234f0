import { type BrowserWindow, dialog, type FileFilter, shell } from 'electron';
import type { CoreClient } from './coreClient.ts';
import { contract, type CallOutput, type ParsedInput } from '../../shared/contract/contract.ts';

/** Lists to take in; words of the system's own dialog, which the window's catalogue does not reach. */
const lists = { name: 'CSV, XLSX', extensions: ['csv', 'tsv', 'txt', 'xlsx'] };

export interface OfferedFiles {
  pick(
    window: BrowserWindow,
    purpose: ParsedInput<'shell.pickFile'>['purpose'],
  ): Promise<CallOutput<'shell.pickFile'>>;
  /** A backup to restore; also while no vault is open. */
  pickBackup(window: BrowserWindow): Promise<CallOutput<'shell.pickBackup'>>;
  /** An update of Carnet, from a stick. */
  pickUpdate(window: BrowserWindow): Promise<CallOutput<'shell.pickUpdate'>>;
  /** A pack to travel with; while no vault is open. */
  pickPack(window: BrowserWindow): Promise<CallOutput<'shell.pickPack'>>;
  /** A folder to keep backups in besides the laptop. */
  pickBackupPlace(
    window: BrowserWindow,
    jobId: string | undefined,
  ): Promise<CallOutput<'shell.pickBackupPlace'>>;
  /** A folder that laptops share, or that a stick carries. */
  pickFolder(window: BrowserWindow): Promise<CallOutput<'shell.pickFolder'>>;
  /** Shows a file that was picked in the system's file manager. */
  show(fileId: string): void;
}

/** Windows never name a path: a person picks the file, the shell offers it to core, windows get its id. */
export function offerFiles(core: CoreClient): OfferedFiles {
  const paths = new Map<string, string>();
  return {
    async pick(window, purpose) {
      const path =
        purpose === 'practiceList' ? await practiceList(core) : await askFor(window, lists);
      if (path === undefined) return { file: null };
      const file = contract['files.offer'].output.parse(
        await core.call('files.offer', { path, purpose: 'import' }),
      );
      paths.set(file.fileId, path);
      return { file };
    },
    async pickBackup(window) {
      const path = await askFor(window, { name: 'Carnet', extensions: ['carnet-backup'] });
      if (path === undefined) return { file: null };
      const offered = await core.call('restore.offer', { path });
      return { file: contract['restore.offer'].output.parse(offered) };
    },
    async pickUpdate(window) {
      const path = await askFor(window, { name: 'Carnet', extensions: ['carnet-update'] });
      if (path === undefined) return { file: null };
      const offered = await core.call('updates.offerFile', { path });
      return { file: contract['updates.offerFile'].output.parse(offered) };
    },
    async pickPack(window) {
      const path = await askFor(window, { name: 'Carnet', extensions: ['carnetpack'] });
      if (path === undefined) return { file: null };
      const offered = await core.call('trips.offer', { path });
      return { file: contract['trips.offer'].output.parse(offered) };
    },
    async pickBackupPlace(window, jobId) {
      const path = await askForFolder(window);
      if (path === undefined) return { chosen: false };
      await core.call('backup.setSecondPlace', { path, jobId });
      return { chosen: true };
    },
    async pickFolder(window) {
      const path = await askForFolder(window);
      if (path === undefined) return { folder: null };
      const offered = await core.call('files.offerFolder', { path });
      return { folder: contract['files.offerFolder'].output.parse(offered) };
    },
    show(fileId) {
      const path = paths.get(fileId);
      if (path !== undefined) shell.showItemInFolder(path);
    },
  };
}

async function askFor(window: BrowserWindow, kind: FileFilter): Promise<string | undefined> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    properties: ['openFile', 'dontAddToRecent'],
    filters: [kind],
  });
  return canceled ? undefined : filePaths[0];
}

async function askForFolder(window: BrowserWindow): Promise<string | undefined> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
  });
  return canceled ? undefined : filePaths[0];
}

async function practiceList(core: CoreClient): Promise<string> {
  const written = await core.call('practice.writeList', {});
  return contract['practice.writeList'].output.parse(written).path;
}
