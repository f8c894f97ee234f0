import { join } from 'node:path';
import { openVaultDatabase } from '../../main/core/openVaultDatabase.ts';
import { openVault } from '../../main/core/vault/openVault.ts';
import { wallClock } from '../../shared/time/wallClock.ts';
import { cheapJobs } from '../support/cheapJobs.ts';
import { passphrase } from '../support/passphrase.ts';
import { cheapDerivation } from '../unit/core/vault/cheapDerivation.ts';
import { passes } from './notesApart.ts';

/** Which vault is to take what lies in which folder. */
export interface JoinTask {
  readonly directory: string;
  readonly vaultId: string;
  readonly folder: string;
}

/** How far it came; memory in MB, the most so far. */
export interface JoinMessage {
  readonly records: number;
  readonly seconds: number;
  readonly processor: number;
  readonly megabytes: number;
  readonly requests: number;
  readonly isDone: boolean;
}

process.once('message', (message) => void work(message as JoinTask));

/** A process that is nothing but the core of a laptop that takes everything for the first time. */
async function work({ directory, vaultId, folder }: JoinTask): Promise<void> {
  const vault = await openVault({
    directory: join(directory, 'vaults'),
    id: vaultId,
    clock: wallClock,
    keyDerivation: cheapDerivation(),
    secret: { kind: 'passphrase', passphrase },
  });
  const open = openVaultDatabase(vault, {
    clock: wallClock,
    jobs: cheapJobs(),
    emit: () => undefined,
  });
  const start = performance.now();
  const count = () =>
    (open.reader.value<number>('SELECT max(rowid) FROM service') ?? 0) +
    (open.reader.value<number>('SELECT max(rowid) FROM person') ?? 0);
  const tell = (isDone: boolean, requests = 0) => {
    const { user, system } = process.cpuUsage();
    process.send?.({
      records: count(),
      seconds: (performance.now() - start) / 1000,
      processor: (user + system) / 1e6,
      megabytes: process.resourceUsage().maxRSS / 1000,
      requests,
      isDone,
    } satisfies JoinMessage);
  };
  const telling = setInterval(() => tell(false), 1000);
  const { outcome } = await passes(open, folder);
  clearInterval(telling);
  tell(true, outcome.work.requests);
  open.close();
  process.disconnect();
}
