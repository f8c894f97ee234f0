import { app } from 'electron';
import { resolve } from 'node:path';
import type { CoreClient } from './coreClient.ts';
import type { OpenedInvitation } from './openedInvitation.ts';

/** The files by which the system opens Carnet (electron-builder.yml), by how their names end. */
const endings = { '.carnet-update': 'update', '.carnet-invite': 'invitation' } as const;

export interface OpenedFile {
  readonly kind: (typeof endings)[keyof typeof endings];
  readonly path: string;
}

/** The file of ours among a program's arguments, if it was started or called by one. */
export function openedFileIn(
  args: readonly string[],
  workingFolder: string,
): OpenedFile | undefined {
  for (const each of args.filter((one) => !one.startsWith('-'))) {
    for (const [ending, kind] of Object.entries(endings)) {
      if (each.toLowerCase().endsWith(ending)) return { kind, path: resolve(workingFolder, each) };
    }
  }
  return undefined;
}

/** Offers core and windows the files that the system opens Carnet by; they are shown once somebody has unlocked. */
export function offerOpenedFiles(
  core: Pick<CoreClient, 'call'>,
  invitation: OpenedInvitation,
  show: () => void,
): void {
  const offer = (opened: OpenedFile | undefined) => {
    if (opened?.kind === 'invitation') void invitation.offer(opened.path);
    if (opened?.kind !== 'update') return;
    core.call('updates.openedBy', { path: opened.path }).catch(() => undefined);
  };
  offer(openedFileIn(process.argv.slice(1), process.cwd()));
  app.on('second-instance', (_event, args, workingFolder) => {
    offer(openedFileIn(args.slice(1), workingFolder));
    show();
  });
  // macOS
  app.on('open-file', (event, path) => {
    event.preventDefault();
    offer(openedFileIn([path], '/'));
    show();
  });
}
