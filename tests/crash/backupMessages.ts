export const nextPassphrase = 'lantern copper meadow violin saddle';

export interface ToBackupWorker {
  readonly work: 'backup' | 'restore' | 'reencrypt' | 'migrate' | 'update';
  readonly directory: string;
  readonly vaultId: string;
  /** The backup to restore; of an update, the folder of the agency's store. */
  readonly file: string;
}
