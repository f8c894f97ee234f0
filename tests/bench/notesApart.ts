import { upkeepOf } from '../../main/core/sharing/upkeepOf.ts';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { OpenCase } from '../../main/core/openCase.ts';
import { WriteBack } from '../../main/core/sharing/writeBack.ts';
import { exchange, productRules } from '../../main/core/sync/exchange/exchange.ts';
import type { Outcome } from '../../main/core/sync/exchange/outcome.ts';
import { usualPace } from '../../main/core/sync/exchange/run.ts';
import { VaultLog } from '../../main/core/sync/exchange/vault/vaultLog.ts';
import { FolderStore } from '../../main/core/sync/targets/folderStore.ts';
import { tempFolder } from '../support/tempFolder.ts';
import { caseOf, joins, newLaptop } from '../support/twoLaptops.ts';
import { sentence } from './sentences.ts';

/** A title of 60 characters and a text of 1,000. */
export type NoteOf = (at: number) => { readonly title: string; readonly body: string };

/** Two laptops of one agency, a vault each, with a folder between them; all is passed. */
export interface NotesApart {
  readonly amara: OpenCase;
  readonly ben: OpenCase;
  readonly folder: string;
  /** Amara writes one, an act and a commit of its own, as somebody would. */
  write(at: number): void;
  close(): void;
}

export async function notesApart(noteOf: NoteOf): Promise<NotesApart> {
  const [amaraScene, benScene] = [await newLaptop('Amara'), await newLaptop('Ben')];
  await joins(amaraScene, benScene);
  const [amara, ben] = [await caseOf(amaraScene), await caseOf(benScene)];
  const folder = tempFolder('bench-sync');
  for (const each of [amara, ben, amara, ben]) await passes(each, folder);
  const person = amara.write((unit) => unit.create('person', 'agency', { headerNote: 'x' }));
  return {
    amara,
    ben,
    folder,
    write(at) {
      const { title, body } = noteOf(at);
      amara.write((unit) => {
        unit.create('service', 'agency', {
          personId: person,
          date: '2026-11-23',
          workerId: amara.actor.memberId,
          note: `${title}\n${body}`,
        });
      });
    },
    close() {
      amara.close();
      ben.close();
    },
  };
}

export interface Passed {
  /** On the clock, until it is told that all is passed. */
  readonly seconds: number;
  /** Processor time, also of the process that writes the log back. NaN where the system does not tell. */
  readonly cpu: number;
  readonly outcome: Outcome;
}

/** One exchange, as the product does it. */
export async function passes(open: OpenCase, folder: string): Promise<Passed> {
  const writeBack = new WriteBack(open);
  const cpuBefore = processorTime();
  const start = performance.now();
  const outcome = await exchange({
    log: new VaultLog(open),
    store: new FolderStore(folder),
    place: folder,
    rules: productRules,
    pace: usualPace,
    upkeep: { ...upkeepOf(open), isDue: () => false },
    signal: new AbortController().signal,
    progress: () => undefined,
    // Nobody works on either laptop meanwhile; `sync-busy` is where somebody does.
    isAlone: () => true,
    relief: writeBack.turn,
  });
  writeBack.end();
  const seconds = (performance.now() - start) / 1000;
  if (outcome.end.state !== 'done') throw new Error(JSON.stringify(outcome));
  // A child's time is known once it is gone.
  if (seconds > 0.3) await wait(500);
  return { seconds, cpu: processorTime() - cpuBefore, outcome };
}

/** Of this process and of its children that are gone, in seconds. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6 + childrensTime();
}

/** Linux tells, in hundredths of a second. */
function childrensTime(): number {
  if (!existsSync('/proc/self/stat')) return Number.NaN;
  const fields = readFileSync('/proc/self/stat', 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  return (Number(fields[13]) + Number(fields[14])) / 100;
}

/** Notes as other programs are measured with (`gen.js` in that folder), or invented ones. */
export function notesLike(peer: string | undefined): NoteOf {
  if (peer !== undefined) {
    const made = createRequire(import.meta.url)(resolve(peer, 'gen.js')) as { note: NoteOf };
    return (at) => made.note(at);
  }
  return (at) => {
    let state = at + 1;
    const random = () => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
      return state / 4_294_967_296;
    };
    return { title: sentence(random, 12).slice(0, 60), body: sentence(random, 200).slice(0, 1000) };
  };
}

export function sizeOf(folder: string): { bytes: number; files: number } {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => statSync(join(entry.parentPath, entry.name)).size);
  return { bytes: files.reduce((sum, size) => sum + size, 0), files: files.length };
}
