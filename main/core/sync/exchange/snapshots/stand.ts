import { sodium } from '../../../vault/sodium.ts';
import type { ChainEnd } from '../../segments/chain.ts';
import type { SoundSnapshot } from '../../snapshots/checkSnapshot.ts';
import type { Ground } from '../../snapshots/standing.ts';
import { isSnapshot, type Snapshot } from '../../snapshots/statement.ts';
import type { Run } from '../run.ts';
import { soundSnapshot, takePieces } from './takePieces.ts';
import { takeIn } from './takeIn.ts';
import { agreesAt, groundHere, newestByProgram, snapshotsHere } from './whatStands.ts';

/**
 * Before logs are followed: a laptop that has followed none yet starts from snapshots. From those of the
 * ground, where logs begin; else from the newest of each program that somebody confirmed (then the whole
 * logs are there besides, and are followed as well). Never from one that nobody confirmed: whoever
 * began with it could not check it, and logs don't end on it, so nothing is missing without it.
 */
export async function startFromSnapshots(run: Run): Promise<void> {
  const { log } = run;
  const isNew = log
    .peers()
    .keys()
    .every((device) => device === log.device || log.end(device).sequence === 0);
  const ground = groundHere(log);
  if (ground.log.size > 0) {
    if (isNew) await stand(run, ground);
    return;
  }
  for (const [program, { snapshot }] of newestByProgram(
    snapshotsHere(log).filter((each) => run.rules.mayStartFrom(each)),
  )) {
    const others = log
      .vector(program)
      .keys()
      .filter((device) => device !== log.device);
    const isUseful = snapshot.device !== log.device && others.toArray().length === 0;
    if (!isUseful || log.epochKey(program, snapshot.act.epoch) === undefined) continue;
    if (!(await takePieces(run, snapshot))) continue;
    const sound = await soundSnapshot(run, snapshot);
    if (sound === undefined || !run.rules.namesOurs(log, program, sound)) continue;
    await takeIn(run, snapshot, sound);
  }
}

/**
 * After logs were followed: where they end before the ground (this laptop was away longer than they
 * are kept), and where they begin before it, this laptop stands on the ground anew.
 */
export async function standOnGround(run: Run): Promise<'moved' | 'stands'> {
  const { log } = run;
  const ground = groundHere(log);
  const based = log.basedOn();
  const isBelow = [...ground.log].some(
    ([device, { sequence }]) => log.start(device).sequence < sequence,
  );
  const isLacking = neededHere(run, ground).some(({ hash }) => !based.has(hash));
  if (!isBelow && !isLacking) return 'stands';
  return (await stand(run, ground)) ? 'moved' : 'stands';
}

/** Whether it could: all that it needs is here or there, whole. Else nothing has changed. */
async function stand(run: Run, ground: Ground): Promise<boolean> {
  const { log } = run;
  for (const [device, { sequence, hash }] of ground.log) {
    if (agreesAt(log, device, sequence, hash)) continue;
    run.report({ about: 'fork', device, sequence });
    return false;
  }
  const bases: { snapshot: Snapshot; sound: SoundSnapshot }[] = [];
  for (const snapshot of neededHere(run, ground)) {
    if (!(await takePieces(run, snapshot))) return false;
    const sound = await soundSnapshot(run, snapshot);
    const { program } = snapshot.act;
    if (sound === undefined || !run.rules.namesOurs(log, program, sound)) return false;
    bases.push({ snapshot, sound });
  }
  for (const { snapshot, sound } of bases) await takeIn(run, snapshot, sound);
  const starts = new Map<string, ChainEnd>();
  for (const [device, { sequence, hash }] of ground.log) {
    if (log.start(device).sequence > sequence) continue;
    starts.set(device, { sequence, hash: sodium.from_hex(hash) });
  }
  log.standOn(
    bases.map(({ snapshot, sound: { vector } }) => ({ snapshot, vector })),
    starts,
  );
  return true;
}

/** The snapshots of the ground that are of programs that this laptop reads. */
export function neededHere({ log }: Run, ground: Ground): readonly Snapshot[] {
  return log
    .statements()
    .filter(isSnapshot)
    .filter(({ hash, act }) => {
      return ground.on.has(hash) && log.epochKey(act.program, act.epoch) !== undefined;
    });
}
