export const nextPassphrase = 'lantern copper meadow violin saddle';

export interface ToBackupWorker {
  readonly work: 'backup' | 'restore' | 'reencrypt';
  readonly directory: string;
  readonly vaultId: string;
  /** The backup to restore. */
  readonly file: string;
}
