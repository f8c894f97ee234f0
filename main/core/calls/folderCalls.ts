import type { sharingCalls } from '../../../shared/contract/sharing.ts';
import { CarnetError } from '../../../shared/contract/errors.ts';
import type { Handlers } from './handlers.ts';

/** Folders to share by: what the shell's dialog gave. */
export const folderCalls: Handlers<Pick<typeof sharingCalls, 'files.offerFolder'>> = {
  'files.offerFolder': (open, { path }) => {
    if (open.isPractice) throw new CarnetError('practice.notHere');
    return open.folders.offer(path);
  },
};
