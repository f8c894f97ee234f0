import type { BackupCounts } from '../../../shared/contract/backups.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';

const order = ['clients', 'notes', 'sessions', 'services', 'tasks'] as const;

/** "214 clients, 1,203 notes": clients always, the rest where there is any. */
export function useCountsText(): (counts: BackupCounts) => string {
  const { backups } = useMessages();
  const { number } = useFormat();
  return (counts) =>
    order
      .filter((kind) => kind === 'clients' || counts[kind] > 0)
      .map((kind) => backups.count[kind](counts[kind], number(counts[kind])))
      .join(', ');
}
