import { useState } from 'react';
import type { RestoreCandidate } from '../../../shared/contract/backups.ts';
import type { CarnetError } from '../../../shared/contract/errors.ts';
import { asCarnetError, call } from '../../app/bridge/bridge.ts';

/** Lets a person choose a backup's file and reads how it begins. Null when they changed their mind. */
export function usePickBackup(): {
  readonly pick: () => Promise<RestoreCandidate | null>;
  readonly busy: boolean;
  readonly error: CarnetError | null;
} {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CarnetError | null>(null);
  return {
    busy,
    error,
    async pick() {
      if (busy) return null;
      setBusy(true);
      setError(null);
      try {
        const { file } = await call('shell.pickBackup', {});
        return file === null ? null : await call('restore.look', { fileId: file.fileId });
      } catch (failure) {
        setError(asCarnetError(failure));
        return null;
      } finally {
        setBusy(false);
      }
    },
  };
}
