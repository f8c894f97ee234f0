import { saidIn } from '../segments/head.ts';
import { sameBytes } from '../signedHash.ts';
import { isSnapshot } from '../snapshots/statement.ts';
import { goesOnFor } from '../membership/goesOnFor.ts';
import { sheetAuthor } from '../membership/entry.ts';
import { withoutNumber } from '../membership/numbering.ts';
import { pieceName, segmentName, statementName, statementsFolder } from '../storeNames.ts';
import { acceptedThrough } from './cuts.ts';
import { entryFile } from './entryFile.ts';
import type { Peer } from './localLog.ts';
import { nameOfEntry } from './putEntries.ts';
import { aPiece, aSegment, aText, type Kind, putOwn } from './putOwn.ts';
import type { Run } from './run.ts';
import { supersededBy } from './snapshots/superseded.ts';
import { groundHere, hashAt } from './snapshots/whatStands.ts';

/**
 * Puts back what the store lost after it was put: somebody cleared up in the folder, or a service let
 * go of a file. Others would wait for it for ever, and nobody tells them.
 *
 * A day apart, not at each exchange: of membership entries and snapshots this laptop lists its own, and
 * those of laptops that it was. Of logs, which are long and never listed, others' heads say where they
 * stand: one that has written a head since the last look and still stands at the same place lacks the
 * segment after it, of whomever it is; whoever has that puts it. A store that merely shows it late has it
 * already.
 */
export async function putBackLost(run: Run): Promise<void> {
  const { log, place, upkeep } = run;
  const last = log.place(place).look;
  // A clock that was put back makes the last one lie ahead.
  if (last !== null && Math.abs(upkeep.now - last.at) < upkeep.looksEvery) return;
  const heads = new Map([...log.heads()].map(([device, { sequence }]) => [device, sequence]));
  const behind = whoIsBehind(run);
  if (last !== null) {
    const isStuck = (reader: string, key: string) =>
      last.behind.get(key) === behind.get(key) &&
      (heads.get(reader) ?? 0) > (last.heads.get(reader) ?? 0);
    const stuck = [...behind].filter(([key]) => isStuck(key.split(' ')[0] ?? '', key));
    const gaps = new Set(stuck.map(([key, at]) => `${key.split(' ')[1]} ${at}`));
    for (const gap of gaps) {
      const [device = '', at] = gap.split(' ');
      await putSegments(run, device, Number(at) + 1);
    }
    await putEntries(run);
    await putSnapshots(run);
  }
  log.remember(place, { ...log.place(place), look: { at: upkeep.now, heads, behind } });
}

/** By `reader author`, up to where a reader has followed an author's log, where it goes on and is here. */
function whoIsBehind(run: Run): ReadonlyMap<string, number> {
  const { log, upkeep } = run;
  const heads = log.heads();
  const logs = [...log.peers()].map(([author, peer]) => ({
    author,
    from: begins(run, author),
    through: announcedHere(run, author, peer),
  }));
  const behind = new Map<string, number>();
  for (const [reader, { removed }] of log.peers()) {
    const file = heads.get(reader)?.file;
    const isAsked = reader !== log.device && removed === null && upkeep.isWaitedFor(reader);
    if (!isAsked || file === undefined) continue;
    const { seen } = saidIn(file);
    for (const { author, from, through } of logs) {
      const at = seen.get(author) ?? 0;
      if (author !== reader && at < through && at >= from) behind.set(`${reader} ${author}`, at);
    }
  }
  return behind;
}

/** Segments up to here are gone for good: a snapshot stands in their place. */
function begins({ log }: Run, author: string): number {
  const ground = groundHere(log).log.get(author)?.sequence ?? 0;
  return Math.max(ground, log.start(author).sequence);
}

