import { setAgency } from '../members/agencyIdentity.ts';
import { setLocalValue } from '../store/local.ts';
import { putTime } from '../store/position.ts';
import type { Connection } from '../store/sqlite.ts';
import { type Actor, UnitOfWork } from '../store/unitOfWork.ts';
import { noteApplied } from '../sync/records/appliedVector.ts';
import { putRecord } from '../sync/records/putRecord.ts';
import { commonProgram } from '../sync/membership/epochs.ts';
import { fromBase64, toBase64 } from '../vault/base64.ts';
import { sodium } from '../vault/sodium.ts';
import { projectTouched } from '../writeUnit.ts';
import type { PackHead } from './packHead.ts';
import { readRecordLine } from './recordLine.ts';
import { foundTripHere } from './tripHere.ts';

/** Records in one transaction. Nobody works here yet; it only keeps the write-ahead log small. */
const atOnce = 1000;

/**
 * Fills the database of a travelling laptop's new vault: the records as the home laptop held them,
 * what was seen of each program, and nothing else of the agency: no entries, no keys of programs, no
 * credentials. Its worker is a worker here, whatever their role is at home.
 */
export function fillTrip(
  connection: Connection,
  head: PackHead,
  lines: readonly string[],
  actor: Actor,
): void {
  connection.write((writer) => {
    setAgency(writer, {
      agency: head.agency,
      founding: '',
      member: head.member,
      device: head.trip,
    });
    setLocalValue(writer, 'deviceSecret', {
      signSecretKey: head.signSecretKey,
      // Nothing is ever sealed to it.
      boxSecretKey: toBase64(sodium.crypto_box_keypair().privateKey),
    });
    setLocalValue(writer, 'settings', {
      language: head.language,
      clock: head.clock,
      programId: head.programs[0] ?? commonProgram,
    });
    setLocalValue(writer, 'agencyNamed', true);
    writer.run('INSERT INTO memberRole (member, role, programs) VALUES (?, ?, ?)', [
      head.member,
      'worker',
      JSON.stringify(head.programs.toSorted()),
    ]);
    const own = fromBase64(head.signSecretKey, 64) ?? new Uint8Array(64);
    const sign = toBase64(sodium.crypto_sign_ed25519_sk_to_pk(own));
    const signers = [...head.signers, { device: head.trip, member: head.member, sign }];
    for (const signer of signers) {
      writer.run('INSERT INTO memberDevice (device, member, sign, box) VALUES (?, ?, ?, ?)', [
        signer.device,
        signer.member,
        signer.sign,
        '',
      ]);
    }
    for (const [program, vector] of Object.entries(head.vectors)) {
      for (const [device, act] of Object.entries(vector)) {
        noteApplied(writer, program, device, act);
      }
    }
    putTime(writer, { wall: head.wall, counter: 0 });
  });
  for (let at = 0; at < lines.length; at += atOnce) {
    connection.write((writer) => {
      const unit = new UnitOfWork(writer, actor);
      for (const line of lines.slice(at, at + atOnce)) {
        const { name, state } = readRecordLine(line);
        putRecord(unit, name, state);
      }
      projectTouched(writer, unit.touched, actor.now());
    });
  }
  connection.write((writer) => {
    const unit = new UnitOfWork(writer, actor);
    foundTripHere(writer, { ...head, looked: 0 });
    unit.audit('openPack', 'device', head.trip);
  });
}
