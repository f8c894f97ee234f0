import { readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import type { OpenCase } from '../../main/core/openCase.ts';
import { tempFolder } from '../support/tempFolder.ts';
import { caseOf, joins, newLaptop } from '../support/twoLaptops.ts';
import { passes } from './passes.ts';
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
