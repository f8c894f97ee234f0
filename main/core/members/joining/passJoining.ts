import { CarnetError } from '../../../../shared/contract/errors.ts';
import type { OpenCase } from '../../openCase.ts';
import { joiningFolder, joiningName } from '../../sync/storeNames.ts';
import type { SyncStore } from '../../sync/targets/syncStore.ts';
import { readAgency } from '../agencyIdentity.ts';
import { checkWelcome } from './finishJoining.ts';
import { type InvitationRow, takeRequest } from './invitations.ts';
import { mostBytes } from './joiningText.ts';
import { invitationAsked, joiningHere, takeWelcome } from './ownJoining.ts';

/**
 * Passes requests and what answers them through a store, in both directions: what a person would
 * carry as files. Files that are not what they should be are left where they are and change nothing.
 * @throws StoreProblem
 */
export async function passJoining(store: SyncStore, open: OpenCase): Promise<void> {
  await askThere(store, open);
  const { agency } = readAgency(open.reader);
  const rows = open.reader.rows<InvitationRow>(
    `SELECT * FROM invitation WHERE state IN ('open', 'approved') AND expiresAt > ?`,
    [open.clock.now()],
  );
  for (const row of rows) {
    if (row.state === 'open') await takeRequests(store, open, joiningFolder(agency, row.id));
    else await answer(store, agency, row);
  }
}

/** A laptop that waits puts its request, and looks whether it was let in. */
async function askThere(store: SyncStore, open: OpenCase): Promise<void> {
  const joining = joiningHere(open.reader);
  if (joining === undefined || joining.welcome !== null) return;
  const { id, agency } = invitationAsked(joining).body;
  const named = (what: 'request' | 'welcome') => joiningName(agency, id, joining.device, what);
  await store.put(named('request'), new TextEncoder().encode(joining.request));
  const got = await store.get(named('welcome'), mostBytes.welcome);
  if (got.state !== 'got') return;
  keep(open, () => {
    open.write((unit) => {
      takeWelcome(unit, new TextDecoder().decode(got.bytes));
      checkWelcome(unit);
    });
  });
}

async function takeRequests(store: SyncStore, open: OpenCase, folder: string): Promise<void> {
  for (const name of await store.list(folder)) {
    if (!name.endsWith('.request')) continue;
    const got = await store.get(name, mostBytes.request);
    if (got.state !== 'got') continue;
    keep(open, () => {
      open.write((unit) => takeRequest(unit, new TextDecoder().decode(got.bytes)));
    });
  }
}

async function answer(store: SyncStore, agency: string, row: InvitationRow): Promise<void> {
  const { id, device, welcome } = row;
  if (device === null || welcome === null) return;
  await store.put(joiningName(agency, id, device, 'welcome'), new TextEncoder().encode(welcome));
}

/** Takes a file in, and tells windows; one that is refused is somebody's mistake or mischief, and stays there. */
function keep(open: OpenCase, take: () => void): void {
  try {
    take();
  } catch (error) {
    if (error instanceof CarnetError && error.code.startsWith('members.')) return;
    throw error;
  }
  open.changed('members', 'members');
}
