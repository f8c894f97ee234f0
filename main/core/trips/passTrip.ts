import type { OpenCase } from '../openCase.ts';
import { endOfRun, outcomeOf } from '../sync/exchange/exchange.ts';
import type { End, Outcome } from '../sync/exchange/outcome.ts';
import { aTripHead, aTripSegment, putOwn } from '../sync/exchange/putOwn.ts';
import { type Given, Run } from '../sync/exchange/run.ts';
import { highest, shownHeads } from '../sync/exchange/shownHeads.ts';
import { endOfLog, putMemory, readMemory, readSegment } from '../sync/exchange/vault/logTables.ts';
import { readHead, sealHead } from '../sync/segments/head.ts';
import { sameBytes } from '../sync/signedHash.ts';
import { longestText } from '../sync/signedText.ts';
import { headName, headsFolder, segmentName } from '../sync/storeNames.ts';
import { deviceSecret } from '../store/deviceSecret.ts';
import { fromBase64, toBase64 } from '../vault/base64.ts';
import { sealTripAside, sealTripWork } from './sealTrip.ts';
import { homeHead } from './tripNames.ts';
import { putTripHere, readTripHere } from './tripHere.ts';

/** Hands over what is to be passed on: by itself, whenever the place is there. */
export async function passTripNow(open: OpenCase, given: Given): Promise<Outcome> {
  const run = new Run(given);
  const end = await endOfRun(run, async () => {
    await sealTripWork(open, run.signal);
    return passTrip(open, run);
  });
  return outcomeOf(run, end);
}

/** The same, with drafts, incidents and the log of who looked: when a person hands over. */
export async function handOverTrip(open: OpenCase, given: Given): Promise<Outcome> {
  sealTripAside(open);
  return passTripNow(open, given);
}

/**
 * On the travelling laptop: puts what the store lacks of its log, then looks what the home laptop
 * acknowledged. The agency's own files are not looked at, nor could they be read.
 */
async function passTrip(open: OpenCase, run: Run): Promise<End> {
  const { reader, actor } = open;
  const { deviceId: device } = actor;
  const shown = shownHeads(device, await run.store.list(headsFolder(device)));
  const end = endOfLog(reader, device);
  // Of a store that was emptied, or is another stick, nothing is there.
  const memory = readMemory(reader, run.place);
  const there = Math.min(Math.max(0, highest(shown, device)), memory.put.segments);
  for (let sequence = there + 1; sequence <= end.sequence; sequence += 1) {
    const segment = readSegment(reader, device, sequence);
    if (segment === undefined) throw new Error('an own segment is not kept');
    const name = segmentName(device, device, sequence);
    const state = await putOwn(run, name, segment.file, aTripSegment);
    if (state === 'other') return forked(run, device, sequence);
    if (state === 'later') return { state: 'later' };
    run.work.put += 1;
    run.work.sent += segment.own?.changes ?? 0;
    const [segments, of] = [sequence - there, end.sequence - there];
    run.progress({ does: 'putting', segments, of, bytes: run.work.bytesUp });
    await run.breathe();
  }
  if (end.sequence > there) {
    const head = {
      agency: device,
      device,
      ...end,
      entries: 0,
      statements: 0,
      seen: new Map<string, number>(),
      // The same whenever it is put: what is there is compared with it.
      hour: 0,
    };
    const file = sealHead(head, deviceSecret(reader).signSecretKey);
    const name = headName(device, device, end.sequence);
    const state = await putOwn(run, name, file, aTripHead);
    if (state === 'other') return forked(run, device, end.sequence);
    if (state === 'later') return { state: 'later' };
    if (there > 0) await run.store.delete(headName(device, device, there));
  }
  open.write(({ writer }) => {
    putMemory(writer, run.place, { ...memory, put: { ...memory.put, segments: end.sequence } });
    putTripHere(writer, { handedAt: open.clock.now() });
  });
  await takeAcknowledgement(open, run, highest(shown, homeHead));
  return { state: 'done' };
}

/** The home laptop signs how far it has what came, and the hash of the last of it. */
async function takeAcknowledgement(open: OpenCase, run: Run, sequence: number): Promise<void> {
  const { reader, actor } = open;
  const here = readTripHere(reader);
  if (here === undefined || sequence <= here.acknowledged) return;
  const agency = actor.deviceId;
  const name = headName(agency, homeHead, sequence);
  const got = await run.store.get(name, longestText);
  if (got.state !== 'got') return;
  const signPublicKey = fromBase64(here.homeSign, 32) ?? new Uint8Array(32);
  const read = readHead(got.bytes, { agency, device: homeHead, sequence, signPublicKey });
  if (read.state === 'refused') run.report({ about: 'refused', name, reason: read.reason });
  const own = readSegment(reader, agency, sequence);
  if (read.state !== 'read' || own === undefined) return;
  // Of another history than this one: a copy of this laptop handed over.
  if (!sameBytes(own.hash, read.value.hash)) {
    run.report({ about: 'fork', device: agency, sequence });
    return;
  }
  open.write(({ writer }) =>
    putTripHere(writer, { acknowledged: sequence, acknowledgedHash: toBase64(own.hash) }),
  );
  open.changed('trips', agency);
}

function forked(run: Run, device: string, sequence: number): End {
  run.report({ about: 'fork', device, sequence });
  return { state: 'forked', device, sequence };
}