/** How far an author's log counts, was announced, and is here as it was announced; 0: nothing of it. */
function announcedHere({ log }: Run, author: string, peer: Peer): number {
  const head = log.heads().get(author);
  const accepted = acceptedThrough(log, author, peer);
  if (head === undefined || accepted.state !== 'accepted') return 0;
  const { sequence } = head;
  // A cut, and where a copy parted, name a hash themselves; beyond it nothing is kept.
  if (accepted.through <= sequence) return accepted.through;
  const here = hashAt(log, author, sequence);
  if (here === undefined || !sameBytes(here, saidIn(head.file).hash)) return 0;
  return sequence;
}

/** From a segment on, up to one that is there. An own one that stands there altered is put anew. */
async function putSegments(run: Run, author: string, from: number): Promise<void> {
  const { log, agency, store } = run;
  const peer = log.peers().get(author);
  const through = peer === undefined ? 0 : announcedHere(run, author, peer);
  for (let sequence = from; sequence <= through; sequence += 1) {
    const file = log.segment(author, sequence)?.file;
    if (file === undefined) return;
    const name = segmentName(agency, author, sequence);
    if ((await store.put(name, file)) === 'there') {
      if (author === log.device) await putOwn(run, name, file, aSegment);
      return;
    }
    await run.breathe();
  }
}

/**
 * Its own, those of laptops that it was, whose place in the store nobody else looks after, and what the
 * sheet signed.
 */
async function putEntries(run: Run): Promise<void> {
  const { log, agency, store } = run;
  const membership = log.membership();
  const authors = new Set([...goesOnFor(membership.devices, log.device), sheetAuthor]);
  const apart = withoutNumber(membership);
  const { put } = log.place(run.place);
  const listed = new Map<string, ReadonlySet<string>>();
  for (const entry of log.entries()) {
    const { author, sequence, hash } = entry;
    const isNumbered = author !== sheetAuthor && !apart.has(hash);
    const known = put.entries.get(isNumbered ? author : hash) ?? 0;
    if (!authors.has(author) || sequence > known) continue;
    const name = nameOfEntry(agency, entry, apart);
    const folder = name.slice(0, name.lastIndexOf('/') + 1);
    const there = listed.get(folder) ?? new Set(await store.list(folder));
    listed.set(folder, there);
    if (!there.has(name)) await putAnew(run, author, name, entryFile(entry), aText);
  }
}

/** Statements, and the pieces that are kept here of snapshots in whose place no newer one stands. */
async function putSnapshots(run: Run): Promise<void> {
  const { log, agency, store } = run;
  const { on } = groundHere(log);
  const snapshots = log.statements().filter(isSnapshot);
  const old = new Set(supersededBy(snapshots, ({ hash }) => on.has(hash)).map(({ hash }) => hash));
  for (const device of goesOnFor(log.membership().devices, log.device)) {
    const there = new Set(await store.list(statementsFolder(agency, device)));
    // Of a laptop that it was, nothing is left here that it had not put.
    const put = device === log.device ? log.place(run.place).put.statements : Infinity;
    for (const statement of log.statements()) {
      const { sequence, file, hash } = statement;
      if (statement.device !== device || sequence > put) continue;
      const pieces = old.has(hash) ? 0 : log.piecesKept(statement);
      for (let piece = 1; piece <= pieces; piece += 1) {
        const name = pieceName(agency, device, sequence, piece);
        const bytes = there.has(name) ? undefined : log.piece({ device, sequence }, piece);
        if (bytes !== undefined) await putAnew(run, device, name, bytes, aPiece);
        await run.breathe();
      }
      const name = statementName(agency, device, sequence);
      if (!there.has(name)) await putAnew(run, device, name, file, aText);
    }
  }
}

/** In the name of a laptop that it was, the other may be at work: what stands there is left alone. */
async function putAnew(run: Run, by: string, name: string, file: Uint8Array, kind: Kind) {
  if (by === run.log.device) await putOwn(run, name, file, kind);
  else await run.store.put(name, file);
}
