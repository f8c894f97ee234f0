import { app } from 'electron';
import { resolve } from 'node:path';
import type { CoreClient } from '../coreClient.ts';

const ending = '.carnet-update';

/** The update file among a program's arguments, if it was started or called by one. */
export function updateFileIn(args: readonly string[], workingFolder: string): string | undefined {
  const named = args.find((each) => !each.startsWith('-') && each.endsWith(ending));
  return named === undefined ? undefined : resolve(workingFolder, named);
}

/** Offers core the files that the system opens Carnet by; windows show them once somebody has unlocked. */
export function offerOpenedFiles(core: CoreClient, show: () => void): void {
  const offer = (path: string | undefined) => {
    if (path !== undefined) core.call('updates.openedBy', { path }).catch(() => undefined);
  };
  offer(updateFileIn(process.argv.slice(1), process.cwd()));
  app.on('second-instance', (_event, args, workingFolder) => {
    offer(updateFileIn(args.slice(1), workingFolder));
    show();
  });
  // macOS
  app.on('open-file', (event, path) => {
    event.preventDefault();
    offer(updateFileIn([path], '/'));
    show();
  });
}
