import { CarnetError } from '../../../shared/contract/errors.ts';

/** Whether a file system's error says so. Node gives the code of the system call. */
export function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

/** A full disk is said as such; everything else stays what it was. */
export async function sayingWhenFull<T>(write: Promise<T>): Promise<T> {
  try {
    return await write;
  } catch (error) {
    if (hasCode(error, 'ENOSPC') || hasCode(error, 'EDQUOT')) {
      throw new CarnetError('store.full', {}, { cause: error });
    }
    throw error;
  }
}

/** A file's contents, or undefined when there is no such file. Other errors are thrown. */
export async function ifThere<T>(read: Promise<T>): Promise<T | undefined> {
  try {
    return await read;
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}
