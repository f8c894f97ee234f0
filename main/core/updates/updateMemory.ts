import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { type ErrorCode, isErrorCode } from '../../../shared/contract/errors.ts';
import { releaseSource } from '../../../shared/contract/updates.ts';
import { previousOf, replaceFile } from '../files/replaceFile.ts';
import { ifThere } from '../vault/fileProblems.ts';

const signedText = z.object({ text: z.string(), signature: z.string() });
const changes = z.object({ en: z.string(), fr: z.string() });
const refusal = z.object({
  /** The same each time that it is read: taking it into the audit log twice adds it once. */
  id: z.uuid(),
  at: z.number().int(),
  code: z.custom<ErrorCode>(isErrorCode),
  /** Empty where no version could be believed. */
  version: z.string(),
});
export type Refusal = z.infer<typeof refusal>;

/**
 * What a laptop remembers of updates, beside the vaults: updates belong to the program, which all
 * vaults of an account share. Nothing in it is secret. Whoever can change it can change the program
 * itself; statements keep their signatures all the same.
 */
const memory = z.object({
  format: z.literal('carnet-update-memory'),
  statements: z.array(signedText),
  minimum: z.string(),
  /** What lies ready to be installed, whether an administrator approved it though it expired, where it came from. */
  staged: z
    .object({
      version: z.string(),
      sha512: z.string(),
      approved: z.boolean(),
      from: releaseSource.optional(),
    })
    .nullable(),
  /** The version that should run after the next start, and what is new in it. */
  expected: z
    .object({ from: z.string(), to: z.string(), at: z.number().int(), changes })
    .nullable(),
  /** The update that took, until somebody has read of it. */
  took: z.object({ from: z.string(), to: z.string(), changes }).nullable(),
  /** A believed key's word on the version that runs: until when it says that nothing is newer. */
  word: z.object({ version: z.string(), until: z.number().int() }).nullable(),
  /** The release that was seen last, and when first: its fetching begins some time after that. */
  seen: z.object({ sha512: z.string(), at: z.number().int() }).nullable(),
  /** The offer rests until then (ms). */
  restsUntil: z.number().int(),
  /** Somebody asked that what is ready is installed when Carnet closes. */
  onClose: z.boolean(),
  refusals: z.array(refusal),
});
export type Remembered = z.infer<typeof memory>;

const nothing: Remembered = {
  format: 'carnet-update-memory',
  statements: [],
  minimum: '0.0.0',
  staged: null,
  expected: null,
  took: null,
  word: null,
  seen: null,
  restsUntil: 0,
  onClose: false,
  refusals: [],
};

/** More than anybody reads; the newest are kept. */
const mostRefusals = 200;

/** The folder of updates in the product's userData, and the file of what is remembered in it. */
export const updatesFolder = (userData: string) => join(userData, 'updates');
export const memoryFile = (updates: string) => join(updates, 'memory.json');

/** The file that holds it; each change is on disk, whole, before it is acknowledged. */
export class UpdateMemory {
  readonly #path: string;
  #now: Remembered;

  private constructor(path: string, now: Remembered) {
    this.#path = path;
    this.#now = now;
  }

  /** Reads `path`, or the copy before it; starts anew where neither can be read. */
  static async open(path: string): Promise<UpdateMemory> {
    for (const each of [path, previousOf(path)]) {
      const text = await ifThere(readFile(each, 'utf8'));
      const read = text === undefined ? undefined : parsed(text);
      if (read) return new UpdateMemory(path, read);
    }
    return new UpdateMemory(path, nothing);
  }

  get now(): Remembered {
    return this.#now;
  }

  async change(change: (now: Remembered) => Partial<Remembered>): Promise<void> {
    const next = { ...this.#now, ...change(this.#now) };
    this.#now = { ...next, refusals: next.refusals.slice(-mostRefusals) };
    await mkdir(dirname(this.#path), { recursive: true });
    await replaceFile(this.#path, `${JSON.stringify(this.#now, undefined, 2)}\n`, 'keep');
  }
}

function parsed(text: string): Remembered | undefined {
  try {
    return memory.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
