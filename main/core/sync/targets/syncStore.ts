import type { PlaceProblem } from '../../../../shared/contract/sync.ts';

/** What looking for a file came to. */
export type Got =
  | { readonly state: 'got'; readonly bytes: Uint8Array }
  /** No such file. That it was deleted can't be concluded from this. */
  | { readonly state: 'absent' }
  /** The name is there, its bytes are elsewhere still: a cloud folder's placeholder. */
  | { readonly state: 'notYet' }
  | { readonly state: 'tooLarge' };

/**
 * A place that keeps files under names, and of which nothing is expected but that: it need not be
 * honest, ordered or quick. Every target passes `tests/stores/storeContract.ts`. Each call is one
 * request in the usual case. Names: parts of `[a-z0-9][a-z0-9.-]*` with strokes between them; anything else is a
 * RangeError. All reject with `StoreProblem` when the place itself fails.
 */
export interface SyncStore {
  /**
   * Durable, and whole for whoever sees it, once it resolves. `there`: the name is taken; nothing
   * changed. Of two puts of one name in the very same instant a server may take both, one after the
   * other, and tell both `put`: so no two may have reason to put different bytes under one name.
   * After a put that failed, what is there may be a part of it.
   */
  put(name: string, bytes: Uint8Array): Promise<'put' | 'there'>;
  /**
   * A name, or one that `list` gave. At most `most` bytes. What is there may be only a part: the
   * reader of the file can tell.
   */
  get(name: string, most: number): Promise<Got>;
  /**
   * Full names of the files directly in a folder, given with its stroke at the end; in no order.
   * Among them may be names that nobody put (`7 (conflicted copy)`). Empty for a folder that is not there.
   */
  list(folder: string): Promise<readonly string[]>;
  /** Also when there is no such file. */
  delete(name: string): Promise<void>;
}

export type { PlaceProblem as Problem };

/** A store can't be used now. Nothing is lost: what waits keeps waiting. */
export class StoreProblem extends Error {
  readonly problem: PlaceProblem;
  /** For the folded "Details": a status, an error's code, a host. Never a credential, name or content. */
  readonly detail: string;
  /** Seconds after which a busy store wants to be asked again. */
  readonly retryAfter: number | undefined;

  constructor(
    problem: PlaceProblem,
    options?: { cause?: unknown; detail?: string; retryAfter?: number | undefined },
  ) {
    super(problem, options);
    this.name = 'StoreProblem';
    this.problem = problem;
    this.detail = options?.detail ?? '';
    this.retryAfter = options?.retryAfter;
  }
}

const part = '[a-z0-9][a-z0-9.-]{0,127}';
const fileName = new RegExp(`^${part}(/${part}){0,7}$`);
const listedBase = /^[^/\\\u0000-\u001f]{1,255}$/;
const folderName = new RegExp(`^(${part}/){1,8}$`);

/** @throws RangeError for a name that is not one: it may have come out of somebody else's file. */
export function checkName(name: string): void {
  if (!fileName.test(name)) throw new RangeError('not a name in a store');
}

/** As `checkName`, but the last part may be whatever a listing gave, such as a conflict copy's name. */
export function checkListed(name: string): void {
  const folder = name.slice(0, name.lastIndexOf('/') + 1);
  const base = name.slice(folder.length);
  if (fileName.test(name)) return;
  if (!folderName.test(folder) || !listedBase.test(base) || /^\.*$/.test(base)) {
    throw new RangeError('not a name in a store');
  }
}

/** Whether `checkListed` takes it: a store's own listing may hold anything. */
export function isListed(name: string): boolean {
  try {
    checkListed(name);
    return true;
  } catch {
    return false;
  }
}

/** @throws RangeError */
export function checkFolder(folder: string): void {
  if (!folderName.test(folder)) throw new RangeError('not a folder in a store');
}
