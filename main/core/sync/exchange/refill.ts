import { withoutNumber } from '../membership/numbering.ts';
import { longestSegment } from '../segments/caps.ts';
import { headName, headsFolder, pieceName, segmentName, statementName } from '../storeNames.ts';
import { entryFile } from './entryFile.ts';
import { endOfRun, outcomeOf } from './exchange.ts';
import { inOrder } from './inOrder.ts';
import { nameOfEntry } from './putEntries.ts';
import type { End, Outcome } from './outcome.ts';
import { type Given, Run } from './run.ts';
import { highest, shownHeads } from './shownHeads.ts';

/**
 * Puts into a store all that this laptop has and the store lacks, of every laptop: entries, segments,
 * heads, byte for byte as their authors made them. For a store that was emptied by mistake, and for
 * one that is carried by hand. Never deletes. What stands there stays; an exchange afterwards
 * judges it.
 */
export async function refill(given: Given): Promise<Outcome> {
  const run = new Run(given);
  return outcomeOf(run, await endOfRun(run, () => putAll(run)));
}

/** The same for the logs of some devices: those of laptops that never reach the store themselves. */
export async function putLogsOf(given: Given, devices: readonly string[]): Promise<Outcome> {
  const run = new Run(given);
  return outcomeOf(run, await endOfRun(run, () => putLogs(run, devices)));
}

async function putAll(run: Run): Promise<End> {
  const { log, agency, store } = run;
  const apart = withoutNumber(log.membership());
  const entries = log.entries().map((entry) => async () => {
    await store.put(nameOfEntry(agency, entry, apart), entryFile(entry));
  });
  for await (const _ of inOrder(entries, run.pace.atOnce)) await run.breathe();
  return putLogs(run, [...log.peers().keys()]);
}

async function putLogs(run: Run, devices: readonly string[]): Promise<End> {
  const { log, agency, store } = run;
  const shown = shownHeads(agency, await store.list(headsFolder(agency)));
  const stretches = devices.map((device) => {
    const known = log.heads().get(device);
    const through = log.end(device).sequence;
    // What a head shows is there: the whole log again only where there is no head at all.
    const there = Math.max(highest(shown, device), log.start(device).sequence, 0);
    return { device, known, from: there + 1, through };
  });
  const of = stretches.reduce((sum, { from, through }) => sum + Math.max(0, through - from + 1), 0);
  function* segments() {
    for (const { device, from, through } of stretches) {
      for (let sequence = from; sequence <= through; sequence += 1) {
        yield async () => {
          const file = log.segment(device, sequence)?.file;
          if (file !== undefined && file.length <= longestSegment) {
            await store.put(segmentName(agency, device, sequence), file);
          }
        };
      }
    }
  }
  for await (const _ of inOrder(segments(), run.pace.atOnce)) {
    run.work.put += 1;
    run.progress({ does: 'putting', segments: run.work.put, of, bytes: run.work.bytesUp });
    await run.breathe();
  }
  await putSnapshots(run);
  for (const { device, known } of stretches) {
    const isLacking = known !== undefined && known.sequence > highest(shown, device);
    if (isLacking) await store.put(headName(agency, device, known.sequence), known.file);
  }
  return { state: 'done' };
}

/**
 * What laptops state of snapshots, and the pieces that are kept here: those on which logs begin.
 * Pieces first, as their makers put them.
 */
async function putSnapshots(run: Run): Promise<void> {
  const { log, agency, store } = run;
  function* jobs() {
    for (const statement of log.statements()) {
      const { device, sequence, file } = statement;
      for (let piece = 1; piece <= log.piecesKept(statement); piece += 1) {
        yield async () => {
          const bytes = log.piece(statement, piece);
          const name = pieceName(agency, device, sequence, piece);
          if (bytes !== undefined) await store.put(name, bytes);
        };
      }
      yield async () => {
        await store.put(statementName(agency, device, sequence), file);
      };
    }
  }
  for await (const _ of inOrder(jobs(), run.pace.atOnce)) await run.breathe();
}
