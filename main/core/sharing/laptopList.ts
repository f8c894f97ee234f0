import type { SyncLaptop } from '../../../shared/contract/sharing.ts';
import { deviceLabel, memberName } from '../members/memberLines.ts';
import type { OpenCase } from '../openCase.ts';
import { endOfLog, notPut, readHeads } from '../sync/exchange/vault/logTables.ts';
import { lastHeard } from './lastHeard.ts';
import { isTrip } from '../trips/tripLines.ts';
import { saidIn } from '../sync/segments/head.ts';
import { waitingChanges } from '../sync/records/outgoing.ts';

/** Every laptop of the agency: who has it, when it was last heard, and what of this one's it lacks. */
export function laptopList({ reader, members, actor }: OpenCase): readonly SyncLaptop[] {
  const heads = readHeads(reader);
  const waiting = waitingChanges(reader).reduce((sum, { count }) => sum + count, 0);
  // One that travels never reaches the place: its own page says how it stands.
  const devices = [...members.current().devices].filter(([device]) => !isTrip(reader, device));
  return devices.map(([deviceId, { member, removed }]) => {
    const head = heads.get(deviceId);
    const isThis = deviceId === actor.deviceId;
    const behind = notPut(
      reader,
      actor.deviceId,
      head === undefined ? 0 : (saidIn(head.file).seen.get(actor.deviceId) ?? 0),
    );
    return {
      deviceId,
      label: deviceLabel(reader, deviceId),
      memberId: member,
      memberName: memberName(reader, member),
      isThis,
      lastHeardAt: isThis ? null : lastHeard(reader, actor.deviceId, head),
      behind: isThis ? 0 : behind.changes + waiting,
      removed: removed !== null,
    };
  });
}

export function labelOf(reader: OpenCase['reader'], deviceId: string): string {
  return reader.value<string>('SELECT label FROM device WHERE id = ?', [deviceId]) ?? '';
}

/** A laptop's log as members need it: its last segment that was verified here. */
export function logPlace(reader: OpenCase['reader'], device: string) {
  const { sequence, hash } = endOfLog(reader, device);
  return { sequence, hash: Buffer.from(hash).toString('hex') };
}

/** What a removed laptop says that its log goes to beyond what is here. */
export function beyond(reader: OpenCase['reader'], device: string) {
  const head = readHeads(reader).get(device);
  const here = endOfLog(reader, device);
  if (head === undefined || head.sequence <= here.sequence) return undefined;
  const [line = '{}'] = new TextDecoder().decode(head.file).split('\n');
  const { hash = '' } = JSON.parse(line) as { hash?: string };
  return { sequence: head.sequence, hash: Buffer.from(hash, 'base64').toString('hex') };
}
