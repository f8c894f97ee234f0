import { join } from 'node:path';
import type { OpenCase } from '../../main/core/openCase.ts';
import { openVaultDatabase } from '../../main/core/openVaultDatabase.ts';
import { keepYoungHeapSmall } from '../../main/core/process/smallHeap.ts';
import { openVault } from '../../main/core/vault/openVault.ts';
import { wallClock } from '../../shared/time/wallClock.ts';
import { cheapJobs } from '../support/cheapJobs.ts';
import { passphrase } from '../support/passphrase.ts';
import { cheapDerivation } from '../unit/core/vault/cheapDerivation.ts';
import { passes } from './passes.ts';
import { recordsDigest } from './recordsDigest.ts';

/** Which vault is to take what lies in which folder, or to say what it holds. */
export interface JoinTask {
  readonly does: 'takes' | 'tells';
  readonly directory: string;
  readonly vaultId: string;
  readonly folder: string;
}

/** What it holds (`recordsDigest`). */
export interface JoinDigest {
  readonly digest: string;
}

/** How far it came. */
export interface JoinMessage {
  /** People and services. */
  readonly records: number;
  /** What people are told that it does; how often they were told so far. */
  readonly does: string;
  readonly progress: number;
  readonly seconds: number;
  /** Of this process alone. */
  readonly processor: number;
  readonly requests: number;
  readonly isDone: boolean;
}

// As the product's core does.
keepYoungHeapSmall();
process.once('message', (message) => void work(message as JoinTask));

/** A process that is nothing but the core of a laptop that takes everything for the first time. */
async function work({ does: asked, directory, vaultId, folder }: JoinTask): Promise<void> {
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
  if (asked === 'tells') {
    process.send?.({ digest: soundDigest(open) } satisfies JoinDigest);
    open.close();
    process.disconnect();
    return;
  }
  const start = performance.now();
  let [does, progress] = ['', 0];
  const count = () =>
    (open.reader.value<number>('SELECT max(rowid) FROM service') ?? 0) +
    (open.reader.value<number>('SELECT max(rowid) FROM person') ?? 0);
  const tell = (isDone: boolean, requests = 0) => {
    const { user, system } = process.cpuUsage();
    process.send?.({
      records: count(),
      does,
      progress,
      seconds: (performance.now() - start) / 1000,
      processor: (user + system) / 1e6,
      requests,
      isDone,
    } satisfies JoinMessage);
  };
  const telling = setInterval(() => tell(false), 250);
  const { outcome } = await passes(open, folder, {
    tidies: true,
    progress: (told) => {
      does = told.does;
      progress += 1;
    },
  });
  clearInterval(telling);
  tell(true, outcome.work.requests);
  open.close();
  process.disconnect();
}

/** @throws where an index of words is not what its lines say */
function soundDigest(open: OpenCase): string {
  for (const index of ['personWords', 'personKeys']) {
    open.writeSoon((writer) =>
      writer.run(`INSERT INTO ${index} (${index}, rank) VALUES ('integrity-check', 1)`),
    );
  }
  return recordsDigest(open.reader);
}
